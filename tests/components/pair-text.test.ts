/** The sentence on two statements that nobody has compared claims no more than their words bear. */
import { expect, test } from 'vitest';
import { explanation } from '../../components/pair-text.ts';
import { wordsFor } from '../../components/words.ts';
import type { Observation } from '../../corpus/compare/compared.ts';
import type { AutomaticView } from '../../corpus/model.ts';

const ONE = 'Air strikes hit the camp.';
const OTHER = 'Air strikes on the camp have not weakened it.';

function pairWith(observations: Observation[]): AutomaticView {
  const shared = (text: string) => [{ start: text.indexOf('Air'), end: text.indexOf('strikes') + 'strikes'.length }];
  const side = (publisher: string, text: string) => ({
    source: { id: publisher, title: '', publisher, date: '2014-09-15', language: 'en' },
    text,
    isSummary: false,
    shared: shared(text),
  });
  return {
    observations,
    a: side('Gazette', ONE),
    b: side('Herald', OTHER),
    isSetAside: false,
  } as unknown as AutomaticView;
}

const at = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

test('that neither denies one word is not told as what both come to', () => {
  const pair = pairWith([{ type: 'polarity', relation: 'same', a: at(ONE, 'strikes'), b: at(OTHER, 'strikes') }]);
  expect(explanation(pair, wordsFor('en'))).toBe('In both: “Air strikes”.');
});

test('that one denies what the other says is', () => {
  const pair = pairWith([{ type: 'polarity', relation: 'unlike', a: at(ONE, 'hit'), b: at(OTHER, 'weakened') }]);
  expect(explanation(pair, wordsFor('en'))).toBe(
    'Gazette: hit. Herald: weakened. One says that it is so, the other that it is not.',
  );
});
