/**
 * What the reader has put right: words that do not mean a subject, on one page or anywhere, and the dates of pages. One
 * value in `storage.local`, read and written here and nowhere else. Reading repairs: what is stored in another shape than
 * it should be counts as not stored. Every tab hears of a change at once. It knows nothing of how marks are made.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { parseDate } from '../../../corpus/compare/dates.ts';
import type { Edtf, SubjectId } from '../../../corpus/model.ts';
import { inTurn } from './in-turn.ts';
import { newStamp, READ_AGAIN } from './read-again.ts';

/** Nobody tidies such lists: beyond this many the oldest are forgotten. */
const MOST_DISMISSED = 1_000;
const MOST_DATES = 500;

const isDate = (text: unknown): boolean => typeof text === 'string' && parseDate(text) !== undefined;
const DISMISSAL = v.object({
  /** As they stand on the page. */
  words: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  subject: v.custom<SubjectId>((id) => typeof id === 'string' && id !== ''),
  /** Address of the page, without what follows `#`; anywhere without it. */
  page: v.optional(v.pipe(v.string(), v.url())),
});
const PAGE_DATE = v.object({ page: v.pipe(v.string(), v.url()), date: v.custom<Edtf>(isDate) });

/** Words that do not mean a subject. */
export type Dismissal = v.InferOutput<typeof DISMISSAL>;

/** Oldest first. */
export interface Corrections {
  dismissed: Dismissal[];
  /** Dates that the reader has given to pages. */
  dates: v.InferOutput<typeof PAGE_DATE>[];
}

/** In `storage.local`. */
export const CORRECTIONS = 'corrections';

export async function readCorrections(): Promise<Corrections> {
  const { [CORRECTIONS]: stored } = await browser.storage.local.get(CORRECTIONS);
  return correctionsFrom(stored);
}

/** Corrections out of whatever is stored. */
export function correctionsFrom(stored: unknown): Corrections {
  const { dismissed, dates } = (stored ?? {}) as { dismissed?: unknown; dates?: unknown };
  return { dismissed: good(DISMISSAL, dismissed), dates: good(PAGE_DATE, dates) };
}

/** From now on these words do not mean the subject. */
export function dismiss(dismissal: Dismissal): Promise<void> {
  return change(({ dismissed, dates }) => ({ dates, dismissed: [...without(dismissed, dismissal), dismissal] }));
}

/** They may mean it again. */
export function restore(dismissal: Dismissal): Promise<void> {
  return change(({ dismissed, dates }) => ({ dates, dismissed: without(dismissed, dismissal) }));
}

/** The date that a page is read by from now on; `undefined` for what the page itself says. */
export function setPageDate(page: string, date: Edtf | undefined): Promise<void> {
  return change(({ dismissed, dates }) => {
    const others = dates.filter((each) => each.page !== page);
    return { dismissed, dates: date ? [...others, { page, date }] : others };
  });
}

/** Calls `hear` whenever something is put right or taken back, here or anywhere else. @returns what stops it. */
export function watchCorrections(hear: (corrections: Corrections) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && CORRECTIONS in changes) hear(correctionsFrom(changes[CORRECTIONS]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Whether two dismissals are of the same words, subject and place. */
export function isSame(one: Dismissal, other: Dismissal): boolean {
  return one.words === other.words && one.subject === other.subject && one.page === other.page;
}

/** One change after the other, whichever page of the extension they come from. */
async function change(work: (corrections: Corrections) => Corrections): Promise<void> {
  await inTurn(CORRECTIONS, async () => {
    const { dismissed, dates } = work(await readCorrections());
    const kept = { dismissed: dismissed.slice(-MOST_DISMISSED), dates: dates.slice(-MOST_DATES) };
    await browser.storage.local.set({ [CORRECTIONS]: kept, [READ_AGAIN]: newStamp() });
  });
}

function without(dismissed: readonly Dismissal[], dismissal: Dismissal): Dismissal[] {
  return dismissed.filter((each) => !isSame(each, dismissal));
}

function good<Schema extends v.GenericSchema>(schema: Schema, stored: unknown): v.InferOutput<Schema>[] {
  return Array.isArray(stored) ? stored.filter((each): each is v.InferOutput<Schema> => v.is(schema, each)) : [];
}
