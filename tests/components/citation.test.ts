import { describe, expect, test } from 'vitest';
import { digestCitation, passageCitation, quotationCitation } from '../../components/citation.ts';
import { wordsFor } from '../../components/words.ts';
import { edtf, excerpt, reference } from './builders.ts';

const words = wordsFor('en');
const post = { publisher: 'The Post', date: edtf('2014-09-15') };
const link = 'https://post.example/story#:~:text=evil%20intentions';

describe('a quotation', () => {
  test.each([
    ['its speaker', { speaker: reference('Ali Khamenei') }, 'Ali Khamenei, in The Post'],
    [
      'its speaker and its carrier',
      { speaker: reference('Ali Khamenei'), carrier: reference('the IRNA agency') },
      'Ali Khamenei, in The Post, as carried by the IRNA agency',
    ],
    ['the publisher that speaks itself', {}, 'The Post, in its own words'],
    [
      'the publisher and the carrier of its words',
      { carrier: reference('the IRNA agency') },
      'The Post, as carried by the IRNA agency, in its own words',
    ],
  ])('is copied with %s, date, paragraph and address', (_, voice, said) => {
    const quoted = { ...excerpt('Khamenei declined.'), quotation: { words: 'evil intentions', ...voice } };
    expect(quotationCitation(quoted, post, words).split('\n')).toEqual([
      '“evil intentions”',
      `${said}, 15 September 2014, paragraph 4`,
      link,
    ]);
  });

  test('is copied without our summary', () => {
    const quoted = { ...excerpt('Khamenei declined.'), quotation: { words: 'evil intentions' } };
    expect(quotationCitation(quoted, post, words)).not.toContain('declined');
  });
});

describe('a digest', () => {
  test('is copied as our summary, with what it summarises', () => {
    expect(digestCitation(excerpt('Khamenei declined.'), post, words).split('\n')).toEqual([
      'Summary by Concordance: Khamenei declined.',
      'Of The Post, 15 September 2014, paragraph 4',
      link,
    ]);
  });

  test('stands in no quotation marks and names no speaker', () => {
    const quoted = excerpt('Khamenei declined.', { quotation: { words: 'no', speaker: reference('Ali Khamenei') } });
    expect(digestCitation(quoted, post, words)).not.toMatch(/[“”"]|Ali Khamenei/);
  });

  test('has a date as precise as the source has it', () => {
    const about = digestCitation(excerpt('So.'), { ...post, date: edtf('2014-06~') }, words);
    expect(about).toContain('Of The Post, about June 2014, paragraph 4');
  });
});

test('a passage in its source’s own words is copied as a quotation of it, without an address where it has none', () => {
  const place = { id: excerpt('So.').id, paragraph: 4 };
  expect(passageCitation({ ...place, words: 'Nobody said why.' }, post, words).split('\n')).toEqual([
    '“Nobody said why.”',
    'The Post, in its own words, 15 September 2014, paragraph 4',
  ]);
});
