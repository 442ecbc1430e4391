/** Builders of pages and of what is read from them. */
import type { SubjectId } from '../../../corpus/model.ts';
import type { PageMention } from '../../../entrypoints/background/contract/messages.ts';
import { DEFAULT_SETTINGS } from '../../../entrypoints/background/contract/settings.ts';
import { createLifetime, type Lifetime } from '../../../entrypoints/content/lifetime.ts';
import { rangeOf, walk, type Run } from '../../../entrypoints/content/page-text.ts';

/** Puts markup into the body, in place of what was there. */
export function show(markup: string): HTMLElement {
  document.body.innerHTML = markup;
  return document.body;
}

export interface Read {
  runs: Run[];
  texts: string[];
  unrendered: Element[];
  hosts: Element[];
}

/** Reads what is shown. */
export function read(root: Element = document.body, deep = true): Read {
  const runs: Run[] = [];
  const unrendered: Element[] = [];
  const hosts: Element[] = [];
  const steps = walk(root, deep, {
    run: (run) => runs.push(run),
    unrendered: (element) => unrendered.push(element),
    host: (element) => hosts.push(element),
  });
  while (!steps.next().done);
  return { runs, texts: runs.map(({ text }) => text), unrendered, hosts };
}

export const textsOf = (markup: string): string[] => read(show(markup)).texts;

/** What a reader would select. */
export function textAt(run: Run, start: number, end: number): string {
  const found = rangeOf(run, start, end)!;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.toString();
}

/** A lifetime that ends with the test. */
export function lifetime(): Lifetime & Disposable {
  const end = new AbortController();
  return { ...createLifetime(end.signal, () => false), [Symbol.dispose]: () => end.abort() };
}

/** As a page is told what is set, where nothing is. */
export const LOOK = { ...DEFAULT_SETTINGS, sorts: ['bundled-place' as const] };

export function mention(subject: string, start = 0, end = 1, more: Partial<PageMention> = {}): PageMention {
  return {
    start,
    end,
    kind: 'name',
    subjects: [subject as SubjectId],
    why: [],
    differs: false,
    compared: false,
    isPrivate: false,
    words: 'Iran',
    sort: 'bundled-place',
    page: { address: 'https://gazette.example/' },
    ...more,
  };
}
