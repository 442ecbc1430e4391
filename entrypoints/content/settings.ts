/** What is set for this page: asked of the background, which alone knows all settings, and again when they change. */
import { browser } from 'wxt/browser';
import { ask, ignoreSilence } from '../background/contract/channel.ts';
import { hearUntil } from '../background/contract/hear-until.ts';
import type { PageSettings } from '../background/contract/messages.ts';
import type { Lifetime } from './lifetime.ts';

/** Calls `hear` with what is set for the page now, and again whenever that is something else. */
export function followSettings(lifetime: Lifetime, hear: (settings: PageSettings) => void): void {
  const { signal } = lifetime;
  let known = '';
  const tell = async (anew: boolean): Promise<void> => {
    const settings = await ask('settings', { address: location.href, anew });
    const now = JSON.stringify(settings);
    if (now === known) return;
    known = now;
    hear(settings);
  };
  // A page whose extension is gone asks in vain.
  const tellSoon = (anew = false): void => void tell(anew).catch(ignoreSilence);
  watchStored('settings', () => tellSoon(true), signal);
  // A page that the browser kept has heard of nothing meanwhile.
  lifetime.returned(() => tellSoon());
  // An article that takes another's place has an address of its own.
  navigation.addEventListener('navigatesuccess', () => tellSoon(), { signal });
  tellSoon();
}

/** Calls `work` whenever a value of `storage.local` is another, until the signal. */
export function watchStored(name: 'settings' | 'again', work: () => void, signal: AbortSignal): void {
  const changed = (changes: object): void => {
    if (name in changes) work();
  };
  hearUntil(browser.storage.local.onChanged, changed, signal);
}
