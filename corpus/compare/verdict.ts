/**
 * What is claimed of two aligned statements, in three levels. "Both write about this" asks for a subject and something that
 * happens in common. "May differ" rests only on three patterns, each behind the same gates:
 *
 * - *denial*: the same act of the same doer, done in one, directly denied in the other;
 * - *number*: the same thing counted, of the same event, with figures that cannot both hold;
 * - *reason*: two reasons for the same act of the same doer.
 *
 * Gates: never across days, places or doers; never where one side is open; never for texts written far apart; never where
 * both report one speaker or one agency.
 */
import type { EventMention } from '../ingest/statement.ts';
import type { DifferenceType } from '../model.ts';
import { areOtherDays, areOtherPlaces, type Alignable, type Alignment } from './alignment.ts';
import type { Level, Observation } from './compared.ts';
import { earliestDay, latestDay } from './dates.ts';
import { SAME_TIME_DAYS } from './outcome.ts';
import { stemOf, subjectOf } from './terms.ts';

/** A figure of another day is another figure. */
const SAME_NEWS_DAYS = 1;

/** How alike two statements have to be; judged by eye on the bundled sources and on news. */
const LIKE = 0.66;
/** Where one of them has a better match in the other's source: it may only be second to what really tells the same. */
const MUCH_ALIKE = 0.9;
/** Enough where both tell an event that the corpus knows. */
const LIKE_OF_ONE_EVENT = 0.3;
/** To be said to differ they have to be of one thing beyond doubt. */
const LIKE_TO_DIFFER = 0.5;
/** Weight of what has to be in common beside names. */
const BESIDE_NAMES = 1.6;

/** How two are aligned, and whether each is the best that the other's source has for it. */
export interface Aligned extends Alignment {
  isMutual: boolean;
}

export interface Verdict {
  level: Level;
  because?: DifferenceType;
}

/** @returns undefined where not even the names make a pair. */
export function verdictOf(
  a: Alignable,
  b: Alignable,
  alignment: Aligned,
  observations: readonly Observation[],
): Verdict | undefined {
  if (alignment.names === 0) return undefined;
  const apart = daysApart(a, b) ?? 0;
  // What is written months apart is of one thing only where the corpus knows the event.
  const isLongAfter = apart > SAME_TIME_DAYS && alignment.known === 0;
  if (isLongAfter || !isOfOneThing(alignment) || areOtherDays(a.statement, b.statement)) return { level: 'names' };
  const beyondDoubt = alignment.likeness >= LIKE_TO_DIFFER && alignment.acts > 0;
  const because = beyondDoubt ? differenceOf(a, b, observations) : undefined;
  return because ? { level: 'may-differ', because } : { level: 'both' };
}

function isOfOneThing({ likeness, acts, known, words, isMutual }: Aligned): boolean {
  const least = known > 0 ? LIKE_OF_ONE_EVENT : isMutual ? LIKE : MUCH_ALIKE;
  return likeness >= least && words + acts >= BESIDE_NAMES;
}

/** Days between two publications; undefined where one is undated, 0 where they may be of one day. */
export function daysApart(a: Alignable, b: Alignable): number | undefined {
  if (!a.date || !b.date) return undefined;
  return Math.max(0, earliestDay(a.date) - latestDay(b.date), earliestDay(b.date) - latestDay(a.date));
}

function differenceOf(a: Alignable, b: Alignable, observations: readonly Observation[]): DifferenceType | undefined {
  const apart = daysApart(a, b);
  if (apart === undefined || apart > SAME_TIME_DAYS || areOtherPlaces(a, b) || originOf(a, b) !== undefined)
    return undefined;
  const pairs = sharedEvents(a, b);
  const certain = pairs.filter(([one, other]) => one.sign !== 'open' && other.sign !== 'open');
  const unlike = (type: DifferenceType): boolean =>
    observations.some((each) => each.type === type && each.relation === 'unlike');
  const isAllCertain = certain.length > 0 && certain.length === pairs.length;
  if (isAllCertain && unlike('number') && apart <= SAME_NEWS_DAYS && !unlike('who')) return 'number';
  const ofOne = certain.filter(([one, other]) => isSameDoer(one, other, a, b));
  if (ofOne.some(([one, other]) => one.sign !== other.sign && (one.direct ?? other.direct))) return 'polarity';
  return unlike('reason') && ofOne.length > 0 ? 'reason' : undefined;
}

/** The events both tell, by the same trigger. */
function sharedEvents(a: Alignable, b: Alignable): [EventMention, EventMention][] {
  return a.statement.events.flatMap((one) =>
    b.statement.events
      .filter((other) => stemOf(one.lemma) === stemOf(other.lemma))
      .map((other): [EventMention, EventMention] => [one, other]),
  );
}

function isSameDoer(one: EventMention, other: EventMention, a: Alignable, b: Alignable): boolean {
  const subject = (key: string | undefined, { statement }: Alignable): string | undefined => {
    const name = statement.names.find((each) => each.key === key && !each.adjective);
    return name && subjectOf(name);
  };
  const [x, y] = [subject(one.by, a), subject(other.by, b)];
  const [to, from] = [subject(one.to, a), subject(other.to, b)];
  return x !== undefined && x === y && (to === undefined || from === undefined || to === from);
}

/** The agency that both rest on, or the speaker whom both report: one voice, told by two. */
export function originOf(
  { statement: { voice: one } }: Alignable,
  { statement: { voice: other } }: Alignable,
): string | undefined {
  if (one.carrier !== undefined && one.carrier === other.carrier) return one.carrier;
  if (one.kind === 'own' || other.kind === 'own' || one.speaker === '') return undefined;
  const speaker = subjectOf({ key: one.speaker, type: 'person' });
  return other.speaker !== '' && speaker === subjectOf({ key: other.speaker, type: 'person' })
    ? one.speaker
    : undefined;
}
