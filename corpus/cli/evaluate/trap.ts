/**
 * The common-word trap: ten thousand real names, drawn with a fixed seed and none of them chosen, as a reader's corpus
 * against articles that know nothing of them. Every name comes with its short forms, as a pack without spellings would.
 *
 * A mark is *false* when
 * - it is a form of a name that never stands on the page in full (its own or the one it was derived from), or
 * - it is one word and that word is one of everyday English ("Reading", "Mobile", "Will").
 * A full name of several words that stands there letter for letter is taken for its bearer. *Before* counts every
 * candidate of the name index, *after* what resolution lets through: both are false marks per 1,000 words.
 */
import { shortForms, type NamedKind } from '../../match/derive.ts';
import { foldAlias } from '../../match/fold.ts';
import { Reading } from '../../match/reading.ts';
import type { Entity, EntityType, SubjectId } from '../../model.ts';
import { Corpus } from '../../pack/corpus.ts';
import { encodePack } from '../../pack/encode.ts';
import { blocksOf, type PageText } from './read-pages.ts';

const TRAP_NAMES = 10_000;
const SEED = 20_140_915;

export interface TrapScore {
  /** False marks per 1,000 words, and all marks. */
  before: number;
  after: number;
  marksBefore: number;
  marksAfter: number;
  words: number;
  /** False surfaces after resolution, with counts. */
  surfaces: Map<string, number>;
}

/** @param table the lines of `names.tsv`: name, type, source, id. */
export function scoreTrap(
  table: string,
  pages: ReadonlyMap<string, PageText>,
  commonWords: ReadonlySet<string>,
): TrapScore {
  const corpus = trapCorpus(
    draw(
      table.split('\n').filter((line) => line !== ''),
      TRAP_NAMES,
    ),
  );
  const surfaces = new Map<string, number>();
  let [words, marksBefore, marksAfter, before, after] = [0, 0, 0, 0, 0];
  for (const { text, date } of pages.values()) {
    words += text.match(/\p{L}+/gu)?.length ?? 0;
    const { blocks } = blocksOf(text);
    const found = blocks.map((block) => ({ ...block, candidates: corpus.names.find(block.text) }));
    const page = ` ${foldAlias(text)} `;
    const isFalse = (surface: string, subject: string): boolean => {
      const folded = foldAlias(surface);
      const name = foldAlias(corpus.subjects.get(subject)?.name ?? '');
      return (!folded.includes(' ') && commonWords.has(folded)) || !page.includes(` ${name} `);
    };
    for (const block of found) {
      for (const { start, end, readings } of block.candidates.filter((each) => each.readings.length > 0)) {
        marksBefore++;
        const [reading] = readings;
        if (reading && isFalse(block.text.slice(start, end), corpus.subjects.at(reading.subject).id)) before++;
      }
    }
    for (const { id, mentions } of new Reading(corpus, date).read(blocks)) {
      for (const { start, end, subjects } of mentions) {
        marksAfter++;
        const surface = blocks[id]?.text.slice(start, end) ?? '';
        if (!isFalse(surface, subjects[0] as SubjectId)) continue;
        after++;
        surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
      }
    }
  }
  const rate = (count: number): number => (1000 * count) / words;
  return { before: rate(before), after: rate(after), marksBefore, marksAfter, words, surfaces };
}

/** A sample without replacement (mulberry32 and a partial Fisher–Yates shuffle): the same for the same list. */
function draw<Item>(items: Item[], count: number): Item[] {
  const list = [...items];
  let state = SEED;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const taken = Math.min(count, list.length);
  for (let at = 0; at < taken; at++) {
    const other = at + Math.floor(random() * (list.length - at));
    [list[at], list[other]] = [list[other] as Item, list[at] as Item];
  }
  return list.slice(0, taken);
}

const KINDS: Readonly<Record<string, [EntityType, NamedKind]>> = {
  person: ['person', 'person'],
  company: ['organisation', 'organisation'],
};
const PLACE: [EntityType, NamedKind] = ['place', 'place'];
const OTHER: [EntityType, NamedKind] = ['organisation', 'other'];
const PLACES = new Set(['city', 'state', 'country', 'place', 'region', 'subregion']);

function trapCorpus(lines: readonly string[]): Corpus {
  const subjects = lines
    .map((line) => line.split('\t'))
    .filter(([name = '']) => /[\p{L}\p{N}]/u.test(name))
    .map(([name = '', type = ''], at): Entity => {
      const [entityType, kind] = KINDS[type] ?? (PLACES.has(type) ? PLACE : OTHER);
      const forms = shortForms(name, kind).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
      return {
        kind: 'entity',
        type: entityType,
        id: `n${at}` as SubjectId,
        name,
        description: '',
        aliases: [name, ...forms.filter(({ strength }) => strength === 'certain').map(({ text }) => text)],
        short: forms.filter(({ strength }) => strength === 'short').map(({ text }) => text),
        decoys: [],
        held: [],
        adjectives: [],
        role: [],
      };
    });
  return new Corpus(encodePack({ id: 'trap', name: 'Trap', sources: [], passages: [], subjects, comparisons: [] }));
}
