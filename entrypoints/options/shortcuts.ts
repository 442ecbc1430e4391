/** The keyboard's commands as the browser has them, and the browser's own page to change them. */
import { browser } from 'wxt/browser';
import { COMMANDS } from '../background/contract/messages.ts';
import type { Shortcut } from '../../components/shown-settings.ts';

const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

interface Firefox {
  commands: { openShortcutSettings?: () => Promise<void> };
}

export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  const all = commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
    description === '' ? [] : [{ name, what: description, keys: shortcut }],
  );
  const place = ({ name }: Shortcut): number => (COMMANDS as readonly string[]).indexOf(name);
  return all.sort((a, b) => place(a) - place(b));
}

/** Whether the browser can be made to show where they are changed. */
export function showsShortcuts(): boolean {
  return isChromium() || (browser as unknown as Firefox).commands.openShortcutSettings !== undefined;
}

export async function openShortcuts(): Promise<void> {
  if (isChromium()) await browser.tabs.create({ url: CHROMIUM_PAGE });
  else await (browser as unknown as Firefox).commands.openShortcutSettings?.();
}

function isChromium(): boolean {
  return location.protocol === 'chrome-extension:';
}
