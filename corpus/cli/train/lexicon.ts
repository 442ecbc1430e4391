/**
 * Makes `corpus/compare/likeness/lexicon.ts` from WordNet: how rare words are, which mean much the same and which the
 * opposite. The same input gives the same file, byte for byte. Measures nothing: whether it helps is for
 * `npm run evaluate:compare` to say.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemmer } from 'stemmer';
import { readCommonWords } from '../common-words.ts';
import { groupsIn } from '../../compare/kin.ts';
import { FAMILIES, SYNONYMS } from '../../ingest/words/kin.ts';
import { PROJECT } from '../read.ts';
import { readNotice, readTaggedSenses, readWordNet, type TaggedSense } from './wordnet.ts';

const FILE = join(PROJECT, 'corpus/compare/likeness/lexicon.ts');

/** Rarer senses make kin of words that no newspaper uses for each other. */
const SENSES_OF_A_WORD = 3;
/** A word that was tagged less often is as rare as can be. */
const LEAST_COUNT = 3;
/** Words tagged more often stand in the first class; each further class is half as frequent. */
const CLASSES = 9;
const MOST_COUNT = LEAST_COUNT * 2 ** CLASSES;

/** A word as a synset has it, and its stem. */
type Members = ReadonlyMap<string, string>;

/** Writes the file. @returns what is in it, in words. */
export function makeLexicon(): string {
  const senses = readTaggedSenses().filter(({ word }) => /^[a-z]+$/.test(word));
  const counts = countsOf(senses);
  const kept = keptSenses(senses, counts);
  const known = kinAlready();
  const synonyms = synonymsOf(kept).filter((stems) => !known(stems));
  const derived = linkedBy('+', kept).filter((stems) => !known(stems));
  const opposites = linkedBy('!', kept);
  writeFileSync(FILE, sourceOf({ classes: classesOf(counts), kin: [...synonyms, ...derived], opposites }));
  return `${counts.size} stems, ${synonyms.length} sets of synonyms, ${derived.length} derived, ${opposites.length} opposites`;
}

/** Stem → how often it was tagged. */
function countsOf(senses: readonly TaggedSense[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word, count } of senses) {
    const stem = stemmer(word);
    if (count > 0) counts.set(stem, (counts.get(stem) ?? 0) + count);
  }
  return counts;
}

/** From synsets to their words, as far as a newspaper may use them so. */
function keptSenses(senses: readonly TaggedSense[], counts: ReadonlyMap<string, number>): Map<string, Members> {
  const common = readCommonWords();
  const kept = new Map<string, Map<string, string>>();
  for (const { word, synset, number, count } of senses) {
    const stem = stemmer(word);
    const isUsual = number === 1 || (count > 0 && number <= SENSES_OF_A_WORD);
    if (!isUsual || !common.has(word) || (counts.get(stem) ?? 0) < LEAST_COUNT) continue;
    kept.set(synset, (kept.get(synset) ?? new Map<string, string>()).set(word, stem));
  }
  return kept;
}

/** Whether stems stand together in the table of happenings already (`kin.ts`): each is told once. */
function kinAlready(): (stems: string) => boolean {
  const groupsOf = new Map<string, Set<string>>();
  for (const words of [...groupsIn(FAMILIES), ...groupsIn(SYNONYMS)]) {
    const stems = new Set(words.split(' ').map((word) => stemmer(word)));
    for (const stem of stems) groupsOf.set(stem, (groupsOf.get(stem) ?? new Set<string>()).add([...stems].join(' ')));
  }
  return (stems) => {
    const [first = '', ...rest] = stems.split(' ');
    return [...(groupsOf.get(first) ?? [])].some((group) => rest.every((stem) => group.split(' ').includes(stem)));
  };
}

/** Groups of stems, sorted. */
function synonymsOf(kept: ReadonlyMap<string, Members>): string[] {
  const groups = [...kept.values()].map((members) => [...new Set(members.values())].toSorted());
  return [...new Set(groups.filter((stems) => stems.length > 1).map((stems) => stems.join(' ')))].toSorted();
}

/** Pairs of stems between whose words a link leads, sorted. */
function linkedBy(kind: string, kept: ReadonlyMap<string, Members>): string[] {
  const { synsets } = readWordNet();
  const pairs = new Set<string>();
  for (const [id, members] of kept) {
    const synset = synsets.get(id);
    for (const link of synset?.links.filter((each) => each.kind === kind) ?? []) {
      const others = kept.get(link.target);
      const ofOne = endsOf(members, synset?.words[link.from - 1]);
      const ofOther = endsOf(others, synsets.get(link.target)?.words[link.to - 1]);
      for (const one of ofOne)
        for (const other of ofOther) if (one !== other) pairs.add([one, other].toSorted().join(' '));
    }
  }
  return [...pairs].toSorted();
}

/** The stem of a word; of no word those of all. */
function endsOf(members: Members | undefined, word: string | undefined): string[] {
  if (!members) return [];
  if (word === undefined) return [...members.values()];
  const stem = members.get(word);
  return stem === undefined ? [] : [stem];
}

/** The commonest first. */
function classesOf(counts: ReadonlyMap<string, number>): string[] {
  const classes = Array.from({ length: CLASSES }, (): string[] => []);
  for (const [stem, count] of counts) {
    if (count < LEAST_COUNT) continue;
    const at = Math.floor(Math.log2(MOST_COUNT / Math.min(count, MOST_COUNT)));
    classes[Math.min(at, CLASSES - 1)]?.push(stem);
  }
  return classes.map((stems) => stems.toSorted().join(' '));
}

interface Parts {
  classes: readonly string[];
  kin: readonly string[];
  opposites: readonly string[];
}

function sourceOf({ classes, kin, opposites }: Parts): string {
  const notice = readNotice()
    .trim()
    .split('\n')
    .map((line) => ` * ${line.trim()}`.trimEnd());
  return `/**
 * Made by \`npm run train -- lexicon\` from WordNet 3.1; not to be edited by hand. Stems are those of Porter's algorithm.
 *
${notice.join('\n')}
 */

/** Stems by how often their words were tagged in WordNet's texts, each class half as often as the one before. */
export const STEMS_BY_RARITY: readonly string[] = [
${classes.map((stems) => `  '${stems}',`).join('\n')}
];

/** Stems that can mean the same, or of which one is derived from the other; beside those of \`ingest/words/kin.ts\`. */
export const KIN = '${kin.join('|')}';

/** Stems that mean the opposite of each other. */
export const OPPOSITES = '${opposites.join('|')}';
`;
}
