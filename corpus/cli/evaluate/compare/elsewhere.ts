/**
 * What is said to differ in texts that "may differ" was not written on: the sentences of ECB+, as if all articles of a story
 * were of one day (they bear no dates), and the dated pages of the web, all against all. Judged by eye like the stories
 * (`judged.ts`); what the texts have in common is not judged here.
 */
import type { ComparedPair, ComparedSource } from '../../../compare/compared.ts';
import { StatementIndex } from '../../../compare/statement-index.ts';
import { statementsOf } from '../../../ingest/statements.ts';
import type { Edtf, SourceId } from '../../../model.ts';
import { filesIn, readRows } from '../data.ts';
import { isRight, nameOf, readJudged } from './judged.ts';
import type { EvaluationSet } from './sets.ts';
import { printedText, type MarkedDocument } from './told-events.ts';

/** Of articles that bear no date. */
const ONE_DAY = '2010-06-16' as Edtf;

export const ELSEWHERE: EvaluationSet = {
  name: 'elsewhere',
  rows: [
    { key: 'elsewhereMayDiffer', best: '–', floor: '–', what: 'said to differ in texts it was not written on' },
    { key: 'elsewhereMayDifferWrong', best: '–', floor: '–', goal: 1, what: 'of them wrong' },
    { key: 'elsewhereUnjudged', best: '–', floor: '–', goal: 0, what: 'of them not judged' },
  ],
  run(data) {
    const judged = readJudged('elsewhere.jsonl');
    const found = differencesElsewhere(data);
    if (found.length === 0) return undefined;
    const outcomes = found.map(({ pair, sources }): [string, boolean | undefined] => {
      const name = nameOf(pair, sources);
      return [`${pair.because ?? ''}: ${name}`, isRight(pair, judged.get(name))];
    });
    return {
      figures: {
        elsewhereMayDiffer: outcomes.length,
        elsewhereMayDifferWrong: outcomes.filter(([, right]) => right === false).length,
        elsewhereUnjudged: outcomes.filter(([, right]) => right === undefined).length,
      },
      mistakes: outcomes.filter(([, right]) => right !== true).map(([name]) => name),
    };
  },
};

interface Found {
  pair: ComparedPair;
  sources: readonly ComparedSource[];
}

/** All pairs that are said to differ. */
export function differencesElsewhere(data: string): Found[] {
  return [...ecbStories(data), pages(data)].flatMap((sources) => {
    const index = new StatementIndex();
    return sources.flatMap((source) => {
      const pairs = index.compare(source);
      index.add(source);
      return pairs.filter(({ level }) => level === 'may-differ').map((pair) => ({ pair, sources }));
    });
  });
}

function ecbStories(data: string): ComparedSource[][] {
  const files = filesIn(data, 'events').filter((file) => /^ecbplus.*\.jsonl/u.test(file));
  const rows = files.flatMap((file) => readRows<MarkedDocument>(data, `events/${file}`) ?? []);
  const stories = Map.groupBy(rows, ({ subtopic, topic }) => subtopic ?? topic);
  return [...stories.values()].map((documents) =>
    documents.map(({ doc, sents }) => sourceOf(doc, doc, ONE_DAY, '', sents.map(printedText))),
  );
}

interface PageRow {
  id: string;
  title: string | null;
  date: string | null;
  site: string | null;
}

function pages(data: string): ComparedSource[] {
  const texts = readRows<{ id: string; text: string }>(data, 'pages/article-text.jsonl') ?? [];
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  return (readRows<PageRow>(data, 'pages/index.jsonl') ?? []).flatMap(({ id, title, date, site }) => {
    const text = textOf.get(id);
    if (text === undefined || date === null) return [];
    return [sourceOf(id, site ?? id, date.slice(0, 10) as Edtf, title ?? '', text.split(/\n+/u))];
  });
}

function sourceOf(id: string, voice: string, date: Edtf, title: string, lines: readonly string[]): ComparedSource {
  const paragraphs = lines.map((line) => line.trim()).filter((line) => line !== '');
  const statements = statementsOf({ title, publisher: voice, language: 'en', date, paragraphs });
  return { id: id as SourceId, voice, date, statements };
}
