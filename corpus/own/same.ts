/**
 * Whether two texts are one: the same page again, or the same agency's text under two titles. By sketches of shingles
 * (A. Broder, "On the resemblance and containment of documents", 1997): the smallest hashes of all runs of five words.
 * And whether two addresses lead to one page.
 */
import { foldAlias } from '../match/fold.ts';
import { Letters } from '../match/letters.ts';
import { textHash } from '../match/text-hash.ts';

const SHINGLE_WORDS = 5;
/** More tell finer; 128 tell shares of a tenth apart. */
const SKETCH_LENGTH = 128;
/** Texts that share so much of their runs are one: an editor changes a headline and some words, not the text. */
const SAME_SHARE = 0.7;
/**
 * Of two texts that are one, at most 30 % of the smallest hashes are in one alone: so one at least is in both among so many
 * of the smallest of each.
 */
const TELLING_HASHES = Math.floor((1 - SAME_SHARE) * SKETCH_LENGTH) + 1;
/** So few runs say nothing: "Live updates follow" is the text of many pages. */
const LEAST_SHINGLES = 20;

/** Hashes, ascending, each once; empty for a text that is too short to be recognised. */
export function sketchOf(paragraphs: readonly string[]): number[] {
  const letters = new Letters();
  const words = paragraphs.flatMap((paragraph) => foldAlias(paragraph, letters).split(' '));
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    hashes.add(textHash(words.slice(at, at + SHINGLE_WORDS).join(' ')));
  }
  if (hashes.size < LEAST_SHINGLES) return [];
  return [...hashes].toSorted((one, other) => one - other).slice(0, SKETCH_LENGTH);
}

export function isSameText(one: readonly number[], other: readonly number[]): boolean {
  return shareOf(one, other) >= SAME_SHARE;
}

/** Finds the texts that are one with another, among many. */
export class KnownTexts<Id> {
  readonly #sketches = new Map<Id, readonly number[]>();
  readonly #byHash = new Map<number, Id[]>();

  add(id: Id, sketch: readonly number[]): void {
    this.#sketches.set(id, sketch);
    for (const each of sketch.slice(0, TELLING_HASHES)) {
      const ids = this.#byHash.get(each);
      if (ids) ids.push(id);
      else this.#byHash.set(each, [id]);
    }
  }

  /** In the order in which they were added. */
  same(sketch: readonly number[]): Id[] {
    const candidates = new Set(sketch.slice(0, TELLING_HASHES).flatMap((each) => this.#byHash.get(each) ?? []));
    if (candidates.size === 0) return [];
    return [...this.#sketches].flatMap(([id, other]) => (candidates.has(id) && isSameText(sketch, other) ? [id] : []));
  }
}

/** How much of their runs two texts share, estimated; from 0 to 1. */
function shareOf(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const others = new Set(other);
  const ones = new Set(one);
  const both = [...new Set([...one, ...other])].toSorted((a, b) => a - b).slice(0, SKETCH_LENGTH);
  return both.filter((each) => ones.has(each) && others.has(each)).length / both.length;
}

/** What a link adds to say where its reader comes from. */
const isTracking = (name: string): boolean =>
  /^(?:utm_\w+|fbclid|gclid|dclid|mc_[ce]id|ref|ref_src|cmpid|ocid|smid|at_\w+|xtor|igshid|s_cid|share)$/iu.test(name);

/** An address in one form for all its spellings; not to be opened. */
export function canonicalAddress(address: string): string {
  const [, host = '', path = '', query = ''] = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/iu.exec(address) ?? [];
  if (host === '') return address;
  const kept = query
    .split('&')
    .filter((each) => each !== '' && !isTracking(each.split('=', 1)[0] ?? ''))
    .toSorted();
  const plain = host
    .toLowerCase()
    .replace(/^(?:www|m|amp)\./u, '')
    .replace(/:(?:80|443)$/u, '');
  return `${plain}${path.replace(/\/(?:amp|index\.html?)?\/?$/u, '')}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
