/**
 * What a whole page says that bears on its single names: which subjects stand on it for certain, when it was published,
 * how it writes its words. Gathered once for all blocks.
 */
import type { Edtf } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import type { SubjectRecord } from '../pack/encode.ts';
import { carriesOn, goesOn, type Surroundings, type Usage } from './context.ts';
import { namesOfCountries } from './countries.ts';
import { foldAlias } from './fold.ts';
import type { Candidate, Reading } from './names.ts';
import { once } from './once.ts';
import { PageUsage } from './page-usage.ts';
import { settingAt, sportsOn } from './settings.ts';

/** The candidates of one block, and a text to read the aliases from. */
export interface BlockCandidates {
  text: string;
  candidates: readonly Candidate[];
}

export interface PageFacts {
  date?: Edtf;
  /**
   * Whether the page is known to speak of the subjects of the corpus, as when a reader gave it a list of the names in
   * this very text: short aliases then need no evidence, which still decides between several readings. Default false.
   */
  listed?: boolean;
}

/** The subjects that stand on the page by a certain alias: the evidence for everything else. */
export interface PageEvidence extends PageFacts {
  /** By number of the subject: the alias it was first seen by. */
  present: ReadonlyMap<number, string>;
  /** The unknown words that the page has in front of short aliases, both folded: "alejandro" for "duran". */
  others: ReadonlyMap<string, readonly string[]>;
  /** Single words that are certain aliases and that the page has in somebody else's name as well ("Paris Jackson"), folded. */
  contested: ReadonlySet<string>;
  /** Computed when first asked for, as are the sports that the page is about and how many countries it has in one word. */
  usage: () => Usage;
  countries: () => number;
  sports: () => ReadonlySet<string>;
}

/** Where a candidate stands; `at` is its place among the candidates of the block. */
export interface Place {
  corpus: Corpus;
  block: BlockCandidates;
  at: number;
  evidence: PageEvidence;
}

/** What the blocks of a page say for certain. */
export function gatherEvidence(blocks: Iterable<BlockCandidates>, facts: PageFacts = {}): PageEvidence {
  const kept = [...blocks];
  const usage = once((): Usage => new PageUsage(kept.map(({ text }) => text)));
  const sports = once(() => sportsOn(usage().words, scores(kept)));
  const countries = once(() => [...namesOfCountries()].filter((name) => usage().words.has(name)).length);
  const present = new Map<number, string>();
  const others = new Map<string, string[]>();
  const contested = new Set<string>();
  for (const { text, candidates } of kept) {
    candidates.forEach((candidate, at) => {
      const { start, end, readings, before } = candidate;
      const isCertain = readings.some(({ strength }) => strength === 'certain');
      // What is known already need not be asked about: most names stand on a page more than once.
      const tells = isCertain ? readings.some((each) => isNew(each, present)) : before !== undefined;
      if (!tells) return;
      const alias = text.slice(start, end);
      const around = { text, known: [candidates[at - 1], candidates[at + 1]], usage };
      if (!isCertain) {
        if (!before || !carriesOn(candidate, before, around)) return;
        const folded = foldAlias(alias);
        others.set(folded, [...(others.get(folded) ?? []), before.word]);
      } else if (isAnotherName(candidate, alias, around)) contested.add(foldAlias(alias));
      else for (const each of readings) if (isNew(each, present)) present.set(each.subject, alias);
    });
  }
  return { ...facts, present, others, contested, usage, countries, sports };
}

function isNew({ subject, strength }: Reading, present: ReadonlyMap<number, string>): boolean {
  return strength === 'certain' && !present.has(subject);
}

/** The numbers of the subjects related to one that are on the page. */
export function relatedOn({ related }: SubjectRecord, { present }: PageEvidence): readonly number[] {
  return related.filter((other) => present.has(other));
}

/** How many names have a score beside them. */
function scores(blocks: readonly BlockCandidates[]): number {
  return blocks.flatMap(({ text, candidates }) =>
    candidates.filter(({ start, end }) => settingAt(text, start, end) === 'team'),
  ).length;
}

/**
 * Whether a certain alias stands on a page as a part of somebody else's name. One word may ("Jordan Spieth", "Bank of
 * America"); behind two words the name may go on ("Hong Kong Open"); acronyms stand before anything ("US Senate"), and only
 * behind a name they end it ("Miss USA").
 */
export function isAnotherName(candidate: Candidate, alias: string, around: Surroundings): boolean {
  const { before, after } = candidate;
  // Most names of several words have nothing beside them.
  if (!before && !after && alias.includes(' ')) return false;
  const words = foldAlias(alias).split(' ').length;
  if (words > 2) return false;
  if (isAcronym(alias)) return before !== undefined && carriesOn(candidate, before, around);
  if (words === 1) return goesOn(candidate, around);
  return after !== undefined && carriesOn(candidate, after, around);
}

function isAcronym(alias: string): boolean {
  return alias.length <= 6 && alias === alias.toUpperCase();
}
