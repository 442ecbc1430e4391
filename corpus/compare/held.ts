/** A source as the index holds it: its statements made ready for aligning, without those that tell nothing. */
import { shareOfEnglish } from '../ingest/english.ts';
import type { Statement } from '../ingest/statement.ts';
import { isReadable } from '../ingest/statements.ts';
import type { Edtf } from '../model.ts';
import { withoutWords } from './across.ts';
import { familyTermsOf, type Alignable } from './alignment.ts';
import type { ComparedSource } from './compared.ts';
import { countsOf, type TermCounts } from './in-two.ts';
import { kinOf } from './kin.ts';
import { readable } from './likeness/likeness.ts';
import type { LookedUp } from './likeness/words.ts';
import { once } from '../match/once.ts';
import { subjectOf } from './terms.ts';

export interface Held extends ComparedSource {
  alignable: readonly Alignable[];
  /** In how many of them each term stands. */
  counts: TermCounts | undefined;
  /** In another language than English. */
  isAbroad: boolean;
}

/** Boilerplate in another language stands under many articles and tells nothing. */
const LEAST_ENGLISH = 0.34;

function isForeign(text: string): boolean {
  const share = shareOfEnglish(text);
  return share !== undefined && share < LEAST_ENGLISH;
}

/** "Posted by Ann Lee on October 29 at 2:54 pm" says who wrote, and stands over all that she wrote. */
const BYLINE = /^(?:posted|published|updated|last (?:updated|modified)|filed|written|by)\b[^.!?]*\d[^.!?]*$/iu;
const MOST_OF_BYLINE = 90;

function isByline(text: string): boolean {
  return text.length <= MOST_OF_BYLINE && BYLINE.test(text);
}

/** @param lookedUp words that other sources have as well, for the ranker */
export function hold(source: ComparedSource, lookedUp?: LookedUp): Held {
  const seen = new Set<string>();
  const isAbroad = source.language !== undefined && !isReadable(source.language);
  const alignable = source.statements.flatMap((statement) => {
    // A pull-quote, a caption or a title on the page repeats what the text says.
    const text = statement.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    if (seen.has(text) || (!isAbroad && isForeign(statement.text)) || isByline(statement.text)) return [];
    seen.add(text);
    const all = alignableOf(statement, source.date, lookedUp);
    return [isAbroad ? withoutWords(all) : all];
  });
  return { ...source, alignable, counts: countsOf(alignable), isAbroad };
}

function alignableOf(statement: Statement, date: Edtf | undefined, lookedUp: LookedUp | undefined): Alignable {
  const terms = new Map<string, number>();
  let weight = 0;
  const placed = familyTermsOf(statement);
  for (const [key, term] of placed) {
    terms.set(key, term.weight);
    weight += term.weight;
  }
  const read = once(() => readable(statement.text, lookedUp));
  const subjects = new Set(statement.names.filter(({ type }) => type !== 'office').map(subjectOf));
  const scenes = new Set(statement.names.filter(({ type }) => type === 'person' || type === 'place').map(subjectOf));
  const words = statement.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    statement,
    date,
    terms,
    placed,
    read,
    weight,
    subjects,
    scenes,
    insideNames: wordsInNames(statement),
    words,
  };
}

function wordsInNames({ text, names }: Statement): Map<string, string> {
  return new Map(
    names.flatMap((name) =>
      [...text.slice(name.start, name.end).matchAll(/(?<!\p{L})\p{Ll}{3,}/gu)].map(([word]): [string, string] => [
        kinOf(word).family,
        subjectOf(name),
      ]),
    ),
  );
}
