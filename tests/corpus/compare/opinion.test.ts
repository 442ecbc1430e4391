import { expect, test } from 'vitest';
import { opinionFrom, opinionQuestion } from '../../../corpus/compare/opinion.ts';

const A = 'Vera Lindqvist counted 48 lanterns in the harbour.';
const B = 'There were 47 lanterns, said the harbour master.';

const answer = (fields: object): string => JSON.stringify(fields);

test('an opinion is taken with the words that it rests on in both texts', () => {
  expect(opinionFrom(answer({ verdict: 'differ', first: '48 lanterns', second: ' 47 lanterns ' }), A, B)).toEqual({
    verdict: 'differ',
    a: { start: 23, end: 34 },
    b: { start: 11, end: 22 },
  });
});

test.each([
  ['words that stand in neither', { verdict: 'differ', first: '49 lanterns', second: '47 lanterns' }],
  ['words of one text for the other', { verdict: 'same', first: '47 lanterns', second: '48 lanterns' }],
  ['words in another spelling', { verdict: 'same', first: 'The Harbour', second: 'harbour' }],
  ['no words', { verdict: 'apart', first: '', second: '' }],
  ['next to nothing', { verdict: 'same', first: 'in', second: 'er' }],
  ['a verdict that nobody asked for', { verdict: 'true', first: '48 lanterns', second: '47 lanterns' }],
  ['no verdict', { first: '48 lanterns', second: '47 lanterns' }],
  ['a number for words', { verdict: 'differ', first: 48, second: 47 }],
  ['a list', [1]],
])('an answer with %s is none', (_, fields) => {
  expect(opinionFrom(answer(fields), A, B)).toBeUndefined();
});

test.each(['', 'I think that they differ.', '{"verdict":', 'null'])('%j is no answer', (text) => {
  expect(opinionFrom(text, A, B)).toBeUndefined();
});

test('a model that cannot tell needs no words for it', () => {
  expect(opinionFrom(answer({ verdict: 'unsure', first: '', second: 'x' }), A, B)).toEqual({ verdict: 'unsure' });
});

test('it is asked about both texts, each in one line, and nothing else', () => {
  const question = opinionQuestion('Ann Lee\nleft.', 'She stayed.');
  expect(question).toContain('Sentence 1: Ann Lee left.\nSentence 2: She stayed.');
});
