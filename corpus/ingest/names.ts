/**
 * Who is named in a document: spans, each with a type and a key that is the same for all spellings of one name.
 *
 * - A *run* of capitals (`runs.ts`) is cut into what it names: a title goes off ("Prime Minister" | "Haidar al-Abadi"),
 *   and so does a country's adjective before it.
 * - *Short forms* join the full form they can stand for: last name, first name, initials, a spelling one letter off. Where
 *   two full forms could be meant, the one named last.
 * - Names the caller knows already, by the aliases of a corpus, come first.
 *
 * Fields of one document only: keys of two documents are compared by `nameWords`.
 */
import { countryAdjectives, countryOf } from '../match/countries.ts';
import { usageOf, type Usage } from '../match/context.ts';
import { foldAlias } from '../match/fold.ts';
import { Letters } from '../match/letters.ts';
import type { Span } from '../match/sentences.ts';
import { runsIn, wordsOf, type Run } from './runs.ts';
import type { KnownName, Name, NameType } from './statement.ts';
import { elected, votesOf, type Votes } from './types.ts';
import { FIRST_NAMES, OF_OFFICES, OF_ORGANISATIONS, PEOPLES, PLACES, TITLES } from './words/known.ts';

/** A mention before its key and type are settled. */
interface Found extends Span {
  paragraph: number;
  words: string[];
  votes: Votes;
  capitals: boolean;
  known?: Pick<Name, 'key' | 'type'>;
}

interface Cluster {
  key: string;
  words: string[];
  votes: Votes;
  /** Paragraph and start of each mention. */
  members: Found[];
}

/** Small words of a name: its initials do not count them. */
const SMALL = new Set('of the and for in on de la al el'.split(' '));

/**
 * @param texts the paragraphs, 0 the title, each with its sentences
 * @returns the names of each text, sorted and disjoint
 */
export function namesIn(
  texts: readonly { text: string; sentences: readonly Span[] }[],
  known: readonly KnownName[] = [],
): Name[][] {
  const usage = usageIn(texts.map(({ text }) => text));
  const letters = new Letters();
  const found = texts.flatMap(({ text, sentences }, paragraph) => {
    const given = known.filter((name) => name.paragraph === paragraph);
    return [
      ...given.map((name): Found => ({ ...name, words: [], votes: {}, capitals: false, known: name })),
      ...foundIn(text, sentences, { usage, letters, paragraph }).filter(
        (one) => !given.some((name) => overlaps(one, name)),
      ),
    ];
  });
  const names: Name[][] = texts.map(() => []);
  for (const cluster of clustersOf(found)) {
    const type = elected(cluster.votes);
    for (const { paragraph, start, end, words, votes } of cluster.members) {
      // A country and its people share a key, not a type.
      const own = countryOf(words.join(' ')) === undefined ? type : elected(votes);
      names[paragraph]?.push({ start, end, key: cluster.key, type: own, ...adjectiveOf(words) });
    }
  }
  for (const { paragraph, start, end, known: name } of found) {
    if (name)
      names[paragraph]?.push({
        start,
        end,
        key: name.key,
        type: name.type,
        ...((name as Name).adjective && { adjective: true }),
      });
  }
  return names.map((list) => list.toSorted((one, other) => one.start - other.start));
}

/** As `usageOf`; what stands behind a title ("Mr Shorten") is a name too. */
function usageIn(texts: readonly string[]): Usage {
  const usage = usageOf(texts);
  const titled = texts.flatMap((text) => [
    ...text.matchAll(/\b(?:Mr|Mrs|Ms|Dr|Sir|Gen|Sen|Rep|Gov)\b\.? (\p{Lu}[\p{L}’'-]+)/gu),
  ]);
  return { ...usage, proper: new Set([...usage.proper, ...titled.map(([, name = '']) => foldAlias(name))]) };
}

function adjectiveOf([first = '', second]: readonly string[]): { adjective?: true } {
  if (second === undefined && PEOPLES.has(first)) return { adjective: true };
  return second === undefined && countryAdjectives().has(first) && countryOf(first) !== first
    ? { adjective: true }
    : {};
}

function foundIn(
  text: string,
  sentences: readonly Span[],
  { usage, letters, paragraph }: { usage: Usage; letters: Letters; paragraph: number },
): Found[] {
  const words = wordsOf(text, letters);
  return sentences.flatMap(({ start, end }) => {
    const own = words.filter((word) => word.start >= start && word.end <= end);
    return runsIn(text, { start, end, words: own }, usage).flatMap((run) =>
      partsOf(run).map(({ words: part, titled }): Found => {
        const [first, last] = [part[0], part.at(-1)];
        return {
          paragraph,
          start: first?.start ?? start,
          end: last?.end ?? start,
          words: part.map(({ folded }) => folded),
          votes: votesOf(text, part, titled),
          capitals: part.length === 1 && first?.allCapitals === true,
        };
      }),
    );
  });
}

/** What a run names: titles, peoples and adjectives of countries before a name are names of their own. */
function partsOf(run: Run): { words: Run; titled: boolean }[] {
  const parts: { words: Run; titled: boolean }[] = [];
  let rest = run;
  // "U.S.-Iranian talks", "Sunni Arab states", "Iraqi Prime Minister …"; not "Islamic State", "French Open".
  while (isPeople(rest[0]?.folded) && (rest.every(({ folded }) => isPeople(folded)) || isTitle(rest[1]?.folded))) {
    parts.push({ words: rest.slice(0, 1), titled: false });
    rest = rest.slice(1);
  }
  let titles = 0;
  while (titles < rest.length && isTitle(rest[titles]?.folded)) titles++;
  // "Secretary of State John F. Kerry".
  const first = rest.findIndex(({ folded }) => FIRST_NAMES.has(folded));
  if (titles > 0 && first > titles && rest[titles]?.folded === 'of') titles = first;
  const name = rest.slice(titles);
  if (rest.length === 0) return parts;
  // "General Motors", "Justice Department", "President of Iran" are one name.
  const isOne =
    titles === 0 || name.some(({ folded }) => OF_ORGANISATIONS.has(folded)) || SMALL.has(name[0]?.folded ?? '');
  if (isOne) return [...parts, { words: rest, titled: false }];
  parts.push({ words: rest.slice(0, titles), titled: false });
  return name.length > 0 ? [...parts, { words: name, titled: true }] : parts;
}

function isPeople(word: string | undefined): boolean {
  return word !== undefined && (countryAdjectives().has(word) || PEOPLES.has(word) || word === 'us');
}

function isTitle(word: string | undefined): boolean {
  return word !== undefined && (TITLES.has(word) || OF_OFFICES.has(word));
}

/** Longest first, so that a short form meets the full one; then in the order of the text. */
function clustersOf(found: readonly Found[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  const free = found.filter((one) => !one.known && one.words.length > 0);
  for (const one of free.toSorted(
    (a, b) => b.words.length - a.words.length || a.paragraph - b.paragraph || a.start - b.start,
  )) {
    const key = keyOf(one.words);
    const cluster = byKey.get(key) ?? fullOf(one, clusters);
    if (cluster) {
      cluster.members.push(one);
      byKey.set(key, cluster);
      for (const [type, points] of Object.entries(one.votes) as [NameType, number][]) {
        cluster.votes[type] = (cluster.votes[type] ?? 0) + points;
      }
      continue;
    }
    const made = { key, words: one.words, votes: { ...one.votes }, members: [one] };
    clusters.push(made);
    byKey.set(key, made);
  }
  return clusters;
}

/** A country under any of its names, an abbreviation without its periods. */
function keyOf(words: readonly string[]): string {
  const key = words.filter((word) => word !== 'the').join(' ');
  return countryOf(key) ?? key;
}

/** The full form that a shorter one stands for; where several could, the one that is named last before it. */
function fullOf(one: Found, clusters: readonly Cluster[]): Cluster | undefined {
  if (PLACES.has(one.words.join(' ')) || countryOf(one.words.join(' ')) !== undefined) return undefined;
  const matching = clusters.filter((cluster) => standsFor(one, cluster.words, elected(cluster.votes)));
  const before = (cluster: Cluster): number =>
    Math.max(
      -1,
      ...cluster.members.filter((each) => precedes(each, one)).map(({ paragraph, start }) => paragraph * 1e6 + start),
    );
  return matching.toSorted((a, b) => before(b) - before(a))[0];
}

function precedes(one: Found, other: Found): boolean {
  return one.paragraph < other.paragraph || (one.paragraph === other.paragraph && one.start < other.start);
}

function standsFor({ words, capitals }: Found, full: readonly string[], type: NameType): boolean {
  if (words.length >= full.length) return words.length === full.length && full.length > 1 && areNearly(words, full);
  if (
    capitals &&
    words[0] ===
      full
        .filter((word) => !SMALL.has(word))
        .map((word) => word.charAt(0))
        .join('')
  )
    return true;
  if (type === 'person') {
    const bare = /^(?:jr|sr|[iv]{2,3})$/u.test(full.at(-1) ?? '') ? full.slice(0, -1) : full;
    const tail = bare.slice(-words.length);
    return areNearly(words, tail) || (words.length === 1 && words[0] === full[0]);
  }
  // "the Guardian", "Varian" for "Varian Medical Systems", "Labour" for "Labour Party".
  return (
    type === 'organisation' &&
    words.length <= 2 &&
    words.every((word, at) => word === full[at]) &&
    full.length - words.length <= 3
  );
}

function areNearly(one: readonly string[], other: readonly string[]): boolean {
  return one.every((word, at) => word === other[at] || isOneOff(word, other[at] ?? ''));
}

/** One letter more, fewer or other, in a word of at least six: "Khamenei", "Khamanei". */
export function isOneOff(one: string, other: string): boolean {
  if (
    one.length < 6 ||
    other.length < 6 ||
    Math.abs(one.length - other.length) > 1 ||
    one.charAt(0) !== other.charAt(0)
  )
    return false;
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  const rest = (text: string, from: number): string => text.slice(from);
  return (
    rest(one, at + 1) === rest(other, at + 1) ||
    rest(one, at + 1) === rest(other, at) ||
    rest(one, at) === rest(other, at + 1)
  );
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
