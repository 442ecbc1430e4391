/**
 * From the name of a role to who is meant: whoever held the office on the page's date, unless the words around it say
 * otherwise. Where it cannot be said, the office itself.
 *
 * - *A name beside it* ("Iraqi Prime Minister Haider al-Abadi"): that person, where the corpus has them in the office at
 *   any time. Before another name it is that other person's title, and stands for nobody we know.
 * - *"former", "ex-", "ousted", "next", "first"*: the office, for any of its holders may be meant.
 * - *"then-"*: who held it at the date in the sentence; without one the office.
 * - *"an", "no", "each"*: the office, for nobody in particular is meant.
 * - *"deputy", "vice", "assistant", "acting"* before it, *"-elect", "-designate", "nominee"* behind it: another office or
 *   none yet, so nothing.
 */
import { earliestDay, latestDay } from '../compare/dates.ts';
import type { Edtf, Mention, Reason, SubjectId } from '../model.ts';
import type { Holder } from '../pack/corpus.ts';
import { lettered } from './lettered.ts';
import type { Candidate } from './names.ts';
import type { Place } from './evidence.ts';
import { datesIn } from './sentence-dates.ts';
import { Sentences } from './sentences.ts';

const BEHIND = '[\\s-]+$';
const THEN = new RegExp(`\\bthen${BEHIND}`, 'i');
const NOT_NOW = new RegExp(
  `\\b(?:former|formerly|ex|late|ousted|deposed|previous|onetime|one-time|past|next|future|incoming|would-be|first|last)${BEHIND}`,
  'i',
);
/** Between a name and an office that is his. */
const BESIDE = lettered(String.raw`^(?:,? |\s)(?:\p{Lu}\p{L}*\.? )?$`);
const ANYBODY = new RegExp(`\\b(?:an?|no|any|every|each|another|some)${BEHIND}`, 'i');
const NOT_YET = /^[\s–-]+(?:elect|designate|nominee|candidate|hopeful|in[ -]waiting)(?!\w)/i;
const ANOTHER = new RegExp(`\\b(?:deputy|vice|assistant|acting|shadow)${BEHIND}`, 'i');

/** The mention of the office number `office` by the words of a candidate. */
export function resolveRole(candidate: Candidate, office: number, place: Place): Mention | undefined {
  const { corpus, block, evidence } = place;
  const { start, end } = candidate;
  const before = block.text.slice(Math.max(0, start - 24), start);
  if (ANOTHER.test(before) || NOT_YET.test(block.text.slice(end, end + 16))) return undefined;
  const record = corpus.subjects.at(office);
  const holders = corpus.holders(record.id);
  const mention = (date: Edtf | undefined, holder?: SubjectId): Mention => {
    const why: Reason[] = [
      { kind: 'alias', alias: block.text.slice(start, end) },
      { kind: 'role', office: record.name, ...(date && { date }) },
    ];
    return { start, end, kind: 'name', subjects: holder ? [holder, record.id] : [record.id], why };
  };
  const named = namedBeside(candidate, place);
  if (named.some) {
    const holder = holders.find(({ subject }) => named.subjects.has(subject))?.subject;
    return holder && mention(undefined, holder);
  }
  if (NOT_NOW.test(before) || ANYBODY.test(before)) return mention(undefined);
  const date = THEN.test(before) ? dateBeside(candidate, place) : evidence.date;
  return mention(date, date && holderOn(holders, date));
}

/** Whether a name follows the words of a role directly, or behind a comma where it is known; and whose it may be. */
function namedBeside(
  { end, after }: Candidate,
  { corpus, block, at }: Place,
): { some: boolean; subjects: Set<SubjectId> } {
  const next = block.candidates[at + 1];
  const gap = next && block.text.slice(end, next.start);
  const people = (next?.readings ?? [])
    .map(({ subject }) => corpus.subjects.at(subject))
    .filter((subject) => subject.kind === 'entity' && subject.type === 'person');
  if (gap !== undefined && people.length > 0 && BESIDE.test(gap)) {
    return { some: true, subjects: new Set(people.map(({ id }) => id)) };
  }
  return { some: after !== undefined && !block.text.slice(end, after.start).includes('-'), subjects: new Set() };
}

/** The one day or year that the sentence around a candidate names, as a date. */
function dateBeside({ start, end }: Candidate, { block, evidence }: Place): Edtf | undefined {
  const sentence = new Sentences().of(block.text).find((each) => each.start <= start && end <= each.end);
  if (!sentence || !evidence.date) return undefined;
  const text = block.text.slice(sentence.start, sentence.end);
  const [only, ...more] = datesIn(text, evidence.date, Number(evidence.date.slice(0, 4)));
  if (!only || more.length > 0) return undefined;
  const [from, to] = [only.from, only.to].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  return (only.from === only.to ? from : only.to - only.from > 31 ? from?.slice(0, 4) : to?.slice(0, 7)) as Edtf;
}

/** Who held an office throughout a date; undefined where the date is vague and the holder changed in it. */
function holderOn(holders: readonly Holder[], date: Edtf): SubjectId | undefined {
  const first = earliestDay(date);
  const last = latestDay(date);
  const held = holders.filter(({ from, to }) => earliestDay(from) <= last && (!to || latestDay(to) >= first));
  const throughout = held.filter(({ from, to }) => earliestDay(from) <= first && (!to || latestDay(to) >= last));
  // On the day of a handover both held it: the later one is meant.
  return held.length === throughout.length || first === last ? throughout.at(-1)?.subject : undefined;
}
