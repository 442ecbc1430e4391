import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/comparison-matrix.ts';
import type { ComparisonId, SourceId } from '../../corpus/model.ts';
import type { Overview } from '../../corpus/pack/overview.ts';
import { edtf, reference } from './builders.ts';
import { heard, mounted } from './mount.ts';

const source = (publisher: string, date: string): Overview['sources'][number] => ({
  id: publisher as SourceId,
  publisher,
  title: `What ${publisher} wrote`,
  date: edtf(date),
  genre: 'report',
});

const overview: Overview = {
  sources: [source('The Post', '2014-09-15'), source('The Herald', '2014-10'), source('The Times', '2014-11')],
  questions: [
    {
      comparison: 'why' as ComparisonId,
      question: 'Why did Iran refuse?',
      outcome: { kind: 'differ', type: 'reason' },
      answers: ['Evil intentions', 'It was not asked'],
      stands: [
        { source: 'The Post' as SourceId, answer: 0, speaker: 'Ali Khamenei' },
        { source: 'The Herald' as SourceId, answer: 1 },
      ],
      subjects: [reference('Iran')],
    },
    {
      comparison: 'who' as ComparisonId,
      question: 'Who asked?',
      outcome: { kind: 'agree' },
      answers: ['John Kerry'],
      stands: [
        { source: 'The Herald' as SourceId, answer: 0 },
        { source: 'The Times' as SourceId, answer: 0 },
      ],
      subjects: [reference('John Kerry')],
    },
  ],
};

const cells = (): string[] =>
  page
    .getByRole('gridcell')
    .elements()
    .map((each) => each.textContent.trim().replace(/\s+/g, ' '));

describe('the matrix', () => {
  test('says in each cell what its source says on its question, and that it is silent where it is', async () => {
    await mounted('concordance-matrix', { overview, sourceCount: 3 });
    expect(cells()).toEqual([
      'Ali Khamenei: Evil intentions',
      'It was not asked',
      'silent',
      'silent',
      'John Kerry',
      'John Kerry',
    ]);
    await expect
      .element(page.getByRole('rowheader', { name: 'Why did Iran refuse? Differ in the reason' }))
      .toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: /The Herald/ })).toBeVisible();
  });

  test('draws a line between those who say the same, and joins silence to nothing', async () => {
    const matrix = await mounted('concordance-matrix', { overview, sourceCount: 3 });
    const [differ, agree] = matrix.shadowRoot!.querySelectorAll('svg.drawn');
    const drawn = (svg: Element | undefined): number[] =>
      ['line', 'circle', '.silence'].map((each) => svg?.querySelectorAll(each).length ?? 0);
    expect(drawn(differ)).toEqual([0, 2, 1]);
    expect(drawn(agree)).toEqual([1, 2, 1]);
  });

  test('has one column for a publisher, and joins neither its articles nor one speaker to agreement', async () => {
    const again = { ...source('The Post', '2014-12'), id: 'again' as SourceId };
    const [why] = overview.questions;
    const kerry = { answer: 0, speaker: 'John Kerry' };
    await mounted('concordance-matrix', {
      overview: {
        sources: [...overview.sources, again],
        questions: [
          {
            ...why!,
            stands: [
              { source: 'The Post' as SourceId, answer: 0 },
              { source: 'again' as SourceId, answer: 0 },
            ],
          },
          {
            ...why!,
            stands: [source('The Post', ''), source('The Times', '')].map(({ id }) => ({ ...kerry, source: id })),
          },
        ],
      },
      sourceCount: 4,
    });
    expect(page.getByRole('columnheader').elements()).toHaveLength(1 + 3);
    expect(cells().slice(0, 3)).toEqual(['Evil intentions 15 September 2014 and December 2014', 'silent', 'silent']);
    expect(document.querySelector('concordance-matrix')!.shadowRoot!.querySelectorAll('svg.drawn line')).toHaveLength(
      0,
    );
  });

  test('opens its comparison from every cell and question', async () => {
    const opened = heard('subject-open');
    await mounted('concordance-matrix', { overview, sourceCount: 3 });
    await page.getByRole('gridcell').nth(2).click();
    await page.getByRole('rowheader').nth(1).click();
    expect(opened.map(({ subject, at }) => [subject, at])).toEqual([
      ['iran', 'why'],
      ['john-kerry', 'who'],
    ]);
  });

  test('is gone through with the arrows as one stop of the Tab key, and opened with Enter', async () => {
    const opened = heard('subject-open');
    const matrix = await mounted('concordance-matrix', { overview, sourceCount: 3 });
    await userEvent.tab();
    const focused = (): string => matrix.shadowRoot!.activeElement?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    expect(focused()).toContain('Why did Iran refuse?');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
    expect(focused()).toBe('John Kerry');
    await userEvent.keyboard('{End}{Home}{ArrowUp}{ArrowUp}');
    expect(focused()).toBe('Question');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(opened.map(({ at }) => at)).toEqual(['who']);
    await userEvent.tab();
    expect(matrix.shadowRoot!.activeElement).toBe(null);
  });

  test('says so when nothing is left', async () => {
    await mounted('concordance-matrix', { overview: { sources: [], questions: [] } });
    await expect.element(page.getByText('No question is left')).toBeVisible();
  });
});
