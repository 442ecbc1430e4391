/** Which entries filters and phrases let through. */
import { dateNumber } from './build.ts';
import type { SearchFilters } from './found.ts';
import type { Query } from './query.ts';
import type { Sections } from './sections.ts';

/** 0 for the entries that are left out; undefined when none is. */
export function allowedBy(
  sections: Sections,
  { source, from, to, differs }: SearchFilters,
  { phrases }: Query,
): Uint8Array | undefined {
  const narrowings: ((number: number) => boolean)[] = [];
  const { dates } = sections;
  if (source !== undefined) narrowings.push(speaking(sections, source));
  if (differs) narrowings.push((number) => sections.differs[number] === 1);
  if (from !== undefined) {
    const first = dateNumber(String(from), '00');
    narrowings.push((number) => (dates[number * 2 + 1] as number) >= first);
  }
  if (to !== undefined) {
    const last = dateNumber(String(to), '99');
    narrowings.push((number) => dates[number * 2] !== 0 && (dates[number * 2] as number) <= last);
  }
  for (const phrase of phrases) narrowings.push(having(sections, phrase));
  if (narrowings.length === 0) return undefined;
  return new Uint8Array(sections.size).map((_, number) => (narrowings.every((passes) => passes(number)) ? 1 : 0));
}

function speaking({ sources }: Sections, source: string): (number: number) => boolean {
  const word = sources.words.find(source);
  const entries = new Set(word < 0 ? [] : sources.postings.entriesOf(word));
  return (number) => entries.has(number);
}

function having({ words }: Sections, phrase: string[]): (number: number) => boolean {
  const numbers = phrase.map((word) => words.words.find(word));
  const entries = numbers.includes(-1) ? new Set<number>() : words.postings.entriesWithRun(numbers);
  return (number) => entries.has(number);
}
