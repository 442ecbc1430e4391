/**
 * From subjects to the aliases of the name index: their own, and those of offices ("Iraq's prime minister", "the
 * Iranian president", "president of Iran"), which are made from the country and the words for the role.
 */
import type { Entity, Subject, SubjectId, Telling } from '../model.ts';
import { tellingsOfAct } from './idioms.ts';
import { inflect, splitTrigger } from './inflect.ts';
import type { Alias } from './names.ts';

const LATIN = /\p{Script=Latin}/u;

/** In the order of `subjects`, whose positions are the numbers of the aliases. Each alias stands once; of the quiet none. */
export function aliasesOf(subjects: readonly Subject[]): Alias[] {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const aliases = new Map<string, Alias>();
  const add = (text: string, subject: number, strength: Alias['strength']): void => {
    const key = `${text}\n${strength === 'decoy' ? -1 : subject}`;
    if (!aliases.has(key)) aliases.set(key, { text, subject, strength });
  };
  subjects.forEach((subject, number) => {
    if (subject.quiet) return;
    for (const text of subject.aliases) add(text, number, 'certain');
    for (const text of subject.short) add(text, number, 'short');
    if (subject.kind !== 'entity') return;
    for (const text of subject.decoys) add(text, 0, 'decoy');
    for (const text of roleNames(subject, byId)) add(text, number, 'role');
  });
  return [...aliases.values()];
}

/**
 * The clues by which sentences tell of events, in an index of their own, where strengths mean this: a `trigger` tells
 * by itself, a `short` one is the first part of a trigger in two parts ("turned … down"), a `certain` one is a name of
 * the event that needs evidence; a `decoy` names nothing, but says that somebody may be named; `adjective` is a country's, or its people's ("American", "Americans").
 */
export function cluesOf(subjects: readonly Subject[]): Alias[] {
  return subjects.flatMap((subject, number): Alias[] => {
    const clues = (texts: Iterable<string>, strength: Alias['strength']): Alias[] =>
      [...new Set(texts)].map((text) => ({ text, subject: number, strength }));
    if (subject.kind === 'entity') return clues(subject.adjectives.flatMap(demonyms), 'adjective');
    if (!subject.told) return [];
    const { by, to, with: others } = subject.told;
    const triggers = triggersOf(subject.told);
    return [
      ...clues([by, to, ...others].flat().flatMap(firstWordOf), 'decoy'),
      ...clues(subject.short, 'certain'),
      ...clues(triggers.flatMap(inflect), 'trigger'),
      ...clues(
        triggers.flatMap((trigger) => splitTrigger(trigger)?.heads ?? []),
        'short',
      ),
    ];
  });
}

/** Of the clues those that say that somebody is named: with them alone hardly any block has to be asked about the rest. */
export function cluesToSomebody(clues: readonly Alias[]): Alias[] {
  return clues.filter(({ strength }) => strength === 'adjective' || strength === 'decoy');
}

/** The capitalised word that a participant in words of the page begins with: "~Baghdad", "~Shiite mosque". */
function firstWordOf(participant: string): string[] {
  return /(?<=^~)\p{Lu}[\p{L}']+/u.exec(participant)?.slice(0, 1) ?? [];
}

const known = new WeakMap<Telling, readonly string[]>();

/** Base forms: an event's own words first, then those of its acts. Every sentence with a clue asks for them. */
export function triggersOf(told: Telling): readonly string[] {
  let all = known.get(told);
  if (!all) known.set(told, (all = [...told.triggers, ...told.acts.flatMap(tellingsOfAct)]));
  return all;
}

/** "American" → "Americans"; "French" has no such form. */
function demonyms(adjective: string): string[] {
  return /(?:an|i)$/.test(adjective) ? [adjective, `${adjective}s`] : [adjective];
}

/** Every way to name an office by its country; empty for other subjects. */
function roleNames(office: Entity, subjects: ReadonlyMap<SubjectId, Subject>): string[] {
  const country = office.country && subjects.get(office.country);
  if (country?.kind !== 'entity') return [];
  return office.role.flatMap((role) => [
    ...country.adjectives.map((adjective) => `${adjective} ${role}`),
    // A capital for its government: "Washington's top diplomat".
    ...country.short.filter((name) => isOneScript(name, role)).map((name) => `${name}'s ${role}`),
    ...country.aliases
      .filter((name) => isOneScript(name, role))
      .flatMap((name) => [
        `${name}'s ${role}`,
        `${name}'s new ${role}`,
        `${role} of ${name}`,
        `${role} of the ${name}`,
      ]),
  ]);
}

/** Whether two words may stand in one name: nobody writes "president of العراق". */
export function isOneScript(one: string, other: string): boolean {
  return LATIN.test(one) === LATIN.test(other);
}
