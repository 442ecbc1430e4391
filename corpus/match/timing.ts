/**
 * Whether a sentence can be about the day of an event: by the dates it names, else by the date of its page.
 *
 * - A date in the sentence lies on the event's. A weekday, "yesterday" or "today" is often the day of the news and not
 *   of the act: it only has to be near.
 * - Without one, the page was published within `NEWS_DAYS` after it; or, for what is planned or denied beforehand, before.
 * - A page without a date, and a sentence without one, tell only of what happened once (`told.once`).
 */
import { earliestDay, latestDay } from '../compare/dates.ts';
import type { Edtf, Event, TellingStatus } from '../model.ts';
import { OCCASION, statusOfOccasion } from './polarity.ts';
import { datesIn, type DaySpan } from './sentence-dates.ts';

/** How long after an event the press tells of it without saying when it was, and before it of what is announced. */
const NEWS_DAYS = 45;

/** The same of words: what somebody said weeks before, the press does not tell without saying when. */
const WORDS_DAYS = 14;

/** What lasted longer is no news once it is over: talks in January are not those of the year before. */
const LASTING_DAYS = 90;

/** Has been done, so that it is not to come; a participle may be part of an announcement. */
const PAST =
  /^(?:met|held|told|said|flew|went|sat|gave|spoke|came|saw|began|took|arrived|travelled|traveled|visited|asked|urged|gathered|attended|refused|rejected|declined|opened|addressed|warned|called|discussed)\b/i;

/** Verbs that tell of mere words, in the past. */
const SAID =
  /^(?:said|told|stated|added|declared|insisted|argued|claimed|warned|urged|called|asked|spoke|appealed|criticised|criticized|accused|denounced|condemned|dismissed|doubted|questioned|mocked|scoffed|noted|stressed|described|predicted|complained|pledged|promised|vowed|assured|rejected|refused|declined)\b/i;

/** "Heads to", "meeting", "off to". */
const PRESENT = /^(?:\w+(?:[^s]s|ing)|off to|bound for|due in|expected in)\b/i;

/** Pages bear the date of another time zone. */
const ZONE_DAYS = 1;

/** What an event is to the page that was last asked about: every trigger of a page asks. */
const known = new WeakMap<Event, Recency & { pageDate: Edtf | undefined }>();

interface Recency {
  /** Whether a sentence can be about its day without saying when that was. */
  isNews: boolean;
  /** Days between the two; 0 where the page has no date. */
  apart: number;
}

/** What an event is to a page of this date. */
export function recencyOf(event: Event, pageDate: Edtf | undefined): Recency {
  let last = known.get(event);
  if (!last || last.pageDate !== pageDate) {
    last = { pageDate, ...(pageDate ? recency(event, pageDate) : { isNews: event.told?.once === true, apart: 0 }) };
    known.set(event, last);
  }
  return last;
}

function recency(event: Event, pageDate: Edtf): Recency {
  const [first, last] = daysOf(event);
  const ahead = first - latestDay(pageDate);
  const behind = earliestDay(pageDate) - last;
  const isLasting = last - first > LASTING_DAYS;
  return { isNews: ahead <= NEWS_DAYS && behind <= (isLasting ? 0 : NEWS_DAYS), apart: Math.max(0, ahead, behind) };
}

/** Whether the time does not fit, whatever the words say: then `statusInTime` is undefined. */
export function isOutOfTime(event: Event, text: string, pageDate: Edtf | undefined): boolean {
  const dates = datesIn(text, pageDate, yearOf(event));
  if (dates.length === 0) return !recencyOf(event, pageDate).isNews;
  return !dates.some((span) => span.near || isOn(daysOf(event), span));
}

/**
 * The status of an act at the time of its page; undefined where the time does not fit.
 *
 * @param status what the words say (see `polarity.ts`)
 * @param spoken what was said stands in a clause of its own, so that "on Monday" is when it was said
 * @param trigger its tense matters on a page that is older than the event; a noun like "conference" has none
 */
export function statusInTime(
  event: Event,
  status: TellingStatus,
  {
    text,
    pageDate,
    trigger,
    spoken = false,
  }: { text: string; pageDate: Edtf | undefined; trigger: string; spoken?: boolean },
): TellingStatus | undefined {
  const [first, last] = daysOf(event);
  const ahead = pageDate ? first - latestDay(pageDate) : 0;
  // Who announces or denies on Monday what is to come does not say that it comes on Monday.
  const dates = datesIn(text, pageDate, yearOf(event))
    .map((span) => (spoken && span.near ? { ...span, from: span.to - 2 * ZONE_DAYS } : span))
    .filter(({ from, to, near }) => !near || ahead <= 0 || status === 'happened' || isOn([first, last], { from, to }));
  const dated = dates.length > 0;
  if (dated && !dates.some((span) => isOn([first, last], span))) return undefined;
  if (!pageDate) return dated || event.told?.once ? announcedOr(event, status) : undefined;
  const behind = earliestDay(pageDate) - last;
  const news = last - first > LASTING_DAYS ? 0 : SAID.test(trigger) ? WORDS_DAYS : NEWS_DAYS;
  if (!dated && (ahead > NEWS_DAYS || behind > news)) return undefined;
  if (ahead > 0) {
    if (status === 'happened' && ahead > ZONE_DAYS && PAST.test(trigger)) return undefined;
    if (status !== 'happened') return status;
    if (dated || event.status === 'announced' || OCCASION.test(trigger) || PRESENT.test(trigger)) return 'planned';
    return ahead <= ZONE_DAYS ? status : undefined;
  }
  // What is planned after the event is another one.
  if (status === 'planned' && behind > 0 && !dated) return undefined;
  if (status === 'planned' && behind > 0) return 'happened';
  // What was only announced when the sources wrote has come about where a page says so.
  return behind > 0 || (ahead < 0 && PAST.test(trigger)) ? status : announcedOr(event, status);
}

/** Its first day and its last. */
function daysOf({ date, end }: Event): [first: number, last: number] {
  return [earliestDay(date), latestDay(end ?? date)];
}

function isOn([first, last]: readonly [number, number], { from, to }: DaySpan): boolean {
  return from <= last && to >= first;
}

function yearOf({ date }: Event): number {
  return Number(date.slice(0, 4));
}

/** The same of an event that is named, by a name that ends at `end`. */
export function statusOfNamed(
  event: Event,
  { text, end, pageDate }: { text: string; end: number; pageDate: Edtf | undefined },
): TellingStatus | undefined {
  return statusInTime(event, statusOfOccasion(text, end), { text, pageDate, trigger: 'conference' });
}

function announcedOr(event: Event, status: TellingStatus): TellingStatus {
  return status === 'happened' && event.status === 'announced' ? 'planned' : status;
}

/** How far a page is from an event. */
export function distance(event: Event, pageDate: Edtf | undefined): number {
  return pageDate ? Math.abs(earliestDay(event.date) - earliestDay(pageDate)) : 0;
}
