/** What the reader puts right about the subjects of the own sources: kept with the reader's own pack, and taken back. */
import type { SubjectWish } from '../../components/library-events.ts';
import type { SubjectId } from '../../corpus/model.ts';
import { merged, split, takenBack, withCorrections, type Corrections } from '../../corpus/own/corrections.ts';
import { isToldId } from '../../corpus/own/event-ids.ts';
import { freeId } from '../../corpus/own/ids.ts';
import type { ListedSubject } from '../../corpus/own/listed.ts';
import type { Edit } from '../background/storage/library.ts';
import { correctionsOf, OWN_PACK, ownPack, type Records } from '../background/storage/records.ts';
import { changeLibrary } from './beside.ts';
import { today } from './today.ts';

/** @param into what it is to be one with, for that wish. @returns how to take it back. */
export async function correct(
  subject: ListedSubject,
  wish: SubjectWish,
  into?: ListedSubject,
): Promise<() => Promise<void>> {
  let change: { before: Corrections; after: Corrections } | undefined;
  await changeLibrary((records) => {
    const before = correctionsOf(records);
    const known = toldBy(before, [...subject.parts, ...(into?.parts ?? [])]);
    change = { before, after: withCorrections(wished(before, subject, wish), known) };
    return withOwn(records, change.after);
  });
  return () => changeLibrary((records) => change && withOwn(records, takenBack(correctionsOf(records), change)));
}

function wished(corrections: Corrections, { id: subject, parts }: ListedSubject, wish: SubjectWish): Corrections {
  switch (wish.do) {
    case 'rename':
      return withCorrections(corrections, [{ do: 'rename', subject, name: wish.name }]);
    case 'retype':
      return withCorrections(corrections, [{ do: 'retype', subject, type: wish.type }]);
    case 'mark':
      return withCorrections(corrections, [{ do: 'mark', subject, on: wish.on }]);
    case 'hide':
      return wish.on
        ? withCorrections(corrections, [{ do: 'hide', subject }])
        : corrections.filter((each) => each.do !== 'hide' || each.subject !== subject);
    case 'merge':
      return merged(corrections, subject, wish.into);
    case 'split': {
      const taken = new Set(corrections.flatMap((each) => (each.do === 'split' ? [each.as] : [])));
      const as = freeId<SubjectId>([`${subject}-other`], (id) => taken.has(id));
      return split(corrections, { subject, all: parts, chosen: wish.parts, as });
    }
  }
}

/** By which sources the events among them are known again: those that they were known by, and those that came since. */
function toldBy(corrections: Corrections, parts: ListedSubject['parts']): Corrections {
  const before = new Map(corrections.flatMap((each) => (each.do === 'told' ? [[each.subject, each.by] as const] : [])));
  const events = Map.groupBy(parts, ({ subject }) => subject);
  return [...events]
    .filter(([subject]) => isToldId(subject))
    .map(([subject, own]) => {
      const by = new Set([...(before.get(subject) ?? []), ...own.map(({ source }) => source)]);
      return { do: 'told', subject, by: [...by].toSorted() };
    });
}

function withOwn({ packs }: Pick<Records, 'packs'>, corrections: Corrections): Edit {
  const own = packs.find(({ id }) => id === OWN_PACK) ?? ownPack(today());
  return { putPacks: [{ ...own, corrections: [...corrections] }] };
}
