/**
 * Measures one way to find names in this process: `node match-engine.ts <engine> <names> [real]`. Prints what it measured as one
 * line of JSON. Each round runs the engine and a bare loop over the same text, so that both have the same machine.
 */
import { createRequire } from 'node:module';
import AhoCorasick from 'modern-ahocorasick';
import { buildNames, Names } from '../../../corpus/match/names.ts';
import { names, news } from './news.ts';
import { realNames, realNews } from './real-news.ts';

export interface MatchMeasured {
  buildMs: number;
  /** Medians of a pass over the text, of the engine and of the bare loop. */
  passMs: number;
  loopMs: number;
  found: number;
  /** Of the index; ours only. */
  bytes?: number;
  /** From the bytes to the first match; ours only. */
  firstMs?: number;
}

type Find = (text: string) => number;

interface Built {
  find: Find;
  buffer?: ArrayBuffer;
}

/** So many that what is still being compiled in the first of them does not decide the medians. */
const ROUNDS = 41;
/** Slow engines run as often as fits in this. */
const LONGEST_MS = 15_000;

const require = createRequire(import.meta.url);

const ENGINES: Record<string, (list: string[]) => Built> = {
  concordance: (list) => {
    const buffer = buildNames(list.map((text, subject) => ({ text, subject, strength: 'certain' })));
    const index = new Names(buffer);
    return { buffer, find: (text) => index.find(text).length };
  },
  'modern-ahocorasick': (list) => {
    const matcher = new AhoCorasick(list);
    return { find: (text) => matcher.search(text).length };
  },
  ahocorasick: (list) => {
    type Matcher = { search: (text: string) => unknown[] };
    const Matcher = require('ahocorasick') as new (list: string[]) => Matcher;
    const matcher = new Matcher(list);
    return { find: (text) => matcher.search(text).length };
  },
  'flashtext.js': (list) => {
    type Processor = { addKeyword: (name: string) => void; extractKeywords: (text: string) => unknown[] };
    const Processor = require('flashtext.js') as new (caseSensitive: boolean) => Processor;
    const processor = new Processor(true);
    for (const name of list) processor.addKeyword(name);
    return { find: (text) => processor.extractKeywords(text).length };
  },
  'RegExp alternation': (list) => {
    const longestFirst = list.toSorted((one, other) => other.length - one.length);
    const pattern = new RegExp(String.raw`\b(?:${longestFirst.join('|')})\b`, 'g');
    return { find: (text) => text.match(pattern)?.length ?? 0 };
  },
  'exact case, a Set': (list) => {
    const known = new Set(list);
    return { find: (text) => inSet(text, known) };
  },
};

/** The longest of three capitalised words and fewer that a set has: nothing folded, nothing without a capital. */
function inSet(text: string, known: ReadonlySet<string>): number {
  let found = 0;
  for (const { 0: run } of text.matchAll(/[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*/g)) {
    const words = run.split(' ');
    for (let at = 0; at < words.length;) {
      let length = Math.min(3, words.length - at);
      while (length > 0 && !known.has(words.slice(at, at + length).join(' '))) length--;
      if (length > 0) found++;
      at += Math.max(1, length);
    }
  }
  return found;
}

const LETTERS = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  Number(/[A-Za-z0-9]/.test(String.fromCharCode(unit))),
);

/** Counts the words of a text: what reading it costs at the least. No branches, for they cost more than the rest. */
function bareLoop(text: string): number {
  let words = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = LETTERS[text.charCodeAt(at)] as number;
    words += letter & ~before;
    before = letter;
  }
  return words;
}

function measure(build: (list: string[]) => Built, list: string[], text: string): MatchMeasured {
  const started = performance.now();
  const { find, buffer } = build(list);
  const buildMs = performance.now() - started;
  // Of the processor, since others may use the machine too.
  const timed = (work: () => unknown): number => {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  let firstMs: number | undefined;
  if (buffer) firstMs = timed(() => new Names(buffer).find(text.slice(0, 2000)));
  const found = find(text);
  const passes: number[] = [];
  const loops: number[] = [];
  for (let spent = 0; passes.length < ROUNDS && (passes.length < 3 || spent < LONGEST_MS);) {
    loops.push(timed(() => bareLoop(text)));
    passes.push(timed(() => find(text)));
    spent += passes.at(-1) ?? 0;
  }
  const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return {
    buildMs,
    passMs: median(passes),
    loopMs: median(loops),
    found,
    ...(buffer && firstMs !== undefined && { bytes: buffer.byteLength, firstMs }),
  };
}

const [engine = '', count = '', kind] = process.argv.slice(2);
const build = ENGINES[engine];
if (!build) throw new Error(`no engine ${engine}; there is ${Object.keys(ENGINES).join(', ')}`);
const [list, text] = kind === 'real' ? [realNames(Number(count)), realNews()] : [names(Number(count)), news()];
console.log(JSON.stringify(measure(build, list, text)));
