import { describe, expect, test } from 'vitest';
import type { SubjectId } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { linkTo, subjectView } from '../../../corpus/pack/view.ts';
import { comparison, entity, event, pack, passage, source } from './build.ts';

const PACK = pack({
  sources: [
    source({ id: 'post', publisher: 'Post', date: '2014-09-15' }),
    source({ id: 'trumpet', publisher: 'Trumpet', date: '2014-10' }),
    source({ id: 'episteme', publisher: 'Episteme', date: '2014-06' }),
  ],
  passages: [
    passage({ id: 'trumpet#p2', subjects: ['kerry', 'refusal'], paragraph: 2 }),
    passage({
      id: 'post#p9',
      subjects: ['refusal'],
      paragraph: 9,
      quotation: { words: 'a few words', speaker: 'kerry' },
    }),
    passage({ id: 'post#p1', subjects: ['kerry'], paragraph: 1, anchor: 'one-two three' }),
  ],
  subjects: [
    entity({ id: 'kerry', name: 'John Kerry', held: [{ office: 'secretary', from: '2013-02-01', to: '2017-01-20' }] }),
    entity({ id: 'secretary', name: 'Secretary of State', type: 'office' }),
    entity({ id: 'nobody', name: 'Nobody' }),
    event({ id: 'refusal', name: 'The refusal', participants: ['kerry'] }),
  ],
  comparisons: [
    comparison('alone', ['kerry'], { yes: ['post#p1'] }),
    comparison('same', ['kerry'], { yes: ['post#p1', 'trumpet#p2'] }),
    comparison('why', ['refusal', 'kerry'], { this: ['post#p1'], that: ['trumpet#p2'] }),
  ],
});
const corpus = new Corpus(encodePack(PACK));
const view = (id: string) => subjectView(corpus, id as SubjectId);

describe('a compiled pack', () => {
  test('gives back what was put in', () => {
    expect([...corpus.sources].map(({ id }) => id)).toEqual(['episteme', 'post', 'trumpet']);
    expect(corpus.passages.get('post#p1')?.digest).toBe('What post#p1 says');
    expect(corpus.subjects.get('missing')).toBeUndefined();
    expect(() => corpus.subjects.at(99)).toThrow('no record 99 of 4');
  });

  test('is the same for the same pack in another order', () => {
    const reversed = pack({
      sources: PACK.sources.toReversed(),
      passages: PACK.passages.toReversed(),
      subjects: PACK.subjects.toReversed(),
      comparisons: PACK.comparisons.toReversed(),
    });
    expect(new Uint8Array(encodePack(reversed))).toEqual(new Uint8Array(encodePack(PACK)));
  });

  test('finds the names of its subjects', () => {
    const text = 'The refusal came before John Kerry.';
    expect(corpus.names.find(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The refusal',
      'John Kerry',
    ]);
  });

  test.each([
    ['nothing', new ArrayBuffer(0), 'not a pack: too short'],
    ['other bytes', new ArrayBuffer(64), 'not a pack: wrong first bytes'],
    ['a later format', newer(encodePack(PACK)), 'pack of format 99; this version reads 2'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => new Corpus(bytes)).toThrow(message);
  });
});

describe('the view of a subject', () => {
  test('has differences first, then agreement, then single voices', () => {
    expect(view('kerry')?.comparisons.map(({ id, outcome }) => `${id} ${outcome.kind}`)).toEqual([
      'why differ',
      'same agree',
      'alone one-voice',
    ]);
  });

  test('has what is about it before what more publishers say of something else', () => {
    const comparisons = [
      comparison('aside', ['refusal', 'kerry'], { this: ['post#p1'], that: ['trumpet#p2'], other: ['episteme#p1'] }),
      comparison('about', ['kerry'], { this: ['post#p1'], that: ['trumpet#p2'] }),
    ];
    const passages = [...PACK.passages, passage({ id: 'episteme#p1', subjects: [] })];
    const known = new Corpus(encodePack({ ...PACK, passages, comparisons }));
    const ids = (id: string) => subjectView(known, id as SubjectId)?.comparisons.map((each) => each.id);
    expect(ids('kerry')).toEqual(['about', 'aside']);
    expect(ids('refusal')).toEqual(['aside']);
  });

  test('groups excerpts by source, sources by date, excerpts by paragraph', () => {
    expect(view('kerry')?.sources.map(({ id, excerpts }) => [id, ...excerpts.map((each) => each.paragraph)])).toEqual([
      ['post', 1, 9],
      ['trumpet', 2],
    ]);
  });

  test('counts a quotation as an excerpt on its speaker', () => {
    expect(view('kerry')?.sources[0]?.excerpts[1]?.quotation).toEqual({
      words: 'a few words',
      speaker: { id: 'kerry', name: 'John Kerry' },
    });
  });

  test('names the publishers that are silent on a question', () => {
    const comparisons = [...PACK.comparisons, comparison('late', ['refusal'], { no: ['episteme#p1'] })];
    const passages = [...PACK.passages, passage({ id: 'episteme#p1', subjects: [] })];
    const known = new Corpus(encodePack({ ...PACK, passages, comparisons }));
    expect(subjectView(known, 'kerry' as SubjectId)?.comparisons[0]?.silent).toEqual(['Episteme']);
  });

  test('calls nobody silent whose sources no question of a pack rests on', () => {
    expect(view('kerry')?.comparisons[0]?.silent).toEqual([]);
    expect(view('kerry')).toMatchObject({ sourceCount: 3, askedCount: 2 });
    const comparisons = [...PACK.comparisons, comparison('mine-late', ['kerry'], { no: ['episteme#p1'] })];
    const passages = [...PACK.passages, passage({ id: 'episteme#p1', subjects: [] })];
    const known = new Corpus(encodePack({ ...PACK, passages, comparisons }));
    const shown = subjectView(known, 'kerry' as SubjectId);
    expect(shown?.comparisons.flatMap(({ silent }) => silent)).not.toContain('Episteme');
    expect(shown?.comparisons.find(({ isMine }) => isMine)?.silent).toEqual([]);
    expect(shown?.askedCount).toBe(3);
  });

  test('tells offices with their terms, and of an office its holders', () => {
    const term = { from: '2013-02-01', to: '2017-01-20' };
    expect(view('kerry')?.tenures).toEqual([{ subject: { id: 'secretary', name: 'Secretary of State' }, ...term }]);
    expect(view('secretary')?.tenures).toEqual([{ subject: { id: 'kerry', name: 'John Kerry' }, ...term }]);
  });

  test('is empty but there for a subject that no passage names, and undefined for none', () => {
    expect(view('nobody')).toMatchObject({ name: 'Nobody', sources: [], comparisons: [], sourceCount: 3 });
    expect(view('missing')).toBeUndefined();
  });
});

describe('the link to an original', () => {
  const [post] = PACK.sources;
  const [plain, , anchored] = PACK.passages;

  test('leads to the passage where its anchor is known', () => {
    if (!post || !anchored || !plain) throw new Error('the pack has changed');
    expect(linkTo(post, anchored)).toBe('https://example.org/a#:~:text=one%2Dtwo%20three');
    expect(linkTo({ ...post, url: 'https://example.org/a#b' }, anchored)).toBe(
      'https://example.org/a#b:~:text=one%2Dtwo%20three',
    );
    expect(linkTo(post, plain)).toBe('https://example.org/a');
  });
});

function newer(bytes: ArrayBuffer): ArrayBuffer {
  new DataView(bytes).setUint32(4, 99, true);
  return bytes;
}
