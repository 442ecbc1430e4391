/** What the reader has dismissed on the site in front, or anywhere, for the panel to show and to take back. */
import type { DismissedMark } from '../../components/shown.ts';
import { ask } from '../background/contract/channel.ts';
import { readCorrections, restore, watchCorrections, type Corrections } from '../background/contract/corrections.ts';
import { siteOf } from '../background/contract/sites.ts';

/** @returns what is to be called with the site whenever another is in front. */
export function showDismissals(panel: HTMLElementTagNameMap['concordance-panel']): (site: string) => void {
  let site = '';
  const show = async ({ dismissed }: Corrections): Promise<void> => {
    panel.dismissed = await named(dismissed.filter(({ page }) => page === undefined || siteOf(page) === site));
  };
  panel.addEventListener('mark-restore', ({ dismissed }) => {
    if (!dismissed) return;
    const { words, subject, page } = dismissed;
    void restore({ words, subject, ...(page !== undefined && { page }) });
  });
  watchCorrections((corrections) => void show(corrections));
  return (now) => {
    site = now;
    void readCorrections().then(show);
  };
}

/** With the names of the subjects that are still known, latest first. */
async function named(dismissed: Corrections['dismissed']): Promise<DismissedMark[]> {
  if (dismissed.length === 0) return [];
  const summaries = await ask('summaries', { ids: [...new Set(dismissed.map(({ subject }) => subject))] });
  const names = new Map(summaries.map(({ id, name }) => [id, name]));
  return dismissed.toReversed().flatMap(({ words, subject, page }) => {
    const name = names.get(subject);
    return name === undefined ? [] : [{ words, subject, name, ...(page !== undefined && { page }) }];
  });
}
