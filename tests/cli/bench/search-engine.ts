/**
 * Measures one search engine in this process: `node --expose-gc search-engine.ts <engine> <passages>`. Prints what it
 * measured as one line of JSON. Every engine is asked for the best 100 of passages with all words, beginnings and
 * misspellings included where it can; texts are kept by none of them.
 */
import { create, insert, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { PassageId, SubjectId } from '../../../corpus/model.ts';
import { buildSearchIndex } from '../../../corpus/search/build.ts';
import type { SearchEntry } from '../../../corpus/search/entries.ts';
import { SearchIndex } from '../../../corpus/search/index.ts';
import { passage, queriesFor, type Asked } from './passages.ts';

export interface Measured {
  buildMs: number;
  /** Absent for engines that have to be built anew. */
  loadMs?: number;
  megabytes: number;
  medianMs: number;
  p95Ms: number;
  recall: { exact: number; prefix: number; misspelt: number };
}

/** Numbers of passages, best first. */
type Search = (query: string, limit: number) => number[] | Promise<number[]>;

interface Engine {
  search: Search;
  loadMs?: number;
}

const RECALL_LIMIT = 100;
/** What a popup shows. */
const TIMED_LIMIT = 20;
const QUERIES = 100;

const ENGINES: Record<string, (count: number) => Engine | Promise<Engine>> = {
  concordance: (count) => {
    const bytes = buildSearchIndex(entries(count));
    const started = performance.now();
    const index = new SearchIndex(bytes, (numbers) => Promise.resolve(numbers.map(entryOf)));
    const loadMs = performance.now() - started;
    const numberOf = (entry: SearchEntry): number => (entry.kind === 'passage' ? Number(entry.passage) : -1);
    return {
      loadMs,
      search: async (query, limit) => {
        const { results } = await index.search(query, {}, { each: limit });
        return results.map(({ entry }) => numberOf(entry));
      },
    };
  },
  'flexsearch, whole words': (count) => flexSearch(count, 'strict'),
  'flexsearch, forward': (count) => flexSearch(count, 'forward'),
  minisearch: (count) => {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
    for (let id = 0; id < count; id++) index.add({ id, text: passage(id) });
    const options = { prefix: true, fuzzy: 0.2, combineWith: 'AND' } as const;
    return {
      search: (query, limit) =>
        index
          .search(query, options)
          .slice(0, limit)
          .map(({ id }) => id as number),
    };
  },
  orama: async (count) => {
    const index = create({ schema: { text: 'string' } as const });
    for (let id = 0; id < count; id++) await insert(index, { id: String(id), text: passage(id) });
    return {
      search: async (term, limit) => {
        const { hits } = await searchOrama(index, { term, limit, tolerance: 1, threshold: 0 });
        return hits.map(({ id }) => Number(id));
      },
    };
  },
};

function flexSearch(count: number, tokenize: 'strict' | 'forward'): Engine {
  const index = new Index({ tokenize });
  for (let id = 0; id < count; id++) index.add(id, passage(id));
  return { search: (query, limit) => index.search(query, { limit }) as number[] };
}

function* entries(count: number): Generator<SearchEntry> {
  for (let number = 0; number < count; number++) yield entryOf(number);
}

function entryOf(number: number): SearchEntry {
  return {
    kind: 'passage',
    passage: String(number) as PassageId,
    subject: 'subject' as SubjectId,
    title: passage(number),
    detail: '',
    aliases: [],
    also: [],
    sources: [],
    differs: false,
  };
}

async function recallOf(search: Search, asked: Asked[]): Promise<number> {
  let found = 0;
  for (const { query, seeks } of asked) {
    const numbers = await search(query, RECALL_LIMIT);
    if (numbers.some((number) => passage(number).split(' ').some(seeks))) found++;
  }
  return found / asked.length;
}

/** Of the heap and of array buffers. */
function megabytesUsed(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

async function measure(build: (count: number) => Engine | Promise<Engine>, count: number): Promise<Measured> {
  const queries = queriesFor(count, QUERIES);
  const before = megabytesUsed();
  const started = performance.now();
  const { search, loadMs } = await build(count);
  const buildMs = performance.now() - started;
  const megabytes = megabytesUsed() - before;
  const recall = {
    exact: await recallOf(search, queries.exact),
    prefix: await recallOf(search, queries.prefix),
    misspelt: await recallOf(search, queries.misspelt),
  };
  const times: number[] = [];
  for (const query of queries.mixed) {
    const asked = performance.now();
    await search(query, TIMED_LIMIT);
    times.push(performance.now() - asked);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { buildMs, ...(loadMs !== undefined && { loadMs }), megabytes, medianMs: at(0.5), p95Ms: at(0.95), recall };
}

const [engine = '', count = ''] = process.argv.slice(2);
const build = ENGINES[engine];
if (!build) throw new Error(`no engine ${engine}; there is ${Object.keys(ENGINES).join(', ')}`);
console.log(JSON.stringify(await measure(build, Number(count))));
