/**
 * Whether two statements give one thing in two figures that cannot both hold: one thing counted or measured in the same
 * words, of the same people and the same time, done in both or in neither. What is not said in the same words is taken for
 * another thing.
 */
import type { EventMention, Figure, Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';
import type { Difference } from './differ.ts';
import { areComparable, canBothHold } from './figures.ts';
import { kinOf } from './kin.ts';
import { bearerBefore, familiesBeside, familiesIn, inCommon, isSayingSo } from './nearby.ts';
import { subjectOf } from './terms.ts';
import { areOtherTimes } from './times.ts';

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
/** Sums that are so near are one more often than not: what stands around them may say of what. */
const NEAR = 1.1;
/** Words that both statements have besides. */
const LEAST_BESIDES = 2;
/** No figure to set another against. */
const VAGUE = /\b(?:dozens|scores|hundreds|thousands|millions|billions|several|few)\b/iu;
/** Right before a figure that is not the one. */
const NEGATED =
  /\b(?:none of|not|instead of|rather than|compared (?:to|with)|from|than|as opposed to|short of|(?:record|mark) of)\s+(?:the\s+|about\s+)?$/iu;
/** Of people anything may be told: more has to be said in the same words. */
const ANYBODY =
  /^(?:person|people|man|woman|child|dead|hurt|missing|arrested|detained|captured|displaced|freed|released|rescued|infected|other|member|official|thing|time|case|vote|seat|state|country|point|game|year|month|week|day|hour|minute|percent)$/u;
/** Lengths of time and shares are of everything. */
const OF_EVERYTHING = /^(?:year|month|week|day|hour|minute|second|%)$/u;

interface Told {
  statement: Statement;
  figure: Figure;
}

/** Of several pairs the one that is told in most common words. */
export function numberIn(a: Statement, b: Statement): Difference | undefined {
  let best: { one: Figure; other: Figure; shared: number } | undefined;
  for (const one of a.figures) {
    for (const other of b.figures) {
      if (!areComparable(one, other) || canBothHold(one, other)) continue;
      // A figure that fits another of the other side, or stands there, is not set against a third.
      if (fits(one, b.figures) || fits(other, a.figures)) continue;
      const [x, y] = [
        { statement: a, figure: one },
        { statement: b, figure: other },
      ];
      if (!areOfOneThing(x, y)) continue;
      const shared = around(x, y).size;
      if (!best || shared > best.shared) best = { one, other, shared };
    }
  }
  return best && { type: 'number', a: spanOf(best.one), b: spanOf(best.other) };
}

function fits(figure: Figure, others: readonly Figure[]): boolean {
  return others.some(
    (other) =>
      (areComparable(figure, other) && canBothHold(figure, other)) ||
      (figure.kind === other.kind && figure.low === other.low && figure.high === other.high),
  );
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function areOfOneThing(x: Told, y: Told): boolean {
  if (x.figure.kind === 'score') return false;
  if (x.figure.kind === 'age') return isOneBearer(x, y);
  if (isNoFigure(x) || isNoFigure(y) || isSupposed(x.statement) !== isSupposed(y.statement)) return false;
  if (areOtherTimes(x.statement, x.figure, y.statement, y.figure) || ofOtherPeople(x, y) || !areToldAlike(x, y))
    return false;
  return x.figure.kind === 'count' ? isOneCount(x, y) : isOneMeasure(x, y);
}

function isOneCount(x: Told, y: Told): boolean {
  const thing = x.figure.counted;
  if (thing === '' || thing !== y.figure.counted) return false;
  const shared = around(x, y);
  if (ANYBODY.test(thing)) return shared.size >= 3 && beside(x, y).size > 0;
  return shared.size >= 2 && (beside(x, y).size > 0 || apart(x, y) <= NEAR);
}

function isOneMeasure(x: Told, y: Told): boolean {
  const shared = around(x, y);
  const { unit } = x.figure;
  if (OF_EVERYTHING.test(unit) && shared.size < (unit === '%' ? 3 : 4)) return false;
  if (unit === '%' && ![...shared].some((family) => family.startsWith('n:'))) return false;
  if (apart(x, y) > MOST_APART) return false;
  const near = beside(x, y);
  const words = near.size > 0 || apart(x, y) > NEAR || OF_EVERYTHING.test(unit) ? near : withoutAmounts(shared);
  return words.size > 0 && besides(x, y, words) >= LEAST_BESIDES;
}

/** Words and names that stand near both figures. */
function around(x: Told, y: Told): Set<string> {
  return inCommon(familiesBeside(x.statement, x.figure, AROUND), familiesBeside(y.statement, y.figure, AROUND));
}

/** Words that stand right beside both and say of what they are. */
function beside(x: Told, y: Told): Set<string> {
  const words = ({ statement, figure }: Told): Set<string> => familiesBeside(statement, figure, BESIDE, PURPOSE);
  const shared = withoutAmounts(inCommon(words(x), words(y)));
  for (const word of x.figure.counted.split(' ')) shared.delete(kinOf(word).family);
  return shared;
}

function withoutAmounts(families: ReadonlySet<string>): Set<string> {
  return new Set([...families].filter((family) => !family.startsWith('n:') && !AMOUNT.test(family)));
}

/** How many times the smaller the larger is. */
function apart({ figure: one }: Told, { figure: other }: Told): number {
  return Math.max(one.low, other.low) / Math.max(Number.MIN_VALUE, Math.min(one.high, other.high));
}

function isNoFigure({ statement: { text }, figure: { start, end } }: Told): boolean {
  return NEGATED.test(text.slice(0, start)) || VAGUE.test(text.slice(start, end));
}

/** "If it falls 13 %": nothing has fallen. */
function isSupposed({ text }: Statement): boolean {
  return /^\W*if\b|[,;]\s+if\b|\bif\b[^,]*,/iu.test(text);
}

/** Names stand near both figures, and none near both; of sums and shares, the last one named before them. */
function ofOtherPeople(x: Told, y: Told): boolean {
  const [owner, otherOwner] = [bearerBefore(x.statement, x.figure), bearerBefore(y.statement, y.figure)];
  if (owner !== undefined && otherOwner !== undefined && owner !== otherOwner) {
    // Who took an oath and who administered it may be named in either order.
    const isElsewhere = namesIn(y.statement).has(`n:${owner}`) || namesIn(x.statement).has(`n:${otherOwner}`);
    if (x.figure.kind === 'measure' || !isElsewhere) return true;
  }
  const [ones, others] = [namesNear(x), namesNear(y)];
  return ones.size > 0 && others.size > 0 && inCommon(ones, others).size === 0;
}

function namesIn(statement: Statement): Set<string> {
  return familiesIn(statement, { start: 0, end: statement.text.length }, 0);
}

/** But for places and for who says so: where it was is for whoever compares the sentences. */
function namesNear({ statement, figure }: Told): Set<string> {
  const names = statement.names.filter((name) => name.type !== 'place' && !isSayingSo(statement, name));
  return new Set([...familiesIn({ ...statement, names }, figure, AROUND)].filter((family) => family.startsWith('n:')));
}

/** Words, not names, that the two statements share besides these. */
function besides(x: Told, y: Told, these: ReadonlySet<string>): number {
  const shared = inCommon(namesIn(x.statement), namesIn(y.statement));
  return [...shared].filter((family) => !family.startsWith('n:') && !these.has(family)).length;
}

/** "Ann Lee, 32" and "Lee, 33"; "Ann Lee, 32" and "Tom Lee, 33" are two people. */
function isOneBearer(x: Told, y: Told): boolean {
  const bearer = ({ statement: { names }, figure: { start } }: Told): string | undefined =>
    names.find(({ end, type }) => type === 'person' && end <= start && start - end <= 3)?.key;
  const [one, other] = [bearer(x), bearer(y)];
  if (one === undefined || other === undefined) return false;
  const [given, otherGiven] = [one, other].map((key) => key.split(/[ -]/u).slice(0, -1)[0]);
  if (given !== undefined && otherGiven !== undefined && given !== otherGiven) return false;
  return subjectOf({ key: one, type: 'person' }) === subjectOf({ key: other, type: 'person' });
}

/** Whether no act that stands near both is done in one and open, or not done, in the other, or is done by somebody else. */
function areToldAlike(x: Told, y: Told): boolean {
  const acts = ({ statement: { events, names }, figure }: Told): (EventMention & { doer?: string })[] =>
    events
      .filter(({ start, end }) => end > figure.start - AROUND && start < figure.end + AROUND)
      .map((event) => {
        const name = names.find(({ key }) => key === event.by);
        return { ...event, ...(name && { doer: subjectOf(name) }) };
      });
  return acts(x).every((one) =>
    acts(y).every(
      (other) =>
        kinOf(one.lemma).family !== kinOf(other.lemma).family ||
        (one.sign === other.sign && !areOthers(one.doer, x.statement, other.doer, y.statement)),
    ),
  );
}

/** Two doers, of whom neither stands in the other's statement. */
function areOthers(one: string | undefined, a: Statement, other: string | undefined, b: Statement): boolean {
  if (one === undefined || other === undefined || one === other) return false;
  return !namesIn(a).has(`n:${other}`) && !namesIn(b).has(`n:${one}`);
}
