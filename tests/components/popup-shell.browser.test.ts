import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/popup-shell.ts';
import { answer, entry, line, result, source, subject } from './builders.ts';
import { hasFocus, heard, mounted, speaking } from './mount.ts';

const box = page.getByRole('combobox', { name: 'Search your sources' });
const site = { host: 'news.example.com', on: true };
const found = [
  { subject: line('Iran', { kind: 'place', differences: 2 }), count: 12 },
  { subject: line('Tehran', { kind: 'place' }), count: 1 },
];

describe('the popup', () => {
  test('opens with the focus in the search box', async () => {
    await mounted('concordance-popup', { page: { kind: 'read', found }, site });
    await expect.poll(() => hasFocus(box)).toBe(true);
  });

  test('lists what the page mentions, how often, and whether the sources differ', async () => {
    await mounted('concordance-popup', { page: { kind: 'read', found }, site });
    const list = page.getByRole('region', { name: 'On this page' });
    const names = list
      .getByRole('button')
      .elements()
      .map((row) => row.textContent?.replaceAll(/\s+/g, ' ').trim());
    expect(names).toEqual(['Iran 12 mentions What Iran is sources differ', 'Tehran 1 mention What Tehran is']);
    await expect.element(list.getByRole('heading')).toMatchTextContent(/On this page 2 subjects/);
  });

  test('opens a subject of the page', async () => {
    const opened = heard('subject-open');
    await mounted('concordance-popup', { page: { kind: 'read', found }, site });
    await page.getByRole('button', { name: /Tehran/ }).click();
    expect(opened.map((event) => event.subject)).toEqual(['tehran']);
  });

  test('passes on what is typed and chosen', async () => {
    const queries = heard('query-change');
    const opened = heard('subject-open');
    const popup = await mounted('concordance-popup', { site });
    await box.fill('ira');
    expect(queries.map((event) => event.query)).toEqual(['ira']);
    popup.found = answer(result(entry('Iran')));
    await expect.element(page.getByRole('option', { name: /Iran/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(opened.map((event) => event.subject)).toEqual(['iran']);
  });

  test('shows a subject in place of the search, and finds the search again as it was', async () => {
    const back = heard('view-back');
    const popup = await mounted('concordance-popup', { query: 'ira', found: answer(result(entry('Iran'))), site });
    popup.shown = { kind: 'subject', view: subject('Iran') };
    await expect.element(page.getByRole('button', { name: 'Back' })).toBeVisible();
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Iran', level: 1 }))).toBe(true);
    expect(page.getByRole('combobox').elements()).toEqual([]);

    await page.getByRole('button', { name: 'Back' }).click();
    expect(back).toHaveLength(1);
    popup.shown = { kind: 'nothing' };
    await expect.poll(() => hasFocus(box)).toBe(true);
    await expect.element(box).toHaveValue('ira');
    await expect.element(page.getByRole('option', { name: /Iran/ })).toBeVisible();
  });

  test('shows all that a source says', async () => {
    await mounted('concordance-popup', { shown: { kind: 'source', view: source('The Post') } });
    await expect.element(page.getByRole('heading', { name: 'The Post' })).toBeVisible();
    await expect.element(page.getByText('The Post says this')).toBeVisible();
  });

  test('goes back and forward by Alt with an arrow', async () => {
    const [back, forward] = [heard('view-back'), heard('view-forward')];
    const popup = await mounted('concordance-popup', { site });
    popup.shown = { kind: 'subject', view: subject('Iran') };
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Iran', level: 1 }))).toBe(true);
    await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowRight}{/Alt}');
    expect([back.length, forward.length]).toEqual([1, 1]);
  });

  test('goes back by the arrow that Back shows, where reading goes from right to left', async () => {
    const [back, forward] = [heard('view-back'), heard('view-forward')];
    speaking('ar');
    const popup = await mounted('concordance-popup', { site });
    popup.shown = { kind: 'subject', view: subject('Iran') };
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Iran', level: 1 }))).toBe(true);
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect([back.length, forward.length]).toEqual([1, 0]);
  });

  test('leads to the search page while something is sought', async () => {
    const popup = await mounted('concordance-popup', { searchPage: 'search.html#q=ira', site });
    const link = page.getByRole('link', { name: 'Search with filters, in a tab' });
    expect(link.elements()).toEqual([]);
    popup.query = 'ira';
    await expect.element(link).toHaveAttribute('href', 'search.html#q=ira');
  });

  test('says that a subject could not be looked up, and offers to try again', async () => {
    const retried = heard('view-retry');
    await mounted('concordance-popup', { shown: { kind: 'failed' } });
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(retried).toHaveLength(1);
  });
});

describe('the switch for the site', () => {
  test('says whether marks are on, and asks for the other', async () => {
    const switched = heard('site-switch');
    const popup = await mounted('concordance-popup', { page: { kind: 'read', found }, site });
    const control = page.getByRole('switch', { name: 'Marks on news.example.com' });
    await expect.element(control).toHaveAttribute('aria-checked', 'true');
    await control.click();
    expect(switched.map((event) => event.on)).toEqual([false]);

    popup.site = { ...site, on: false };
    await expect.element(control).toHaveAttribute('aria-checked', 'false');
    await expect.element(page.getByText('Marks are off on news.example.com')).toBeVisible();
    await control.click();
    expect(switched.map((event) => event.on)).toEqual([false, true]);
  });

  test('is not there where there is no site', async () => {
    await mounted('concordance-popup', { page: { kind: 'unreadable' } });
    expect(page.getByRole('switch').elements()).toEqual([]);
  });
});

describe('a page with nothing to list', () => {
  test.each([
    [{ kind: 'reading' }, 'Reading this page…'],
    [{ kind: 'unreadable' }, /Searching works everywhere/],
    [{ kind: 'read', found: [] }, 'Search above for what your sources know.'],
  ] as const)('is told apart: %o', async (state, text) => {
    await mounted('concordance-popup', { page: state as never, site });
    await expect.element(page.getByText(text)).toBeVisible();
  });
});
