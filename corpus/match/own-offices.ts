/**
 * Offices that a sentence gives by "its": of "Iran may think about it, its president said" the president of Iran. The
 * country is the first that the sentence names, its subject more often than not.
 */
import type { Corpus } from '../pack/corpus.ts';
import type { Candidate } from './names.ts';
import type { Span } from './sentences.ts';

const ITS =
  /\b(?:its|their|the country[’']s)\s+(?<role>(?:supreme |prime |foreign |defen[cs]e |first |vice[ -]|national |security |parliament)*(?:leader|president|minister|premier|ministry|advis[eo]r|parliament|spokes(?:wo)?man|government|army|military))(?!\w)/gi;

/** @param named the names of the sentence, sorted or not. */
export function officesIn(corpus: Corpus, text: string, span: Span, named: readonly Candidate[]): Candidate[] {
  if (!named.some(({ readings }) => readings.some(({ subject }) => isCountry(corpus, subject)))) return [];
  const sentence = text.slice(span.start, span.end);
  return [...sentence.matchAll(ITS)].flatMap(({ index, groups, 0: words }): Candidate[] => {
    const start = span.start + index;
    const countries = named
      .filter((name) => name.end <= start && name.readings.some(({ subject }) => isCountry(corpus, subject)))
      .toSorted((one, other) => one.start - other.start);
    const country = countries[0]?.readings.find(({ subject }) => isCountry(corpus, subject));
    if (!country) return [];
    const full = `${corpus.subjects.at(country.subject).name}'s ${groups?.['role'] ?? ''}`;
    const [office] = corpus.names.find(full);
    return office?.end === full.length ? [{ ...office, start, end: start + words.length }] : [];
  });
}

function isCountry(corpus: Corpus, subject: number): boolean {
  const named = corpus.subjects.at(subject);
  return named.kind === 'entity' && named.type === 'place';
}
