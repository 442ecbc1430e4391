import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/popup-shell.ts';
import '../../components/subject-view.ts';
import { answer, entry, line, result, source, subject } from './builders.ts';
import { hasFocus, heard, mounted, speaking } from './mount.ts';

const box = page.getByRole('combobox', { name: 'Search your sources' });
const site = { host: 'news.example.com', on: true, page: true, everywhere: true, once: false };
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
    await speaking('ar');
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

test('large text leaves half of the popup to what was found', async () => {
  await speaking('en');
  document.documentElement.style.fontSize = '200%';
  const results = answer(...['Iran', 'Iraq', 'Syria', 'Turkey', 'Qatar'].map((name) => result(entry(name))));
  const popup = await mounted('concordance-popup', { query: 'a', found: results, page: { kind: 'read', found }, site });
  await expect.element(page.getByRole('option', { name: /Iran/ })).toBeVisible();
  const below = popup.shadowRoot?.querySelector('footer')?.getBoundingClientRect();
  expect(below?.height).toBeLessThan(popup.getBoundingClientRect().height / 4);
  // All of it can still be reached.
  await page.getByRole('button', { name: 'Settings' }).click();
});

describe('the switches', () => {
  test.each([
    ['Marks on this page', 'page', 'Marks are off on this page'],
    ['Marks on news.example.com', 'on', 'Marks are off on news.example.com'],
    ['Marks everywhere', 'everywhere', 'Marks are off everywhere'],
  ] as const)('say whether marks are on, and ask for the other: %s', async (name, state, off) => {
    const switched = heard('marks-switch');
    const popup = await mounted('concordance-popup', { page: { kind: 'read', found }, site });
    const control = page.getByRole('switch', { name });
    await expect.element(control).toHaveAttribute('aria-checked', 'true');
    await control.click();

    popup.site = { ...site, page: state !== 'on', [state]: false };
    await expect.element(control).toHaveAttribute('aria-checked', 'false');
    await expect.element(page.getByText(off)).toBeVisible();
    await control.click();
    const what = state === 'on' ? 'site' : state;
    expect(switched.map((event) => [event.what, event.on])).toEqual([
      [what, false],
      [what, true],
    ]);
  });

  test('of page and site do nothing while everything is off', async () => {
    const switched = heard('marks-switch');
    await mounted('concordance-popup', { page: { kind: 'read', found: [] }, site: { ...site, everywhere: false } });
    for (const name of ['Marks on this page', 'Marks on news.example.com'])
      await page.getByRole('switch', { name }).click({ force: true });
    expect(switched).toEqual([]);
  });

  test('show what is found on a page that is on, though its site is off', async () => {
    await mounted('concordance-popup', { page: { kind: 'read', found }, site: { ...site, on: false } });
    await expect.element(page.getByRole('button', { name: /Tehran/ })).toBeVisible();
  });

  test('are only the one for everything where there is no site', async () => {
    const nowhere = { host: '', on: true, everywhere: true, once: false };
    await mounted('concordance-popup', { page: { kind: 'unreadable' }, site: nowhere });
    expect(
      page
        .getByRole('switch')
        .elements()
        .map((each) => each.textContent?.trim()),
    ).toEqual(['Marks everywhere']);
  });
});

describe('a page that may not be read', () => {
  test('says so, and offers to allow it', async () => {
    const asked = heard('access-ask');
    await mounted('concordance-popup', { page: { kind: 'refused' }, site });
    await expect.element(page.getByText('Concordance may not read this page')).toBeVisible();
    for (const name of ['Read this page now', 'Always on this site', 'On all sites'])
      await page.getByRole('button', { name }).click();
    expect(asked.map(({ what }) => what)).toEqual(['page', 'site', 'everywhere']);
  });

  test('and was asked for says that it is an exception', async () => {
    await mounted('concordance-popup', { page: { kind: 'read', found }, site: { ...site, once: true } });
    await expect.element(page.getByText(/Read because you asked for it/)).toBeVisible();
    expect(page.getByRole('button', { name: 'Read this page now' }).elements()).toEqual([]);
    await expect.element(page.getByRole('button', { name: 'Always on this site' })).toBeVisible();
  });
});

test('the settings are one press away', async () => {
  const opened = heard('settings-open');
  await mounted('concordance-popup', { page: { kind: 'read', found }, site });
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(opened).toHaveLength(1);
});

describe('a page with nothing to list', () => {
  test.each([
    [{ kind: 'reading' }, 'Reading this page…'],
    [{ kind: 'unreadable' }, /Searching works everywhere/],
    [{ kind: 'read', found: [] }, /What can mean something else is not marked/],
  ] as const)('is told apart: %o', async (state, text) => {
    await mounted('concordance-popup', { page: state as never, site });
    await expect.element(page.getByText(text)).toBeVisible();
  });
});
