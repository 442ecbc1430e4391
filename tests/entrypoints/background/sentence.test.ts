import { expect, test } from 'vitest';
import { sentenceAround } from '../../../entrypoints/background/sentence.ts';

/** The sentence around the words in brackets. */
function around(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const sentence = sentenceAround(text, start, end);
  return text.slice(sentence.start, sentence.end);
}

test.for<[title: string, marked: string, sentence: string]>([
  ['is what stands between two ends', 'One here. Two is [Iran] here. Three.', 'Two is Iran here.'],
  ['may be the first', '[Iran] said no. Then yes.', 'Iran said no.'],
  ['may be the last, without an end', 'It said no. Then [Iran] said', 'Then Iran said'],
  ['may be all there is', '  [Iran] ', 'Iran'],
  ['does not end at a title', 'He came. Then Mr. [Rouhani] said no. She left.', 'Then Mr. Rouhani said no.'],
  [
    'does not end at initials',
    'So. The U.S. [State Department] and John F. Kerry said no. So.',
    'The U.S. State Department and John F. Kerry said no.',
  ],
  ['reaches over both ends of a mark that holds one', 'A. [Yes. Iran] went. No.', 'A. Yes. Iran went.'],
  [
    'is whole in the middle of a long text',
    `${'No one. '.repeat(500)}This is [Iran] now. ${'No one. '.repeat(500)}`,
    'This is Iran now.',
  ],
])('a sentence %s', ([, marked, sentence]) => {
  expect(around(marked)).toBe(sentence);
});
