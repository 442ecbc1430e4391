/** The browser's own zoom, which a reader has in its menu. */
import type { Reader } from './in-browsers.ts';

/** Zooms the page in front. Browsers remember it for the site. */
export async function zoom(reader: Reader, factor: number): Promise<void> {
  const popup = await reader.openPopup();
  await popup.evaluate(async (wanted) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    await tabs.setZoom(tab!.id, wanted);
  }, factor);
  await popup.close();
}

interface Tabs {
  query(filter: object): Promise<{ id: number }[]>;
  setZoom(tab: number, factor: number): Promise<void>;
}
