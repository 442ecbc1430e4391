/** Which words mean much the same, which the opposite, and how rare each is; from the lexicon, read once. Knows no texts. */
import { FAMILIES, SYNONYMS } from '../../ingest/words/kin.ts';
import { groupsIn, PRESS_FAMILY_GROUPS } from '../kin.ts';
import { KIN, OPPOSITES, STEMS_BY_RARITY } from './lexicon.ts';
import { porterStemOf } from './stem.ts';

/** What a stem is related to. */
export interface Kin {
  /** Numbers of the groups it is in, ascending: stems that share one can mean the same. */
  groups: readonly number[];
  opposites: readonly string[];
}

/** What the press sets against each other, and WordNet does not, or not in these forms. Stems. */
const PRESS_OPPOSITES =
  'higher lower|rise fall|rise drop|gain lose|gain loss|gain fall|acquit convict|strengthen weaken|increas decreas|increas cut|rais cut|accept reject|approv reject|win lose|victori defeat|north south|east west|northern southern|eastern western|guilti innoc|admit deni|confirm deni|support oppos|releas arrest|growth declin|surg plung';

/** The rarity of words that are in no class. */
const RAREST = STEMS_BY_RARITY.length + 1;

const RARITIES: ReadonlyMap<string, number> = new Map(
  STEMS_BY_RARITY.flatMap((stems, at) => stems.split(' ').map((stem) => [stem, at + 1] as const)),
);

/** What is of one family or may name one act, as stems. */
const GROUPS: readonly string[] = [...groupsIn(FAMILIES), ...groupsIn(SYNONYMS), ...PRESS_FAMILY_GROUPS].map((words) =>
  [...new Set(words.split(' ').map((word) => porterStemOf(word)))].join(' '),
);

const RELATED: ReadonlyMap<string, Kin> = readKin();

/** From 1, the commonest, to `RAREST`; each class is half as frequent as the one before. @param stem Porter's */
export function rarityOf(stem: string): number {
  return RARITIES.get(stem) ?? RAREST;
}

/** Whether the lexicon has met the stem. */
export function isKnown(stem: string): boolean {
  return RARITIES.has(stem);
}

/** @returns undefined where the lexicon knows none. */
export function kinOf(stem: string): Kin | undefined {
  return RELATED.get(stem);
}

function readKin(): Map<string, Kin> {
  const related = new Map<string, { groups: number[]; opposites: string[] }>();
  const of = (stem: string): { groups: number[]; opposites: string[] } => {
    const held = related.get(stem) ?? { groups: [], opposites: [] };
    related.set(stem, held);
    return held;
  };
  [...KIN.split('|'), ...GROUPS].forEach((stems, group) => {
    for (const stem of stems.split(' ')) of(stem).groups.push(group);
  });
  for (const pair of [...OPPOSITES.split('|'), ...PRESS_OPPOSITES.split('|')]) {
    const [one = '', other = ''] = pair.split(' ');
    of(one).opposites.push(other);
    of(other).opposites.push(one);
  }
  return related;
}
