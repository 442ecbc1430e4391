/** Ids for what a reader brings: readable, unique. */
import type { PassageId } from '../model.ts';

const MAX_WORDS = 6;

/**
 * Of a source, from who wrote what when: `harbour-gazette-2014-10-24-one-enemy-two-wars`; of a pack from its name. With a
 * number behind where the id is taken.
 */
export function freeId<Id extends string>(parts: readonly string[], isTaken: (id: Id) => boolean): Id {
  const words = parts.flatMap(
    (part) =>
      part
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.slice(0, MAX_WORDS) ?? [],
  );
  const base = words.join('-') || 'source';
  let id = base as Id;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}` as Id;
  return id;
}

/** The name of a passage in its source, whatever that is called in the corpus: `#p3`. */
export function placeOf(id: PassageId): string {
  return id.slice(id.indexOf('#'));
}
