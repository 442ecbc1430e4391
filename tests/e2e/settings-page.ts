/** What a reader does on the settings page and with the switches of the popup, for scripts. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually } from '../cli/reading.ts';
import type { Reader } from './in-browsers.ts';

/** The settings, once they are shown. */
export async function openSettings(reader: Reader): Promise<Page> {
  const settings = await reader.openSettings();
  await eventually('the settings', async () => (await settings.$('>>> [data-setting]')) !== null);
  return settings;
}

/** Chooses by what is written beside it, and waits until it is stored. */
export async function choose(settings: Page, name: string, label: string): Promise<void> {
  const input = await eventually(`“${label}”`, async () => {
    for (const each of await settings.$$(`>>> [data-setting="${name}"] label`))
      if ((await textOf(each)) === label) return (await each.$('input')) ?? undefined;
    return undefined;
  });
  await settings.bringToFront();
  const before = await storedText(settings);
  await input.click();
  await eventually(`“${label}” to be stored`, async () => (await storedText(settings)) !== before);
}

/** What is written beside the choice that is made. */
export async function chosen(settings: Page, name: string): Promise<string | undefined> {
  for (const each of await settings.$$(`>>> [data-setting="${name}"] label`))
    if (await each.$eval('input', ({ checked }) => checked)) return textOf(each);
  return undefined;
}

function storedText(settings: Page): Promise<unknown> {
  return settings.evaluate(`chrome.storage.local.get('settings').then(JSON.stringify)`);
}

/** Waits until a setting is stored with some value. */
export async function stored(settings: Page, name: string, value: unknown): Promise<void> {
  await eventually(`${name} to be stored`, async () => {
    const { settings: set } = (await settings.evaluate(`chrome.storage.local.get('settings')`)) as {
      settings?: Record<string, unknown>;
    };
    return set?.[name] === value;
  });
}

/** Takes settings from a file. */
export async function take(settings: Page, file: string): Promise<void> {
  const input = await settings.$('>>> input[type="file"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** Presses a button by what is written on it. */
export async function press(page: Page, label: string): Promise<void> {
  const button = await eventually(`“${label}”`, async () => {
    for (const each of await page.$$('>>> button')) if ((await textOf(each)) === label) return each;
    return undefined;
  });
  await button.evaluate((each) => each.click());
}

/** Flips a switch of the popup, and waits until it shows so. */
export async function flip(popup: Page, label: string): Promise<void> {
  const button = await eventually(`“${label}”`, async () => {
    for (const each of await popup.$$('>>> [role="switch"]')) if ((await textOf(each)) === label) return each;
    return undefined;
  });
  const state = (): Promise<string | null> => button.evaluate((each) => each.getAttribute('aria-checked'));
  const before = await state();
  await button.evaluate((each) => (each as HTMLElement).click());
  await eventually(`“${label}” to be switched`, async () => (await state()) !== before);
}

async function textOf(element: ElementHandle): Promise<string> {
  return element.evaluate(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
}

/** A tab of the extension, by its path. */
export async function tabAt(reader: Reader, path: string): Promise<Page | undefined> {
  for (const page of await reader.session.browser.pages()) {
    const at = await page.evaluate(() => location.pathname).catch(() => '');
    if (at === path) return page;
  }
  return undefined;
}

/** As if nothing had ever been set. */
export async function forgetSettings(reader: Reader): Promise<void> {
  const settings = await reader.openSettings();
  await settings.evaluate('chrome.storage.local.clear()');
  await settings.close();
}
