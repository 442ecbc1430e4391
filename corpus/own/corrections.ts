/**
 * What a reader has put right about the subjects of the own sources, as data: one correction says one thing about one
 * subject, and a list of them is the whole of it. They are kept apart from what was read, by the ids that reading gives:
 * so they outlast that the same source comes again.
 *
 * Which ones there are is a matter of the reader's wishes: merging takes back a splitting, and splitting a merging. What
 * they do to a pack is said by `corrected.ts`.
 */
import type { EntityType, SourceId, SubjectId } from '../model.ts';

export type Correction =
  /** What one source says of `subject` is of `as` instead: somebody else of that name. */
  | { do: 'split'; subject: SubjectId; source: SourceId; as: SubjectId }
  /** Both are one, `into`. */
  | { do: 'merge'; subject: SubjectId; into: SubjectId }
  | { do: 'rename'; subject: SubjectId; name: string }
  | { do: 'retype'; subject: SubjectId; type: EntityType }
  /** What event it is that something is said of: these sources begin with it. It changes nothing by itself. */
  | { do: 'told'; subject: SubjectId; by: SourceId[] }
  /** It is no subject. */
  | { do: 'hide'; subject: SubjectId }
  /** Whether pages are marked with it, whatever its standing is. */
  | { do: 'mark'; subject: SubjectId; on: boolean };

/** Sorted; of each kind one a subject, and of splittings one a subject and source. */
export type Corrections = readonly Correction[];

/** A share of a subject: what was read as `subject` in one source. */
export interface Part {
  subject: SubjectId;
  source: SourceId;
}

/** By this, corrections take each other's place. */
function keyOf(correction: Correction): string {
  return JSON.stringify([correction.do, correction.subject, correction.do === 'split' ? correction.source : undefined]);
}

/** With more corrections, each in the place of the one that said the same thing. */
export function withCorrections(corrections: Corrections, more: Corrections): Corrections {
  const all = new Map([...corrections, ...more].map((each) => [keyOf(each), each]));
  return [...all].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

/** Of which subject it is a part now; the subject itself where it was merged into none. */
export function rootOf(corrections: Corrections, subject: SubjectId): SubjectId {
  const into = new Map(
    corrections.flatMap((each) => (each.do === 'merge' ? [[each.subject, each.into] as const] : [])),
  );
  let root = subject;
  for (let next = into.get(root); next !== undefined; next = into.get(root)) root = next;
  return root;
}

/** Both are one. What was split off comes back; what is one already stays. */
export function merged(corrections: Corrections, subject: SubjectId, into: SubjectId): Corrections {
  const [from, to] = [rootOf(corrections, subject), rootOf(corrections, into)];
  if (from === to) return corrections;
  const isSplitOff = (each: Correction): boolean =>
    each.do === 'split' && each.as === from && rootOf(corrections, each.subject) === to;
  if (corrections.some(isSplitOff)) return plain(corrections, from).filter((each) => !isSplitOff(each));
  return withCorrections(corrections, [{ do: 'merge', subject: from, into: to }]);
}

/** What a part is of, before anything is merged. */
export function ownerOf(corrections: Corrections, { subject, source }: Part): SubjectId {
  for (const each of corrections) {
    if (each.do === 'split' && each.subject === subject && each.source === source) return each.as;
  }
  return subject;
}

/**
 * Some parts of a subject are of another: what was merged into it, and is among them as a whole, is itself again; the
 * others become `as`.
 *
 * @param all the parts of the subject. @param chosen some of them. @param as an id that nothing has.
 */
export function split(
  corrections: Corrections,
  { subject, all, chosen, as }: { subject: SubjectId; all: readonly Part[]; chosen: readonly Part[]; as: SubjectId },
): Corrections {
  const isChosen = (part: Part): boolean =>
    chosen.some((each) => each.subject === part.subject && each.source === part.source);
  const own = (id: SubjectId): Part[] => all.filter((part) => ownerOf(corrections, part) === id);
  const mergers = (id: SubjectId): Correction[] =>
    corrections.filter((each) => each.do === 'merge' && each.into === id);
  const under = (id: SubjectId): Part[] => [...own(id), ...mergers(id).flatMap((each) => under(each.subject))];
  const gone = new Set<Correction>();
  const off: Correction[] = [];
  const leave = (id: SubjectId): void => {
    for (const part of own(id).filter(isChosen)) off.push({ do: 'split', ...part, as });
    for (const merger of mergers(id)) {
      const parts = under(merger.subject);
      if (parts.length > 0 && parts.every(isChosen)) gone.add(merger);
      else leave(merger.subject);
    }
  };
  leave(subject);
  return withCorrections(
    corrections.filter((each) => !gone.has(each)),
    off,
  );
}

/** Without any that say something about a subject by itself: its name, its type, whether it is marked or hidden. */
function plain(corrections: Corrections, subject: SubjectId): Corrections {
  return corrections.filter((each) => each.subject !== subject || /^(?:split|merge|told)$/.test(each.do));
}

/** Takes back one change among others that came later: what it made different is as it was. */
export function takenBack(now: Corrections, change: { before: Corrections; after: Corrections }): Corrections {
  const [before, after] = [change.before, change.after].map(
    (list) => new Map(list.map((each) => [keyOf(each), each] as const)),
  ) as [Map<string, Correction>, Map<string, Correction>];
  const isSame = (key: string): boolean => JSON.stringify(before.get(key)) === JSON.stringify(after.get(key));
  const stays = now.filter((each) => isSame(keyOf(each)));
  return withCorrections(
    stays,
    [...before].filter(([key]) => !isSame(key)).map(([, each]) => each),
  );
}
