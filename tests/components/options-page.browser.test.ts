import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/options-page.ts';
import { shownSettings } from './builders.ts';
import { heard, mounted } from './mount.ts';

const settings = shownSettings();
const find = page.getByRole('searchbox', { name: 'Search settings' });

function headings(): (string | undefined)[] {
  return page
    .getByRole('heading', { level: 2 })
    .elements()
    .map(({ textContent }) => textContent?.trim());
}

describe('a setting', () => {
  test.each([
    ['radio', 'A tint behind the words', { markStyle: 'tint' }],
    ['radio', 'Once on a page', { frequency: 'page' }],
    ['radio', 'A click on a mark', { opening: 'click' }],
    ['radio', 'Get no marks', { otherSites: false }],
    ['radio', 'العربية', { language: 'ar' }],
    ['switch', 'Marks on pages', { everywhere: false }],
    ['checkbox', 'Those of the pack that comes with Concordance', { packs: ['own'] }],
    ['checkbox', 'Places', { kinds: ['person', 'organisation', 'group', 'office', 'event'] }],
  ] as const)('is changed by its %s "%s"', async (role, name, change) => {
    const changes = heard('setting-change');
    await mounted('concordance-options', { settings });
    await page.getByRole(role, { name, exact: true }).click();
    expect(changes.map((event) => event.change)).toEqual([change]);
  });

  test('of several is chosen by the arrows of the keyboard', async () => {
    const changes = heard('setting-change');
    const element = await mounted('concordance-options', { settings });
    element.renderRoot.querySelector<HTMLInputElement>('[name="opening"]')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(changes.map((event) => event.change)).toEqual([{ opening: 'click' }]);
  });

  test('of time is told as it is dragged, and once it is let go', async () => {
    const changes = heard('setting-change');
    await mounted('concordance-options', { settings });
    const slider = page.getByRole('slider', { name: 'How long the pointer rests before a card opens' });
    await expect.element(page.getByText('350 ms')).toBeVisible();
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('400 ms')).toBeVisible();
    expect(changes.map((event) => event.change)).toEqual([{ dwellMs: 400 }]);
  });

  test('that does not matter is not shown', async () => {
    const element = await mounted('concordance-options', { settings });
    const key = page.getByRole('group', { name: 'The key to hold' });
    expect(key.elements()).toEqual([]);
    element.settings = { ...settings, opening: 'key' };
    await expect.element(key).toBeVisible();
    expect(page.getByRole('slider').elements()).toEqual([]);
  });

  test('shows what is set when that changes elsewhere', async () => {
    const element = await mounted('concordance-options', { settings });
    await page.getByRole('radio', { name: 'Quiet' }).click();
    element.settings = { ...settings, markStrength: 'strong' };
    await expect.element(page.getByRole('radio', { name: 'Strong' })).toBeChecked();
  });
});

describe('the search of settings', () => {
  test('shows the settings with every word that is sought, under their headings', async () => {
    await mounted('concordance-options', { settings });
    await find.fill('text SIZE');
    await expect.poll(headings).toEqual(['Language and text']);
    expect(page.getByRole('combobox', { name: 'Text size' }).elements()).toHaveLength(1);
    expect(page.getByRole('radio').elements()).toEqual([]);
  });

  test('finds a setting by one of its choices', async () => {
    await mounted('concordance-options', { settings });
    await find.fill('tint');
    await expect.poll(headings).toEqual(['Marks']);
    expect(page.getByRole('radio').elements()).toHaveLength(2);
  });

  test('says when nothing matches, and shows everything again', async () => {
    await mounted('concordance-options', { settings });
    await find.fill('telepathy');
    await expect.element(page.getByText('No setting matches “telepathy”')).toBeVisible();
    await find.fill('');
    await expect.poll(() => headings().length).toBe(6);
  });
});

describe('a list of sites', () => {
  const box = page.getByRole('textbox', { name: 'Add to: Sites without marks' });

  test('takes what is typed', async () => {
    const added = heard('site-add');
    const element = await mounted('concordance-options', { settings });
    await box.fill('*.example.org');
    await userEvent.keyboard('{Enter}');
    expect(added.map(({ list, typed }) => [list, typed])).toEqual([['sitesOff', '*.example.org']]);
    await expect.element(box).toHaveValue('*.example.org');

    element.settings = { ...settings, sitesOff: ['*.example.org'] };
    const list = page.getByRole('list', { name: 'Sites without marks' });
    await expect.element(list.getByText('*.example.org')).toBeVisible();
    await expect.element(box).toHaveValue('');
  });

  test.each([
    ['empty', 'Write the name of a site.'],
    ['wildcard', 'A * may stand only at the beginning, before a dot: *.example.org'],
    ['not-a-site', 'This is not the name of a site. It looks like news.example.org, with nothing before or after it.'],
    ['there', 'This site is on the list already.'],
  ] as const)('says what is wrong: %s', async (error, text) => {
    await mounted('concordance-options', { settings, problem: { list: 'sitesOff', error } });
    await expect.element(page.getByRole('alert')).toMatchTextContent(text);
    await expect.element(box).toHaveAccessibleDescription(text);
  });

  test('gives up an entry', async () => {
    const changes = heard('setting-change');
    await mounted('concordance-options', { settings: { ...settings, sitesOff: ['a.example', 'file:', 'b.example'] } });
    await page.getByRole('button', { name: 'Remove Pages out of your own files' }).click();
    expect(changes.map((event) => event.change)).toEqual([{ sitesOff: ['a.example', 'b.example'] }]);
  });

  test('of single pages is there when it has any', async () => {
    const element = await mounted('concordance-options', { settings });
    const list = page.getByRole('list', { name: 'Single pages without marks' });
    expect(list.elements()).toEqual([]);
    element.settings = { ...settings, pagesOff: ['https://news.example.org/story'] };
    await expect.element(list.getByText('https://news.example.org/story')).toBeVisible();
  });
});

describe('all settings', () => {
  test.each([
    ['Save to a file', 'export'],
    ['Reset everything', 'reset'],
  ])('are asked for by "%s"', async (name, act) => {
    const acts = heard('settings-act');
    await mounted('concordance-options', { settings });
    await page.getByRole('button', { name }).click();
    expect(acts.map((event) => event.act)).toEqual([act]);
  });

  test('are back after a reset that is undone', async () => {
    const acts = heard('settings-act');
    await mounted('concordance-options', { settings, done: { what: 'reset', undo: true } });
    await expect.element(page.getByText('All settings are as they were at first.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(acts.map((event) => event.act)).toEqual(['undo']);
  });

  test('that could not be read are named', async () => {
    await mounted('concordance-options', { settings, broken: ['dwellMs', 'sitesOff'] });
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(/How long the pointer rests before a card opens and Sites without marks/);
  });
});

test('the browser’s own model can be switched on where there is one, and says why it is off', async () => {
  const wishes = heard('setting-change');
  const element = await mounted('concordance-options', { settings });
  await expect.element(page.getByText('The browser’s own language model')).not.toBeInTheDocument();
  element.hasModel = true;
  await expect.element(page.getByRole('radio', { name: 'Is not asked' })).toBeChecked();
  await expect.element(page.getByText(/it can be wrong and sound sure/)).toBeVisible();
  await page.getByText('Can be asked for a second opinion').click();
  expect(wishes.map(({ change }) => change)).toEqual([{ browserModel: true }]);
});

test('keyboard shortcuts are listed as the browser has them', async () => {
  const acts = heard('settings-act');
  const shortcuts = [
    { name: 'next-mark', what: '', keys: 'Alt+Shift+J' },
    { name: 'other', what: 'Do something else', keys: '' },
  ];
  await mounted('concordance-options', { settings, shortcuts, canOpenShortcuts: true });
  await expect.element(page.getByText('Go to the next mark')).toBeVisible();
  await expect.element(page.getByText('Alt+Shift+J')).toBeVisible();
  await expect.element(page.getByText('no keys')).toBeVisible();
  await page.getByRole('button', { name: 'Change keyboard shortcuts' }).click();
  expect(acts.map((event) => event.act)).toEqual(['shortcuts']);
});
