/** Builds documents of a few sentences and reads what becomes of them. */
import { statementsOf } from '../../../corpus/ingest/statements.ts';
import type { Document, Statement } from '../../../corpus/ingest/statement.ts';
import type { Edtf } from '../../../corpus/model.ts';

export function documentOf(paragraphs: string[], facts: Partial<Document> = {}): Document {
  return {
    title: '',
    publisher: 'The Harbour Gazette',
    date: '2014-09-17' as Edtf,
    language: 'en',
    paragraphs,
    ...facts,
  };
}

export function read(...paragraphs: string[]): Statement[] {
  return statementsOf(documentOf(paragraphs));
}

/** The names of the first statement as "words key/type". */
export function namesOf({ text, names }: Statement): string[] {
  return names.map(({ start, end, key, type }) => `${text.slice(start, end)}: ${key}/${type}`);
}
