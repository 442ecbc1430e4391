/** Documents of a reader, with names that no pack knows. Everything in them is invented. */
import type { Edtf, SourceId } from '../../../corpus/model.ts';
import { ownSource, type OwnSource } from '../../../corpus/own/passages.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { entity, pack, passage, source } from '../pack/build.ts';

/** Knows a board, and a place. */
export const KNOWN = new Corpus(
  encodePack(
    pack({
      sources: [source({ id: 'post' })],
      passages: [passage({ id: 'post#p1', subjects: ['ostby', 'harbour-board'] })],
      subjects: [
        entity({ id: 'ostby', name: 'Ostby', type: 'place' }),
        entity({ id: 'harbour-board', name: 'Harbour Board', type: 'organisation' }),
      ],
    }),
  ),
);

export function read(
  id: string,
  paragraphs: string[],
  { title = 'A note', publisher = 'The Gazette' } = {},
): OwnSource {
  const facts = { title, publisher, date: '2014-09-15' as Edtf, genre: 'report' as const, language: 'en' };
  return ownSource({ ...facts, paragraphs }, id as SourceId, KNOWN);
}
