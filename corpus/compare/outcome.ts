/**
 * What a comparison comes to. The rules, in the words of the design:
 *
 * - A *voice* is a publisher, or a speaker as one publisher reports him. All sources of a publisher are one voice, and so
 *   are sources that carry the same text (`sameAs`): that of the one it is the same as.
 * - *differ*: two voices give different answers, and both stood at one time. Of a question whose answer is fixed,
 *   all positions stand at one time; of a situation, those written within `SAME_TIME_DAYS` of each other.
 * - *update*: only the figure of a growing count differs, and the voices wrote at different times.
 * - *change*: the answers differ, and those that differ were written far apart in time.
 * - *agree*: one answer, from two publishers, and not from one speaker whom both report, nor in the same words.
 * - *one voice*: everything else.
 *
 * Silent sources and the order of answers, positions and sources make no difference.
 */
import type { Comparison, Outcome, Passage, PassageId, Position, Source, SourceId, SubjectId } from '../model.ts';
import { sharesWords } from './copied.ts';
import { earliestDay, latestDay } from './dates.ts';

/** Statements on a situation further apart than this describe two situations. */
export const SAME_TIME_DAYS = 60;

/** Where positions are looked up: maps, or a corpus. */
export interface Evidence {
  sources: { get(id: SourceId): Source | undefined };
  passages: { get(id: PassageId): Passage | undefined };
}

/** One answer of one voice, in one source. */
interface Stand {
  answer: number;
  publisher: string;
  speaker: SubjectId | undefined;
  /** Of the passages that it rests on, where they are the source's own words. */
  texts: string[];
  from: number;
  to: number;
}

/** @throws RangeError when a position cites a passage or source that is not in the evidence. */
export function outcomeOf(comparison: Comparison, evidence: Evidence): Outcome {
  const stands = standsOf(comparison, evidence);
  const opposed = stands.flatMap((one, at) =>
    stands.slice(at + 1).flatMap((other) => (isOpposed(one, other) ? [daysBetween(one, other)] : [])),
  );
  if (opposed.length > 0) {
    const together = comparison.time === 'fixed' || opposed.some((days) => days <= limit(comparison));
    if (together) return { kind: 'differ', type: comparison.asks };
    return { kind: comparison.time === 'running' ? 'update' : 'change' };
  }
  const changed = stands.some((one) =>
    stands.some((other) => one.answer !== other.answer && daysBetween(one, other) > SAME_TIME_DAYS),
  );
  if (changed && comparison.time === 'situation') return { kind: 'change' };
  const agreed = stands.some((one) => stands.some((other) => isIndependent(one, other) && one.answer === other.answer));
  if (agreed) return { kind: 'agree' };
  return oneVoice(stands);
}

/** A count may grow from one day to the next; a situation is taken to last for weeks. */
function limit(comparison: Comparison): number {
  return comparison.time === 'running' ? 0 : SAME_TIME_DAYS;
}

function standsOf(comparison: Comparison, evidence: Evidence): Stand[] {
  return comparison.answers.flatMap(({ positions }, answer) =>
    positions.flatMap((position) =>
      sourcesOf(position, evidence).map((source) => ({
        answer,
        publisher: voiceOf(source, evidence),
        speaker: position.speaker,
        texts: textsOf(position, source, evidence),
        from: earliestDay(source.date),
        to: latestDay(source.date),
      })),
    ),
  );
}

function textsOf({ passages }: Position, { id }: Source, evidence: Evidence): string[] {
  return passages.flatMap((each) => {
    const passage = evidence.passages.get(each);
    return passage?.source === id && passage.words !== undefined ? [passage.words] : [];
  });
}

/** The publisher that a source counts as. */
function voiceOf({ publisher, sameAs }: Source, evidence: Evidence): string {
  return (sameAs && evidence.sources.get(sameAs)?.publisher) ?? publisher;
}

/** The sources that a position cites, in the order of its passages. */
export function sourcesOf(position: Position, evidence: Evidence): Source[] {
  const sources = new Set<Source>();
  for (const id of position.passages) {
    const source = evidence.sources.get(evidence.passages.get(id)?.source as SourceId);
    if (!source) throw new RangeError(`position cites ${id}, which is in no source`);
    sources.add(source);
  }
  return [...sources];
}

function isOpposed(one: Stand, other: Stand): boolean {
  return one.answer !== other.answer && (one.publisher !== other.publisher || one.speaker !== other.speaker);
}

function isIndependent(one: Stand, other: Stand): boolean {
  if (one.publisher === other.publisher || (one.speaker !== undefined && one.speaker === other.speaker)) return false;
  return !one.texts.some((text) => other.texts.some((copy) => sharesWords(text, copy)));
}

/** Days from the end of the earlier to the beginning of the later; 0 where they overlap. */
function daysBetween(one: Stand, other: Stand): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

function oneVoice(stands: Stand[]): Outcome {
  const publishers = [...new Set(stands.map((stand) => stand.publisher))].sort();
  const speakers = new Set(stands.map((stand) => stand.speaker));
  const [speaker] = speakers;
  if (speakers.size === 1 && speaker !== undefined) return { kind: 'one-voice', publishers, speaker };
  return { kind: 'one-voice', publishers };
}
