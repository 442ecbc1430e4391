/** The overview: the whole corpus as a matrix and a timeline, each of which opens what it shows. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually, showing } from '../cli/reading.ts';
import { inBrowsers } from './in-browsers.ts';

inBrowsers('the overview', (reader) => {
  test('shows questions on which the sources differ first, and opens the comparison of a cell', async () => {
    const page = await opened(() => reader.session.openExtensionPage('overview.html'));
    const first = await found(page, '.question');
    expect(await first.evaluate((each) => each.textContent)).toMatch(/Differ in/);
    const cell = await found(page, '[role=gridcell]:not(.quiet)');
    const question = await first.evaluate((each) => each.querySelector('.asked')?.textContent ?? '');
    await cell.evaluate((each) => (each as HTMLElement).click());
    await found(page, 'concordance-comparison[open]');
    await showing(page, question);
    await page.close();
  });

  test('is narrowed to an outcome', async () => {
    const page = await opened(() => reader.session.openExtensionPage('overview.html'));
    const outcome = await found(page, 'select[name=outcome]');
    await outcome.evaluate((each) => {
      (each as HTMLSelectElement).value = 'agree';
      each.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await eventually('only agreement', async () => {
      const outcomes = await Promise.all(
        (await page.$$('>>> .question .outcome')).map((each) => each.evaluate((one) => one.textContent?.trim())),
      );
      return outcomes.length > 0 && outcomes.every((each) => each === 'Agree');
    });
    await page.close();
  });

  test('draws the timeline, and opens an event of it', async () => {
    const page = await opened(() => reader.session.openExtensionPage('overview.html'));
    await (await found(page, '[data-tab=timeline]')).evaluate((each) => (each as HTMLElement).click());
    const point = await found(page, 'circle.point');
    await point.evaluate((each) => each.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })));
    await found(page, 'concordance-subject');
    await page.close();
  });
});

async function opened(open: () => Promise<Page>): Promise<Page> {
  const page = await open();
  await found(page, '[role=gridcell]');
  return page;
}

/** The first element that matches, inside whatever shadow roots, once it is there. */
function found(page: Page, selector: string): Promise<ElementHandle> {
  return eventually(selector, async () => (await page.$(`>>> ${selector}`).catch(() => null)) ?? undefined);
}
