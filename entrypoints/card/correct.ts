/** From what the reader puts right on a card to what is kept of it, and back: undone in the panel, it is undone here. */
import type { CardElement } from '../../components/card-shell.ts';
import type { DismissScope } from '../../components/shown.ts';
import {
  dismiss,
  isSame,
  readCorrections,
  restore,
  setPageDate,
  watchCorrections,
  type Corrections,
  type Dismissal,
} from '../background/contract/corrections.ts';

/** @returns what looks again whether the mark that is shown is dismissed. */
export function correctMarks(card: CardElement): () => void {
  const dismissal = (scope: DismissScope): Dismissal | undefined => {
    const { mark, reading } = card;
    const address = mark?.page.address;
    if (!mark || !reading || address === undefined) return undefined;
    return { words: mark.words, subject: reading, ...(scope === 'page' && { page: address }) };
  };
  const show = ({ dismissed }: Corrections): void => {
    const scope = (['page', 'always'] as const).find((each) => {
      const mine = dismissal(each);
      return mine && dismissed.some((other) => isSame(mine, other));
    });
    if (!card.mark) return;
    const { dismissed: _, ...mark } = card.mark;
    card.mark = { ...mark, ...(scope && { dismissed: scope }) };
  };
  card.addEventListener('mark-dismiss', ({ scope }) => {
    const mine = dismissal(scope);
    if (mine) void dismiss(mine);
  });
  card.addEventListener('mark-restore', ({ scope }) => {
    const mine = dismissal(scope);
    if (mine) void restore(mine);
  });
  card.addEventListener('page-date', ({ date }) => {
    const address = card.mark?.page.address;
    if (address !== undefined) void setPageDate(address, date);
  });
  watchCorrections(show);
  return () => void readCorrections().then(show);
}
