/** Pairs that belong together, as one question: what a pair says, another source says in another pair with one of the two. */
import type { AutomaticView } from '../model.ts';

/** A statement, and the pair that has it. */
export interface Member {
  pair: AutomaticView;
  side: 'a' | 'b';
}

/**
 * The two statements of a pair, then those that stand beside one of them, and so on: of each publisher the first that is
 * found. Of titles none, as they are no passages.
 *
 * @param others in the order in which they are taken
 */
export function clusterOf(pair: AutomaticView, others: readonly AutomaticView[]): Member[] {
  const members: Member[] = [
    { pair, side: 'a' },
    { pair, side: 'b' },
  ];
  const has = (what: (member: Member) => string | undefined, key: string | undefined): boolean =>
    key !== undefined && members.some((member) => what(member) === key);
  for (let before = 0; before < members.length;) {
    before = members.length;
    for (const other of others) {
      for (const [side, far] of [
        ['a', 'b'],
        ['b', 'a'],
      ] as const) {
        const next: Member = { pair: other, side: far };
        const isNew = passageOf(next) !== undefined && !has(publisherOf, publisherOf(next));
        if (isNew && has(passageOf, other[side].passage?.id)) members.push(next);
      }
    }
  }
  return members;
}

function passageOf({ pair, side }: Member): string | undefined {
  return pair[side].passage?.id;
}

function publisherOf({ pair, side }: Member): string | undefined {
  return pair[side].source?.publisher;
}
