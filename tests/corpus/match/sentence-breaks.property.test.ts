import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceEnds } from '../../../corpus/match/sentence-breaks.ts';
import { Sentences } from '../../../corpus/match/sentences.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function endsByTheBrowser(text: string): number[] {
  return Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
}

/** Where each character matters to the rules: beside a mark, behind it, between it and a letter. */
const places = (character: string): string[] => [
  `a. ${character}b`,
  `a.${character}b`,
  `a.${character} B`,
  `${character}.B`,
  `${character}.5`,
  `a. ${character}. B`,
  `a? ${character}B`,
  `a?${character} B`,
  `a.${character}`,
  `a. (${character} bc`,
  `a. (${character} Bc`,
];

test('ends sentences where the browser does, whatever character stands beside a mark', () => {
  const known: string[] = [];
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const texts = places(String.fromCharCode(unit));
    const own = texts.map(sentenceEnds);
    if (own[0] === undefined) continue;
    known.push(String.fromCharCode(unit));
    texts.forEach((text, at) => {
      if (own[at]?.join() !== endsByTheBrowser(text).join()) wrong.push(text);
    });
  }
  expect(wrong).toEqual([]);
  expect(known).toEqual(expect.arrayContaining([...'aZ09 .?!,;:"“”‘’–—…()[]éŁ€\n']));
});

test('ends sentences where the browser does, in texts of marks and letters', () => {
  const character = fc.constantFrom(...'aB.?! .,;:\n\r\t"\'()’“”–—-…5éß\u00A0\uFFFC');
  const pieces = fc.array(character, { maxLength: 24 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(pieces, (text) => {
      expect(sentenceEnds(text)).toEqual(endsByTheBrowser(text));
    }),
    { numRuns: 5_000 },
  );
});

test.each(['他来了。他走了。', 'وصل. ثم غادر؟ نعم.', 'Пришёл. Ушёл!', 'so\u00ADft. Hyphen.'])(
  'leaves %s to the browser',
  (text) => {
    expect(sentenceEnds(text)).toBeUndefined();
    const spans = new Sentences('ru').of(text);
    expect(spans.map(({ end }) => end)).toEqual(endsByTheBrowser(text));
  },
);

test('asks with a semicolon in Greek', () => {
  const text = 'Pou ine; Edo ine.';
  expect(new Sentences('el').of(text)).toHaveLength(2);
  expect(new Sentences('en').of(text)).toHaveLength(1);
});
