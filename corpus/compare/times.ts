/**
 * Which time something in a statement is of. When somebody said it is no time of what he said: "said late Monday that it had
 * received them" tells nothing of when they came.
 */
import type { DateMention, Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';

/** Characters to both sides in which a time stands. */
const AROUND = 64;
/** Which time a figure is of; of two kinds of saying it nothing follows. */
const TIMES: readonly { pattern: RegExp; isRate?: true }[] = [
  { pattern: /\b(?:19|20)\d\d\b/gu },
  { pattern: /\b[\p{L}\d]+[ -](?:years?|months?|weeks?|decades?|quarters?)\b/gu },
  { pattern: /\b(?:annual(?:ly)?|yearly|monthly|daily|per (?:year|month|day)|a (?:year|month|day))\b/gu, isRate: true },
];
const SAID_BEFORE =
  /\b(?:said|says|told\s+(?:\p{L}+\s+){1,3}|announced|tweeted|wrote|added|reported|stated)\s+(?:(?:late|early|on|in a statement|that)\s+)*$/iu;
const SAID_BEHIND = /^\s+(?:said|told|announced|tweeted|reported|stated)\b/iu;

/** The days a statement names, but for those on which something was said. */
function daysOfWhatIsTold({ text, dates }: Statement): DateMention[] {
  return dates.filter(
    ({ start, end }) => !SAID_BEFORE.test(text.slice(0, start)) && !SAID_BEHIND.test(text.slice(end)),
  );
}

/** "Over 10 years" and "over five years", "in 2013" and "in 2014", "a year" and in all, Monday and Tuesday. */
export function areOtherTimes(a: Statement, one: Span, b: Statement, other: Span): boolean {
  const [days, otherDays] = [daysNear(a, one), daysNear(b, other)];
  if (days.length > 0 && otherDays.length > 0 && !overlap(days, otherDays)) return true;
  return TIMES.some(({ pattern, isRate }) => {
    const [ones, others] = [timesNear(a, one, pattern), timesNear(b, other, pattern)];
    if (isRate === true) return ones.size > 0 !== others.size > 0;
    return ones.size > 0 && others.size > 0 && ![...ones].some((time) => others.has(time));
  });
}

function daysNear(statement: Statement, { start, end }: Span): DateMention[] {
  return daysOfWhatIsTold(statement).filter((day) => day.end > start - AROUND && day.start < end + AROUND);
}

/** Whether some day of one may be some of the other. */
function overlap(ones: readonly DateMention[], others: readonly DateMention[]): boolean {
  return ones.some((one) => others.some((other) => one.from <= other.to && other.from <= one.to));
}

function timesNear({ text }: Statement, { start, end }: Span, pattern: RegExp): Set<string> {
  const near = text.slice(Math.max(0, start - AROUND), end + AROUND).toLowerCase();
  return new Set([...near.matchAll(pattern)].map(([time]) => time));
}
