/**
 * The reading of one page: blocks of text come and go, mentions are kept up to date. Evidence is of the whole page,
 * so a block read later can change the mentions of an earlier one.
 */
import type { Edtf, Mention } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { merged } from './merge.ts';
import type { Candidate, Strength } from './names.ts';
import { once } from './once.ts';
import { gatherEvidence, resolveBlock, type PageFacts } from './resolve.ts';
import { Sentences } from './sentences.ts';
import { isVague, tellings, type TellingBlock } from './telling.ts';

export interface TextBlock {
  id: number;
  text: string;
}

/** What a sentence tells does not depend on the rest of the page. */
interface ReadBlock extends TellingBlock {
  told: readonly Mention[];
}

export class Reading {
  readonly #corpus: Corpus;
  readonly #facts: PageFacts;
  /** Only blocks with candidates keep their text. */
  readonly #blocks = new Map<number, ReadBlock>();
  readonly #sentences = new Sentences();
  /** What was last told of each block, as JSON, which is made when something new may be told of it. */
  readonly #told = new Map<number, () => string>();

  /**
   * @param date when the page was published, where it is known.
   * @param options `listed`: see `PageFacts`.
   */
  constructor(corpus: Corpus, date?: Edtf, options: Pick<PageFacts, 'listed'> = {}) {
    this.#corpus = corpus;
    this.#facts = { ...(date && { date }), ...options };
  }

  /**
   * Reads blocks, in place of earlier ones of the same ids.
   *
   * @returns the mentions of every block whose mentions changed, among the new blocks and those read before. A block
   * without mentions is not among them unless it had some.
   */
  read(blocks: readonly TextBlock[]): { id: number; mentions: Mention[] }[] {
    for (const { id, text } of blocks) {
      const candidates = this.#corpus.names.find(text);
      // A block that names nobody, by an adjective or a word at least ("Iraqi", "Baghdad"), tells of nothing we know.
      const namesNobody = candidates.length === 0 && this.#corpus.somebody.find(text).length === 0;
      const clues = namesNobody ? [] : this.#corpus.clues.find(text);
      const tells = has(clues, (strength) => strength !== 'adjective' && strength !== 'decoy');
      if (candidates.length === 0 && !(tells && clues.some(namesSomebody))) this.#blocks.delete(id);
      else this.#blocks.set(id, this.#blockOf(text, candidates, tells ? clues : []));
    }
    return this.#changes();
  }

  /** These blocks have left the page. @returns what changes elsewhere, as `read` does. */
  forget(ids: readonly number[]): { id: number; mentions: Mention[] }[] {
    for (const id of ids) {
      this.#blocks.delete(id);
      this.#told.delete(id);
    }
    return this.#changes();
  }

  #blockOf(text: string, candidates: Candidate[], clues: Candidate[]): ReadBlock {
    const { date } = this.#facts;
    // Most blocks tell of nothing, and need not be cut into sentences.
    if (clues.length === 0 || (candidates.length === 0 && isVague(this.#corpus, { text, clues }, date)))
      return { text, candidates, clues, sentences: [], told: [] };
    const sentences = this.#sentences.of(text);
    const told = tellings(this.#corpus, { text, candidates, clues, sentences }, date);
    return { text, candidates, clues, sentences, told };
  }

  #changes(): { id: number; mentions: Mention[] }[] {
    const evidence = gatherEvidence(this.#blocks.values(), this.#facts);
    const changes: { id: number; mentions: Mention[] }[] = [];
    this.#blocks.forEach((block, id) => {
      const names = resolveBlock(this.#corpus, block, evidence);
      const mentions = merged(this.#corpus, block, { names, told: block.told, date: this.#facts.date });
      const last = this.#told.get(id);
      if (last ? last() === JSON.stringify(mentions) : mentions.length === 0) return;
      this.#told.set(
        id,
        once(() => JSON.stringify(mentions)),
      );
      changes.push({ id, mentions });
    });
    for (const id of this.#told.keys()) {
      if (this.#blocks.has(id)) continue;
      this.#told.delete(id);
      changes.push({ id, mentions: [] });
    }
    return changes;
  }
}

function namesSomebody({ readings }: Candidate): boolean {
  return readings.length === 0 || readings.some(({ strength }) => strength === 'adjective');
}

function has(clues: readonly Candidate[], wanted: (strength: Strength) => boolean): boolean {
  return clues.some(({ readings }) => readings.some(({ strength }) => wanted(strength)));
}
