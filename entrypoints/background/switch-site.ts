/** Marks on or off on the site of a tab: what a key does, and what the popup has a switch for. */
import { askPage } from './contract/channel.ts';
import { changeSettings } from './contract/settings.ts';
import { isSiteOn, siteOf, switchSite } from './contract/sites.ts';

/** On where they are off for whatever reason. @throws Error where there is no page that we read. */
export async function switchSiteIn(tabId: number): Promise<void> {
  const { address } = await askPage(tabId, 'state', {});
  const site = siteOf(address);
  if (site === '') return;
  await changeSettings((settings) => {
    const on = !(settings.everywhere && isSiteOn(settings, site));
    return { everywhere: settings.everywhere || on, ...switchSite(settings, site, on) };
  });
}
