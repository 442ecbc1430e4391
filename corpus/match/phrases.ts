/**
 * Which of the words that tell one event is its mention, and how far that reaches: of several the one that says most,
 * with those beside it ("put forward twelve proposals", "car bombs tore through").
 */
import type { Event, TellingStatus } from '../model.ts';
import { lettered } from './lettered.ts';
import type { Named } from './participants.ts';
import type { Span } from './sentences.ts';

/** One way in which a sentence tells an event. */
export interface Told extends Span {
  event: Event;
  status: TellingStatus;
  /** Whether it is a name of the event, or a word of one. */
  named: boolean;
  /** Lower is better: an event's own words in their order, then those of its acts. */
  rank: number;
  /** Whether the sentence shows who did it. */
  shown: boolean;
  /** Whether it is only who took part, or what with. */
  instrument: boolean;
}

/** A frame for what is said: "Speaking to NBC, Rouhani called …", "told NBC, speaking of …". */
const FRAME = /^(?:speaking|talking|addressing|replying|answering|responding|appearing|asked|questioned|pressed)\b/i;
/** What it came to, where the same sentence tells how it began: "arms dropped for the Kurds have ended up …". */
const CAME_TO = /\b(?:has|have|had)\s+(?:\w+ly\s+|since\s+|now\s+|all\s+)?$/i;

/** What an attack has cost is not what it was. */
const TOLL = /^(?:kill|le(?:ft|ave)|cost|claim|document|count)/i;
/** That it killed says less than what it was: "a car bomb killed six". */
const DEAD = /^kill/i;

/**
 * One for each event, sorted and disjoint: a word that is in the event's name, then one that is no mere frame, then
 * what the sentence says has come of it, then one whose doer the sentence shows, then by rank, then the first.
 */
export function firsts(told: readonly Told[], text: string): Told[] {
  const isFrame = ({ start, end }: Told): boolean =>
    FRAME.test(text.slice(start, end)) && /(?:^|[,;–—“"]\s*)$/.test(text.slice(0, start));
  const isResult = ({ start, end }: Told): boolean =>
    CAME_TO.test(text.slice(0, start)) && !TOLL.test(text.slice(start, end));
  const isLesser = (one: Told): boolean => one.instrument || DEAD.test(text.slice(one.start, one.end));
  const kept: Told[] = [];
  for (const one of told.toSorted(
    (a, b) =>
      Number(b.named) - Number(a.named) ||
      Number(isFrame(a)) - Number(isFrame(b)) ||
      Number(isResult(b)) - Number(isResult(a)) ||
      Number(isLesser(a)) - Number(isLesser(b)) ||
      Number(b.shown) - Number(a.shown) ||
      a.rank - b.rank ||
      a.start - b.start,
  )) {
    // What somebody does who is called after it may be the very word of another event.
    const isOthers = told.some(
      (other) => one.instrument && !other.instrument && other.event.id !== one.event.id && overlap(other, one),
    );
    if (!isOthers && !kept.some((other) => other.event.id === one.event.id || overlap(other, one))) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Between two words that tell one event together: at most three words, of one clause, and nobody's name. */
const TOGETHER = lettered(
  String.raw`^[\s-]+(?:(?!(?:and|or|but|who|which|that|as|when|while|after|before|because|if|than|to)\b)(?:[\p{Ll}\d’'-]|(?<=\d),(?=\d))+\s+){0,3}$`,
);

/** Each with the other words of its event that stand beside it; still disjoint, and clear of names. */
export function grown(
  kept: readonly Told[],
  told: readonly Told[],
  { text, named }: { text: string; named: readonly Named[] },
): Told[] {
  return kept.map((one) => {
    let { start, end } = one;
    const isFree = (from: number, to: number): boolean => TOGETHER.test(text.slice(from, to));
    const isClear = (span: Span): boolean =>
      !named.some((name) => overlap(name, span)) && !kept.some((other) => other !== one && overlap(other, span));
    const others = told.filter(({ event }) => event.id === one.event.id).toSorted((a, b) => a.start - b.start);
    for (const other of others.toReversed())
      if (other.end <= start && isFree(other.end, start) && isClear({ start: other.start, end: start }))
        ({ start } = other);
    for (const other of others)
      if (other.start >= end && isFree(end, other.start) && isClear({ start: end, end: other.end })) ({ end } = other);
    return { ...one, start, end };
  });
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
