import { expect, test } from 'vitest';
import { Letters } from '../../../corpus/match/letters.ts';
import { MAX_QUERY_LENGTH, parseQuery, selectedQuery } from '../../../corpus/search/query.ts';

test.each([
  ['the text itself', 'Ali Khamenei', 'Ali Khamenei'],
  ['without white space around it and more than one between words', ' \n Ali\t\t Khamenei\u00a0', 'Ali Khamenei'],
  ['without quotation marks, which would mean a phrase', 'the “Islamic “State" said', 'the Islamic State said'],
  ['without control characters', 'Ali\u0000\u0007Khamenei', 'Ali Khamenei'],
  ['with halves of characters made whole', 'Ali \ud83d', 'Ali \ufffd'],
  ['in any script', 'علي خامنئي 😀', 'علي خامنئي 😀'],
  ['nothing of nothing', ' “” \u0000', ''],
])('a selected text is looked up as %s', (_, selected, query) => {
  expect(selectedQuery(selected)).toBe(query);
});

test.each([400, 5_000_000])('one of %d letters is cut, and a search for it says so', (length) => {
  const query = selectedQuery('word '.repeat(length / 5));
  expect(query.length).toBe(MAX_QUERY_LENGTH + 1);
  expect(parseQuery(query, new Letters()).cut).toBe(true);
});
