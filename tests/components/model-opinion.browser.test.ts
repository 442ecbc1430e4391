import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/automatic-list.ts';
import type { SubjectId } from '../../corpus/model.ts';
import { pair } from './builders.ts';
import { heard, mounted, speaking } from './mount.ts';

const PAIR = pair({ a: '[Lee] counted 48 [lanterns].', b: 'There were 47 [lanterns], said [Lee].' });
const shown = (changes: object = { mayAskModel: true }) =>
  mounted('concordance-automatic', { pairs: [{ ...PAIR, ...changes }], subject: 'lee' as SubjectId });

describe('the opinion of the browser’s own model', () => {
  test('is not offered where nobody has switched it on', async () => {
    await shown({});
    await expect.element(page.getByRole('article')).toBeVisible();
    await expect.element(page.getByText(/model/)).not.toBeInTheDocument();
  });

  test('is asked for by a button, about the two statements, without a download', async () => {
    const asked = heard('opinion-ask');
    await shown();
    await page.getByRole('button', { name: 'Ask this browser’s model' }).click();
    expect(asked.map(({ a, b, mayLoad }) => ({ a, b, mayLoad }))).toEqual([
      { a: PAIR.a.text, b: PAIR.b.text, mayLoad: false },
    ]);
    await expect.element(page.getByRole('status')).toHaveTextContent('The browser’s model reads both …');
  });

  test('is labelled as what it is, and quotes the words that it rests on', async () => {
    const asked = heard('opinion-ask');
    await shown();
    await page.getByRole('button', { name: 'Ask this browser’s model' }).click();
    asked[0]?.tell({
      kind: 'given',
      opinion: { verdict: 'differ', a: { start: 12, end: 14 }, b: { start: 11, end: 13 } },
    });
    await expect.element(page.getByText('The browser’s model: not both can be right.')).toBeVisible();
    await expect.element(page.getByText('“48” and “47”')).toBeVisible();
    await expect.element(page.getByText(/The opinion of a program that comes with this browser/)).toBeVisible();
    await expect.element(page.getByText('Both write about this')).toBeVisible();
  });

  test('lets the browser download its model only when the reader says so', async () => {
    const asked = heard('opinion-ask');
    await shown();
    await page.getByRole('button', { name: 'Ask this browser’s model' }).click();
    asked[0]?.tell({ kind: 'must-load' });
    await page.getByRole('button', { name: 'Download and ask' }).click();
    expect(asked.map(({ mayLoad }) => mayLoad)).toEqual([false, true]);
    asked[1]?.tell({ kind: 'loading', percent: 40 });
    await expect.element(page.getByText('Downloading the model: 40 %')).toBeVisible();
  });

  test('says where no answer came that rests on the texts', async () => {
    const asked = heard('opinion-ask');
    await shown();
    await page.getByRole('button', { name: 'Ask this browser’s model' }).click();
    asked[0]?.tell({ kind: 'silent' });
    await expect.element(page.getByText(/gave no answer that rests on words of both/)).toBeVisible();
  });

  test('speaks Arabic', async () => {
    await speaking('ar');
    const asked = heard('opinion-ask');
    await shown();
    await page.getByRole('button', { name: 'اسأل نموذج هذا المتصفح' }).click();
    asked[0]?.tell({ kind: 'given', opinion: { verdict: 'unsure' } });
    await expect.element(page.getByText('لا يستطيع نموذج المتصفح أن يحكم من هذه الكلمات.')).toBeVisible();
  });
});
