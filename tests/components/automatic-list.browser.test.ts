import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/automatic-list.ts';
import type { AutomaticView, SubjectId } from '../../corpus/model.ts';
import { edtf, pair, source } from './builders.ts';
import { heard, mounted } from './mount.ts';

const FIGURES = pair(
  { a: '[Lee] counted 48 [lanterns].', b: 'There were 47 [lanterns], said [Lee].', seen: ['number', '48', '47'] },
  { level: 'may-differ', because: 'number' },
);
const ALIKE = pair({ a: '[Lee] left the [harbour] early.', b: 'Early on [Lee] left the [harbour].' });
const NAMES = pair({ a: '[Lee] slept.', b: '[Lee] sang.' }, { level: 'names' });

function shown(pairs: AutomaticView[], changes: Partial<HTMLElementTagNameMap['concordance-automatic']> = {}) {
  return mounted('concordance-automatic', { pairs, subject: 'lee' as SubjectId, ...changes });
}

describe('what was compared automatically', () => {
  test('stands under how sure it is, what may differ first, and names without a claim folded away', async () => {
    await shown([ALIKE, NAMES, FIGURES]);
    const headings = page.getByRole('heading', { level: 2 }).elements();
    expect(headings.map((heading) => heading.textContent)).toEqual(['May differ – read both', 'Both write about this']);
    await expect.element(page.getByText(/sang/)).not.toBeVisible();
    await page.getByText('Also about these names').click();
    await expect.element(page.getByText(/sang/)).toBeVisible();
  });

  test('explains a difference in the words of both, and says of which type it is', async () => {
    await shown([FIGURES]);
    await expect
      .element(page.getByText('The Post: 48 lanterns. The Herald: 47 lanterns. The figures are not the same.').first())
      .toBeVisible();
    await expect.element(page.getByText('May differ in the number')).toBeVisible();
    const marked = page.getByRole('mark').elements();
    expect(marked.map((mark) => mark.textContent)).toEqual(['48', '47']);
  });

  test('says that a sentence which stands in both word for word is one voice', async () => {
    await shown([{ ...ALIKE, isCopied: true }]);
    await expect.element(page.getByText('the same words: one voice, told by two')).toBeVisible();
  });

  test('explains two statements by the words that they share where nothing else tells', async () => {
    await shown([ALIKE]);
    await expect.element(page.getByText('In both: “Lee” and “harbour”.').first()).toBeVisible();
  });

  test('says who writes when and whom they report, in whose words, and leads to the originals', async () => {
    const title = source('The Herald', { date: edtf('2014-12') });
    await shown([
      pair(
        { a: '[Lee] left.', b: '[Lee] went away.' },
        { sides: [{ speaker: 'Ann Ek' }, { isSummary: true, source: title, speaker: '' }], apart: 92 },
      ),
    ]);
    await expect.element(page.getByText('The Post · 15 September 2014 · reports Ann Ek · paragraph 2')).toBeVisible();
    await expect
      .element(page.getByText('The Herald · December 2014 · reports somebody · paragraph 2 · Our summary'))
      .toBeVisible();
    await expect.element(page.getByText('written 3 months apart')).toBeVisible();
    expect(page.getByRole('link', { name: /Read paragraph 2 in The Post/ }).element()).toHaveAttribute(
      'href',
      'https://post.example/story',
    );
  });

  test('says where two are one voice, and nothing of time where both wrote at one', async () => {
    await shown([pair({ a: '[Lee] left.', b: '[Lee] went.' }, { origin: 'IRNA', apart: 20 })]);
    await expect.element(page.getByText('one voice, told by two: IRNA')).toBeVisible();
    await expect.element(page.getByText(/apart/)).not.toBeInTheDocument();
  });

  test('says whom both report where they have one speaker give two reasons, and not that they are one voice', async () => {
    const reasons = pair(
      { a: '[Lee] left over [money].', b: '[Lee] left for want of [sleep].', seen: ['reason', 'over', 'want'] },
      { level: 'may-differ', because: 'reason', origin: 'Ann Lee' },
    );
    await shown([reasons]);
    await expect.element(page.getByText('both report Ann Lee')).toBeVisible();
    await expect.element(page.getByText(/one voice/)).not.toBeInTheDocument();
  });

  test('shows what it was found by to whoever asks why', async () => {
    await shown([FIGURES]);
    await expect.element(page.getByText(/Nobody has checked it/)).not.toBeVisible();
    await page.getByText('Why?').click();
    await expect.element(page.getByText(/Nobody has checked it/)).toBeVisible();
    await expect.element(page.getByText('In both: “Lee” and “lanterns”.')).toBeVisible();
  });

  test('takes away what is not right, and brings it back', async () => {
    const asides = heard('pair-aside');
    await shown([FIGURES]);
    await page.getByRole('button', { name: 'Not right' }).click();
    await expect.element(page.getByText('Taken away: The Post and The Herald, side by side.')).toBeVisible();
    await expect.element(page.getByText(/48/)).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText(/48/).first()).toBeVisible();
    expect(asides.map(({ pair: id, aside }) => [id, aside])).toEqual([
      [FIGURES.id, true],
      [FIGURES.id, false],
    ]);
  });

  test('keeps what was taken away before within reach', async () => {
    await shown([{ ...FIGURES, isSetAside: true }]);
    await expect.element(page.getByText(/read both/)).not.toBeInTheDocument();
    await page.getByText('1 taken away by you').click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText(/48/).first()).toBeVisible();
  });

  test('shows few in a card, with a way to all of them in the panel', async () => {
    const wishes = heard('panel-open');
    const many = [1, 2, 3].map((count) => ({ ...ALIKE, id: `a-${count}` }));
    const element = await shown([...many, NAMES], { brief: true });
    expect(page.getByRole('article').elements()).toHaveLength(2);
    await page.getByRole('button', { name: 'Show all 3' }).click();
    expect(wishes.map(({ subject }) => subject)).toEqual(['lee']);
    element.brief = false;
    await element.updateComplete;
    expect(page.getByRole('article').elements()).toHaveLength(3);
  });

  test('says of which sources only names, dates and numbers are compared', async () => {
    await shown([], { languages: ['ar'] });
    await expect.element(page.getByText(/than English \(Arabic\)/)).toBeVisible();
  });
});
