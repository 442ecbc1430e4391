/** The commands of the extension, as the browser gives them when their keys are pressed: no script can press those. */
import type { Reader } from './in-browsers.ts';

/** @returns what gives a command to the page in front. */
export async function commands(reader: Reader): Promise<(name: string) => Promise<void>> {
  const popup = await reader.openPopup();
  return (name) =>
    popup.evaluate(async (name) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      await tabs.sendMessage(tab!.id, { to: 'page', kind: 'command', ask: { name } });
    }, name);
}

interface Tabs {
  query(filter: object): Promise<{ id: number }[]>;
  sendMessage(tab: number, message: object): Promise<unknown>;
}
