import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/timeline-view.ts';
import { reference, timelineEvent, timelineSource } from './builders.ts';
import { heard, mounted } from './mount.ts';

const entries = [
  timelineEvent('Revolution', '1979', { place: reference('Iran'), differences: 1 }),
  timelineEvent('Talks', '2014-09', { end: '2014-10' as never, status: 'announced' }),
  timelineEvent('Refusal', '2014-09-15'),
  timelineSource('The Post', '2014-09-15', ['Yes', 'No']),
];

const headings = (level: number) =>
  page
    .getByRole('heading', { level })
    .elements()
    .map((heading) => heading.textContent);

describe('the timeline', () => {
  test('stands under headings of years and months, in the order given', async () => {
    await mounted('concordance-timeline', { entries });
    expect(headings(2)).toEqual(['1979', '2014']);
    expect(headings(3)).toEqual(['September']);
    const dates = page
      .getByRole('time')
      .elements()
      .map((time) => time.textContent);
    expect(dates).toEqual(['1979', 'announced for September – October 2014', '15 September 2014', '15 September 2014']);
  });

  test('opens events, places and statements, these at their comparison', async () => {
    const opened = heard('subject-open');
    await mounted('concordance-timeline', { entries });
    await page.getByRole('button', { name: 'Refusal' }).click();
    await page.getByRole('button', { name: 'Iran', exact: true }).click();
    await page.getByRole('button', { name: 'Question 2 No' }).click();
    expect(opened.map(({ subject, at }) => [subject, at])).toEqual([
      ['refusal', undefined],
      ['iran', undefined],
      ['iran', 'question-2'],
    ]);
  });

  test.each([
    ['events', 'Statements', 3],
    ['statements', 'Events', 1],
  ])('shows only %s when the others are not wanted', async (_, other, count) => {
    await mounted('concordance-timeline', { entries });
    await page.getByRole('checkbox', { name: other }).click();
    await expect.poll(() => page.getByRole('time').elements()).toHaveLength(count);
  });

  test('folds away the statements of a source that says much', async () => {
    await mounted('concordance-timeline', {
      entries: [timelineSource('The Post', '2014-09-15', ['Yes', 'No', 'Perhaps', 'Never'])],
    });
    await expect.element(page.getByText('Perhaps')).not.toBeVisible();
    await page.getByText('4 statements').click();
    await expect.element(page.getByText('Perhaps')).toBeVisible();
  });

  test('says whom it is about, and asks for everything instead', async () => {
    const asked = heard('timeline-open');
    await mounted('concordance-timeline', { entries, about: reference('Hassan Rouhani') });
    await expect.element(page.getByRole('button', { name: 'Hassan Rouhani' })).toBeVisible();
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(asked.map(({ about }) => about)).toEqual([undefined]);
  });

  test('says so when there is nothing', async () => {
    await mounted('concordance-timeline', { entries: [] });
    await expect.element(page.getByText('Nothing with a date')).toBeVisible();
  });
});
