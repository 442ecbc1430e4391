/**
 * The names that documents bring, across all of them, as subjects: one for all that `join.ts` takes for one, with the
 * spellings that documents use, and who it is where one of them says so. The same documents give the same subjects,
 * whatever order they come in. Knows documents; neither packs nor what the reader has put right.
 */
import { EVERYDAY } from '../ingest/words/everyday.ts';
import { FIRST_NAMES, OF_ORGANISATIONS, PEOPLES } from '../ingest/words/known.ts';
import { shortForms } from '../match/derive.ts';
import { foldAlias } from '../match/fold.ts';
import { Letters } from '../match/letters.ts';
import type { Entity, EntityType, PassageId, SourceId, SubjectId } from '../model.ts';
import { joined, type Node } from './join.ts';
import { commonest, type FoundName, type Spelling } from './named.ts';
import { isRunOn, standingOf, type Standing } from './standing.ts';

/** A document with the names that are new in it. */
export interface NamedSource {
  id: SourceId;
  publisher: string;
  /** Its passages, in order. */
  passages: readonly PassageId[];
  names: readonly FoundName[];
}

export interface FoundSubject {
  subject: Entity;
  standing: Standing;
  /** By source, in the order of the ids. */
  passages: Map<SourceId, PassageId[]>;
}

/** Sorted by id. @param given in any order. */
export function foundSubjects(given: readonly NamedSource[]): FoundSubject[] {
  const sources = given.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const letters = new Letters();
  const publishers = new Set(sources.map(({ publisher }) => foldAlias(publisher, letters).replace(/^the /u, '')));
  const nodes = nodesOf(sources, letters).filter(({ key }) => !publishers.has(key));
  const roots = joined(nodes);
  return [...Map.groupBy(nodes, ({ key }) => roots.get(key) as string)]
    .map(([root, group]) => subjectOf(root, group, sources))
    .toSorted((one, other) => (one.subject.id < other.subject.id ? -1 : 1));
}

function nodesOf(sources: readonly NamedSource[], letters: Letters): Node[] {
  const named = sources.flatMap(({ names }, at) => names.map((name) => ({ name, at })));
  return [...Map.groupBy(named, ({ name }) => name.key)].map(([key, all]): Node => {
    const spellings = all.flatMap(({ name }) => name.spelt.map(({ text }) => foldAlias(text, letters)));
    return {
      key,
      isPerson: commonest(all.map(({ name }) => name.type)) === 'person',
      forms: new Set([key, ...spellings]),
      documents: new Map(all.map(({ name, at }) => [at, name])),
    };
  });
}

function subjectOf(root: string, group: readonly Node[], sources: readonly NamedSource[]): FoundSubject {
  const names = group.flatMap(({ documents }) => [...documents.values()]);
  const spelt = spellingsOf(names);
  const voted = commonest(names.map((name) => name.type)) ?? 'organisation';
  const name = nameOf(spelt, voted) ?? root;
  const type = typeOf(name, voted);
  const passages = passagesOf(group, sources);
  const count = [...passages.values()].reduce((sum, { length }) => sum + length, 0);
  const standing = standingOf({ name, type, spelt, documents: passages.size, passages: count });
  // In the words of a source.
  const told = commonest(names.flatMap((each) => each.told ?? []));
  const subject: Entity = {
    kind: 'entity',
    id: `found.${root.replaceAll(' ', '-')}` as SubjectId,
    name,
    description: told === undefined ? '' : `“${told}”`,
    ...formsOf(name, type, spelt),
    type,
    decoys: [],
    held: [],
    adjectives: [],
    role: [],
    ...(standing !== 'marked' && { quiet: true }),
  };
  return { subject, standing, passages };
}

/** Commonest first; of equals the longer. */
function spellingsOf(names: readonly FoundName[]): Spelling[] {
  const all = names.flatMap(({ spelt }) => spelt);
  return [...Map.groupBy(all, ({ text }) => text)]
    .map(([text, same]) => ({ text, count: same.reduce((sum, { count }) => sum + count, 0) }))
    .toSorted(
      (one, other) =>
        other.count - one.count || other.text.length - one.text.length || (one.text < other.text ? -1 : 1),
    );
}

/** A name that is mostly said in one word has its longer form from a headline: "Hamas", not "Hamas Members". */
const RARELY_FULL = 4;

/** The full name as it is mostly written; undefined of none. */
function nameOf(spelt: readonly Spelling[], type: EntityType): string | undefined {
  const [most] = spelt;
  const full = spelt.find(({ text }) => text.includes(' ') && !isRunOn(text));
  if (!full || !most) return most?.text;
  const isPerson = type === 'person' && !EVERYDAY.has(foldAlias(full.text).split(' ')[0] as string);
  const isRare = !isPerson && most.count >= RARELY_FULL * Math.max(full.count, 1);
  return isRare ? most.text : full.text;
}

/** A first name and a surname are a person's, whatever the surname alone may mean: "John Tory". */
function typeOf(name: string, voted: EntityType): EntityType {
  const words = foldAlias(name).split(' ');
  const isFirst = FIRST_NAMES.has(words[0] as string) && !PEOPLES.has(words[0] as string);
  const isBody = words.some((word) => OF_ORGANISATIONS.has(word));
  const isPerson = isFirst && words.length > 1 && words.length < 4 && !isBody && !words.includes('of');
  return isPerson && voted !== 'place' ? 'person' : voted;
}

/** A full name stands for its subject anywhere, a short form only where the full one stands too, or others beside it. */
function formsOf(name: string, type: EntityType, spelt: readonly Spelling[]): Pick<Entity, 'aliases' | 'short'> {
  const seen = spelt.filter(({ count }) => count > 0).map(({ text }) => text);
  const isOften = new Set(spelt.filter(({ count }) => count > 1).map(({ text }) => text));
  const isFull = (text: string): boolean =>
    text.includes(' ') && !isRunOn(text) && !name.endsWith(` ${text}`) && (isOften.has(text) || hasEnds(text, name));
  const aliases = [...new Set([name, ...seen.filter(isFull)])];
  const others = seen.filter(
    (text) => (!text.includes(' ') && !PARTICLES.has(text.toLowerCase())) || name.endsWith(` ${text}`),
  );
  const isSure = type === 'person' && (FIRST_NAMES.has(foldAlias(name).split(' ')[0] as string) || others.length > 0);
  const derived = isSure ? surnameForms(name) : [];
  const short = [
    ...new Set([...others.filter((text) => type === 'person' || isTelling(text)), ...derived.filter(isTelling)]),
  ];
  return { aliases, short: short.filter((form) => !aliases.includes(form)) };
}

/** Of a person's short forms those that end like the name; a first name is anybody's unless a document uses it. */
function surnameForms(name: string): string[] {
  const last = foldAlias(name).split(' ').at(-1);
  return shortForms(name, 'person').flatMap(({ text }) => (foldAlias(text).split(' ').at(-1) === last ? [text] : []));
}

/** A middle name makes no other name. */
function hasEnds(text: string, name: string): boolean {
  const [one, other] = [foldAlias(text).split(' '), foldAlias(name).split(' ')];
  return one[0] === other[0] && one.at(-1) === other.at(-1);
}

/** What reading leaves of a name where the rest of it is unknown to it: "Abu", "Von". */
const PARTICLES = new Set('abu abd al el ibn bin ben de del la von van st san saint'.split(' '));

/** Not an ordinary word: at the beginning of a sentence it would be taken for the name. */
function isTelling(form: string): boolean {
  return form.includes(' ') || !EVERYDAY.has(form.toLowerCase());
}

function passagesOf(group: readonly Node[], sources: readonly NamedSource[]): Map<SourceId, PassageId[]> {
  const places = new Map<number, Set<number>>();
  for (const { documents } of group) {
    for (const [document, { at }] of documents) {
      places.set(document, new Set([...(places.get(document) ?? []), ...at]));
    }
  }
  const ordered = [...places].toSorted(([one], [other]) => one - other);
  return new Map(
    ordered.flatMap(([document, at]) => {
      const source = sources[document] as NamedSource;
      const ids = [...at].toSorted((one, other) => one - other).flatMap((each) => source.passages[each] ?? []);
      return [[source.id, ids] as const];
    }),
  );
}
