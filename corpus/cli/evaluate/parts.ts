/** The parts of the evaluation that need no browser. */
import type { Corpus } from '../../pack/corpus.ts';
import { readCommonWords } from '../common-words.ts';
import { filesIn, readRows, readText } from './data.ts';
import { scoreEvents, type EventSet } from './events.ts';
import type { Figures } from './figures.ts';
import { scoreLists, type ListedText } from './lists.ts';
import { pageTexts, scoreReadPages } from './read-pages.ts';
import { meanOf } from './score.ts';
import { scoreRoles, type RoleQuestion } from './roles.ts';
import { scoreTrap } from './trap.ts';

export type { Figures } from './figures.ts';

export interface Given {
  /** Folder of the data. */
  data: string;
  /** The bundled one. */
  corpus: Corpus;
}

export interface Outcome {
  figures: Figures;
  /** Files that were looked for in vain. */
  missing: string[];
  /** In words, most frequent first; without sentences of the data. */
  mistakes: string[];
}

export type Part = 'lists' | 'roles' | 'trap' | 'events' | 'closed' | 'read';

export const PARTS: Record<Part, (given: Given) => Outcome> = {
  lists,
  roles,
  trap,
  events,
  closed,
  read,
};

/** Done only when asked for by name: each look at a closed set uses it up. */
export const ASKED_FOR: readonly Part[] = ['closed'];

const LISTS: Readonly<Record<string, string>> = {
  'aida-conll-dev.jsonl': 'aidaDev',
  'kore50.jsonl': 'kore50',
  'news-fair-v2.jsonl': 'newsFair',
  'wiki-fair-v2.jsonl': 'wikiFair',
};

/** Every set of the folder; those without a name above under that of their file. */
function lists({ data }: Given): Outcome {
  const files = filesIn(data, 'entities').filter((file) => file.endsWith('.jsonl'));
  const missing = Object.keys(LISTS).filter((file) => !files.includes(file));
  const figures: Figures = {};
  const mistakes: string[] = [];
  for (const file of files) {
    const rows = readRows<ListedText>(data, `entities/${file}`) ?? [];
    const name =
      LISTS[file] ?? file.replace(/\.jsonl$/, '').replaceAll(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase());
    const { listed, guarded, namesOnly, known, mistakes: wrong } = scoreLists(rows);
    Object.assign(figures, {
      [`${name}F1`]: listed.f1,
      [`${name}Precision`]: listed.precision,
      [`${name}Recall`]: listed.recall,
      [`${name}NamesF1`]: namesOnly.f1,
      [`${name}KnownF1`]: known.f1,
      [`${name}GuardedF1`]: guarded.f1,
      [`${name}GuardedPrecision`]: guarded.precision,
    });
    const sorted = [...wrong].toSorted(([, one], [, other]) => other - one);
    mistakes.push(...sorted.map(([what, count]) => `${name} ${count} × ${what}`));
  }
  return { figures, missing: missing.map((file) => `entities/${file}`), mistakes };
}

function roles({ data }: Given): Outcome {
  const questions = readRows<RoleQuestion>(data, 'offices/role_queries.jsonl');
  if (!questions) return absent('offices/role_queries.jsonl');
  const { accuracy, mistakes } = scoreRoles(questions);
  return { figures: { rolesAccuracy: accuracy }, missing: [], mistakes };
}

function trap({ data }: Given): Outcome {
  const table = readText(data, 'names/names.tsv');
  const pages = pageTexts(data);
  if (table === undefined) return absent('names/names.tsv');
  if (!pages) return absent('pages/article-text.jsonl');
  const { before, after, surfaces } = scoreTrap(table, pages, readCommonWords());
  const sorted = [...surfaces].toSorted(([, one], [, other]) => other - one);
  return {
    figures: { trapFalseMarksBefore: before, trapFalseMarks: after },
    missing: [],
    mistakes: sorted.map(([surface, count]) => `${count} × ${surface}`),
  };
}

/** The sets that have been read, with the names of their figures: rules are written with their mistakes in sight. */
const OPEN_SETS: readonly [EventSet, string][] = [
  ['open', 'Open'],
  ['opened', 'Opened'],
  ['second', 'Second'],
  ['third', 'Third'],
  ['opened-2', 'Opened2'],
  ['fourth', 'Fourth'],
  ['opened-3', 'Opened3'],
  ['fifth', 'Fifth'],
  ['opened-6', 'Opened6'],
];

function events({ corpus }: Given): Outcome {
  const scores = OPEN_SETS.map(([set, name]) => ({ name, ...scoreEvents(corpus, set) }));
  // The first two are halves of one set.
  const halves = scores.slice(0, 2);
  const figures: Figures = {
    eventsPrecision: meanOf(halves.map(({ precision }) => precision)),
    eventsRecall: meanOf(halves.map(({ recall }) => recall)),
  };
  for (const { name, precision, recall } of scores) {
    figures[`events${name}Precision`] = precision;
    figures[`events${name}Recall`] = recall;
  }
  return { figures, missing: [], mistakes: scores.flatMap(({ mistakes }) => mistakes) };
}

const CLOSED_SETS: readonly [EventSet, string][] = [
  ['closed-5', 'Closed5'],
  ['closed-7', 'Closed7'],
];

/**
 * Only figures: who writes the rules reads none of it. Not even in a whole run: see {@link ASKED_FOR}.
 */
function closed({ corpus }: Given): Outcome {
  const figures: Figures = {};
  for (const [set, name] of CLOSED_SETS) {
    const { precision, recall, anywhere } = scoreEvents(corpus, set);
    figures[`events${name}Precision`] = precision;
    figures[`events${name}Recall`] = recall;
    figures[`events${name}AnywherePrecision`] = anywhere.precision;
    figures[`events${name}AnywhereRecall`] = anywhere.recall;
  }
  return { figures, missing: [], mistakes: [] };
}

function read({ data, corpus }: Given): Outcome {
  const score = scoreReadPages(corpus, data);
  if (!score) return absent('pages/article-text.jsonl');
  const { precision, recall, pages, mistakes } = score;
  // Another folder may have none of the read pages: nothing has been measured then.
  if (pages === 0) return absent('the pages of tests/evaluate/marks/read-pages.jsonl');
  return { figures: { readPagesPrecision: precision, readPagesRecall: recall }, missing: [], mistakes };
}

function absent(file: string): Outcome {
  return { figures: {}, missing: [file], mistakes: [] };
}
