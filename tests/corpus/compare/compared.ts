/** Builds sources of a few sentences, compares them, and says what comes of it in short. */
import type { ComparedPair, ComparedSource } from '../../../corpus/compare/compared.ts';
import { StatementIndex } from '../../../corpus/compare/statement-index.ts';
import { statementsOf } from '../../../corpus/ingest/statements.ts';
import type { Edtf, SourceId } from '../../../corpus/model.ts';

export interface Told {
  text: string;
  publisher?: string;
  /** Of one day for all, unless it is given; `undefined` for a text without a date. */
  date?: string | undefined;
}

let made = 0;

/** Each its own publisher, on one day, unless said otherwise. */
export function sourceOf({ text, publisher, ...told }: Told, id = `source-${made++}`): ComparedSource {
  const voice = publisher ?? `The ${id}`;
  const date = 'date' in told ? told.date : '2014-09-17';
  const dated = date === undefined ? {} : { date: date as Edtf };
  const document = { title: '', publisher: voice, language: 'en', paragraphs: text.split('\n'), ...dated };
  return { id: id as SourceId, voice, ...dated, statements: statementsOf(document) };
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
