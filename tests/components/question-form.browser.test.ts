import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/question-form.ts';
import type { FormPosition, ShownQuestion } from '../../components/library-shown.ts';
import type { ComparisonId, PassageId, SubjectId } from '../../corpus/model.ts';
import { edtf } from './builders.ts';
import { heard, mounted } from './mount.ts';

function position(publisher: string, text: string, answer = ''): FormPosition {
  return { passage: `${publisher}#p1` as PassageId, publisher, date: edtf('2014-09-15'), text, answer };
}

const DRAFT: ShownQuestion = {
  question: 'What about lanterns?',
  asks: 'number',
  time: 'fixed',
  subjects: ['lee' as SubjectId],
  positions: [position('The Post', 'Lee counted 48.', '48'), position('The Herald', 'Lee counted 47.', '47')],
  candidates: [position('The Herald', 'Lee counted 47.'), position('The Times', 'Lee saw many.')],
};

test('a question is kept as it was written, with the answers that were given', async () => {
  const kept = heard('question-keep');
  await mounted('concordance-question-form', { question: DRAFT });
  await page.getByLabelText('Question', { exact: true }).fill('How many lanterns?');
  await page.getByLabelText('Its answer').nth(1).fill('Fewer');
  await page.getByLabelText(/^In time/).selectOptions('running');
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(kept.map(({ question }) => question)).toMatchObject([
    {
      question: 'How many lanterns?',
      asks: 'number',
      time: 'running',
      subjects: ['lee'],
      positions: [{ answer: '48' }, { answer: 'Fewer' }],
    },
  ]);
});

test('a passage is left out and another taken in, and each is offered only while it is not there', async () => {
  const kept = heard('question-keep');
  await mounted('concordance-question-form', { question: DRAFT });
  const offered = () =>
    page
      .getByLabelText(/^Another passage/)
      .getByRole('option')
      .elements().length;
  expect(offered()).toBe(1);
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByLabelText('Its answer').nth(2).fill('Many');
  await page.getByRole('button', { name: 'Leave it out' }).nth(1).click();
  expect(offered()).toBe(1);
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(kept[0]?.question.positions.map(({ publisher, answer }) => [publisher, answer])).toEqual([
    ['The Post', '48'],
    ['The Times', 'Many'],
  ]);
});

test('an answer has to be given', async () => {
  const kept = heard('question-keep');
  await mounted('concordance-question-form', { question: { ...DRAFT, positions: [position('The Post', 'Lee.')] } });
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(kept).toEqual([]);
});

test('a question that is there can be deleted; a new one cannot', async () => {
  const wishes = heard('library-wish');
  const element = await mounted('concordance-question-form', { question: DRAFT });
  await expect.element(page.getByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
  element.question = { ...DRAFT, id: 'mine-lanterns' as ComparisonId };
  await page.getByRole('button', { name: 'Delete' }).click();
  expect(wishes.map(({ wish }) => wish)).toEqual([{ do: 'delete-question', id: 'mine-lanterns' }]);
});
