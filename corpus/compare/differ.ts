/**
 * What two statements of one thing may differ in, by three patterns and no others; each shows the words of both that it
 * rests on. Knows nothing of levels and sources: the gates of day, place and voice are in `verdict.ts`.
 *
 * - *number*: one thing counted or measured in the same words on both sides, with figures that cannot both hold (`numbers.ts`).
 * - *denial*: what one says that somebody did, the other says he did not, or that he denies it (`denials.ts`).
 * - *reason*: two reasons for one act, which have nothing in common.
 */
import type { EventMention, Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';
import type { DifferenceType } from '../model.ts';
import { denialIn } from './denials.ts';
import { familiesIn, inCommon } from './nearby.ts';
import { numberIn } from './numbers.ts';
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

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Characters to both sides of an act in which its participants stand. */
const AROUND = 64;
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
