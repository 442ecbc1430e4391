import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/card-shell.ts';
import { comparison, edtf, line, reference, source, subject } from './builders.ts';
import { hasFocus, heard, mounted } from './mount.ts';

const iran = subject('Iran', { kind: 'place', comparisons: [comparison('Why?')] });

describe('the card', () => {
  test('shows a subject under a header with a way out', async () => {
    const closed = heard('card-close');
    await mounted('concordance-card', { shown: { kind: 'subject', view: iran } });
    await expect.element(page.getByRole('heading', { name: 'Iran', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(closed).toHaveLength(1);
  });

  test('closes on Escape, once, from wherever the focus is in it', async () => {
    const closed = heard('card-close');
    const card = await mounted('concordance-card', { shown: { kind: 'subject', view: iran } });
    card.focus();
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Iran' }))).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(closed).toHaveLength(1);
  });

  test('offers Back only where there is something to go back to', async () => {
    const back = heard('view-back');
    const card = await mounted('concordance-card', { shown: { kind: 'subject', view: iran } });
    expect(page.getByRole('button', { name: 'Back' }).elements()).toEqual([]);
    card.canGoBack = true;
    await page.getByRole('button', { name: 'Back' }).click();
    expect(back).toHaveLength(1);
  });

  test('takes the focus to the new name when a name inside is followed', async () => {
    const view = subject('A summit', { kind: 'event', date: edtf('2014'), participants: [reference('Iran')] });
    const card = await mounted('concordance-card', { shown: { kind: 'subject', view } });
    card.addEventListener('subject-open', () => (card.shown = { kind: 'subject', view: iran }));
    await page.getByRole('button', { name: 'Iran' }).click();
    await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Iran', level: 1 }))).toBe(true);
  });

  test('leaves the focus where it is when it is elsewhere', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'));
    const card = await mounted('concordance-card', { shown: { kind: 'loading' } });
    elsewhere.focus();
    card.shown = { kind: 'subject', view: iran };
    await card.updateComplete;
    await expect.element(page.getByRole('heading', { name: 'Iran', level: 1 })).toBeVisible();
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });

  test('begins every subject at its top', async () => {
    const sources = Array.from({ length: 20 }, (_, index) => source(`Paper ${index}`));
    const card = await mounted('concordance-card', { shown: { kind: 'subject', view: subject('Long', { sources }) } });
    await page.getByRole('heading', { name: 'Paper 19' }).element().scrollIntoView();
    card.shown = { kind: 'subject', view: subject('Other', { sources }) };
    await expect.element(page.getByRole('heading', { name: 'Other', level: 1 })).toBeInViewport();
  });

  test('keeps its header in sight while the subject scrolls', async () => {
    const sources = Array.from({ length: 20 }, (_, index) => source(`Paper ${index}`));
    await mounted('concordance-card', { shown: { kind: 'subject', view: subject('Long', { sources }) } });
    await page.getByRole('heading', { name: 'Paper 19' }).element().scrollIntoView();
    await expect.element(page.getByRole('heading', { name: 'Paper 19' })).toBeInViewport();
    await expect.element(page.getByRole('button', { name: 'Close' })).toBeInViewport();
  });
});

describe('the link that a mark stands in', () => {
  test('is offered first, with where it leads, and closes the card', async () => {
    const closed = heard('card-close');
    await mounted('concordance-card', {
      shown: { kind: 'subject', view: iran },
      link: 'https://www.example.org/people/a%20b?c=d',
    });
    await page.getByRole('button', { name: 'Follow the link example.org/people/a%20b?c=d' }).click();
    expect(closed.map(({ follow }) => follow)).toEqual([true]);
  });

  test('is not offered where there is none', async () => {
    await mounted('concordance-card', { shown: { kind: 'subject', view: iran } });
    expect(page.getByText('Follow the link').elements()).toEqual([]);
  });
});

describe('several readings', () => {
  const readings = [line('John Kerry'), line('County Kerry', { kind: 'place' })];
  const view = subject('John Kerry');

  test('are a choice by name and description, and choosing one says which', async () => {
    const chosen = heard('reading-choose');
    await mounted('concordance-card', { shown: { kind: 'subject', view }, readings, reading: readings[0]!.id });
    const group = page.getByRole('group', { name: 'This could be' });
    await expect.element(group.getByRole('radio', { name: 'John Kerry What John Kerry is' })).toBeChecked();
    await group.getByRole('radio', { name: /^County Kerry/ }).click();
    expect(chosen.map((event) => event.subject)).toEqual([readings[1]!.id]);
  });

  test('can be chosen with the arrow keys', async () => {
    const chosen = heard('reading-choose');
    await mounted('concordance-card', { shown: { kind: 'subject', view }, readings, reading: readings[0]!.id });
    page
      .getByRole('radio', { name: /^John Kerry/ })
      .element()
      .focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen.map((event) => event.subject)).toEqual([readings[1]!.id]);
  });

  test('are not mentioned when there is only one', async () => {
    await mounted('concordance-card', { shown: { kind: 'subject', view }, readings: [readings[0]!] });
    expect(page.getByText('This could be').elements()).toEqual([]);
  });
});

describe('the reasons for a mark', () => {
  test('are told on asking, a sentence each', async () => {
    await mounted('concordance-card', {
      shown: { kind: 'subject', view: iran },
      why: [
        { kind: 'alias', alias: 'Kerry' },
        { kind: 'full-name', alias: 'John Kerry' },
        { kind: 'related', names: ['Iran', 'Paris'] },
        { kind: 'role', office: 'Secretary of State', date: edtf('2014-09-15') },
        { kind: 'role', office: 'Secretary of State' },
      ],
    });
    await expect.element(page.getByText('“Kerry” is one of its names.')).not.toBeVisible();
    await page.getByText('Why this mark?').click();
    await expect.element(page.getByText('“Kerry” is one of its names.')).toBeVisible();
    await expect.element(page.getByText(/because the page also has “John Kerry”/)).toBeVisible();
    await expect.element(page.getByText(/because the page also names Iran and Paris/)).toBeVisible();
    await expect.element(page.getByText(/on 15 September 2014, the date of the page/)).toBeVisible();
    await expect.element(page.getByText(/No date was used/)).toBeVisible();
  });
});

describe('while there is no subject', () => {
  test('the card says that it is looking', async () => {
    await mounted('concordance-card', { shown: { kind: 'loading' } });
    await expect.element(page.getByRole('status')).toMatchTextContent(/Looking it up…/);
  });

  test('the card says that it failed and offers to try again', async () => {
    const retried = heard('view-retry');
    await mounted('concordance-card', { shown: { kind: 'failed' } });
    await expect.element(page.getByRole('alert')).toMatchTextContent(/This could not be looked up/);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(retried).toHaveLength(1);
  });
});

describe('the height of the card', () => {
  test('is reported as what would show everything, whatever the frame gives', async () => {
    const sizes = heard('card-size');
    const sources = Array.from({ length: 30 }, (_, index) => source(`Paper ${index}`));
    const card = await mounted('concordance-card', { shown: { kind: 'subject', view: subject('Long', { sources }) } });
    await vi.waitFor(() => expect(sizes.length).toBeGreaterThan(0));
    expect(sizes.at(-1)?.height).toBeGreaterThan(innerHeight);

    card.style.setProperty('--card-height', `${sizes.at(-1)?.height}px`);
    const scrolled = card.shadowRoot!.querySelector('main')!;
    await vi.waitFor(() => expect(scrolled.scrollHeight).toBe(scrolled.clientHeight));
  });

  test('is reported again when the reader unfolds something', async () => {
    const sizes = heard('card-size');
    await mounted('concordance-card', { shown: { kind: 'subject', view: iran } });
    await vi.waitFor(() => expect(sizes.length).toBeGreaterThan(0));
    const before = sizes.at(-1)!.height;
    await page.getByText('2 excerpts').click();
    await vi.waitFor(() => expect(sizes.at(-1)!.height).toBeGreaterThan(before));
  });

  test('stays while the next subject is looked up', async () => {
    const sizes = heard('card-size');
    const card = await mounted('concordance-card', { shown: { kind: 'subject', view: iran } });
    await expect.poll(() => sizes.length).toBe(1);
    card.shown = { kind: 'loading' };
    await expect.element(page.getByRole('status')).toBeInTheDocument();
    card.shown = { kind: 'failed' };
    await expect.poll(() => sizes.length).toBe(2);
    expect(sizes[1]?.height).toBeLessThan(sizes[0]?.height ?? 0);
  });
});
