/**
 * The five bundled sources, read from their originals as if a reader had imported them, compared with one another and held
 * against the comparisons made by hand.
 *
 * - A hand-made question between publishers is *found* when a pair that is shown joins paragraphs that two positions of
 *   it cite.
 * - A pair is *right* when it was judged so by eye (`tests/evaluate/compare/judged.jsonl`) or, not judged yet, when a hand-made
 *   comparison joins its two paragraphs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StatementIndex } from '../../../compare/statement-index.ts';
import type { ComparedPair, ComparedSource } from '../../../compare/compared.ts';
import { knownIn } from '../../../ingest/known.ts';
import { statementsOf } from '../../../ingest/statements.ts';
import type { Pack, PassageId } from '../../../model.ts';
import { Corpus } from '../../../pack/corpus.ts';
import { encodePack } from '../../../pack/encode.ts';
import { compileBundled } from '../../bundled.ts';
import { nameOf, readJudged } from './judged.ts';
import type { EvaluationSet } from './sets.ts';

export const BUNDLED: EvaluationSet = {
  name: 'bundled',
  rows: [
    {
      key: 'bundledQuestionsFound',
      best: '–',
      floor: '18',
      goal: 20,
      what: 'hand-made questions between publishers, found',
    },
    { key: 'bundledQuestions', best: '–', floor: '–', what: 'of so many' },
    { key: 'bundledShown', best: '–', floor: '–', what: 'pairs shown' },
    { key: 'bundledShownPrecision', best: '.86', floor: '–', goal: 0.85, what: 'of them right' },
    { key: 'bundledMayDiffer', best: '–', floor: '–', what: 'said to differ' },
    { key: 'bundledMayDifferWrong', best: '–', floor: '–', goal: 0, what: 'of them wrong' },
  ],
  run(data) {
    const folder = join(data, '../sources');
    if (!existsSync(folder)) return undefined;
    const pack = compileBundled();
    const sources = readSources(pack, folder);
    return sources.length === pack.sources.length ? score(pack, sources) : undefined;
  },
};

interface ReadSource extends ComparedSource {
  paragraphs: string[];
}

function readSources(pack: Pack, folder: string): ReadSource[] {
  const corpus = new Corpus(encodePack(pack));
  const files = readdirSync(folder);
  return pack.sources.flatMap((source) => {
    const file = files.find((name) => name.startsWith(source.id));
    if (file === undefined) return [];
    const text = readFileSync(join(folder, file), 'utf8');
    const paragraphs = text
      .split(/\n\s*\n/u)
      .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
      .filter((part) => part !== '');
    const document = { ...source, paragraphs };
    const statements = statementsOf(document, knownIn(document, corpus));
    return [{ id: source.id, voice: source.publisher, date: source.date, statements, paragraphs }];
  });
}

function score(pack: Pack, sources: readonly ReadSource[]): ReturnType<EvaluationSet['run']> {
  const index = new StatementIndex();
  const pairs: ComparedPair[] = [];
  for (const source of sources) pairs.push(...index.compare(source), ...(index.add(source), []));
  const shown = pairs.filter(({ level }) => level !== 'names');
  const byHand = joinedByHand(pack, sources);
  const judged = readJudged('judged.jsonl');
  const mistakes: string[] = [];
  const found = new Set<string>();
  let right = 0;
  let wrongDiffer = 0;
  for (const pair of shown) {
    const questions = byHand.get(paragraphsOf(pair, sources)) ?? [];
    for (const question of questions) found.add(question);
    const label = judged.get(nameOf(pair, sources));
    const isRight = label === undefined ? questions.length > 0 : label !== 'wrong';
    if (isRight) right++;
    else mistakes.push(`${pair.level} ${nameOf(pair, sources)} ${pair.likeness.toFixed(2)}`);
    if (pair.level === 'may-differ' && label !== 'differ') wrongDiffer++;
  }
  const all = new Set([...byHand.values()].flat());
  const differ = shown.filter(({ level }) => level === 'may-differ').length;
  mistakes.push(...[...all].filter((question) => !found.has(question)).map((question) => `not found: ${question}`));
  return {
    figures: {
      bundledQuestionsFound: found.size,
      bundledQuestions: all.size,
      bundledShown: shown.length,
      bundledShownPrecision: shown.length === 0 ? 1 : right / shown.length,
      bundledMayDiffer: differ,
      bundledMayDifferWrong: wrongDiffer,
    },
    mistakes,
  };
}

function paragraphsOf({ a, b }: ComparedPair, sources: readonly ReadSource[]): string {
  const place = (side: ComparedPair['a']): string => {
    const source = sources.find(({ id }) => id === side.source);
    return `${side.source}#${source?.statements[side.statement]?.paragraph ?? ''}`;
  };
  return [place(a), place(b)].toSorted().join(' ');
}

/** From two paragraphs to the comparisons that cite passages of both, in positions of two publishers. */
function joinedByHand(pack: Pack, sources: readonly ReadSource[]): Map<string, string[]> {
  const places = placesOf(pack, sources);
  const voices = new Map(sources.map(({ id, voice }) => [id as string, voice]));
  const joined = new Map<string, string[]>();
  for (const { id, answers } of pack.comparisons) {
    const cited = answers.flatMap(({ positions }) =>
      positions.flatMap(({ passages }) => passages.flatMap((passage) => places.get(passage) ?? [])),
    );
    for (const one of cited) {
      for (const other of cited) {
        if (one >= other || voices.get(one.split('#')[0] ?? '') === voices.get(other.split('#')[0] ?? '')) continue;
        const key = `${one} ${other}`;
        joined.set(key, [...new Set([...(joined.get(key) ?? []), id])]);
      }
    }
  }
  return joined;
}

/** Passage → "source#paragraph of the import", by its anchor. */
function placesOf(pack: Pack, sources: readonly ReadSource[]): Map<PassageId, string> {
  const places = new Map<PassageId, string>();
  for (const { id, source, anchor } of pack.passages) {
    const paragraphs = sources.find((each) => each.id === source)?.paragraphs ?? [];
    const at = anchor === undefined ? -1 : paragraphs.findIndex((text) => plain(text).includes(plain(anchor)));
    if (at >= 0) places.set(id, `${source}#${at + 1}`);
  }
  return places;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[’']/gu, "'").replaceAll(/\s+/gu, ' ');
}
