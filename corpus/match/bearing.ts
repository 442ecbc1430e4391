/**
 * Whether what a trigger tells can be an event: who did it and to whom, whose occasion it is and where, and what a verb
 * of many meanings needs besides. Knows one sentence, and nothing of its page but the date.
 */
import type { Edtf, Event } from '../model.ts';
import { placesOf, type Named } from './participants.ts';
import { OCCASION } from './polarity.ts';
import { datesIn } from './sentence-dates.ts';
import type { Span } from './sentences.ts';
import { BY_ACT, rankOf } from './triggers.ts';
import { doerOf, isSomebodyElses, objectOf } from './voice.ts';

/** A sentence, with whom it names. */
export interface NamedSentence {
  text: string;
  named: Named[];
  pageDate: Edtf | undefined;
}

/** Who rejects a report denies it: that refuses nobody anything. */
export function isDenial({ told }: Event, { end }: Span, text: string): boolean {
  if (!told?.acts.includes('refusal') || told.acts.includes('denial')) return false;
  return /^\s+(?:[\w-]+\s+){0,2}(?:reports?|claims?|accusations?|allegations?|charges|criticisms?|rumou?rs?|findings?|responsibility|blame)\b/i.test(
    text.slice(end),
  );
}

/** Verbs of people who come together somewhere. */
const ENCOUNTER = /^(?:me(?:et|ets|t)|host\w*|receiv\w+|welcom\w+|greet\w*|gather\w*|conven\w+|sat down|sit down)$/i;

/** "A conference of hoteliers": whose it is, where it is nobody's of the world of states. */
function isOfOthers(after: string): boolean {
  const [, whose] = /^\s+(?:of|for)\s+(?:\p{Ll}+\s+)?(\p{Ll}{3,}s)\b/u.exec(after) ?? [];
  return whose !== undefined && !STATESMEN.test(whose);
}

const STATESMEN =
  /^(?:.*(?:minister|countr|nation|state|power|leader|diplomat|delegat|envoy|official|all(?:y|ie)|government|donor|head|chief|member|representative|negotiator|talk|week|day|month|partner|neighbo|hour|president|monarch|ruler|king)).*$/;

/** An occasion that the sentence places elsewhere, or gives to others: "the uprising in Bahrain", "Maliki's visit". */
export function isElsewhere(
  { participants, place, told }: Event,
  trigger: Span,
  { text, named }: NamedSentence,
): boolean {
  const words = text.slice(trigger.start, trigger.end);
  if (!told || !(OCCASION.test(words) || ENCOUNTER.test(words))) return false;
  if (isOfOthers(text.slice(trigger.end))) return true;
  const own = [...participants, ...(place ? [place] : []), ...told.by, ...told.to, ...told.with.flat()];
  return isSomebodyElses(text, placesOf(own, text, named), trigger);
}

/** Where the sentence shows who did it, and to whom, it was one of those; undefined where it was not. */
export function rolesAt(
  { told }: Event,
  trigger: Span,
  { text, named }: NamedSentence,
): 'shown' | 'unclear' | undefined {
  if (!told || told.by.length + told.to.length === 0) return 'unclear';
  const [doers, objects] = [placesOf(told.by, text, named), placesOf(told.to, text, named)];
  const names = [...named, ...doers, ...objects].toSorted((a, b) => a.start - b.start);
  const occasion = OCCASION.test(text.slice(trigger.start, trigger.end));
  const doer = doerOf(text, names, { ...trigger, occasion });
  const isOneOf = (places: readonly Span[], one: Span): boolean =>
    places.some(({ start, end }) => start < one.end && one.start < end);
  const isParticiple = trigger.start === 0 && /^\p{Lu}\p{Ll}+ing\b/u.test(text);
  const shown = isParticiple || (told.by.length > 0 && doer !== undefined) ? 'shown' : 'unclear';
  if (told.by.length > 0 && doer !== undefined && (doer === 'stranger' || !isOneOf(doers, doer))) return undefined;
  if (told.to.length === 0 || /^(?:not|never|no)\b/i.test(text.slice(trigger.start))) return shown;
  const object = objectOf(text, names, trigger);
  if (object !== undefined && (object === 'stranger' || !isOneOf(objects, object))) return undefined;
  // What is done to somebody is not done by him; an event's own words may be ("succeeds", "takes office").
  const isReverse = doer !== undefined && doer !== 'stranger' && isOneOf(objects, doer) && !isOneOf(doers, doer);
  const isActive = told.by.length > 0 || /^\s+(?:an?|the|his|her|its|their)\s/.test(text.slice(trigger.end));
  const isOwn = rankOf({ told }, text.slice(trigger.start, trigger.end)) < BY_ACT;
  return !isReverse || !isActive || isOwn ? shown : undefined;
}

/** Verbs that tell too much and too little: "left", "controls". They need a date, or whom it was done to right behind. */
const IDLE = /^(?:left|leav\w+|control\w*|negotiat\w+|end(?:s|ed|ing)?|advanc\w+|cross\w*)$/i;

export function isIdle({ told, place, date }: Event, trigger: Span, { text, named, pageDate }: NamedSentence): boolean {
  if (!told || !IDLE.test(text.slice(trigger.start, trigger.end))) return false;
  if (datesIn(text, pageDate, Number(date.slice(0, 4))).some(({ near }) => !near)) return false;
  const own = placesOf([...told.to, ...told.by, ...told.with.flat(), ...(place ? [place] : [])], text, named);
  return !own.some(
    ({ start, end }) =>
      (start >= trigger.end && !/[,;:.]/.test(text.slice(trigger.end, start)) && start - trigger.end <= IDLE_REACH) ||
      (end <= trigger.start && trigger.start - end <= 1 && /negotiat/i.test(text.slice(trigger.start, trigger.end))),
  );
}

const IDLE_REACH = 30;
