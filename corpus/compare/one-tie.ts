/**
 * Whether two statements tell of one thing that two do with each other: "the Lindqvist talks with Varga" and "Varga will talk
 * to Lindqvist" name the same two, whichever of them is said to do it. Knows which words mean such a thing and which two
 * stand with them; not whether it came about.
 */
import type { Name, Statement } from '../ingest/statement.ts';
import { doerOf } from '../match/voice.ts';
import { kinOf } from './kin.ts';
import { subjectsOf } from './terms.ts';

/**
 * What takes two: verbs of social interaction (B. Levin, English Verb Classes, 36) and their nouns. Treaties and deals are
 * left out: what two have signed is spoken of for years, and for many reasons.
 */
const TAKES_TWO = new Set(
  `ally alliance argue battle bicker clash collaborate communicate compete confer consult converse cooperate coordinate
  correspond debate dialogue discuss dispute feud fight marry meet negotiate partner partnership quarrel spar summit talk war`
    .split(/\s+/u)
    .map((word) => kinOf(word).family),
);
/** Characters to both sides in which the two are named. */
const AROUND = 64;
/** What it is done with stands this near behind it, in the same clause. */
const WITH = /^[^.;:()—–,]{0,40}?\b(?:with|against|to)\s+(?:\p{Ll}+\s+){0,2}$/u;
const BETWEEN = /^[^.;:()—–,]{0,24}?\bbetween\s+(?:\p{Ll}+\s+){0,2}$/u;
/** "The northern leader Kim": more of the same one. */
const APPOSED = /^\s+(?:\p{Ll}+\s+){0,3}$/u;
const AND = /^\s*(?:-|–|and)\s*(?:the\s+)?$/u;
/** Between the two and what they do. */
const RIGHT_BEFORE = /^[^.;:()—–,]{0,24}$/u;

interface Tie {
  family: string;
  /** Subjects of the one and of the other. */
  one: readonly string[];
  other: readonly string[];
  /** Its day stands near it. */
  isDated: boolean;
}

/** Symmetric. What one tells with its day may be another one than what the other tells without. */
export function shareTie(one: Statement, other: Statement): boolean {
  const others = tiesOf(other);
  return (
    others.length > 0 &&
    tiesOf(one).some((x) => others.some((y) => x.family === y.family && x.isDated === y.isDated && areOfTheSame(x, y)))
  );
}

function areOfTheSame(x: Tie, y: Tie): boolean {
  const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((each) => b.includes(each));
  return (meet(x.one, y.one) && meet(x.other, y.other)) || (meet(x.one, y.other) && meet(x.other, y.one));
}

function tiesOf(statement: Statement): Tie[] {
  const { text, dates } = statement;
  const names = statement.names.filter(({ type }) => type !== 'office');
  return [...text.matchAll(/\p{L}{3,}/gu)].flatMap(({ index: start, 0: word }): Tie[] => {
    const span = { start, end: start + word.length };
    const { family } = kinOf(word.toLowerCase());
    if (!TAKES_TWO.has(family) || names.some((name) => name.start < span.end && start < name.end)) return [];
    const isDated = dates.some(
      (date) => date.from === date.to && date.start < span.end + AROUND && start - AROUND < date.end,
    );
    return [...pairBefore(text, names, start), ...withWhom(text, names, span)].flatMap(([ones, others]) => {
      const one = ones.flatMap((name) => subjectsOf(text, name));
      const other = others.flatMap((name) => subjectsOf(text, name)).filter((each) => !one.includes(each));
      return other.length === 0 ? [] : [{ family, one, other, isDated }];
    });
  });
}

type Two = [one: Name[], other: Name[]];

/** "US-Iranian talks", "Varga and Lindqvist met". */
function pairBefore(text: string, names: readonly Name[], start: number): Two[] {
  const second = names.findLast(({ end }) => end <= start);
  const first = second && names[names.indexOf(second) - 1];
  if (!first || !RIGHT_BEFORE.test(text.slice(second.end, start))) return [];
  return AND.test(text.slice(first.end, second.start)) ? [[[first], [second]]] : [];
}

/** "Talks between the two", "talks with him": then the other is who has them, or is named next. */
function withWhom(text: string, names: readonly Name[], span: { start: number; end: number }): Two[] {
  const behind = names.filter(({ start }) => start >= span.end && start < span.end + AROUND);
  return behind.flatMap((name, at): Two[] => {
    const gap = text.slice(span.end, name.start);
    const next = behind[at + 1];
    if (BETWEEN.test(gap)) return next && AND.test(text.slice(name.end, next.start)) ? [[[name], [next]]] : [];
    if (!WITH.test(gap)) return [];
    const one = [name];
    for (const each of behind.slice(at + 1)) {
      if (!APPOSED.test(text.slice(one.at(-1)?.end, each.start))) break;
      one.push(each);
    }
    const before = names.filter(({ end }) => end <= span.start && end > span.start - AROUND);
    const doer = doerOf(text, names, span);
    const known =
      doer !== undefined && doer !== 'stranger' ? before.filter(({ start }) => start === doer.start) : before.slice(-1);
    return [[one, known.length > 0 ? known : behind.slice(at + one.length)]];
  });
}
