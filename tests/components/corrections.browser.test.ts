import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/dismissal-list.ts';
import '../../components/mark-reasons.ts';
import type { MarkFacts } from '../../components/shown.ts';
import type { Edtf, Reason, SubjectId } from '../../corpus/model.ts';
import { heard, mounted } from './mount.ts';

const ADDRESS = 'https://gazette.example/one-enemy';
const ALIAS: Reason = { kind: 'alias', alias: 'Kerry' };
const ROLE: Reason = { kind: 'role', office: 'Prime Minister of Iraq', date: '2014-10-24' as Edtf };

const marked = (more: Partial<MarkFacts> = {}): MarkFacts => ({
  words: 'Kerry',
  isPrivate: false,
  page: { address: ADDRESS, date: '2014-10-24' as Edtf, origin: 'meta' },
  ...more,
});
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('why a mark is there', () => {
  test.each([
    [false, 'The pack that comes with Concordance knows it.'],
    [true, 'Only your own sources and packs know it; the page cannot see this mark.'],
  ])('says which pack knows it: private %s', async (isPrivate, said) => {
    await mounted('concordance-mark-reasons', { why: [ALIAS], mark: marked({ isPrivate }), name: 'John Kerry' });
    await expect.element(page.getByText('“Kerry” is one of its names.')).toBeVisible();
    await expect.element(page.getByText(said)).toBeVisible();
  });

  test('can be said to be wrong, on this page or anywhere', async () => {
    await mounted('concordance-mark-reasons', { why: [ALIAS], mark: marked(), name: 'John Kerry' });
    const events = heard('mark-dismiss');
    await button('Not on this page').click();
    await button('Not anywhere').click();
    expect(events.map(({ scope }) => scope)).toEqual(['page', 'always']);
  });

  test('says that it was taken away, and takes that back', async () => {
    const mark = marked({ dismissed: 'always' });
    await mounted('concordance-mark-reasons', { why: [ALIAS], mark, name: 'John Kerry' });
    await expect.element(page.getByText(/no longer marked as John Kerry anywhere/)).toBeVisible();
    const events = heard('mark-restore');
    await button('Undo').click();
    expect(events.map(({ scope }) => scope)).toEqual(['always']);
  });

  test('says by which date the page was read only where that matters', async () => {
    const element = await mounted('concordance-mark-reasons', { why: [ALIAS], mark: marked(), name: 'John Kerry' });
    await expect.element(page.getByText(/Read as of/)).not.toBeInTheDocument();
    element.why = [ALIAS, ROLE];
    await expect
      .element(page.getByText('Read as of 24 October 2014: the page says so in its meta data.'))
      .toBeVisible();
  });

  test('takes another date, which begins with the one there was', async () => {
    await mounted('concordance-mark-reasons', { why: [ROLE], mark: marked(), name: 'Haidar al-Abadi' });
    const events = heard('page-date');
    await button('Change the date').click();
    const field = page.getByLabelText('Date of this page');
    await expect.element(field).toHaveValue('2014-10-24');
    await field.fill('2013-05-01');
    await button('Use this date').click();
    expect(events.map(({ date }) => date)).toEqual(['2013-05-01']);
  });

  test('goes back from a date of the reader’s to that of the page', async () => {
    const mark = marked({ page: { address: ADDRESS, date: '2013' as Edtf, origin: 'reader' } });
    await mounted('concordance-mark-reasons', { why: [ROLE], mark, name: 'Nouri al-Maliki' });
    const events = heard('page-date');
    await button('Use the page’s own date').click();
    expect(events.map(({ date }) => date)).toEqual([undefined]);
  });
});

describe('the list of what was dismissed', () => {
  const everywhere = { words: 'Kerry', subject: 'john-kerry' as SubjectId, name: 'John Kerry' };
  const here = { ...everywhere, words: 'Gulf', name: 'Persian Gulf', page: ADDRESS };

  test('says what is not marked and where, and takes one back', async () => {
    await mounted('concordance-dismissals', { dismissed: [everywhere, here] });
    const rows = page.getByRole('listitem').elements();
    expect(rows.map((row) => row.textContent?.replaceAll(/\s+/g, ' ').trim())).toEqual([
      '“Kerry” is not John Kerry on all pages Undo',
      `“Gulf” is not Persian Gulf ${ADDRESS} Undo`,
    ]);
    const events = heard('mark-restore');
    await button('Mark “Gulf” as Persian Gulf again').click();
    expect(events.map(({ dismissed }) => dismissed)).toEqual([here]);
  });

  test('is nothing where nothing was', async () => {
    await mounted('concordance-dismissals', { dismissed: [] });
    await expect.element(page.getByRole('heading')).not.toBeInTheDocument();
  });
});
