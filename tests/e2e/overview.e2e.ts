/** The overview: the whole corpus as a matrix and a timeline, each of which opens what it shows. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually, showing, shownText } from '../cli/reading.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';
import { printed } from './printed.ts';

inBrowsers('the overview', (reader) => {
  test('shows questions on which the sources differ first, and opens the comparison of a cell', async () => {
    const page = await opened(reader);
    const first = await found(page, '.question');
    expect(await first.evaluate((each) => each.textContent)).toMatch(/Differ in/);
    const cell = await found(page, '[role=gridcell]:not(.quiet)');
    const question = await first.evaluate((each) => each.querySelector('.asked')?.textContent ?? '');
    await cell.evaluate((each) => (each as HTMLElement).click());
    await found(page, 'concordance-comparison[open]');
    await showing(page, question);
  });

  test('is narrowed to an outcome', async () => {
    const page = await opened(reader);
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
  });

  test('draws the timeline, and opens an event of it', async () => {
    const page = await opened(reader);
    await openTimeline(page);
    const point = await found(page, 'circle.point');
    await point.evaluate((each) => each.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })));
    await found(page, 'concordance-subject');
  });
});

inBrowsers('the overview by keyboard', (reader) => {
  test('has the matrix as one stop of the Tab key, gone through with arrows, and comes back to where it was', async () => {
    const page = await opened(reader);
    await tabTo(page, 'rowheader');
    const question = (await focused(page)).text;
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    const cell = await focused(page);
    expect(cell.role).toBe('gridcell');
    await page.keyboard.press('ArrowUp');
    expect((await focused(page)).text).toContain('The Trumpet');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await found(page, 'concordance-comparison[open]');
    expect(question).toContain(await textOf(await found(page, 'concordance-comparison[open] >>> h3')));
    await eventually('the focus in what was opened', async () => (await focused(page)).tag === 'h1');
    await (await found(page, '.back')).focus();
    await page.keyboard.press('Enter');
    await eventually('the cell again', async () => (await focused(page)).text === cell.text);
  });

  test('has the timeline as one stop of the Tab key, gone through with arrows', async () => {
    const page = await opened(reader);
    await openTimeline(page);
    await tabTo(page, 'gridcell');
    const first = await focused(page);
    expect(first.label).toMatch(/^1979/);
    await page.keyboard.press('ArrowRight');
    expect((await focused(page)).label).toMatch(/1980/);
    await page.keyboard.press('End');
    expect((await focused(page)).label).toMatch(/2014/);
    await page.keyboard.press('Home');
    expect(await focused(page)).toEqual(first);
    await page.keyboard.press('Tab');
    expect((await focused(page)).role).not.toBe('gridcell');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    const name = await textOf(await found(page, 'concordance-subject >>> h1'));
    expect(first.label).toContain(name);
  });
});

inBrowsers('the overview as a screen reader tells it', (reader) => {
  test.each([
    { drawing: 'concordance-matrix', perRow: 4 },
    { drawing: 'concordance-timeline-drawing', perRow: undefined },
  ])('is a table: $drawing', async ({ drawing, perRow }) => {
    const page = await opened(reader);
    if (drawing !== 'concordance-matrix') await openTimeline(page);
    const grid = await found(page, `${drawing} >>> [role=grid]`);
    const rows = await grid.evaluate((each) =>
      [...each.querySelectorAll('[role=row]')].map((row) =>
        [...row.querySelectorAll('[role=gridcell],[role=rowheader],[role=columnheader]')].map(
          (cell) => cell.getAttribute('aria-label') ?? cell.textContent?.trim() ?? '',
        ),
      ),
    );
    expect(rows.length).toBeGreaterThan(7);
    expect(rows.flat().filter((words) => words === '')).toEqual([]);
    if (perRow === undefined) for (const [year, ...cells] of rows) expect(cells.join()).toContain(year);
    else expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([perRow]));
    // What else is drawn is said in those cells.
    const others = await grid.evaluate(
      (each) => each.querySelectorAll('line:not([aria-hidden]):not([aria-hidden] *)').length,
    );
    expect(others).toBe(0);
  });
});

inBrowsers('the overview on paper', (reader) => {
  test('is whole: every question with every answer, and nothing that could be pressed', async () => {
    const page = await opened(reader);
    const cells = await Promise.all((await page.$$('>>> .asked, >>> .said')).map(textOf));
    expect(cells.length).toBeGreaterThan(200);
    const paper = await printed(page);
    expect(cells.filter((words) => !paper.includes(words.replaceAll(/\s/g, '')))).toEqual([]);
    expect(paper).not.toContain('Everyoutcome');
  });

  test('has the whole timeline, statements that are folded on the screen too', async () => {
    const page = await opened(reader);
    await openTimeline(page);
    const names = await Promise.all((await page.$$('>>> .what, >>> .statement .question')).map(textOf));
    expect(names.length).toBeGreaterThan(50);
    const paper = await printed(page);
    expect(names.filter((words) => !paper.includes(words.replaceAll(/\s/g, '')))).toEqual([]);
    expect(await shownText(page)).toContain('Events');
  });
});

async function opened(reader: Reader): Promise<Page> {
  const page = reader.closedAfter(await reader.session.openExtensionPage('overview.html', true));
  await found(page, '[role=gridcell]');
  return page;
}

async function openTimeline(page: Page): Promise<void> {
  await (await found(page, '[data-tab=timeline]')).evaluate((each) => (each as HTMLElement).click());
  await found(page, 'circle.point');
}

/** Presses Tab until something with a role has the focus. */
async function tabTo(page: Page, role: string): Promise<void> {
  for (let step = 0; step < 20 && (await focused(page)).role !== role; step += 1) await page.keyboard.press('Tab');
}

interface Focused {
  tag: string;
  role: string | null;
  label: string | null;
  text: string;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return {
      tag: element?.localName ?? '',
      role: element?.getAttribute('role') ?? null,
      label: element?.getAttribute('aria-label') ?? null,
      text: element?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    };
  });
}

function textOf(element: ElementHandle): Promise<string> {
  return element.evaluate((each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

/** The first element that matches, inside whatever shadow roots, once it is there. */
function found(page: Page, selector: string): Promise<ElementHandle> {
  return eventually(selector, async () => (await page.$(`>>> ${selector}`).catch(() => null)) ?? undefined);
}
