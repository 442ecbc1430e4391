/**
 * What is shown of news that nobody compared by hand: stories that several outlets told, each article as if a reader had
 * imported it, judged pair by pair by eye (`judged.ts`).
 *
 * The stories are in two halves by the hash of their name: written on the open half, read on the closed one
 * (`tests/evaluate/compare/README.md`).
 */
import { createHash } from 'node:crypto';
import type { ComparedPair, ComparedSource } from '../../../compare/compared.ts';
import { StatementIndex } from '../../../compare/statement-index.ts';
import { statementsOf } from '../../../ingest/statements.ts';
import type { Edtf, SourceId } from '../../../model.ts';
import { readRows } from '../data.ts';
import { isRight, nameOf, readJudged } from './judged.ts';
import type { EvaluationSet } from './sets.ts';

export type Half = 'open' | 'closed';

/** A story as it is compared. */
export interface Story {
  name: string;
  half: Half;
  sources: readonly ComparedSource[];
}

/** A row of the files; `text` has a line for each paragraph. */
interface StoryRow {
  cluster: string;
  articles: {
    id: string;
    source: string;
    date: string | null;
    title?: string;
    text?: string;
    paragraphs?: string[][];
  }[];
}

const FILES = ['events/newswcl50_articles.jsonl', 'compare/basil.jsonl', 'compare/claimdiff_articles.jsonl'];

export const STORIES: EvaluationSet = {
  name: 'stories',
  rows: [
    { key: 'shown', best: '–', floor: '–', what: 'pairs shown in news stories' },
    { key: 'shownJudged', best: '–', floor: '–', what: 'of them judged by eye' },
    { key: 'shownPrecision', best: '.80', floor: '–', goal: 0.85, what: '"both write about this", right' },
    { key: 'shownPrecisionClosed', best: '.80', floor: '–', goal: 0.85, what: 'the same, closed half' },
    { key: 'mayDifferShown', best: '–', floor: '–', goal: 10, what: 'said to differ' },
    { key: 'mayDifferPrecision', best: '.92', floor: '–', goal: 0.9, what: 'of them right' },
    { key: 'mayDifferWrong', best: '–', floor: '–', goal: 1, what: 'of them wrong' },
    { key: 'mayDifferShownClosed', best: '–', floor: '–', what: 'said to differ in the closed half' },
  ],
  run(data) {
    const stories = readStories(data);
    return stories.length > 0 ? score(stories) : undefined;
  },
};

/** All stories of the folder, in the order of the files. */
export function readStories(data: string): Story[] {
  return FILES.flatMap((file) => readRows<StoryRow>(data, file) ?? []).map(({ cluster, articles }) => ({
    name: cluster,
    half: halfOf(cluster),
    sources: articles.map(({ id, source, date, title = '', text, paragraphs }) => {
      const facts = { title, publisher: source, language: 'en', ...(date !== null && { date: date as Edtf }) };
      const parts = paragraphs?.map((each) => each.join(' ')) ?? (text ?? '').split(/\n+/u);
      const document = { ...facts, paragraphs: parts.map((each) => each.trim()).filter((each) => each !== '') };
      return {
        id: id as SourceId,
        voice: source,
        ...(facts.date && { date: facts.date }),
        statements: statementsOf(document),
      };
    }),
  }));
}

function halfOf(name: string): Half {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 0 ? 'open' : 'closed';
}

/** What a reader of all sources of a story is shown, each pair once. */
export function shownIn({ sources }: Story): ComparedPair[] {
  const index = new StatementIndex();
  return sources.flatMap((source) => {
    const pairs = index.compare(source);
    index.add(source);
    return pairs.filter(({ level }) => level !== 'names');
  });
}

function score(stories: readonly Story[]): ReturnType<EvaluationSet['run']> {
  const judged = readJudged('stories.jsonl');
  const counts = new Map<string, number>();
  const count = (key: string): Map<string, number> => counts.set(key, (counts.get(key) ?? 0) + 1);
  const mistakes: string[] = [];
  for (const story of stories) {
    for (const pair of shownIn(story)) {
      const name = nameOf(pair, story.sources);
      const right = isRight(pair, judged.get(name));
      const outcome = right === undefined ? 'unjudged' : right ? 'right' : 'wrong';
      count(`${story.half} ${pair.level} ${outcome}`);
      if (right === false) mistakes.push(`${pair.because ?? pair.level}, ${story.half}: ${name}`);
    }
  }
  const sum = (...parts: string[]): number =>
    [...counts].reduce((total, [key, of]) => (parts.every((part) => key.includes(part)) ? total + of : total), 0);
  const share = (...parts: string[]): number | null => {
    const [right, wrong] = [sum(...parts, 'right'), sum(...parts, 'wrong')];
    return right + wrong === 0 ? null : right / (right + wrong);
  };
  return {
    figures: {
      shown: sum(''),
      shownJudged: sum('right') + sum('wrong'),
      shownPrecision: share('both'),
      shownPrecisionClosed: share('closed both'),
      mayDifferShown: sum('may-differ'),
      mayDifferPrecision: share('may-differ'),
      mayDifferWrong: sum('may-differ', 'wrong'),
      mayDifferShownClosed: sum('closed may-differ'),
    },
    confusion: counts,
    mistakes: mistakes.toSorted((one, other) => Number(one.startsWith('both')) - Number(other.startsWith('both'))),
  };
}
