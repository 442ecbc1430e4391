/**
 * By what sources that tell of one thing find each other, however many there are: a source is looked up by its keys, and
 * only those that share one are compared with it. So the cost of a new source grows with it, and with how much is told of
 * the same thing; not with the corpus.
 *
 * A key is a name together with something that happens to it or is said of it: an act, a word that says something, a day or
 * a figure.
 * An event that the corpus knows is a key by itself. Two statements that share none of these are never said to be of one
 * thing (`verdict.ts`); a name or a word alone would find everybody.
 */
import { textHash } from '../match/text-hash.ts';
import type { Statement } from '../ingest/statement.ts';
import { factTerms } from './across.ts';
import { familyTermsOf } from './alignment.ts';

/** Lighter words stand in every second sentence. */
const TELLING = 1;

/**
 * With so many sources one is compared: those that share most with it. Of news that was looked at, sources of one story were among
 * the first ten; what was said of one thing further down was of another.
 */
export const MOST_COMPARED = 16;

/**
 * Ascending, each once. Hashes: a few keys may stand for two things, and then a source is looked at in vain.
 *
 * @param hasWords whether they are English: of others names and what is read beside them are keys, their words are not
 */
export function findingKeys(statements: readonly Statement[], hasWords = true): number[] {
  const keys = new Set<number>();
  for (const statement of statements) {
    const terms = [...familyTermsOf(statement)];
    const names = terms.filter(([term]) => term.startsWith('n:')).map(([term]) => term);
    for (const fact of factTerms(statement).keys()) for (const name of names) keys.add(textHash(`${name} ${fact}`));
    for (const [term, { weight }] of terms) {
      if (term.startsWith('k:')) keys.add(textHash(term));
      if (!hasWords) continue;
      const tells = term.startsWith('e:') || (term.startsWith('w:') && weight >= TELLING);
      if (tells) for (const name of names) keys.add(textHash(`${name} ${term}`));
    }
  }
  return [...keys].toSorted((one, other) => one - other);
}

/** Things with keys, to be found by what they share: as the browser's own index does it, for what is not stored yet. */
export class Findable<Keyed extends { keys: readonly number[] }> {
  readonly #byKey = new Map<number, Keyed[]>();

  add(keyed: Keyed): void {
    for (const key of keyed.keys) {
      const known = this.#byKey.get(key);
      if (known) known.push(keyed);
      else this.#byKey.set(key, [keyed]);
    }
  }

  /** Those that share most keys with one, most first. */
  sharing({ keys }: Pick<Keyed, 'keys'>, most = MOST_COMPARED): Keyed[] {
    const counts = new Map<Keyed, number>();
    for (const each of keys.flatMap((key) => this.#byKey.get(key) ?? [])) counts.set(each, (counts.get(each) ?? 0) + 1);
    const inOrder = [...counts].toSorted(([, one], [, other]) => other - one);
    return inOrder.slice(0, most).map(([keyed]) => keyed);
  }
}

/** Those of the others that share a key with one. */
export function sharingKeys<Keyed extends { keys: readonly number[] }>(one: Keyed, others: readonly Keyed[]): Keyed[] {
  const own = new Set(one.keys);
  return others.filter((other) => other.keys.some((key) => own.has(key)));
}
