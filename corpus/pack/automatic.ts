/**
 * Pairs that were found automatically, as a reader is shown them. What is kept of a pair is held against the corpus: a
 * source that is switched off, or that says something else by now, takes its pairs out of sight.
 */
import { RANK_OF_LEVEL } from '../compare/compared.ts';
import type { KeptPair, KeptSide } from '../compare/kept-pair.ts';
import { PAGE_KEY } from '../compare/page-key.ts';
import { foldAlias } from '../match/fold.ts';
import { Letters } from '../match/letters.ts';
import { shownDate } from '../compare/dates.ts';
import type { AutomaticView, Passage, PassageId, Source, SourceId, StatementView, SubjectId } from '../model.ts';
import type { Corpus } from './corpus.ts';
import { linkTo } from './view.ts';

/** Under what pairs about a subject are kept: its id, and its names as they are where nobody knew it. Empty for none. */
export function namesOfSubject(corpus: Corpus, id: SubjectId): string[] {
  const record = corpus.subjects.get(id);
  if (!record) return [];
  const letters = new Letters();
  return [...new Set([id, ...[record.name, ...record.aliases].map((alias) => foldAlias(alias, letters))])];
}

/** Of pairs that sources begin with those that are of one event; none for what is no event. */
export function pairsOfEvent(corpus: Corpus, id: SubjectId, leads: readonly KeptPair[]): KeptPair[] {
  const record = corpus.subjects.get(id);
  if (record?.kind !== 'event') return [];
  const tell = new Set(record.passages.map((passage) => corpus.passages.get(passage)?.source));
  const isOfIt = (side: KeptSide): boolean => tell.has(placeOf(corpus, side)?.source.id);
  return leads.filter(({ a, b }) => isOfIt(a) && isOfIt(b));
}

/**
 * Those that may differ first, then the most alike, each once.
 *
 * @param isSetAside whether the reader has said that the pair of an id is not right.
 */
export function automaticViews(
  corpus: Corpus,
  pairs: readonly KeptPair[],
  isSetAside: (id: string) => boolean,
): AutomaticView[] {
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  return [...byId.values()]
    .toSorted((one, other) => RANK_OF_LEVEL[one.level] - RANK_OF_LEVEL[other.level] || other.likeness - one.likeness)
    .flatMap((pair) => automaticView(corpus, pair, isSetAside) ?? []);
}

function automaticView(
  corpus: Corpus,
  { id, level, because, observations, origin, isCopied, apart, ...sides }: KeptPair,
  isSetAside: (id: string) => boolean,
): AutomaticView | undefined {
  const [a, b] = [statementView(corpus, sides.a), statementView(corpus, sides.b)];
  if (!a || !b) return undefined;
  const inOrder = !a.source || !b.source || a.source.date <= b.source.date;
  return {
    id,
    level,
    ...(because && { because }),
    a: inOrder ? a : b,
    b: inOrder ? b : a,
    observations: inOrder
      ? observations
      : observations.map(({ a: one, b: other, ...rest }) => ({
          ...rest,
          ...(other && { a: other }),
          ...(one && { b: one }),
        })),
    ...(origin !== undefined && { origin: nameOf(corpus, origin) }),
    ...(isCopied && { isCopied }),
    ...(apart !== undefined && { apart }),
    isSetAside: isSetAside(id),
    canBeAsked: [sides.a, sides.b].every(({ passage }) => passage !== undefined),
  };
}

function statementView(corpus: Corpus, side: KeptSide): StatementView | undefined {
  const { text, isSummary, shared } = side;
  if (side.source === PAGE_KEY) return { text, isSummary, shared };
  const found = placeOf(corpus, side);
  if (!found) return undefined;
  const { source, passage } = found;
  const { id, title, publisher, language } = source;
  const link = passage ? linkTo(source, passage) : source.url;
  return {
    source: { id, title, publisher, date: shownDate(source), language },
    text,
    isSummary,
    shared,
    ...(side.speaker !== undefined && { speaker: nameOf(corpus, side.speaker) }),
    ...(passage && { passage: { id: passage.id, paragraph: passage.paragraph } }),
    ...(link !== undefined && { link }),
  };
}

/** Where a statement stands in the corpus, whatever its source is called in it; undefined where it does not stand there. */
function placeOf(corpus: Corpus, { source: key, passage: kept, text }: KeptSide) {
  const pack = key.slice(0, key.indexOf('/'));
  const id = key.slice(pack.length + 1) as SourceId;
  for (const called of [`${pack}.${id}` as SourceId, id]) {
    const source: Source | undefined = corpus.sources.get(called);
    if (!source) continue;
    if (kept === undefined) {
      if (source.title.includes(text)) return { source, passage: undefined };
      continue;
    }
    const passage = corpus.passages.get(`${called}${kept.slice(id.length)}` as PassageId);
    if (passage && says(passage, text, key)) return { source, passage };
  }
  return undefined;
}

/** Pairs go with the text that they were found in: where that is kept under the key, it is what it was. */
function says({ words, digest, kept }: Passage, text: string, key: string): boolean {
  return kept === undefined ? (words ?? digest).includes(text) : kept === key;
}

/** A key as the corpus calls it; words that a text has for somebody are left as they are. */
function nameOf(corpus: Corpus, words: string): string {
  return corpus.subjects.get(words)?.name ?? words;
}
