/**
 * Who is named in one document of the reader's: the subjects that the corpus knows in each passage, and the names that
 * are new to it, each with its spellings and the passages it stands in. The same document and the same corpus give the
 * same; what two documents have to do with each other is for `found.ts` to say.
 *
 * What the corpus knows goes first: a name is new only where none of its mentions is of a subject that is known, and its
 * spelling is not one of a known subject either, of which this document gives no evidence.
 */
import { namesIn } from '../ingest/names.ts';
import type { KnownName, Name, NameType } from '../ingest/statement.ts';
import { styleAt } from '../match/context.ts';
import { Reading } from '../match/reading.ts';
import { Sentences } from '../match/sentences.ts';
import type { Edtf, SubjectId } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { apposition } from './apposition.ts';

/** A name that the corpus does not know, in one document. */
export interface FoundName {
  /** The folded words of its fullest form there: "vera lindqvist". */
  key: string;
  type: NameType;
  /** As it is written, and how often so outside of headlines, which give other words capitals too. By first appearance. */
  spelt: Spelling[];
  /** Positions of the passages that name it, ascending; −1 is the title. */
  at: number[];
  /** Who it is, in the document's own words; see `apposition.ts`. */
  told?: string;
}

export interface Spelling {
  text: string;
  count: number;
}

export interface Named {
  /** Of each passage, by first appearance: the best reading of each mention. */
  subjects: SubjectId[][];
  names: FoundName[];
}

/** A document as it is read. */
export interface Text {
  title: string;
  /** BCP 47. Names are told by their capitals as English has them: of other languages only known ones are found. */
  language: string;
  date?: Edtf;
  passages: readonly string[];
}

export function namedIn({ title, language, date, passages }: Text, corpus: Corpus): Named {
  const subjects: SubjectId[][] = passages.map(() => []);
  const known: KnownName[] = [];
  const texts = [title, ...passages];
  const blocks = texts.map((text, id) => ({ id, text }));
  for (const { id, mentions } of new Reading(corpus, date).read(blocks)) {
    for (const { start, end, subjects: readings } of mentions) {
      const subject = readings[0] && corpus.subjects.get(readings[0]);
      if (!subject) continue;
      const named = subjects[id - 1];
      if (named && !named.includes(subject.id)) named.push(subject.id);
      if (subject.kind === 'entity') known.push({ paragraph: id, start, end, key: subject.id, type: subject.type });
    }
  }
  const names = /^en\b/iu.test(language) ? newNames(texts, known, corpus) : [];
  return { subjects, names };
}

/** A name while its mentions are counted. */
interface Gathered extends Omit<FoundName, 'type' | 'told'> {
  types: NameType[];
  told: string[];
}

function newNames(texts: readonly string[], known: readonly KnownName[], corpus: Corpus): FoundName[] {
  const sentences = new Sentences();
  const read = texts.map((text) => ({ text, sentences: sentences.of(text) }));
  const isKnown = new Set(known.map(({ key }) => key));
  const gathered = new Map<string, Gathered>();
  namesIn(read, known).forEach((names, paragraph) => {
    for (const name of names) {
      if (name.adjective || name.type === 'office' || isKnown.has(name.key)) continue;
      const found = gathered.get(name.key) ?? { key: name.key, spelt: [], at: [], types: [], told: [] };
      gathered.set(name.key, found);
      count(found, name, texts[paragraph] ?? '', paragraph - 1);
    }
  });
  return [...gathered.values()].flatMap(({ types, told: said, ...name }) => {
    if (
      name.spelt.every(({ text, count }) => count === 0 && isShouted(text)) ||
      name.spelt.some(({ text }) => isOfCorpus(text, corpus))
    )
      return [];
    const [type = 'organisation', told] = [commonest(types), commonest(said)];
    return [{ ...name, type, ...(told !== undefined && { told }) }];
  });
}

function count(found: Gathered, name: Name, text: string, at: number): void {
  const article = /(?<![\p{L}-])(?:al|el|an|as|ash|ad|at|ar)-$/iu.exec(text.slice(0, name.start))?.[0] ?? '';
  const words = `${article}${text.slice(name.start, name.end)}`
    .replaceAll('\u00AD', '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[Tt]he /u, '');
  let spelling = found.spelt.find((each) => each.text === words);
  if (!spelling) found.spelt.push((spelling = { text: words, count: 0 }));
  const style = styleAt(text, name.start, name.end);
  if (style === 'sentence' || (style === 'fragment' && !isShouted(words))) spelling.count++;
  found.types.push(isThing(text, name) ? 'organisation' : name.type);
  if (found.at.at(-1) !== at) found.at.push(at);
  const told = apposition(text, name);
  if (told !== undefined) found.told.push(told);
}

/** "STORY HIGHLIGHTS": of words that stand nowhere else nobody can say whether they are a name. One may be an acronym. */
function isShouted(words: string): boolean {
  return words.includes(' ') && words === words.toUpperCase();
}

/** "The Tarnwick Shipyard": people have no article, unless it is their title's. */
function isThing(text: string, { start, end, type }: Name): boolean {
  const words = text.slice(start, end);
  return type === 'person' && (/^the\s/iu.test(words) || /(?:^|[^\p{L}])the\s+$/iu.test(text.slice(0, start)));
}

/** Of equals the first; undefined of none. */
export function commonest<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/** Whether a subject of the corpus goes by that name, whoever is meant here. */
function isOfCorpus(spelling: string, corpus: Corpus): boolean {
  return corpus.names.find(spelling).some(({ start, end }) => start === 0 && end === spelling.length);
}
