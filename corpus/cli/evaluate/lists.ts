/**
 * List mode: the system is given the names and types of all entities of a set, as a reader's own list, and finds them in
 * the set's texts. It is given nothing else: no text, no spelling, no frequency.
 *
 * - A mention is right when span and entity are those of a gold mention; scored inside `eval_span`.
 * - Not scored, for or against: gold mentions that are `optional`, quantities, dates. A gold mention without an entity
 *   (`qid` null) cannot be found; what is found there is wrong.
 * - *listed*: the list was made for these texts, so short forms need no evidence (`PageFacts.listed`). The other way
 *   round, as on any page of the web, is the figure *guarded*.
 * - *names only* leaves out gold mentions that are no names: pronouns and descriptions (`coref`), and parts of another
 *   gold mention (`nested`), which marks, being disjoint, cannot be.
 */
import { Reading } from '../../match/reading.ts';
import { shortForms, type NamedKind } from '../../match/derive.ts';
import { parseDate } from '../../compare/dates.ts';
import type { Edtf, Entity, EntityType, Mention, Pack, SubjectId } from '../../model.ts';
import { Corpus } from '../../pack/corpus.ts';
import { encodePack } from '../../pack/encode.ts';
import { scoreOf, type Score } from './score.ts';

export interface ListedText {
  doc: string;
  date?: string | null;
  text: string;
  eval_span: [number, number];
  mentions: GoldMention[];
}

interface GoldMention {
  s: number;
  e: number;
  surface: string;
  qid: string | null;
  name: string | null;
  types: string[];
  kind: string;
  coref: boolean;
  optional: boolean;
  nested: boolean;
}

export interface ListScore {
  listed: Score;
  guarded: Score;
  namesOnly: Score;
  /** Listed, and what is found on gold mentions without an entity counts neither for nor against. */
  known: Score;
  /** Of the listed run: `wrong|missed surface > expected entity < found entity`, with counts. */
  mistakes: Map<string, number>;
}

const UNSCORED = new Set(['quantity', 'datetime']);

export function scoreLists(texts: readonly ListedText[]): ListScore {
  const corpus = listCorpus(texts);
  const mistakes = new Map<string, number>();
  const listed = texts.map((text) => ({ text, found: find(corpus, text, true) }));
  const guarded = texts.map((text) => ({ text, found: find(corpus, text, false) }));
  return {
    listed: score(listed, () => true, mistakes, corpus),
    guarded: score(guarded, () => true),
    namesOnly: score(listed, ({ coref, nested }) => !coref && !nested),
    known: score(listed, ({ qid }) => qid !== null),
    mistakes,
  };
}

/** A mention in code points. */
interface Found {
  start: number;
  end: number;
  subject: string;
}

function score(
  runs: readonly { text: ListedText; found: Found[] }[],
  counts: (gold: GoldMention) => boolean,
  mistakes?: Map<string, number>,
  corpus?: Corpus,
): Score {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { text, found } of runs) {
    const [from, to] = text.eval_span;
    const inside = text.mentions.filter(({ s, e }) => s >= from && e <= to);
    const ignored = inside.filter((gold) => gold.optional || UNSCORED.has(gold.kind) || !counts(gold));
    const wanted = inside.filter((gold) => !ignored.includes(gold) && gold.qid !== null);
    const left = new Set(wanted);
    const points = [...text.text];
    const note = (kind: string, from: number, to: number, expected?: string | null, subject?: string): void => {
      const surface = points.slice(from, to).join('');
      const name = subject && corpus?.subjects.get(subject)?.name;
      const line = `${kind} ${surface} > ${expected ?? '–'} < ${name ?? '–'}`;
      mistakes?.set(line, (mistakes.get(line) ?? 0) + 1);
    };
    for (const { start, end, subject } of found) {
      if (start < from || end > to) continue;
      const gold = wanted.find(({ s, e, qid }) => s === start && e === end && qid === subject);
      if (gold) {
        left.delete(gold);
        right++;
      } else if (!ignored.some(({ s, e }) => s === start && e === end)) {
        wrong++;
        const other = inside.find(({ s, e }) => s < end && start < e);
        note('wrong', start, end, other && `${other.surface} = ${other.name}`, subject);
      }
    }
    missed += left.size;
    for (const gold of left) note('missed', gold.s, gold.e, gold.name);
  }
  return scoreOf(right, wrong, missed);
}

function find(corpus: Corpus, { text, date: rowDate }: ListedText, listed: boolean): Found[] {
  const reading = new Reading(corpus, dateOf(rowDate, text), { listed });
  const lines: { id: number; text: string }[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    lines.push({ id: lines.length, text: line });
    starts.push(at);
    at += line.length + 1;
  }
  const pointAt = codePoints(text);
  return reading.read(lines).flatMap(({ id, mentions }) =>
    mentions.map(({ start, end, subjects }: Mention): Found => {
      const offset = starts[id] as number;
      return { start: pointAt(start + offset), end: pointAt(end + offset), subject: subjects[0] as SubjectId };
    }),
  );
}

/** The date of the page, or of its dateline. */
function dateOf(given: string | null | undefined, text: string): Edtf | undefined {
  const date = /\b(?:19|20)\d\d-[01]\d-[0-3]\d\b/u.exec(given ?? text.slice(0, 400))?.[0] as Edtf | undefined;
  return date && parseDate(date) ? date : undefined;
}

/** From UTF-16 code units to code points. */
function codePoints(text: string): (unit: number) => number {
  const astral = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  return (unit) => unit - astral.filter((at) => at < unit).length;
}

/** The entities of all texts, with the short forms of their names. */
function listCorpus(texts: readonly ListedText[]): Corpus {
  const entities = new Map<string, Entity>();
  for (const { qid, name, types } of texts.flatMap(({ mentions }) => mentions)) {
    if (qid !== null && name !== null && !entities.has(qid)) entities.set(qid, listedEntity(qid, name, types));
  }
  const pack: Pack = {
    id: 'list',
    name: 'List',
    sources: [],
    passages: [],
    subjects: [...entities.values()],
    comparisons: [],
  };
  return new Corpus(encodePack(pack));
}

function listedEntity(qid: string, name: string, types: readonly string[]): Entity {
  const kind = kindOf(types);
  const forms = shortForms(name, kind);
  const of = (wanted: string): string[] => forms.filter(({ strength }) => strength === wanted).map(({ text }) => text);
  return {
    kind: 'entity',
    type: ENTITY_TYPE[kind],
    id: qid as SubjectId,
    name,
    description: '',
    aliases: [name, ...of('certain')].filter(hasWord),
    short: of('short').filter(hasWord),
    decoys: [],
    held: [],
    adjectives: [],
    role: [],
  };
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

const ENTITY_TYPE: Record<NamedKind, EntityType> = {
  person: 'person',
  organisation: 'organisation',
  group: 'group',
  place: 'place',
  office: 'office',
  event: 'group',
  work: 'group',
  other: 'group',
};

/** In this order, for an entity may have several types: what its short forms follow. */
const KINDS: readonly [string, NamedKind][] = [
  ['Event', 'event'],
  ['Geographic Entity', 'place'],
  ['Organization', 'organisation'],
  ['Person', 'person'],
  ['Human Population', 'group'],
  ['Religion', 'group'],
  ['Position', 'office'],
  ['Occupation', 'office'],
  ['Product', 'work'],
  ['Creative Work', 'work'],
];

function kindOf(types: readonly string[]): NamedKind {
  return KINDS.find(([type]) => types.includes(type))?.[1] ?? 'other';
}
