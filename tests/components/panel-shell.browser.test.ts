import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/panel-shell.ts';
import { found, line, subject, timelineEvent } from './builders.ts';
import { hasFocus, heard, mounted } from './mount.ts';

const mentions = Array.from({ length: 40 }, (_, block) =>
  found(`Name ${block}`, { block, subject: line(`Name ${block}`) }),
);
const read = { kind: 'read', mentions } as const;
const iran = { kind: 'subject', view: subject('Iran') } as const;

describe('the panel', () => {
  test('shows what was found on the page', async () => {
    await mounted('concordance-panel', { page: read });
    await expect.element(page.getByRole('tab', { name: 'On this page', selected: true })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Name 3 / })).toBeVisible();
  });

  test.each([
    [{ kind: 'reading' }, 'Reading this page…'],
    [{ kind: 'unreadable' }, 'This page cannot be read'],
    [{ kind: 'off', host: 'news.example.com' }, 'Marks are off on news.example.com'],
    [{ kind: 'read', mentions: [] }, 'Nothing is marked on this page'],
  ] as const)('tells apart why there is nothing to list: %o', async (state, text) => {
    await mounted('concordance-panel', { page: state as never });
    await expect.element(page.getByText(text)).toBeVisible();
  });

  test('offers to keep the page, and to put right what was found in the own sources', async () => {
    const added = heard('page-add');
    const asked = heard('correction-open');
    const panel = await mounted('concordance-panel', { page: read });
    await page.getByRole('button', { name: 'Add this page' }).click();
    expect(added).toHaveLength(1);
    panel.shown = iran;
    await expect.element(page.getByRole('button', { name: 'Put right' })).not.toBeInTheDocument();
    panel.shown = { kind: 'subject', view: { ...subject('Vera Lindqvist'), canBeCorrected: true } };
    await page.getByRole('button', { name: 'Put right' }).click();
    expect(asked).toMatchObject([{ subject: panel.shown.view.id }]);
  });

  test('asks for the timeline by its tab, by mouse and by arrow keys', async () => {
    const asked = heard('timeline-open');
    const back = heard('found-open');
    const panel = await mounted('concordance-panel', { page: read });
    await page.getByRole('tab', { name: 'Timeline' }).click();
    panel.tab = 'timeline';
    panel.timeline = [timelineEvent('Refusal', '2014-09-15')];
    await expect.element(page.getByRole('tabpanel', { name: 'Timeline' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: '2014' })).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}');
    expect([asked.length, back.length]).toEqual([1, 1]);
    await expect.poll(() => hasFocus(page.getByRole('tab', { name: 'On this page' }))).toBe(true);
  });

  test('goes to a subject and back to where the reader was', async () => {
    const panel = await mounted('concordance-panel', { page: read });
    panel.style.setProperty('--panel-height', '20rem');
    const row = page.getByRole('button', { name: /^Name 30 / });
    row.element().scrollIntoView();
    (row.element() as HTMLElement).focus();
    const top = panel.renderRoot.querySelector('.base')?.scrollTop;
    panel.shown = iran;
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Iran', level: 1 }))).toBe(true);
    expect(page.getByRole('tab').elements()).toEqual([]);

    const back = heard('view-back');
    await page.getByRole('button', { name: 'Back' }).click();
    expect(back).toHaveLength(1);
    panel.shown = { kind: 'nothing' };
    await expect.poll(() => hasFocus(row)).toBe(true);
    expect(panel.renderRoot.querySelector('.base')?.scrollTop).toBe(top);
  });

  test('asks for the timeline of the subject that is shown', async () => {
    const asked = heard('timeline-open');
    await mounted('concordance-panel', { page: read, shown: iran });
    await page.getByRole('button', { name: 'Timeline of Iran' }).click();
    expect(asked.map(({ about }) => about)).toEqual([{ id: 'iran', name: 'Iran' }]);
  });

  test('tells what happened, and tells it again', async () => {
    const panel = await mounted('concordance-panel', { page: read, told: { what: 'jumped' } });
    const first = page.getByText('Shown on the page').element();
    panel.told = { what: 'jumped' };
    await panel.updateComplete;
    expect(page.getByText('Shown on the page').element()).not.toBe(first);
  });
});
