/**
 * From records to what a reader is shown: subjects with their comparisons and excerpts, all names in place of ids.
 */
import { isMine } from '../own/mine.ts';
import { shownDate } from '../compare/dates.ts';
import { sourcesOf } from '../compare/outcome.ts';
import type {
  Answer,
  ComparisonId,
  ComparisonView,
  ExcerptView,
  Outcome,
  Passage,
  PassageId,
  Source,
  SourceId,
  SourceView,
  SubjectId,
  SubjectReference,
  SubjectView,
  VoiceView,
} from '../model.ts';
import type { Corpus } from './corpus.ts';
import type { ComparisonRecord, SubjectRecord } from './encode.ts';

/** What a card shows of a subject; undefined for an id that the corpus does not have. */
export function subjectView(corpus: Corpus, id: SubjectId): SubjectView | undefined {
  const record = corpus.subjects.get(id);
  if (!record) return undefined;
  const view: SubjectView = {
    id,
    name: record.name,
    description: record.description,
    kind: record.kind === 'event' ? 'event' : record.type,
    participants: record.kind === 'event' ? record.participants.map((other) => reference(corpus, other)) : [],
    tenures: tenures(corpus, record),
    comparisons: record.comparisons.map((comparison) => comparisonView(corpus, comparison)).toSorted(byWeight(id)),
    automatic: [],
    sources: sourceViews(corpus, record.passages),
    sourceCount: corpus.facts.sources,
    askedCount: corpus.asked().ofAny.size,
  };
  if (record.kind === 'event') {
    view.date = record.date;
    view.status = record.status;
    if (record.end) view.end = record.end;
    if (record.place) view.place = reference(corpus, record.place);
  }
  return view;
}

const RANK: Record<Outcome['kind'], number> = { differ: 0, change: 1, update: 2, agree: 3, 'one-voice': 4 };

/** What matters first: differences, then what is most about the subject, then what more publishers speak on. */
function byWeight(id: SubjectId): (one: ComparisonView, other: ComparisonView) => number {
  const place = ({ subjects }: ComparisonView): number => subjects.findIndex((subject) => subject.id === id);
  return (one, other) =>
    RANK[one.outcome.kind] - RANK[other.outcome.kind] ||
    place(one) - place(other) ||
    publishersOf(other) - publishersOf(one);
}

function publishersOf({ answers }: ComparisonView): number {
  return new Set(answers.flatMap(({ voices }) => voices.map(({ publisher }) => publisher))).size;
}

/** @throws RangeError for an id that the corpus does not have. */
function comparisonView(corpus: Corpus, id: ComparisonId): ComparisonView {
  const record = corpus.comparisons.get(id);
  if (!record) throw new RangeError(`no comparison ${id}`);
  const answers = record.answers.map((answer) => ({
    answer: answer.answer,
    voices: voices(corpus, answer),
  }));
  const speaking = new Set(answers.flatMap((answer) => answer.voices.map((voice) => voice.publisher)));
  // For a question of the reader's own nobody has looked into the other sources.
  const asked = isMine(id) ? [] : [...corpus.asked().ofOthers];
  const publishers = new Set(asked.flatMap((source) => corpus.sources.get(source)?.publisher ?? []));
  return {
    id,
    question: record.question,
    asks: record.asks,
    outcome: outcomeWithNames(corpus, record),
    answers,
    silent: [...publishers].filter((publisher) => !speaking.has(publisher)).toSorted(),
    subjects: record.subjects.map((subject) => reference(corpus, subject)),
    isMine: isMine(id),
  };
}

function outcomeWithNames(corpus: Corpus, { outcome }: ComparisonRecord): Outcome {
  if (outcome.kind !== 'one-voice' || outcome.speaker === undefined) return outcome;
  return { ...outcome, speaker: reference(corpus, outcome.speaker as SubjectId).name };
}

/** One voice for each source of each position, by date. */
function voices(corpus: Corpus, answer: Answer): VoiceView[] {
  return answer.positions
    .flatMap((position) =>
      sourcesOf(position, corpus).map((source): VoiceView => {
        const excerpts = position.passages
          .map((id) => corpus.passages.get(id) as Passage)
          .filter((passage) => passage.source === source.id)
          .map((passage) => excerptView(corpus, source, passage));
        return {
          publisher: source.publisher,
          ...(position.speaker && { speaker: reference(corpus, position.speaker) }),
          source: source.id,
          date: shownDate(source),
          excerpts,
        };
      }),
    )
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** Passages grouped by source, in the order given. */
function sourceViews(corpus: Corpus, passages: readonly PassageId[]): SourceView[] {
  const groups = new Map<SourceId, SourceView>();
  for (const id of passages) {
    const passage = corpus.passages.get(id);
    const source = passage && corpus.sources.get(passage.source);
    if (!source) continue;
    const group = groups.get(source.id) ?? { ...source, date: shownDate(source), excerpts: [] };
    groups.set(source.id, group);
    group.excerpts.push(excerptView(corpus, source, passage));
  }
  return [...groups.values()];
}

/** A source with all its excerpts, in its order; undefined for an id that the corpus does not have. */
export function sourceView(corpus: Corpus, id: SourceId): SourceView | undefined {
  const source = corpus.sources.get(id);
  if (!source) return undefined;
  const passages = [...corpus.passages].filter((passage) => passage.source === id);
  passages.sort((one, other) => one.paragraph - other.paragraph);
  return {
    ...source,
    date: shownDate(source),
    excerpts: passages.map((passage) => excerptView(corpus, source, passage)),
  };
}

function excerptView(corpus: Corpus, source: Source, passage: Passage): ExcerptView {
  const { quotation } = passage;
  const link = linkTo(source, passage);
  return {
    id: passage.id,
    paragraph: passage.paragraph,
    ...textOf(passage),
    ...(quotation && {
      quotation: {
        words: quotation.words,
        ...(quotation.speaker && { speaker: reference(corpus, quotation.speaker) }),
        ...(quotation.carrier && { carrier: reference(corpus, quotation.carrier) }),
      },
    }),
    ...(link !== undefined && { link }),
  };
}

function textOf({ words, digest, kept }: Passage): Pick<ExcerptView, 'words' | 'digest' | 'kept'> {
  if (words !== undefined) return { words };
  return digest === undefined ? { kept } : { digest };
}

/**
 * The original at the passage, by a text fragment (https://wicg.github.io/scroll-to-text-fragment/); undefined for a
 * source without an address.
 */
export function linkTo(source: Source, passage: Passage): string | undefined {
  if (!passage.anchor || source.url === undefined) return source.url;
  const anchor = encodeURIComponent(passage.anchor).replaceAll('-', '%2D');
  return `${source.url}${source.url.includes('#') ? '' : '#'}:~:text=${anchor}`;
}

function tenures(corpus: Corpus, record: SubjectRecord): SubjectView['tenures'] {
  if (record.kind === 'event') return [];
  const terms =
    record.type === 'office'
      ? corpus.holders(record.id).map(({ subject, ...term }) => ({ subject: reference(corpus, subject), ...term }))
      : record.held.map(({ office, ...term }) => ({ subject: reference(corpus, office), ...term }));
  return terms.toSorted((one, other) => (one.from < other.from ? 1 : -1));
}

/** A subject by its name. @throws RangeError for an id that the corpus does not have. */
function reference(corpus: Corpus, id: SubjectId): SubjectReference {
  const record = corpus.subjects.get(id);
  if (!record) throw new RangeError(`no subject ${id}`);
  return { id, name: record.name };
}
