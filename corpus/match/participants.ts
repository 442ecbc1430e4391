/**
 * Who a sentence names, and whether that is everybody an event needs. By any reading of an alias, however weak: in a
 * sentence about an event one name bears out the other. The adjective of a country and the word for its people name
 * the country.
 */
import type { Event, Participant, Subject, SubjectId, Telling } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { countryAdjectives } from './countries.ts';
import { foldAlias } from './fold.ts';
import { lettered } from './lettered.ts';
import { startBefore } from './letters.ts';
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

/** A word ends there, or behind a plain plural. */
const PLURALS = ['es', 's', ''];

/** Where words stand, in one of their plurals too. A pattern for each would take a millisecond of a background that wakes. */
function placesOfWords(wanted: string, letters: string): Span[] {
  const places: Span[] = [];
  let from = 0;
  // A pack may have words that are none, which are found behind the end too.
  for (let start = letters.indexOf(wanted); start >= from; start = letters.indexOf(wanted, from)) {
    const end = isPartOfWord(letters, startBefore(letters, start))
      ? undefined
      : wordEnd(letters, start + wanted.length);
    if (end !== undefined) places.push({ start, end });
    from = Math.max(start + 1, end ?? 0);
  }
  return places;
}

function wordEnd(letters: string, at: number): number | undefined {
  const plural = PLURALS.find((each) => letters.startsWith(each, at) && !isPartOfWord(letters, at + each.length));
  return plural === undefined ? undefined : at + plural.length;
}

const PLAIN = /[a-z0-9]/i;

/** Whether a letter or a digit stands there. */
function isPartOfWord(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character < '\u0080' ? PLAIN.test(character) : /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}

/** A sentence, or its beginning. */
interface NamingSentence {
  text: string;
  named: readonly Named[];
  /** Those of its text, or of more, as `lettersOf` gives them. */
  letters: () => string;
}

/**
 * Whether every group is named, each by words of its own; whoever does it may be in a group as well.
 *
 * @param byName words ("the militants") do not do for a group that has names
 */
export function isEverybodyNamed(event: Event, sentence: NamingSentence, byName = false): boolean {
  const { told } = event;
  return told !== undefined && mayBeNamed(told, sentence, byName) && isEverybodyPlaced(event, told, sentence, byName);
}

function isEverybodyPlaced(event: Event, told: Telling, sentence: NamingSentence, byName: boolean): boolean {
  const { by, to, with: others } = told;
  const { text, named } = sentence;
  const groups = to.length > 0 ? [to, ...others] : others;
  const places = (group: readonly Participant[]): Span[] => {
    const names = group.filter((participant) => !isWords(participant));
    return placesOf(byName && names.length > 0 ? names : group, text, named).filter(
      (one) => !isForeign(one, event, sentence),
    );
  };
  return (by.length === 0 || places(by).length > 0) && assigned(groups.map(places), new Set());
}

const WORD_BEFORE = lettered(String.raw`(?<word>\p{Lu}[\p{L}-]+)\s+(?:\p{Ll}+\s+)?$`);

/** "British soldiers", of American ones: words of the page that an adjective gives to others. */
export function isForeign(
  { start, end }: Span,
  { participants, told }: Event,
  { text, named }: { text: string; named: readonly Named[] },
): boolean {
  if (named.some((name) => name.start === start && name.end === end)) return false;
  const adjective = WORD_BEFORE.exec(text.slice(0, start));
  if (!adjective?.groups || !countryAdjectives().has(foldAlias(adjective.groups['word'] ?? ''))) return false;
  const own = new Set<Participant>([participants, told?.by ?? [], told?.to ?? [], ...(told?.with ?? [])].flat());
  return !named.some((name) => name.start === adjective.index && name.subjects.some((subject) => own.has(subject)));
}

/** Those of whom one has to be named, by names or by words of the page. */
interface Group {
  names: readonly SubjectId[];
  hasWords: boolean;
  /** As `lettersOf` gives them; hardly any sentence gets as far as to be asked for them. */
  words: () => readonly string[];
}

/** Cheap, and false of nearly every sentence: letters that are nowhere in it are no words of it. */
function mayBeNamed(told: Telling, sentence: Pick<NamingSentence, 'letters' | 'named'>, byName: boolean): boolean {
  const groups = groupsOf(told);
  // Nearly always nobody is named, and some group has nothing but names: then no letters are looked for.
  for (const group of groups) {
    const mayBeInWords = group.hasWords && !(byName && group.names.length > 0);
    if (!mayBeInWords && !hasName(group, sentence.named)) return false;
  }
  return groups.every((group) => hasName(group, sentence.named) || hasWords(group, sentence.letters()));
}

function hasName({ names }: Group, named: readonly Named[]): boolean {
  return named.some(({ subjects }) => subjects.some((subject) => names.includes(subject)));
}

function hasWords({ words }: Group, letters: string): boolean {
  return words().some((each) => letters.includes(each));
}

/** Every sentence with a trigger asks for them. */
const known = new WeakMap<Telling, readonly Group[]>();

function groupsOf(told: Telling): readonly Group[] {
  let groups = known.get(told);
  if (!groups) {
    const { by, to, with: others } = told;
    const needed = [...[by, to].filter(({ length }) => length > 0), ...others];
    known.set(told, (groups = needed.map(groupOf)));
  }
  return groups;
}

/**
 * Whether it is an event that a page without names and dates can tell: it happened once, and words of the page do for all who
 * take part ("~Berlin Wall").
 */
export function isToldByWords(subject: Subject): boolean {
  if (subject.kind !== 'event' || subject.told?.once !== true) return false;
  return groupsOf(subject.told).every(({ names }) => names.length === 0);
}

function groupOf(participants: readonly Participant[]): Group {
  const names = participants.filter((one): one is SubjectId => !isWords(one));
  return {
    names,
    hasWords: names.length < participants.length,
    words: once(() => participants.filter(isWords).map(wantedOf)),
  };
}

function isWords(participant: Participant): boolean {
  return participant.startsWith('~');
}

/** The letters of a participant that is words. */
function wantedOf(words: Participant): string {
  return lettersOf(words.slice(1));
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
