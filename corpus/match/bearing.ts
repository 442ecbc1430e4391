/**
 * Whether what a trigger tells can be an event: who did it and to whom, and what a verb of many meanings needs besides.
 * Knows one sentence, and nothing of its page but the date. Where an occasion is, and whose: `occasions.ts`.
 */
import type { Event } from '../model.ts';
import { lettered } from './lettered.ts';
import type { NamedSentence } from './occasions.ts';
import { isForeign, placesOf } from './participants.ts';
import { OCCASION } from './polarity.ts';
import { datesIn } from './sentence-dates.ts';
import type { Span } from './sentences.ts';
import { BY_ACT, rankOf } from './triggers.ts';
import { doerOf, objectOf } from './voice.ts';

/** Who rejects a report denies it: that refuses nobody anything. */
export function isDenial({ told }: Event, { end }: Span, text: string): boolean {
  if (!told?.acts.includes('refusal') || told.acts.includes('denial')) return false;
  return /^\s+(?:as \w+ )?(?:[\w’'-]+\s+){0,4}?(?:reports?|claims?|accusations?|allegations?|charges|criticisms?|rumou?rs?|findings?|responsibility|blame)\b/i.test(
    text.slice(end),
  );
}

/** Promises of this kind are said; of what is only said it takes words of support to know. */
const SAYING = /^(?:sa(?:y|ys|id)|t[eo]l[dl]s?|declar\w+|insist\w*|offer\w*|signal\w*|indicat\w+)$/i;
const SUPPORT =
  /\b(?:support\w*|back(?:s|ed|ing)?|stand|stood|help\w*|side|aid|defen[cds]\w*|protect\w*|behind|beside|alongside|assist\w*|friend\w*|brother\w*|abandon\w*|alone|end|victory|disposal)\b/i;

/** Whether a promise is but a word of saying, about something else. */
export function isNoPromise({ told }: Event, { start, end }: Span, text: string): boolean {
  if (!told?.acts.includes('promise') || told.triggers.length > 0) return false;
  return SAYING.test(text.slice(start, end)) && !SUPPORT.test(text);
}

/** "France wants Iran to free a student": asked for something else than to come. */
export function isOtherWish({ told }: Event, { start, end }: Span, text: string): boolean {
  if (!told?.acts.includes('invitation') || !WISH.test(text.slice(start, end))) return false;
  const [, verb] = /^(?:\s+[\p{L}’'-]+){1,4}?\s+to\s+(\p{L}+)/u.exec(text.slice(end)) ?? [];
  return verb !== undefined && !COMING.test(verb);
}

const WISH = /^(?:want|wish|ask|urg|hop|like|prefer|push|press|court|call)/i;
const COMING = /^(?:attend|join|be|take|come|sit|participate|send|the|have|help|play|contribute|talk|paris|monday)/i;

/** Between the first and the last of several who act together: "Iran and Syria were absent". */
const COMPANY = lettered(
  String.raw`^(?:,\s+(?:the\s+)?\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*\s*)*,?\s+(?:and|n?or)\s+(?:the\s+)?$`,
);

/** What is done to one's own: "are being shipped". */
const MOVED =
  /^(?:deploy|station|ship|sen[dt]|deliver|suppl|hand|drop|fl[yo]|base|garrison|keep|kept|pour|rush|airlift|withdraw|pull|brought|bring|move|mass|post)/i;

/** Where the sentence shows who did it, and to whom, it was one of those; undefined where it was not. */
export function rolesAt(event: Event, trigger: Span, { text, named }: NamedSentence): 'shown' | 'unclear' | undefined {
  const { told } = event;
  if (!told || told.by.length + told.to.length === 0) return 'unclear';
  const [all, objects] = [placesOf(told.by, text, named), placesOf(told.to, text, named)];
  const doers = all.filter((one) => !isForeign(one, event, { text, named }));
  const names = [...named, ...all, ...objects].toSorted((a, b) => a.start - b.start);
  const occasion = OCCASION.test(text.slice(trigger.start, trigger.end));
  const doer = doerOf(text, names, { ...trigger, occasion });
  const isOneOf = (places: readonly Span[], one: Span): boolean =>
    places.some(({ start, end }) => start < one.end && one.start < end);
  const isWithOneOf = (places: readonly Span[], one: Span): boolean =>
    isOneOf(places, one) || places.some(({ end }) => end <= one.start && COMPANY.test(text.slice(end, one.start)));
  const isParticiple = trigger.start === 0 && /^\p{Lu}\p{Ll}+ing\b/u.test(text);
  const shown = isParticiple || (told.by.length > 0 && doer !== undefined) ? 'shown' : 'unclear';
  if (told.by.length > 0 && doer !== undefined && (doer === 'stranger' || !isOneOf(doers, doer))) return undefined;
  // "It drove Islamic State back": what is done to somebody is not done by him.
  const undergone =
    doer === undefined && !occasion && told.to.length === 0 ? objectOf(text, names, trigger) : undefined;
  // "US troops are deployed", "Iranian rifles are shipped": what is moved is moved by whose it is.
  const isMoved =
    undergone !== undefined &&
    undergone !== 'stranger' &&
    MOVED.test(text.slice(trigger.start, trigger.end)) &&
    /^(?:[’']s)?\s+\p{Ll}/u.test(text.slice(undergone.end));
  const isMutual = undergone && undergone !== 'stranger' && isOneOf(placesOf(told.with.flat(), text, named), undergone);
  if (undergone && undergone !== 'stranger' && !isMutual && !isMoved && isOneOf(doers, undergone)) return undefined;
  if (told.to.length === 0 || /^(?:not|never|no|\w+n[’']t)\b/i.test(text.slice(trigger.start))) return shown;
  // What is done to somebody is not done by him; an event's own words may be ("succeeds", "takes office").
  const isReverse = doer !== undefined && doer !== 'stranger' && isOneOf(objects, doer) && !isOneOf(doers, doer);
  const hasDone = /\b(?:has|have|had)\s+$/.test(text.slice(0, trigger.start));
  const isActive = told.by.length > 0 || hasDone || /^\s+(?:an?|the|his|her|its|their)\s/.test(text.slice(trigger.end));
  if (isReverse && rankOf({ told }, text.slice(trigger.start, trigger.end)) < BY_ACT) return shown;
  const object = isDescribed(text, trigger.end, objects) ? undefined : objectOf(text, names, trigger);
  if (object !== undefined && (object === 'stranger' || !isWithOneOf(objects, object))) return undefined;
  return isReverse && isActive ? undefined : shown;
}

/** "Ripped through Kadhimiya and Sadr City, the Shia quarters of Baghdad": a stranger, and behind a comma who it is. */
function isDescribed(text: string, from: number, objects: readonly Span[]): boolean {
  const name =
    /^\s+\p{Lu}[\p{L}’'-]*(?:\s+(?:and\s*)?\p{Lu}[\p{L}’'-]*){0,5}(?:\s+and)?\s*,\s+(?:an?|the|its|their|two|three|both)\s+/u.exec(
      text.slice(from),
    );
  return name !== null && objects.some(({ start }) => start === from + name[0].length);
}

/** Verbs that tell too much and too little: "left", "controls". They need a date, or whom it was done to right behind. */
const IDLE =
  /^(?:left|leav\w+|control\w*|negotiat\w+|end(?:s|ed|ing)?|advanc\w+|cross\w*|t[ao]k(?:e|en|es|ing)|took|gain(?:s|ed|ing)?)$/i;

/** "Is in Washington" tells where, and of no other place. */
const BEING = /^(?:be|being|been|am|is|are|was|were)\s+in$/i;

export function isIdle({ told, place, date }: Event, trigger: Span, { text, named, pageDate }: NamedSentence): boolean {
  const word = text.slice(trigger.start, trigger.end);
  if (!told || !(IDLE.test(word) || BEING.test(word))) return false;
  const own = placesOf([...told.to, ...told.by, ...told.with.flat(), ...(place ? [place] : [])], text, named);
  if (BEING.test(word)) return !own.some(({ start }) => /^\s+(?:the\s+)?$/.test(text.slice(trigger.end, start)));
  if (datesIn(text, pageDate, Number(date.slice(0, 4))).some(({ near }) => !near)) return false;
  return !own.some(
    ({ start, end }) =>
      (start >= trigger.end && !/[,;:.]/.test(text.slice(trigger.end, start)) && start - trigger.end <= IDLE_REACH) ||
      (end <= trigger.start && trigger.start - end <= 1 && /negotiat/i.test(text.slice(trigger.start, trigger.end))),
  );
}

const IDLE_REACH = 30;
