/**
 * The mentions of a block: its names, and the events it tells.
 *
 * - Where both stand on the same words the name stays, for its span says more than a verb's; but a telling that knows
 *   the event of that name stays in its place, for it knows the status too.
 * - A name of an event that needs evidence ("the Paris conference") is one that other events bear as well: the time has
 *   to fit, as it has for a telling. A name that is certain stands for its event at any time.
 */
import type { Edtf, Event, Mention } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import type { SubjectRecord } from '../pack/encode.ts';
import type { TellingBlock } from './telling.ts';
import { statusOfNamed } from './timing.ts';

/** Sorted and disjoint, as both lists are. */
export function merged(
  corpus: Corpus,
  block: TellingBlock,
  { names, told, date }: { names: Mention[]; told: readonly Mention[]; date: Edtf | undefined },
): Mention[] {
  // Most blocks tell of nothing.
  if (told.length === 0 && names.every(({ kind }) => kind !== 'event')) return names;
  const kept = names.flatMap((name): Mention[] => {
    if (told.some((one) => covers(one, name))) return [];
    if (name.kind !== 'event') return [name];
    const isCertain = name.why.length < 2;
    const known = (one: Mention): boolean => !isCertain || one.subjects[0] === name.subjects[0];
    if (told.some((one) => overlap(one, name) && known(one))) return [];
    const event = eventOf(corpus, block, name);
    if (!event?.told) return [name];
    const status = statusOf(event, name, block, date);
    if (!status) return isCertain ? [name] : [];
    if (status === 'happened') return [name];
    return [{ ...name, why: [...name.why, { kind: 'told', trigger: block.text.slice(name.start, name.end), status }] }];
  });
  const free = told.filter((one) => !kept.some((name) => overlap(one, name)));
  return [...kept, ...free].toSorted((one, other) => one.start - other.start);
}

/** The event a name was resolved to. */
function eventOf(corpus: Corpus, { candidates }: TellingBlock, { start, end, subjects }: Mention): Event | undefined {
  const readings = candidates.filter((each) => each.start < end && start < each.end).flatMap((each) => each.readings);
  return readings
    .map(({ subject }) => corpus.subjects.at(subject))
    .find((subject): subject is SubjectRecord & Event => subject.kind === 'event' && subject.id === subjects[0]);
}

function statusOf(event: Event, { start, end }: Mention, block: TellingBlock, pageDate: Edtf | undefined) {
  const sentence = block.sentences.find((span) => span.start <= start && end <= span.end);
  const text = sentence ? block.text.slice(sentence.start, sentence.end) : block.text;
  return statusOfNamed(event, { text, end: end - (sentence?.start ?? 0), pageDate });
}

/** "Paris" is no mention in "the Paris conference": the longest wins, as among names. */
function covers(one: Mention, { start, end }: Mention): boolean {
  return one.start <= start && end <= one.end && one.end - one.start > end - start;
}

function overlap(one: Mention, other: Mention): boolean {
  return one.start < other.end && other.start < one.end;
}
