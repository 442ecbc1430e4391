/**
 * What is claimed of two aligned statements, in three levels. "Both write about this" asks for a subject in common, an act
 * or a rare word, and that much of the shorter one is in both. "May differ" rests only on the patterns of `differ.ts`, behind
 * gates: never across days or places; never for texts written far apart or without a date; never where both report one
 * speaker or one agency, or one has the other's words; but for the reasons that one speaker is told to have given.
 */
import { agencyOf } from '../ingest/agency.ts';
import { areOtherDays, areOtherPlaces, type Alignable, type Alignment } from './alignment.ts';
import type { Level } from './compared.ts';
import { earliestDay, latestDay } from './dates.ts';
import { isCopied } from './copied.ts';
import { differenceIn, type Difference } from './differ.ts';
import { isRunning } from './figures.ts';
import type { SharedInTwo } from './in-two.ts';
import { SAME_TIME_DAYS } from './outcome.ts';
import { shareNamedAct, tellOneAct } from './one-act.ts';
import { shareTie } from './one-tie.ts';
import { subjectOf } from './terms.ts';

/** A figure of another day is another figure; one that does not grow from day to day stands a little longer. */
const SAME_NEWS_DAYS = 3;

/** How alike two statements have to be, by shared words: to be a match at all, and where the corpus knows the event. */
const LIKE = 0.72;
const LIKE_OF_ONE_EVENT = 0.4;
/** So much less where both surely tell one act of one doer. */
const FOR_ONE_ACT = 0.1;
/** Enough where both tell of what the same two do with each other (`one-tie.ts`). */
const ALIKE_IN_ONE_TIE = 0.9;
/** Enough where that act has a second name in common, whatever else matches better. */
const ALIKE_IN_ONE_ACT = 1.12;
/**
 * The same together with what the learnt ranker says (`likeness/`), judged by eye on news; more where one of them has a
 * better match in the other's source: it may only be second to what really tells the same.
 */
const ALIKE_IN_BOTH = 1.25;
const MUCH_ALIKE_IN_BOTH = 1.5;
/**
 * Enough where both say something that stands hardly anywhere else in either source (`in-two.ts`); less where a name is in it, and
 * still less where it is an act with somebody or some place, or two acts. Judged by eye on news.
 */
const TOLD_ONCE = 1.3;
const ALIKE_IN_ONCE_TOLD = 1.1;
const ALIKE_IN_ONCE_NAMED = 0.9;
const ALIKE_IN_ONCE_DONE = 0.5;
/** What is written further apart is of one thing only where the corpus knows the event. */
const ONE_TIME_DAYS = 183;
/** To be said to differ, beside one of the patterns; less where the two sources tell one story. */
const LIKE_TO_DIFFER = 0.5;
const LIKE_IN_ONE_STORY = 0.36;
/** Weight of what has to be in common beside names. */
const BESIDE_NAMES = 2.2;

/** How two are aligned, and whether neither, one or each of them has a better match in the other's source. */
export interface Aligned extends Alignment {
  standing: 'mutual' | 'best-of-one' | 'second';
  /** Whether other statements of the two sources match too. */
  isOneStory: boolean;
  /** Present where each is the other's best by what is rare in both sources. */
  inTwo?: SharedInTwo;
  /** How alike the two are for the learnt ranker. */
  alike: () => number;
}

export interface Verdict {
  level: Level;
  /** What `may-differ` rests on. */
  difference?: Difference;
}

/** @returns undefined where nothing makes them a pair. */
export function verdictOf(a: Alignable, b: Alignable, alignment: Aligned): Verdict | undefined {
  const { names, likeness, standing, isOneStory } = alignment;
  const isNear = isOneStory ? likeness >= LIKE_IN_ONE_STORY : likeness >= LIKE_TO_DIFFER && names > 0;
  const difference = isNear ? differenceOf(a, b) : undefined;
  if (difference) return { level: 'may-differ', difference };
  const isSecond = standing === 'second' && alignment.known === 0;
  if (names === 0 || (isSecond && !alignment.inTwo)) return undefined;
  const isOne = !areOtherDays(a.statement, b.statement) && isOfOneThing(a, b, alignment);
  if (isSecond && !isOne) return undefined;
  return { level: isOne ? 'both' : 'names' };
}

/** Alike enough to be of one thing, if neither has a better match. */
export function isMatch({ likeness, names, words, acts }: Alignment): boolean {
  return names > 0 && likeness >= LIKE && words + acts >= BESIDE_NAMES;
}

function isOfOneThing(a: Alignable, b: Alignable, alignment: Aligned): boolean {
  const { likeness, acts, known, rare, words, standing, inTwo } = alignment;
  if (known > 0) return likeness >= LIKE_OF_ONE_EVENT;
  if ((daysApart(a, b) ?? 0) > ONE_TIME_DAYS) return false;
  if (inTwo && isToldOnce(alignment, inTwo)) return true;
  if (standing === 'second') return false;
  const isNamedAct = acts > 0 && likeness + 1 >= ALIKE_IN_ONE_ACT && shareNamedAct(a.statement, b.statement);
  if (isNamedAct && areAlike(alignment, ALIKE_IN_ONE_ACT)) return true;
  if (words + acts < BESIDE_NAMES || acts + rare === 0) return false;
  if (areAlike(alignment, ALIKE_IN_ONE_TIE) && shareTie(a.statement, b.statement)) return true;
  const least = standing === 'mutual' ? ALIKE_IN_BOTH : MUCH_ALIKE_IN_BOTH;
  if (!areAlike(alignment, least - FOR_ONE_ACT)) return false;
  return areAlike(alignment, least) || tellOneAct(a.statement, b.statement);
}

/** Alike by shared words and for the ranker together; that is asked only where it makes a difference. */
function areAlike({ likeness, alike }: Aligned, least: number): boolean {
  return likeness >= least || (likeness + 1 >= least && likeness + alike() >= least);
}

/** What each of the two sources says once or twice, and both say. */
function isToldOnce(alignment: Aligned, inTwo: SharedInTwo): boolean {
  const { weight, acts, names, isNamed } = inTwo;
  const isDone = acts > 1 || (acts > 0 && names > 0);
  if (!isDone && weight < TOLD_ONCE) return false;
  const least = isDone ? ALIKE_IN_ONCE_DONE : isNamed ? ALIKE_IN_ONCE_NAMED : ALIKE_IN_ONCE_TOLD;
  return areAlike(alignment, least);
}

/** Days between two publications; undefined where one is undated, 0 where they may be of one day. */
export function daysApart(a: Alignable, b: Alignable): number | undefined {
  if (!a.date || !b.date) return undefined;
  if (a.date === b.date) return 0;
  return Math.max(0, earliestDay(a.date) - latestDay(b.date), earliestDay(b.date) - latestDay(a.date));
}

/** Behind the gates; a figure of another day is another figure. */
function differenceOf(a: Alignable, b: Alignable): Difference | undefined {
  const apart = daysApart(a, b);
  if (apart === undefined || apart > SAME_TIME_DAYS) return undefined;
  if (areOtherPlaces(a, b) || agencyOfBoth(a, b) !== undefined || isCopied(a.words, b.words)) return undefined;
  const difference = differenceIn(a.statement, b.statement);
  // Two papers that report one speaker are two voices where they have him give other reasons: what he did he knows himself.
  if (difference?.type !== 'reason' && speakerOfBoth(a, b) !== undefined) return undefined;
  // Of a figure its own time has been looked at, which is not always that of the sentence.
  if (difference?.type === 'number') return apart > longestFor(difference, a) ? undefined : difference;
  return areOtherDays(a.statement, b.statement) ? undefined : difference;
}

/** Of a toll every day has another. */
function longestFor(difference: Difference, { statement: { figures } }: Alignable): number {
  const figure = figures.find(({ start }) => start === difference.a.start);
  return figure && isRunning(figure) ? 0 : SAME_NEWS_DAYS;
}

/** The agency that both rest on, or the speaker whom both report: one voice, told by two. */
export function originOf(a: Alignable, b: Alignable): string | undefined {
  return agencyOfBoth(a, b) ?? speakerOfBoth(a, b);
}

function agencyOfBoth(
  { statement: { voice: one } }: Alignable,
  { statement: { voice: other } }: Alignable,
): string | undefined {
  const [carrier, otherCarrier] = [one, other].map(
    (voice) => voice.carrier && (agencyOf(voice.carrier) ?? voice.carrier),
  );
  return carrier !== undefined && carrier === otherCarrier ? carrier : undefined;
}

function speakerOfBoth(
  { statement: { voice: one } }: Alignable,
  { statement: { voice: other } }: Alignable,
): string | undefined {
  if (one.kind === 'own' || other.kind === 'own' || one.speaker === '') return undefined;
  const speaker = subjectOf({ key: one.speaker, type: 'person' });
  return other.speaker !== '' && speaker === subjectOf({ key: other.speaker, type: 'person' })
    ? one.speaker
    : undefined;
}
