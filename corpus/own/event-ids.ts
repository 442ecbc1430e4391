/**
 * What the events are called that own sources begin with, so that what the reader has put right stays with its event when
 * sources come or go:
 *
 * - *An event of which something was said keeps the id it was said of*: it is the one that most of the sources begin with
 *   that it had then. Of two that have become one, that one's counts which more of its sources come from.
 * - *Any other is called after the first of its sources*, by their ids: in whatever order they came.
 */
import type { Comparison, SourceId, SubjectId } from '../model.ts';
import { withCorrections, type Corrections } from './corrections.ts';

const TOLD = 'told.';

/** By id: which sources an event had. */
export type KnownEvents = ReadonlyMap<SubjectId, readonly SourceId[]>;

export function isToldId(id: SubjectId): boolean {
  return id.startsWith(TOLD);
}

export function toldId(source: SourceId): SubjectId {
  return `${TOLD}${source}` as SubjectId;
}

/** The events of which something is said; where it is not said which sources one had, it had the one it is called after. */
export function knownEvents(corrections: Corrections, comparisons: readonly Comparison[]): KnownEvents {
  const named = [
    ...corrections.flatMap((each) => (each.do === 'merge' ? [each.subject, each.into] : [each.subject])),
    ...comparisons.flatMap(({ subjects }) => subjects),
  ].filter((id) => isToldId(id));
  const calledAfter = named.map((id) => [id, [id.slice(TOLD.length) as SourceId]] as const);
  const told = corrections.flatMap((each) => (each.do === 'told' ? [[each.subject, each.by] as const] : []));
  return new Map<SubjectId, readonly SourceId[]>([...calledAfter, ...told]);
}

/**
 * What is put right, with the sources that its events have now noted beside those that they had: some of these may go, and the
 * event is still that one.
 *
 * @param events by id: which sources they have. @returns the same corrections where there is nothing to note.
 */
export function withSourcesNoted(
  corrections: Corrections,
  comparisons: readonly Comparison[],
  events: KnownEvents,
): Corrections {
  const news = [...knownEvents(corrections, comparisons)].flatMap(([subject, had]) => {
    const by = [...new Set([...had, ...(events.get(subject) ?? [])])].toSorted();
    return by.length > had.length ? [{ do: 'told', subject, by } as const] : [];
  });
  return news.length === 0 ? corrections : withCorrections(corrections, news);
}

/**
 * The ids of events, in their order.
 *
 * @param groups the sources of each, sorted; none is in two of them. @param isTaken whether something else is called so.
 */
export function eventIds(
  groups: readonly (readonly SourceId[])[],
  known: KnownEvents,
  isTaken: (id: SubjectId) => boolean,
): SubjectId[] {
  const kept = keptIds(groups, known, isTaken);
  const taken = new Set(known.keys());
  return groups.map((group, at) => {
    const id = kept.get(at) ?? freshId(group, (each) => taken.has(each) || isTaken(each));
    taken.add(id);
    return id;
  });
}

/** By the place of a group: one event has one id, and one id is that of one event. */
function keptIds(
  groups: readonly (readonly SourceId[])[],
  known: KnownEvents,
  isTaken: (id: SubjectId) => boolean,
): Map<number, SubjectId> {
  const claims = [...known]
    .filter(([id]) => !isTaken(id))
    .flatMap(([id, by]) => groups.map((group, at) => ({ id, at, ...claimOf(id, by, group) })))
    .filter(({ common }) => common > 0)
    .toSorted(
      (one, other) =>
        other.common - one.common ||
        Number(other.isAfter) - Number(one.isAfter) ||
        (one.id < other.id ? -1 : one.id > other.id ? 1 : one.at - other.at),
    );
  const kept = new Map<number, SubjectId>();
  const gone = new Set<SubjectId>();
  for (const { id, at } of claims) {
    if (kept.has(at) || gone.has(id)) continue;
    kept.set(at, id);
    gone.add(id);
  }
  return kept;
}

function claimOf(id: SubjectId, by: readonly SourceId[], group: readonly SourceId[]) {
  return {
    common: by.filter((source) => group.includes(source)).length,
    isAfter: group.some((source) => toldId(source) === id),
  };
}

function freshId(group: readonly SourceId[], isTaken: (id: SubjectId) => boolean): SubjectId {
  const free = group.map((source) => toldId(source)).find((id) => !isTaken(id));
  if (free !== undefined) return free;
  const [first] = group as [SourceId];
  let id = toldId(first);
  for (let count = 2; isTaken(id); count++) id = `${toldId(first)}-${count}` as SubjectId;
  return id;
}
