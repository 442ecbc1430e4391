/**
 * A source as it is kept for comparing: read once into statements, each with the passage that it stands in. Sources that
 * have their own words are read in these; of others there are only digests, which are compared as the summaries they are.
 */
import { knownIn } from '../ingest/known.ts';
import { isReadable, statementsOf } from '../ingest/statements.ts';
import type { Passage, PassageId, Source } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import type { ComparedSource } from './compared.ts';
import { publishedOn } from './dates.ts';
import { findingKeys } from './finding.ts';

/** Unique among all packs: `<pack>/<source>`. */
export type SourceKey = ComparedSource['id'];

export interface ReadSource extends ComparedSource {
  id: SourceKey;
  /** Of `findingKeys`. */
  keys: number[];
  /** That statements stand in: the first is that of paragraph 1. Whether its text is a summary. */
  passages: { id: PassageId; paragraph: number; isSummary: boolean }[];
}

export interface ToRead {
  key: string;
  /** Who speaks: the publisher, or that of the source whose text this is. */
  voice: string;
  source: Source;
  passages: readonly Passage[];
}

/** @param corpus whose names and events are recognised. */
export function readSource({ key, voice, source, passages }: ToRead, corpus: Corpus): ReadSource {
  const { date: _, ...facts } = source;
  const date = publishedOn(source);
  const dated = date === undefined ? {} : { date };
  const document = { ...facts, ...dated, paragraphs: passages.map(({ words, digest }) => words ?? digest ?? '') };
  const statements = statementsOf(document, knownIn(document, corpus));
  return {
    id: key as SourceKey,
    voice,
    ...dated,
    ...(!isReadable(source.language) && { language: source.language }),
    statements,
    keys: findingKeys(statements, isReadable(source.language)),
    passages: passages.map(({ id, paragraph, words }) => ({ id, paragraph, isSummary: words === undefined })),
  };
}

/** All sources of a corpus, under the name of its pack. */
export function readCorpus(corpus: Corpus): ReadSource[] {
  const passages = Map.groupBy([...corpus.passages], ({ source }) => source);
  return [...corpus.sources].map((source) => {
    const own = passages.get(source.id)?.toSorted((one, other) => one.paragraph - other.paragraph) ?? [];
    const voice = (source.sameAs && corpus.sources.get(source.sameAs)?.publisher) ?? source.publisher;
    return readSource({ key: `${corpus.facts.id}/${source.id}`, voice, source, passages: own }, corpus);
  });
}
