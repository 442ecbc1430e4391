import { expect, test } from 'vitest';
import { keptPairs, type KeptPair, type KeptSide } from '../../../corpus/compare/kept-pair.ts';
import { readCorpus, readSource, type ReadSource } from '../../../corpus/compare/read-source.ts';
import type { Observation } from '../../../corpus/compare/compared.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { entity, pack, passage, source } from '../pack/build.ts';

const LEE = entity({ id: 'ann-lee', name: 'Ann Lee' });

/** A source of one paragraph, or of several, in its own words; or in ours. */
function read(
  {
    id,
    paragraphs,
    digest = false,
    publisher = id,
  }: { id: string; paragraphs: string[]; digest?: boolean; publisher?: string },
  names = [LEE],
): ReadSource {
  const corpus = new Corpus(encodePack(pack({ subjects: names })));
  const passages = paragraphs.map((text, at) => {
    const { digest: ours, ...rest } = passage({ id: `${id}#p${at + 1}`, paragraph: at + 1, subjects: [] });
    return (digest ? { ...rest, digest: text } : { ...rest, words: text, was: ours }) as ReturnType<typeof passage>;
  });
  return readSource(
    { key: `own/${id}`, voice: publisher, source: source({ id, title: 'News', publisher }), passages },
    corpus,
  );
}

const PAGES = [
  {
    id: 'gazette',
    paragraphs: ['The harbour was quiet.', 'Gunmen killed 22 villagers near the house of Ann Lee in Leeds.'],
  },
  { id: 'herald', paragraphs: ['Gunmen killed 89 villagers near the house of Ann Lee in Leeds.'] },
] as const;

function pairOf(one: ReadSource, other: ReadSource): KeptPair {
  const [first] = keptPairs(one, [other]);
  if (!first) throw new Error('nothing is compared');
  return first;
}

/** The words of both that an observation is made from. */
function shows({ a, b }: KeptPair, { a: one, b: other }: Observation): (string | undefined)[] {
  const words = (side: KeptSide, span: Observation['a']): string | undefined =>
    span && side.text.slice(span.start, span.end);
  return [words(a, one), words(b, other)];
}

test('a pair has both statements, where they stand and what is unlike in them', () => {
  const [gazette, herald] = PAGES.map((page) => read({ ...page, paragraphs: [...page.paragraphs] }));
  const pair = pairOf(gazette as ReadSource, herald as ReadSource);
  expect(pair.level).toBe('may-differ');
  expect(pair.because).toBe('number');
  expect(pair.a).toMatchObject({ source: 'own/gazette', passage: 'gazette#p2', isSummary: false });
  expect(pair.b).toMatchObject({ source: 'own/herald', passage: 'herald#p1', text: PAGES[1].paragraphs[0] });
  const [first] = pair.observations;
  expect(first && shows(pair, first)).toEqual(['22', '89']);
});

test('it is about the subjects that both name, by their ids and full names, known or not', () => {
  const [known, unknown] = [
    read({ id: 'gazette', paragraphs: ['Ann Lee and Bob Miller signed the fisheries treaty in Oslo.'] }),
    read({ id: 'herald', paragraphs: ['Bob Miller and Ann Lee signed the fisheries treaty in Oslo.'] }),
  ];
  expect(pairOf(known, unknown).about.toSorted()).toEqual(['ann lee', 'ann-lee', 'bob miller', 'oslo']);
});

test('its id is that of the two statements, whichever source came first', () => {
  const [gazette, herald] = PAGES.map((page) => read({ ...page, paragraphs: [...page.paragraphs] })) as [
    ReadSource,
    ReadSource,
  ];
  const elsewhere = { ...gazette, id: 'other/gazette' as ReadSource['id'] };
  expect(pairOf(herald, gazette).id).toBe(pairOf(gazette, herald).id);
  expect(pairOf(elsewhere, herald).id).toBe(pairOf(gazette, herald).id);
});

test('a side in our words says so, and one that reports somebody says whom', () => {
  const digest = read({ id: 'gazette', paragraphs: ['Ann Lee signed the fisheries treaty in Oslo.'], digest: true });
  const report = read({
    id: 'herald',
    paragraphs: ['“Ann Lee signed the fisheries treaty in Oslo,” Bob Miller said.'],
  });
  const pair = pairOf(digest, report);
  expect([pair.a.isSummary, pair.b.isSummary]).toEqual([true, false]);
  expect([pair.a.speaker, pair.b.speaker]).toEqual([undefined, 'Bob Miller']);
});

test('two that report one speaker are one voice, which the pair names as the texts do', () => {
  const [one, other] = [
    read({ id: 'gazette', paragraphs: ['“We signed the fisheries treaty in Oslo,” Ann Lee said.'] }),
    read({ id: 'herald', paragraphs: ['Ann Lee said: “We signed the fisheries treaty in Oslo.”'] }),
  ];
  expect(pairOf(one, other).origin).toBe('Ann Lee');
});

test('sources of one voice are not set beside one another', () => {
  const sentence = 'Ann Lee signed the fisheries treaty in Oslo.';
  const [one, other] = ['a', 'b'].map((id) => read({ id, paragraphs: [sentence], publisher: 'The Gazette' }));
  expect(keptPairs(one as ReadSource, [other as ReadSource])).toEqual([]);
});

test('a corpus is read in the words of its passages, a copy with the voice of what it copies', () => {
  const corpus = new Corpus(
    encodePack(
      pack({
        sources: [source({ id: 'a', publisher: 'A' }), source({ id: 'b', publisher: 'B', sameAs: 'a' })],
        passages: [passage({ id: 'b#p1', subjects: [], digest: 'Ann Lee signed the fisheries treaty in Oslo.' })],
      }),
    ),
  );
  const [, copy] = readCorpus(corpus);
  expect(copy).toMatchObject({ id: 'test/b', voice: 'A', passages: [{ id: 'b#p1', isSummary: true }] });
  expect(copy?.statements.at(-1)?.text).toBe('Ann Lee signed the fisheries treaty in Oslo.');
});

test('of pairs without a claim only those are kept that are most alike in what they say', () => {
  const one = read({ id: 'gazette', paragraphs: ['Ann Lee will open the new eel market in Leeds in the spring.'] });
  const other = read({
    id: 'herald',
    paragraphs: [
      'Ann Lee grew up in Leeds and collects old clocks.',
      'The eel market in Leeds is to be opened by Ann Lee in April.',
      'Leeds has asked Ann Lee for money.',
      'Ann Lee was seen in Leeds with a dog.',
    ],
  });
  const names = keptPairs(one, [other]).filter(({ level }) => level === 'names');
  expect(names).toHaveLength(2);
  const [nearer, farther] = names.map(({ likeness }) => likeness);
  expect(nearer).toBeGreaterThan(farther ?? 1);
  expect(names.map(({ b }) => b.text)).not.toContain('Ann Lee grew up in Leeds and collects old clocks.');
});
