/** What a page is told of, with and without packs of the reader's. */
import { describe, expect, test } from 'vitest';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { mergePacks } from '../../../corpus/pack/merge.ts';
import { TwoReadings } from '../../../entrypoints/background/two-readings.ts';
import { entity, pack, passage, source } from '../../corpus/pack/build.ts';

const PUBLIC = pack({
  sources: [source({ id: 'post' })],
  passages: [passage({ id: 'post#p1', subjects: ['ostby'] })],
  subjects: [
    entity({ id: 'ostby', name: 'Ostby', type: 'place' }),
    entity({ id: 'olsen', name: 'Harald Olsen', short: ['Olsen'] }),
  ],
});
const PRIVATE = {
  ...pack({
    sources: [source({ id: 'mine' })],
    passages: [passage({ id: 'mine#p1', subjects: ['vera-lindqvist', 'ostby-harbour', 'olsen', 'ostby'] })],
    subjects: [
      entity({ id: 'vera-lindqvist', name: 'Vera Lindqvist' }),
      entity({ id: 'ostby-harbour', name: 'Ostby Harbour', type: 'place' }),
      entity({ id: 'olsen', name: 'Harald Olsen' }),
      entity({ id: 'ostby', name: 'Ostby', type: 'place' }),
    ],
  }),
  id: 'mine',
};

const known = new Corpus(encodePack(PUBLIC));
const all = new Corpus(encodePack(mergePacks([PUBLIC, PRIVATE]).pack));

async function told(readers: Corpus, text: string) {
  const { changes, hasPrivate } = await new TwoReadings(known, Promise.resolve(readers)).read([{ id: 1, text }]);
  const mentions = changes.flatMap((block) => block.mentions);
  const said = mentions.map(({ mention: { start, end }, isPrivate }) => ({ words: text.slice(start, end), isPrivate }));
  return { mentions: said, hasPrivate };
}

const TEXT = 'In Ostby, Vera Lindqvist spoke.';

describe('a page', () => {
  test('has private mentions beside its public ones, in the order of the text', async () => {
    expect(await told(all, TEXT)).toEqual({
      hasPrivate: true,
      mentions: [
        { words: 'Ostby', isPrivate: false },
        { words: 'Vera Lindqvist', isPrivate: true },
      ],
    });
  });

  test('has none where the reader has brought nothing', async () => {
    expect(await told(known, TEXT)).toEqual({ hasPrivate: false, mentions: [{ words: 'Ostby', isPrivate: false }] });
  });

  test.each([
    ['a longer private name', 'Ships lay off Ostby Harbour in the rain.'],
    ['private subjects as evidence for a short public name', 'Vera Lindqvist met Olsen off Ostby Harbour, in Ostby.'],
    ['nothing of either', 'It rained.'],
  ])('has the same public mentions with %s', async (_, text) => {
    const isPublic = ({ isPrivate }: { isPrivate: boolean }): boolean => !isPrivate;
    const { mentions } = await told(all, text);
    expect(mentions.filter(isPublic)).toEqual((await told(known, text)).mentions);
  });
});
