import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/search-box.ts';
import type { ComparisonId, PassageId, SourceId } from '../../corpus/model.ts';
import type { Found } from '../../corpus/search/found.ts';
import { answer, entry, reference, result } from './builders.ts';
import { hasFocus, heard, mounted } from './mount.ts';

const box = page.getByRole('combobox', { name: 'Search your sources' });
const iran = reference('Iran').id;
const comparison = entry('Why did Iran refuse?', {
  kind: 'comparison',
  comparison: 'why' as ComparisonId,
  subject: iran,
  differs: true,
});
const found = answer(
  result(entry('Iran')),
  result(entry('Iran refuses', { kind: 'event' })),
  result(comparison, { title: { text: 'Why did Iran refuse?', marks: [[8, 12]] } }),
  result(entry('Tehran says no.', { kind: 'passage', passage: 'post#p1' as PassageId, subject: iran })),
  result(entry('Iran says no', { kind: 'source', source: 'post' as SourceId })),
);

async function filled(found: Found | undefined, query = 'iran') {
  const search = await mounted('concordance-search', { query, found });
  search.focus();
  await expect.poll(() => hasFocus(box)).toBe(true);
  return search;
}

function chosen(): string | undefined {
  return page.getByRole('option', { selected: true }).elements()[0]?.querySelector('p')?.textContent ?? undefined;
}

describe('the search box', () => {
  test('says what is typed', async () => {
    const queries = heard('query-change');
    await mounted('concordance-search', {});
    await box.fill('ira');
    expect(queries.at(-1)?.query).toBe('ira');
  });

  test('shows what is put into it while it is empty', async () => {
    const search = await mounted('concordance-search', {});
    search.append(Object.assign(document.createElement('p'), { textContent: 'On this page' }));
    await expect.element(page.getByText('On this page')).toBeVisible();
    search.query = 'iran';
    search.found = found;
    await expect.element(page.getByText('On this page')).not.toBeVisible();
  });

  test('empties on Escape, and leaves Escape alone when empty', async () => {
    const queries = heard('query-change');
    const left: boolean[] = [];
    const search = await filled(found);
    search.addEventListener('keydown', (event) => left.push(event.defaultPrevented));
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    expect(queries.map((event) => event.query)).toEqual(['']);
    expect(left).toEqual([true, false]);
  });
});

describe('results', () => {
  test('stand in groups, in the order given', async () => {
    await filled(found);
    const groups = page.getByRole('listbox').getByRole('group').elements();
    expect(groups.map((group) => group.querySelector('p')?.textContent)).toEqual([
      'People, places, organisations',
      'Events',
      'Comparisons',
      'Excerpts',
      'Sources',
    ]);
    await expect
      .element(page.getByRole('group', { name: 'Events' }).getByRole('option'))
      .toMatchTextContent(/Iran refuses/);
  });

  test('mark the words that were found', async () => {
    await filled(found);
    const option = page.getByRole('option', { name: /Why did Iran refuse/ });
    expect([...option.element().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Iran']);
    await expect.element(option).toMatchTextContent(/sources differ/);
  });

  test('say what else has the words, and which other spelling led to it', async () => {
    const also = { text: 'Ayatollah Khamenei', marks: [[10, 18]] as [number, number][] };
    await filled(answer(result(entry('Iran'), { also, via: [{ asked: 'khamanei', found: 'Khamenei' }] })));
    const option = page.getByRole('option', { name: /Iran/ });
    await expect.element(option).toMatchTextContent(/Ayatollah Khamenei/);
    await expect.element(option).toMatchTextContent(/“khamanei” found as “Khamenei”/);
  });

  test('begin a long text near the first word that was found', async () => {
    const text = `${'word '.repeat(60)}refusal at the end`;
    const at = text.indexOf('refusal');
    await filled(answer(result(entry('Iran'), { detail: { text, marks: [[at, at + 7]] } })));
    const detail = page.getByRole('option').element().querySelector('.second')?.textContent ?? '';
    expect(detail).toMatch(/^… (word )+refusal at the end$/);
    expect(detail.length).toBeLessThan(80);
  });

  test('say that a long query was cut', async () => {
    await filled({ ...found, cut: true });
    await expect.element(page.getByText(/This search was too long/)).toBeVisible();
  });

  test('are counted aloud', async () => {
    await filled(found);
    await expect.element(page.getByRole('status')).toMatchTextContent(/5 results/);
  });

  test('say what to do when there are none', async () => {
    await filled(answer(), 'zebra');
    await expect.element(box).toHaveAttribute('aria-expanded', 'false');
    await expect.element(page.getByText(/Not in your sources does not mean not true/)).toBeVisible();
    await expect.element(page.getByRole('status')).toMatchTextContent(/Nothing in your sources matches “zebra”/);
  });

  test('offer other spellings when there are none', async () => {
    const queries = heard('query-change');
    await filled({ ...answer(), suggestions: ['zebari'] }, 'zebrra');
    await page.getByRole('button', { name: 'zebari' }).click();
    expect(queries.map(({ query }) => query)).toEqual(['zebari']);
    await expect.element(box).toHaveValue('zebari');
  });

  test('say nothing while they are not known', async () => {
    await filled(undefined);
    expect(page.getByText(/Nothing in your sources/).elements()).toEqual([]);
  });
});

describe('the keyboard', () => {
  test('opens the first result on Enter', async () => {
    const opened = heard('subject-open');
    await filled(found);
    await userEvent.keyboard('{Enter}');
    expect(opened[0]).toMatchObject({ subject: iran, at: undefined });
  });

  test('opens the first result of the answer when Enter came before it, not what stood there from before', async () => {
    const search = await filled(answer(result(entry('Before'))), 'befor');
    const opened = heard('subject-open');
    await box.fill('iran');
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual([]);
    search.found = found;
    await expect.poll(() => opened.map(({ subject }) => subject)).toEqual([iran]);
  });

  test('moves through all groups with the arrows, round the end, and keeps the focus in the box', async () => {
    await filled(found);
    const seen = [chosen()];
    for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{ArrowUp}']) {
      await userEvent.keyboard(key);
      seen.push(chosen());
    }
    expect(seen).toEqual([
      'Iran',
      'Iran refuses',
      'Why did Iran refuse?',
      'Tehran says no.',
      'Iran says no',
      'Iran',
      'Iran says no',
    ]);
    await expect.poll(() => hasFocus(box)).toBe(true);
    const active = (box.element().getRootNode() as ShadowRoot).getElementById(
      box.element().getAttribute('aria-activedescendant') ?? '',
    );
    expect(active?.textContent).toContain('Iran says no');
  });

  test('opens a comparison and an excerpt at their place', async () => {
    const opened = heard('subject-open');
    await filled(found);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}{ArrowDown}{Enter}');
    expect(opened.map(({ subject, at }) => [subject, at])).toEqual([
      [iran, 'why'],
      [iran, 'post#p1'],
    ]);
  });

  test('opens a source', async () => {
    const opened = heard('source-open');
    await filled(found);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(opened.map(({ source }) => source)).toEqual(['post']);
  });

  test('does nothing on Enter without results', async () => {
    const opened = heard('subject-open');
    await filled(answer());
    await userEvent.keyboard('{Enter}{ArrowDown}');
    expect(opened).toEqual([]);
  });

  test('begins at the first result again when the results change', async () => {
    const search = await filled(found);
    await userEvent.keyboard('{ArrowDown}');
    search.found = { ...found };
    await search.updateComplete;
    expect(chosen()).toBe('Iran');
  });
});

describe('results beyond those that are shown', () => {
  const few = { ...found, more: { event: 12 } };

  test('are counted behind those of their kind, and aloud with all', async () => {
    await filled(few);
    const events = page.getByRole('group', { name: 'Events' }).getByRole('option');
    expect(events.elements().map((option) => option.textContent?.trim().split('\n')[0])).toEqual([
      'Iran refuses',
      '12 more',
    ]);
    await expect.element(page.getByRole('status')).toMatchTextContent(/17 results/);
  });

  test('are asked for like a result is opened, and read on from there', async () => {
    const wanted = heard('more-results');
    const search = await filled(few);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(wanted.map(({ kind }) => kind)).toEqual(['event']);
    const [first, event, ...others] = found.results;
    search.found = answer(first!, event!, result(entry('Iran agrees', { kind: 'event' })), ...others);
    await expect.poll(chosen).toBe('Iran agrees');
  });
});

test('a click on a result opens it', async () => {
  const opened = heard('subject-open');
  await filled(found);
  await page.getByRole('option', { name: /Tehran says no/ }).click();
  expect(opened.map(({ at }) => at)).toEqual(['post#p1']);
});
