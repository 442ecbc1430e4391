/** Builds sources of a few sentences, compares them, and says what comes of it in short. */
import type { ComparedPair, ComparedSource } from '../../../corpus/compare/compared.ts';
import { StatementIndex } from '../../../corpus/compare/statement-index.ts';
import { statementsOf } from '../../../corpus/ingest/statements.ts';
import type { Edtf, SourceId } from '../../../corpus/model.ts';

export interface Told {
  text: string;
  publisher?: string;
  date?: string;
}

let made = 0;

/** Each its own publisher, on one day, unless said otherwise. */
export function sourceOf({ text, publisher, date = '2014-09-17' }: Told, id = `source-${made++}`): ComparedSource {
  const voice = publisher ?? `The ${id}`;
  const document = { title: '', publisher: voice, date: date as Edtf, language: 'en', paragraphs: text.split('\n') };
  return { id: id as SourceId, voice, date: date as Edtf, statements: statementsOf(document) };
}

export function compare(one: Told | string, other: Told | string): ComparedPair[] {
  const [a, b] = [one, other].map((each) => sourceOf(typeof each === 'string' ? { text: each } : each)) as [
    ComparedSource,
    ComparedSource,
  ];
  const index = new StatementIndex();
  index.add(b);
  return index.compare(a);
}

/** "may-differ number", "both", "names"; "nothing" where no pair is given. */
export function levelOf(pairs: readonly ComparedPair[]): string {
  const [first] = pairs;
  return first ? [first.level, first.because].filter(Boolean).join(' ') : 'nothing';
}
