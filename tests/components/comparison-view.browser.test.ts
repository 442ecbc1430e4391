import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/comparison-view.ts';
import type { ComparisonView } from '../../corpus/model.ts';
import { comparison, edtf, excerpt, reference, voice } from './builders.ts';
import { heard, mounted } from './mount.ts';

const khamenei = reference('Ali Khamenei');

function shown(view: ComparisonView, open = true) {
  return mounted('concordance-comparison', { comparison: view, sourceCount: 5, open });
}

/** What stands on the page, in order, without what is folded away. */
function textOf(element: HTMLElement): string {
  return (element.shadowRoot?.querySelector<HTMLElement>('details')?.innerText ?? '').replaceAll(/\s+/g, ' ');
}

describe('a comparison', () => {
  test('is one line of question and outcome until it is unfolded', async () => {
    const element = await shown(
      comparison('Why did Iran refuse?', { outcome: { kind: 'differ', type: 'reason' } }),
      false,
    );
    await expect.element(page.getByRole('heading', { name: 'Why did Iran refuse?', level: 3 })).toBeVisible();
    await expect.element(page.getByText('Differ in the reason')).toBeVisible();
    await expect.element(page.getByText('The Herald').first()).not.toBeVisible();

    await page.getByText('Why did Iran refuse?').click();
    await expect.element(page.getByText('The Herald').first()).toBeVisible();
    expect(element.open).toBe(true);
  });

  test('names the voices behind each answer, with their dates', async () => {
    const element = await shown(
      comparison('Why?', {
        answers: [
          { answer: 'Distrust', voices: [voice('The Post', { speaker: khamenei })] },
          { answer: 'Gain', voices: [voice('The Herald', { date: edtf('2014-09') })] },
        ],
      }),
    );
    expect(textOf(element)).toContain('Distrust Ali Khamenei, as reported by The Post · 15 September 2014');
    expect(textOf(element)).toContain('Gain The Herald · September 2014');
  });

  test('says "quoted" only of a speaker whose own words are there', async () => {
    const quoted = excerpt('He explains.', { quotation: { words: 'evil intentions', speaker: khamenei } });
    const element = await shown(
      comparison('Why?', {
        answers: [{ answer: 'Distrust', voices: [voice('The Post', { speaker: khamenei, excerpts: [quoted] })] }],
      }),
    );
    expect(textOf(element)).toContain('Ali Khamenei, quoted by The Post');
  });

  test('counts several articles of one publisher as one voice', async () => {
    const element = await shown(
      comparison('Why?', {
        answers: [
          {
            answer: 'Gain',
            voices: [voice('The Herald', { date: edtf('2014-09') }), voice('The Herald', { date: edtf('2014-10') })],
          },
        ],
      }),
    );
    expect(textOf(element)).toContain('The Herald · September 2014 and October 2014');
    expect(textOf(element).match(/The Herald ·/g)).toHaveLength(1);
  });

  test('unfolds to the excerpts an answer rests on, labelled as our summary', async () => {
    await shown(comparison('Why?', { answers: [{ answer: 'Gain', voices: [voice('The Herald')] }] }));
    await expect.element(page.getByText('The Herald says so')).not.toBeVisible();
    await page.getByText('1 excerpt').click();
    await expect.element(page.getByText('The Herald says so')).toBeVisible();
    await expect.element(page.getByText('Our summary')).toBeVisible();
  });

  test('names silent publishers, and says nothing of them when there are none', async () => {
    const element = await shown(comparison('Why?', { silent: ['The Trumpet', 'The Times'] }));
    expect(textOf(element)).toContain('Silent: The Trumpet and The Times');
    element.comparison = comparison('Why?');
    await element.updateComplete;
    expect(textOf(element)).not.toContain('Silent');
  });

  test.each(['update', 'change'] as const)('puts the earlier answer first where time makes a %s', async (kind) => {
    const element = await shown(
      comparison('How many?', {
        outcome: { kind },
        answers: [
          { answer: 'Sixty', voices: [voice('The Post', { date: edtf('2014-10') })] },
          { answer: 'Forty', voices: [voice('The Post', { date: edtf('2014-09-15') })] },
        ],
      }),
    );
    expect(textOf(element)).toMatch(/Forty.*Sixty/);
  });

  test('leads to the speaker', async () => {
    const opened = heard('subject-open');
    await shown(
      comparison('Why?', { answers: [{ answer: 'So', voices: [voice('The Post', { speaker: khamenei })] }] }),
    );
    await page.getByRole('button', { name: 'Ali Khamenei' }).click();
    expect(opened.map((event) => event.subject)).toEqual([khamenei.id]);
  });
});
