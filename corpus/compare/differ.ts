/**
 * What two statements of one thing may differ in, by three patterns and no others; each shows the words of both that it
 * rests on. Knows nothing of levels and sources: the gates of day, place and voice are in `verdict.ts`.
 *
 * - *number*: one thing counted or measured in the same words on both sides, with figures that cannot both hold.
 * - *denial*: what one says that somebody did, the other says he did not, or that he denies it (`denials.ts`).
 * - *reason*: two reasons for one act, which have nothing in common.
 */
import type { EventMention, Figure, Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';
import type { DifferenceType } from '../model.ts';
import { denialIn } from './denials.ts';
import { areComparable, canBothHold } from './figures.ts';
import { kinOf } from './kin.ts';
import { bearerBefore, familiesBeside, familiesIn, inCommon } from './nearby.ts';
import { subjectOf } from './terms.ts';

export interface Difference {
  type: DifferenceType;
  a: Span;
  b: Span;
}

/** The first that is found, in the order of the patterns. Swapping the sides swaps the spans. */
export function differenceIn(a: Statement, b: Statement): Difference | undefined {
  return numberIn(a, b) ?? denialIn(a, b) ?? turned(denialIn(b, a)) ?? reasonIn(a, b);
}

function turned(found: Difference | undefined): Difference | undefined {
  return found && { ...found, a: found.b, b: found.a };
}

/** Characters to both sides of a figure in which words say what it is of. */
const AROUND = 64;
/** The same of the words that say what is done with it. */
const BESIDE = 26;
/** What a sum is for says nothing of which sum it is. */
const PURPOSE = /\b(?:for|toward|towards|in|on)\b.*/su;
/** Says how much, not of what; as families. */
const AMOUNT =
  /^(?:million|billion|bill|trillion|trill|nearl|almost|about|rough|around|least|more|than|total|approximat|exact|just|only|anoth|addition)/u;
/** Sums that are further apart are of two things, not one told in two ways. */
const MOST_APART = 1.5;
/** Words that both statements have besides. */
const LEAST_BESIDES = 2;
/** No figure to set another against. */
const VAGUE = /\b(?:dozens|scores|hundreds|thousands|millions|billions|several|few)\b/iu;
/** Which time a figure is of; of two kinds of saying it nothing follows. */
const TIMES: readonly { pattern: RegExp; isRate?: true }[] = [
  { pattern: /\b(?:19|20)\d\d\b/gu },
  { pattern: /\b[\p{L}\d]+[ -](?:years?|months?|weeks?|decades?|quarters?)\b/gu },
  { pattern: /\b(?:annual(?:ly)?|yearly|monthly|daily|per (?:year|month|day)|a (?:year|month|day))\b/gu, isRate: true },
];
/** Right before a figure that is not the one. */
const NEGATED =
  /\b(?:none of|not|instead of|rather than|compared (?:to|with)|from|than|as opposed to|short of)\s+(?:the\s+|about\s+)?$/iu;
/** Of people anything may be told: more has to be said in the same words. */
const ANYBODY =
  /^(?:person|people|man|woman|child|dead|hurt|missing|arrested|detained|captured|displaced|freed|released|rescued|infected|other|member|official|thing|time|case|vote|seat|state|country|year|month|week|day|hour|minute|point|percent)$/u;
/** Lengths of time and shares are of everything. */
const OF_EVERYTHING = /^(?:year|month|week|day|hour|minute|second|%)$/u;

/** Of several pairs the one that is told in most common words. */
function numberIn(a: Statement, b: Statement): Difference | undefined {
  let best: { one: Figure; other: Figure; shared: number } | undefined;
  for (const one of a.figures) {
    for (const other of b.figures) {
      if (!areComparable(one, other) || canBothHold(one, other)) continue;
      // A figure that fits another of the other side is not set against a third.
      if (fits(one, b.figures) || fits(other, a.figures) || !areOfOneThing(one, a, other, b)) continue;
      const shared = inCommon(familiesBeside(a, one, AROUND), familiesBeside(b, other, AROUND)).size;
      if (!best || shared > best.shared) best = { one, other, shared };
    }
  }
  return best && { type: 'number', a: spanOf(best.one), b: spanOf(best.other) };
}

function fits(figure: Figure, others: readonly Figure[]): boolean {
  return others.some((other) => areComparable(figure, other) && canBothHold(figure, other));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function areOfOneThing(one: Figure, a: Statement, other: Figure, b: Statement): boolean {
  if (one.kind === 'score') return false;
  if (one.kind === 'age') return isOneBearer(one, a, other, b);
  if (NEGATED.test(a.text.slice(0, one.start)) || NEGATED.test(b.text.slice(0, other.start))) return false;
  if (VAGUE.test(a.text.slice(one.start, one.end)) || VAGUE.test(b.text.slice(other.start, other.end))) return false;
  if (isSupposed(a) !== isSupposed(b) || ofOtherTimes(a, one, b, other) || ofOtherPeople(a, one, b, other))
    return false;
  const around = inCommon(familiesBeside(a, one, AROUND), familiesBeside(b, other, AROUND));
  if (one.kind === 'count') {
    if (one.counted === '' || one.counted !== other.counted) return false;
    return around.size >= (ANYBODY.test(one.counted) ? 3 : 2) && areToldAlike(a, one, b, other);
  }
  if (OF_EVERYTHING.test(one.unit) && around.size < 4) return false;
  const beside = inCommon(familiesBeside(a, one, BESIDE, PURPOSE), familiesBeside(b, other, BESIDE, PURPOSE));
  for (const family of beside) if (family.startsWith('n:') || AMOUNT.test(family)) beside.delete(family);
  if (one.unit === '%' && ![...around].some((family) => family.startsWith('n:'))) return false;
  if (Math.max(one.low, other.low) > MOST_APART * Math.min(one.high, other.high)) return false;
  return beside.size > 0 && aroundAtAll(a, b, beside) >= LEAST_BESIDES && areToldAlike(a, one, b, other);
}

/** "If it falls 13 %": nothing has fallen. */
function isSupposed({ text }: Statement): boolean {
  return /^\W*if\b|[,;]\s+if\b|\bif\b[^,]*,/iu.test(text);
}

/** Names stand near both figures, and none near both; of sums and shares, the last one named before them. */
function ofOtherPeople(a: Statement, one: Figure, b: Statement, other: Figure): boolean {
  const [owner, otherOwner] = [bearerBefore(a, one), bearerBefore(b, other)];
  if (owner !== undefined && otherOwner !== undefined && owner !== otherOwner) {
    // Who took an oath and who administered it may be named in either order.
    const isElsewhere = namesIn(b).has(`n:${owner}`) || namesIn(a).has(`n:${otherOwner}`);
    if (one.kind === 'measure' || !isElsewhere) return true;
  }
  const [ones, others] = [namesNear(a, one), namesNear(b, other)];
  return ones.size > 0 && others.size > 0 && inCommon(ones, others).size === 0;
}

function namesIn(statement: Statement): Set<string> {
  return familiesIn(statement, { start: 0, end: statement.text.length }, 0);
}

function namesNear(statement: Statement, figure: Figure): Set<string> {
  return new Set([...familiesIn(statement, figure, AROUND)].filter((family) => family.startsWith('n:')));
}

/** "Over 10 years" and "over five years", "in 2013" and "in 2014", "a year" and in all. */
function ofOtherTimes(a: Statement, one: Figure, b: Statement, other: Figure): boolean {
  return TIMES.some(({ pattern, isRate }) => {
    const [ones, others] = [timesNear(a, one, pattern), timesNear(b, other, pattern)];
    if (isRate === true) return ones.size > 0 !== others.size > 0;
    return ones.size > 0 && others.size > 0 && inCommon(ones, others).size === 0;
  });
}

function timesNear({ text }: Statement, { start, end }: Span, pattern: RegExp): Set<string> {
  const near = text.slice(Math.max(0, start - AROUND), end + AROUND).toLowerCase();
  return new Set([...near.matchAll(pattern)].map(([time]) => time));
}

/** Words, not names, that the two statements share besides these. */
function aroundAtAll(a: Statement, b: Statement, besides: ReadonlySet<string>): number {
  const whole = ({ text }: Statement): Span => ({ start: 0, end: text.length });
  const shared = inCommon(familiesIn(a, whole(a), 0), familiesIn(b, whole(b), 0));
  return [...shared].filter((family) => !family.startsWith('n:') && !besides.has(family)).length;
}

/** "Ann Lee, 32" and "Ann Lee, 33". */
function isOneBearer(one: Figure, a: Statement, other: Figure, b: Statement): boolean {
  const bearer = ({ start }: Figure, { names }: Statement): string | undefined => {
    const name = names.find(({ end, type }) => type === 'person' && end <= start && start - end <= 3);
    return name && subjectOf(name);
  };
  const name = bearer(one, a);
  return name !== undefined && name === bearer(other, b);
}

/** Whether no act that stands near both is done in one and open, or not done, in the other. */
function areToldAlike(a: Statement, one: Figure, b: Statement, other: Figure): boolean {
  const acts = (statement: Statement, figure: Figure): EventMention[] =>
    statement.events.filter(({ start, end }) => end > figure.start - AROUND && start < figure.end + AROUND);
  return acts(a, one).every((x) =>
    acts(b, other).every((y) => x.sign === y.sign || kinOf(x.lemma).family !== kinOf(y.lemma).family),
  );
}

/** Characters between an act and the reason given for it. */
const REASON_REACH = 90;
/** Words without which a reason says too little to be another one. */
const LEAST_REASON = 2;

function reasonIn(a: Statement, b: Statement): Difference | undefined {
  for (const one of a.reasons) {
    for (const other of b.reasons) {
      const [why, whyNot] = [familiesIn(a, one, 0), familiesIn(b, other, 0)];
      if (Math.min(why.size, whyNot.size) < LEAST_REASON || inCommon(why, whyNot).size > 0) continue;
      if (areOfOneAct(a, one, b, other)) return { type: 'reason', a: spanOf(one), b: spanOf(other) };
    }
  }
  return undefined;
}

/** The act right before either reason is of one family and of one doer, done in both, and of the same object where one is named. */
function areOfOneAct(a: Statement, one: Span, b: Statement, other: Span): boolean {
  const near = (statement: Statement, reason: Span): EventMention[] =>
    statement.events.filter(({ end, start, sign }) =>
      sign === 'open'
        ? false
        : end <= reason.start
          ? reason.start - end < REASON_REACH
          : start - reason.end < REASON_REACH && start >= reason.end,
    );
  const subject = ({ names }: Statement, key: string | undefined): string | undefined => {
    const name = names.find((each) => each.key === key);
    return name && subjectOf(name);
  };
  return near(a, one).some((x) =>
    near(b, other).some((y) => {
      if (inCommon(familiesIn(a, x, 0), familiesIn(b, y, 0)).size === 0 || x.sign !== y.sign) return false;
      const [by, byOther] = [subject(a, x.by), subject(b, y.by)];
      const around = inCommon(familiesIn(a, x, AROUND), familiesIn(b, y, AROUND));
      return by === undefined || byOther === undefined ? around.size >= 4 : by === byOther && around.size >= 2;
    }),
  );
}
