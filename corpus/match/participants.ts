/**
 * Who a sentence names, and whether that is everybody an event needs. By any reading of an alias, however weak: in a
 * sentence about an event one name bears out the other. The adjective of a country and the word for its people name
 * the country.
 */
import type { Event, Participant, SubjectId } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { COUNTRY_ADJECTIVES } from './countries.ts';
import { foldAlias } from './fold.ts';
import type { Candidate } from './names.ts';
import { once } from './once.ts';
import type { Span } from './sentences.ts';

/** A name in a sentence, with everybody it may stand for; spans count from the start of the sentence. */
export interface Named extends Span {
  subjects: readonly SubjectId[];
}

/** Everybody named, sorted by where; the same words may stand there twice, as a name and as an adjective. */
export function namedIn(corpus: Corpus, found: readonly Candidate[], sentence: Span): Named[] {
  return found
    .map(({ start, end, readings }) => ({
      start: start - sentence.start,
      end: end - sentence.start,
      subjects: readings.flatMap(({ subject }) => {
        const named = corpus.subjects.at(subject);
        // An office stands for its country. Its holder does not: who asks in his own name is not the country that asked.
        return named.kind === 'entity' && named.country ? [named.id, named.country] : [named.id];
      }),
    }))
    .filter(({ subjects }) => subjects.length > 0)
    .toSorted((one, other) => one.start - other.start);
}

/** Where a sentence names one of these; empty when it names none of them. */
export function placesOf(participants: readonly Participant[], text: string, named: readonly Named[]): Span[] {
  const letters = once(() => lettersOf(text));
  return participants.flatMap((participant): Span[] => {
    if (!isWords(participant)) return named.filter(({ subjects }) => subjects.includes(participant as SubjectId));
    return placesOfWords(wantedOf(participant), letters());
  });
}

const NO_WORD_BEFORE = /(?<![\p{L}\p{N}])/uy;
/** A word ends there, or behind a plain plural. */
const WORD_ENDS = /(?:e?s)?(?![\p{L}\p{N}])/uy;

/** Where words stand, in one of their plurals too. A pattern for each would take a millisecond of a background that wakes. */
function placesOfWords(wanted: string, letters: string): Span[] {
  const places: Span[] = [];
  let from = 0;
  // A pack may have words that are none, which are found behind the end too.
  for (let start = letters.indexOf(wanted); start >= from; start = letters.indexOf(wanted, from)) {
    NO_WORD_BEFORE.lastIndex = start;
    WORD_ENDS.lastIndex = start + wanted.length;
    const areWords = NO_WORD_BEFORE.test(letters) && WORD_ENDS.test(letters);
    if (areWords) places.push({ start, end: WORD_ENDS.lastIndex });
    from = Math.max(start + 1, areWords ? WORD_ENDS.lastIndex : 0);
  }
  return places;
}

/**
 * Whether every group is named, each by words of its own; whoever does it may be in a group as well.
 *
 * @param sentence `letters`: those of its text, or of more, as `lettersOf` gives them
 * @param byName words ("the militants") do not do for a group that has names
 */
export function isEverybodyNamed(
  event: Event,
  sentence: { text: string; letters: string; named: readonly Named[] },
  byName = false,
): boolean {
  const { by, to, with: others } = event.told ?? { by: [], to: [], with: [] };
  const { text, named } = sentence;
  const groups = to.length > 0 ? [to, ...others] : others;
  const places = (group: readonly Participant[]): Span[] => {
    const names = group.filter((participant) => !isWords(participant));
    return placesOf(byName && names.length > 0 ? names : group, text, named).filter(
      (one) => !isForeign(one, event, sentence),
    );
  };
  if (!mayBeNamed(by.length > 0 ? [by, ...groups] : groups, sentence, byName)) return false;
  return (by.length === 0 || places(by).length > 0) && assigned(groups.map(places), new Set());
}

/** "British soldiers", of American ones: words of the page that an adjective gives to others. */
export function isForeign(
  { start, end }: Span,
  { participants, told }: Event,
  { text, named }: { text: string; named: readonly Named[] },
): boolean {
  if (named.some((name) => name.start === start && name.end === end)) return false;
  const adjective = /(?<word>\p{Lu}[\p{L}-]+)\s+(?:\p{Ll}+\s+)?$/u.exec(text.slice(0, start));
  if (!adjective?.groups || !COUNTRY_ADJECTIVES.has(foldAlias(adjective.groups['word'] ?? ''))) return false;
  const own = new Set<Participant>([participants, told?.by ?? [], told?.to ?? [], ...(told?.with ?? [])].flat());
  return !named.some((name) => name.start === adjective.index && name.subjects.some((subject) => own.has(subject)));
}

/** Cheap, and false of nearly every sentence: letters that are nowhere in it are no words of it. */
function mayBeNamed(
  groups: readonly Participant[][],
  { letters, named }: { letters: string; named: readonly Named[] },
  byName: boolean,
): boolean {
  const isThere = (one: Participant): boolean => named.some(({ subjects }) => subjects.includes(one as SubjectId));
  // Nearly always nobody is, and some group has nothing but names: then no letters are looked for.
  const left = groups.filter((group) => !group.some((one) => !isWords(one) && isThere(one)));
  const mayDo = (group: readonly Participant[]): boolean => group.every(isWords) || (!byName && group.some(isWords));
  return (
    left.every(mayDo) && left.every((group) => group.some((one) => isWords(one) && letters.includes(wantedOf(one))))
  );
}

function isWords(participant: Participant): boolean {
  return participant.startsWith('~');
}

/** The letters of participants that are words: asked for in every sentence. */
const known = new Map<Participant, string>();

function wantedOf(words: Participant): string {
  let letters = known.get(words);
  if (letters === undefined) known.set(words, (letters = lettersOf(words.slice(1))));
  return letters;
}

/** Small, with plain hyphens and apostrophes; as long as the text. */
export function lettersOf(text: string): string {
  // The one letter that is two when it is small.
  return text.replaceAll('İ', 'I').toLowerCase().replaceAll('-', ' ').replaceAll('’', "'");
}

/** Whether each of the groups can have a place that no other has. */
function assigned([places, ...rest]: readonly Span[][], taken: ReadonlySet<number>): boolean {
  if (!places) return true;
  return places.some(({ start }) => !taken.has(start) && assigned(rest, new Set([...taken, start])));
}
