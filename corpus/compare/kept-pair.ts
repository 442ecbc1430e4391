/**
 * A pair of statements as it is kept and shown: all that a reader is told of it, so that neither source has to be read
 * again. Plain data. It knows nothing of where it is kept.
 */
import type { Name, Statement } from '../ingest/statement.ts';
import { foldAlias } from '../match/fold.ts';
import { Letters } from '../match/letters.ts';
import type { Span } from '../match/sentences.ts';
import { textHash } from '../match/text-hash.ts';
import type { DifferenceType, PassageId } from '../model.ts';
import { RANK_OF_LEVEL, type ComparedPair, type Level, type Observation } from './compared.ts';
import type { ReadSource, SourceKey } from './read-source.ts';
import { StatementIndex } from './statement-index.ts';
import { subjectOf } from './terms.ts';
import { fewOfNames } from './two-sources.ts';

export interface KeptSide {
  source: SourceKey;
  /** Absent: the title says it. */
  passage?: PassageId;
  text: string;
  /** The pack's summary, and not the source's own words. */
  isSummary: boolean;
  /** Of the words that both share, in the text. */
  shared: Span[];
  /** Present where it reports somebody: their name as it stands there, empty where it does not say. */
  speaker?: string;
}

export interface KeptPair {
  /** The same for the same statements, whichever was brought first, and after they are brought again. */
  id: string;
  level: Level;
  /** Present where both stand in the title or the first paragraph of a source that has its own words. */
  leads?: true;
  because?: DifferenceType;
  /** For the order only: never shown. */
  likeness: number;
  a: KeptSide;
  b: KeptSide;
  observations: Observation[];
  /** The agency that both rest on, or the speaker whom both report: one voice, told by two. */
  origin?: string;
  /** Both have the same words: one voice, too. */
  isCopied?: true;
  /** Days between the publications. */
  apart?: number;
  /** Who and what both name: ids of subjects, and folded names of those that are not known. */
  about: string[];
}

/** Pairs without a claim are kept where they are most alike, this many of two sources. */
const MOST_NAMES = 2;
const LIKENESS_OF_NAMES = 0.3;
/** Of so many, the first in the index's order, those are chosen: reading every text for the ranker costs too much. */
const RANKED_NAMES = 6;

/** The pairs of a source with others, those said to differ first, then the most alike by what they say. */
export function keptPairs(read: ReadSource, others: readonly ReadSource[]): KeptPair[] {
  const index = new StatementIndex();
  for (const other of others) index.add(other);
  const byId = new Map(others.map((other) => [other.id, other]));
  return index
    .compare(read, RANKED_NAMES)
    .map((pair): ComparedPair => ({ ...pair, likeness: pair.alike ?? pair.likeness }))
    .toSorted((one, other) => RANK_OF_LEVEL[one.level] - RANK_OF_LEVEL[other.level] || other.likeness - one.likeness)
    .filter((pair) => pair.level !== 'names' || pair.likeness >= LIKENESS_OF_NAMES)
    .filter(fewOfNames(MOST_NAMES))
    .map((pair) => keptPair(pair, read, byId.get(pair.b.source) as ReadSource));
}

function keptPair(pair: ComparedPair, read: ReadSource, other: ReadSource): KeptPair {
  const [one, two] = [read.statements[pair.a.statement] as Statement, other.statements[pair.b.statement] as Statement];
  const { level, because, likeness, shared, observations, origin, isCopied, apart } = pair;
  const ids = [`${read.voice}\n${one.text}`, `${other.voice}\n${two.text}`].toSorted();
  return {
    id: ids.map((each) => textHash(each).toString(36)).join('-'),
    level,
    ...(isLead(read, one) && isLead(other, two) && { leads: true }),
    ...(because && { because }),
    likeness,
    a: sideOf(read, one, shared.a),
    b: sideOf(other, two, shared.b),
    observations,
    ...(origin !== undefined && { origin: wordsFor(origin, one, two) }),
    ...(isCopied && { isCopied }),
    ...(apart !== undefined && { apart }),
    about: aboutBoth(one, two),
  };
}

function isLead({ passages }: ReadSource, { part }: Statement): boolean {
  return part !== 'body' && passages[0]?.isSummary === false;
}

function sideOf({ id, passages }: ReadSource, statement: Statement, shared: Span[]): KeptSide {
  const passage = passages[statement.paragraph - 1];
  const { voice } = statement;
  return {
    source: id,
    ...(passage && { passage: passage.id }),
    text: statement.text,
    isSummary: passage?.isSummary ?? false,
    shared,
    ...(voice.kind === 'speaker' && { speaker: voice.speaker === '' ? '' : wordsFor(voice.speaker, statement) }),
  };
}

/** A name as it stands in one of the statements; else its key, which a corpus may know. */
function wordsFor(key: string, ...statements: readonly Statement[]): string {
  for (const { names, text } of statements) {
    const name = names.find((each) => each.key === key);
    if (name) return text.slice(name.start, name.end);
  }
  return key;
}

/** Full names stand beside ids: a reader may have put right since which subject they are. */
function aboutBoth(one: Statement, other: Statement): string[] {
  const letters = new Letters();
  const keys = new Set<string>();
  const add = ({ text }: Statement, { key, start, end }: Name): void => {
    keys.add(key);
    const words = foldAlias(text.slice(start, end), letters);
    if (words.includes(' ')) keys.add(words);
  };
  for (const a of one.names) {
    for (const b of other.names) {
      if (a.type === 'office' || b.type === 'office' || subjectOf(a) !== subjectOf(b)) continue;
      add(one, a);
      add(other, b);
    }
  }
  for (const { key } of one.knownEvents) if (other.knownEvents.some((each) => each.key === key)) keys.add(key);
  return [...keys];
}
