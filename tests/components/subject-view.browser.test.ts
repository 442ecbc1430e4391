import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/subject-view.ts';
import type { SubjectView } from '../../corpus/model.ts';
import { comparison, edtf, excerpt, reference, source, subject } from './builders.ts';
import { heard, mounted } from './mount.ts';

function shown(view: SubjectView, at?: SubjectView['comparisons'][number]['id']) {
  return mounted('concordance-subject', { view, at });
}

/** The head of the view as a reader sees it, line by line. */
function headOf(element: HTMLElement): string[] {
  const head = element.shadowRoot?.querySelector<HTMLElement>('header')?.innerText ?? '';
  return head
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

describe('the head of a subject', () => {
  test('says of an event what it is, when and where it was, and who took part', async () => {
    const element = await shown(
      subject('The Paris conference', {
        kind: 'event',
        date: edtf('2014-09-15'),
        status: 'happened',
        place: reference('Paris'),
        participants: [reference('France'), reference('Iraq')],
      }),
    );
    expect(headOf(element)).toEqual([
      'Event · 15 September 2014 · Paris',
      'The Paris conference',
      'What The Paris conference is',
      'Who',
      'France and Iraq',
    ]);
  });

  test('says when an event was only announced', async () => {
    const element = await shown(subject('A summit', { kind: 'event', date: edtf('2014-10'), status: 'announced' }));
    expect(headOf(element)[0]).toBe('Event · announced for October 2014');
  });

  test('lists the offices of a person with their terms', async () => {
    const element = await shown(
      subject('Ali Khamenei', {
        tenures: [
          { subject: reference('Supreme Leader of Iran'), from: edtf('1989-06-04') },
          { subject: reference('President of Iran'), from: edtf('1981-10'), to: edtf('1989-08') },
        ],
      }),
    );
    expect(headOf(element).slice(3)).toEqual([
      'Offices',
      'Supreme Leader of Iran since 4 June 1989',
      'President of Iran October 1981 – August 1989',
    ]);
  });

  test('leads to the subjects it names', async () => {
    const opened = heard('subject-open');
    await shown(subject('A summit', { kind: 'event', date: edtf('2014'), participants: [reference('France')] }));
    await page.getByRole('button', { name: 'France' }).click();
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({ subject: 'france', at: undefined });
  });
});

describe('the body of a subject', () => {
  test('unfolds the first comparison and keeps the others to a line', async () => {
    await shown(subject('Iran', { comparisons: [comparison('Why?'), comparison('When?')] }));
    const [first, second] = page.getByRole('group').elements();
    expect(first).toHaveProperty('open', true);
    expect(second).toHaveProperty('open', false);
  });

  test('has its headings in order, sources after comparisons', async () => {
    await shown(subject('Iran', { comparisons: [comparison('Why?')], sources: [source('The Post')] }));
    const top = (heading: Element) => heading.getBoundingClientRect().top;
    const headings = page
      .getByRole('heading')
      .elements()
      .toSorted((one, other) => top(one) - top(other));
    expect(headings.map((heading) => `${heading.tagName} ${heading.textContent}`)).toEqual([
      'H1 Iran',
      'H2 Where sources agree or differ',
      'H3 Why?',
      'H2 In 1 of your 5 sources',
      'H3 The Post',
    ]);
  });

  test('says what to do when the sources only name it', async () => {
    await shown(subject('Kirkuk', { sources: [] }));
    await expect.element(page.getByText('Not in your sources')).toBeVisible();
    await expect.element(page.getByText(/search in the toolbar popup/)).toBeVisible();
  });

  test('unfolds the comparison a reader comes for, and scrolls to it', async () => {
    const comparisons = Array.from({ length: 30 }, (_, index) => comparison(`Question ${index}?`));
    const wanted = comparisons[20]!;
    await shown(subject('Iran', { comparisons }), wanted.id);
    await expect.element(page.getByRole('heading', { name: wanted.question })).toBeInViewport();
    await expect.element(page.getByRole('group').nth(20)).toHaveProperty('open', true);
    await expect.element(page.getByRole('group').first()).toHaveProperty('open', false);
  });

  test('scrolls to the excerpt a reader comes for', async () => {
    const sources = ['A', 'B', 'C', 'D'].map((name) =>
      source(name, { excerpts: Array.from({ length: 9 }, (_, index) => excerpt(`${name}${index} happened.`)) }),
    );
    await mounted('concordance-subject', { view: subject('Iran', { sources }), at: excerpt('C7 happened.').id });
    await expect.element(page.getByText('C7 happened.')).toBeInViewport();
  });

  test('never needs to be scrolled sideways at 300 pixels', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsangelegenheiten';
    const element = await shown(
      subject(long, {
        kind: 'event',
        date: edtf('2014-09-15'),
        place: reference(long),
        participants: [reference(long)],
        comparisons: [comparison(`${long}?`)],
        sources: [source(long)],
      }),
    );
    element.style.inlineSize = '300px';
    const wide = [element, ...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter(
      (part) => part.scrollWidth > 300,
    );
    expect(wide).toEqual([]);
  });
});
