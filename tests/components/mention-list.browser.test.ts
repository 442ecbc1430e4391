import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/mention-list.ts';
import type { SubjectId } from '../../corpus/model.ts';
import { found, line } from './builders.ts';
import { heard, mounted, speaking } from './mount.ts';

const iran = line('Iran', { kind: 'place', differences: 2 });
const psaki = line('Jen Psaki');
const mentions = [
  found('Iran', { subject: iran, block: 1, start: 4 }),
  found('Psaki', { subject: psaki, block: 2, start: 0, others: 1 }),
  found('Tehran', { subject: iran, block: 2, start: 30 }),
];

const rows = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((row) => row.querySelector('.open')?.textContent?.replaceAll(/\s+/g, ' ').trim());

const inOrder = () => page.getByRole('radio', { name: 'In order' }).click();

describe('the list of mentions', () => {
  test('has every mention in the order of the page, in its own words, with who is meant, and what that is the first time', async () => {
    await mounted('concordance-mentions', { mentions });
    await inOrder();
    await expect
      .poll(rows)
      .toEqual([
        'Iran Place: What Iran is sources differ',
        'Psaki Jen Psaki: What Jen Psaki is or 1 other',
        'Tehran Iran sources differ',
      ]);
    await expect.element(page.getByRole('status')).toHaveTextContent('2 subjects, 3 mentions');
  });

  test('says once of a subject that it could be another', async () => {
    const paris = line('Paris', { kind: 'place' });
    await mounted('concordance-mentions', {
      mentions: [0, 1, 1].map((others, block) => found('Paris', { subject: paris, block, others })),
    });
    await inOrder();
    await expect.poll(rows).toEqual(['Paris Place: What Paris is', 'Paris or 1 other', 'Paris']);
  });

  test('says what a name is, and no more, where nothing is told of it', async () => {
    const brock = line('Nadia Brock', { description: '' });
    await mounted('concordance-mentions', {
      mentions: [
        found('Nadia Brock', { subject: brock }),
        found('Brock', { subject: { ...brock, id: 'other' as SubjectId } }),
      ],
    });
    await inOrder();
    await expect.poll(rows).toEqual(['Nadia Brock Person', 'Brock Nadia Brock']);
  });

  test('takes a name with hyphens that are not seen for the name', async () => {
    await mounted('concordance-mentions', { mentions: [found('Jen Psa\u00ADki', { subject: psaki })] });
    await inOrder();
    await expect.poll(rows).toEqual(['Jen Psa\u00ADki Person: What Jen Psaki is']);
  });

  test('cuts off a long description where it ends, though the page runs the other way', async () => {
    await speaking('ar');
    const long = line('Jen Psaki', { description: 'Spokeswoman of the Department of State. '.repeat(20) });
    const element = await mounted('concordance-mentions', { mentions: [found('Jen Psaki', { subject: long })] });
    const described = element.shadowRoot!.querySelector('.described')!;
    const { direction, textAlign, webkitLineClamp } = getComputedStyle(described);
    expect({ direction, textAlign, webkitLineClamp }).toEqual({
      direction: 'ltr',
      textAlign: 'right',
      webkitLineClamp: '2',
    });
    expect(described.scrollHeight).toBeGreaterThan(described.clientHeight);
  });

  test('has each subject once at first, as uncertain only where no mention of it is certain', async () => {
    const paris = line('Paris', { kind: 'place' });
    await mounted('concordance-mentions', {
      mentions: [...mentions, found('Paris', { subject: paris, others: 1 }), found('Paris', { subject: paris })],
    });
    expect(rows()).toEqual([
      'Iran Place: What Iran is sources differ',
      'Jen Psaki Person: What Jen Psaki is or 1 other',
      'Paris Place: What Paris is',
    ]);
  });

  test('has only what the sources differ on when filtered', async () => {
    await mounted('concordance-mentions', { mentions });
    await page.getByRole('checkbox', { name: 'Only where sources differ' }).click();
    await expect.poll(rows).toEqual(['Iran Place: What Iran is sources differ']);
    await expect.element(page.getByRole('status')).toHaveTextContent('1 subject, 2 mentions');
  });

  test('says so when the filter leaves nothing', async () => {
    await mounted('concordance-mentions', { mentions: [found('Psaki', { subject: psaki })] });
    await page.getByRole('checkbox').click();
    await expect.element(page.getByText('Your sources differ on nothing that is named on this page')).toBeVisible();
  });

  test('opens the subject of a mention', async () => {
    const opened = heard('subject-open');
    await mounted('concordance-mentions', { mentions });
    await inOrder();
    await page.getByRole('button', { name: /^Tehran/ }).click();
    expect(opened.map(({ subject }) => subject)).toEqual(['iran']);
  });

  test('goes to a mention on the page', async () => {
    const jumps = heard('mention-jump');
    await mounted('concordance-mentions', { mentions });
    await inOrder();
    await page.getByRole('button', { name: 'Show “Tehran” on the page' }).click();
    expect(jumps.map(({ block, start }) => [block, start])).toEqual([[2, 30]]);
  });

  test('goes by subject from one mention to the next, and begins again after the last', async () => {
    const jumps = heard('mention-jump');
    await mounted('concordance-mentions', { mentions });
    for (const place of [1, 2, 1]) {
      await page.getByRole('button', { name: `Show mention ${place} of 2 of Iran on the page` }).click();
    }
    expect(jumps.map(({ block }) => block)).toEqual([1, 2, 1]);
  });

  test('shows the first of very many, and more when asked', async () => {
    await mounted('concordance-mentions', {
      mentions: Array.from({ length: 350 }, (_, block) => found('Iran', { block, subject: iran })),
    });
    await inOrder();
    await expect.poll(rows).toHaveLength(200);
    await page.getByRole('button', { name: 'Show 150 more' }).click();
    await expect.poll(rows).toHaveLength(350);
  });
});
