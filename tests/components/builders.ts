/**
 * Views for component tests, invented and short: each builder gives something whole, and takes what a test changes.
 */
import type { ShownSettings } from '../../components/shown-settings.ts';
import { DEFAULT_SETTINGS } from '../../entrypoints/background/contract/settings.ts';
import type {
  AutomaticView,
  ComparisonId,
  ComparisonView,
  Edtf,
  ExcerptView,
  PassageId,
  SourceId,
  SourceView,
  StatementView,
  SubjectId,
  SubjectReference,
  SubjectView,
  VoiceView,
} from '../../corpus/model.ts';
import type { SearchEntry } from '../../corpus/search/entries.ts';
import type { Found, SearchResult } from '../../corpus/search/found.ts';
import type { FoundMention, SubjectLine } from '../../components/shown.ts';
import type { TimelineEvent, TimelineSource, TimelineStatement } from '../../corpus/pack/timeline.ts';

export const edtf = (date: string) => date as Edtf;

export function reference(name: string): SubjectReference {
  return { id: name.toLowerCase().replaceAll(' ', '-') as SubjectId, name };
}

export function excerpt(digest: string, changes: Partial<ExcerptView> = {}): ExcerptView {
  const id = `source#${digest.toLowerCase().replaceAll(/\W+/g, '-')}` as PassageId;
  return { id, paragraph: 4, digest, link: 'https://post.example/story#:~:text=evil%20intentions', ...changes };
}

export function voice(publisher: string, changes: Partial<VoiceView> = {}): VoiceView {
  const source = publisher.toLowerCase().replaceAll(' ', '-') as SourceId;
  return { publisher, source, date: edtf('2014-09-15'), excerpts: [excerpt(`${publisher} says so`)], ...changes };
}

export function comparison(question: string, changes: Partial<ComparisonView> = {}): ComparisonView {
  return {
    id: question.toLowerCase().replaceAll(/\W+/g, '-') as ComparisonId,
    question,
    asks: 'reason',
    outcome: { kind: 'agree' },
    answers: [{ answer: 'Yes', voices: [voice('The Post'), voice('The Herald')] }],
    silent: [],
    subjects: [],
    isMine: false,
    ...changes,
  };
}

export function source(publisher: string, changes: Partial<SourceView> = {}): SourceView {
  return {
    id: publisher.toLowerCase().replaceAll(' ', '-') as SourceId,
    title: `What ${publisher} wrote`,
    publisher,
    date: edtf('2014-09-15'),
    url: 'https://post.example/story',
    genre: 'report',
    language: 'en',
    excerpts: [excerpt(`${publisher} says this`)],
    ...changes,
  };
}

/** Of a text in which the words in brackets are shared. */
function statement(publisher: string, marked: string, changes: Partial<StatementView> = {}): StatementView {
  const shared: StatementView['shared'] = [];
  let text = '';
  marked.split(/[[\]]/).forEach((part, at) => {
    if (at % 2 === 1) shared.push({ start: text.length, end: text.length + part.length });
    text += part;
  });
  const { id, title, date, language } = source(publisher);
  return {
    source: { id, title, publisher, date, language },
    text,
    isSummary: false,
    shared,
    passage: { id: `${id}#p2` as PassageId, paragraph: 2 },
    link: 'https://post.example/story',
    ...changes,
  };
}

/** Two statements with one observation, of words that stand in both. */
export function pair(
  { a, b, seen }: { a: string; b: string; seen?: [AutomaticView['observations'][number]['type'], string, string] },
  {
    sides = [{}, {}],
    ...changes
  }: Partial<AutomaticView> & { sides?: [Partial<StatementView>, Partial<StatementView>] } = {},
): AutomaticView {
  const [one, other] = [statement('The Post', a, sides[0]), statement('The Herald', b, sides[1])];
  const spanOf = (text: string, words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  return {
    id: `${a.length}-${b.length}`,
    level: 'both',
    a: one,
    b: other,
    observations: seen
      ? [{ type: seen[0], relation: 'unlike', a: spanOf(one.text, seen[1]), b: spanOf(other.text, seen[2]) }]
      : [],
    isSetAside: false,
    canBeAsked: true,
    ...changes,
  };
}

export function subject(name: string, changes: Partial<SubjectView> = {}): SubjectView {
  return {
    ...reference(name),
    description: `What ${name} is`,
    kind: 'person',
    participants: [],
    tenures: [],
    comparisons: [],
    automatic: [],
    sources: [source('The Post')],
    sourceCount: 5,
    askedCount: 5,
    ...changes,
  };
}

export function line(name: string, changes: Partial<SubjectLine> = {}): SubjectLine {
  return { ...reference(name), description: `What ${name} is`, kind: 'person', differences: 0, ...changes };
}

export function entry(title: string, changes: Partial<SearchEntry> = {}): SearchEntry {
  return {
    kind: 'entity',
    subject: reference(title).id,
    title,
    detail: `What ${title} is`,
    aliases: [],
    also: [],
    sources: [],
    differs: false,
    ...changes,
  } as SearchEntry;
}

export function result(entry: SearchEntry, changes: Partial<SearchResult> = {}): SearchResult {
  return {
    entry,
    closeness: 'words',
    title: { text: entry.title, marks: [] },
    detail: { text: entry.detail, marks: [] },
    via: [],
    ...changes,
  };
}

export function answer(...results: SearchResult[]): Found {
  return { results, more: {}, cut: false, suggestions: [] };
}

export function found(words: string, changes: Partial<FoundMention> = {}): FoundMention {
  return { block: 1, start: 0, words, subject: line(words), others: 0, ...changes };
}

export function timelineEvent(name: string, date: string, changes: Partial<TimelineEvent> = {}): TimelineEvent {
  const subject = reference(name);
  return {
    kind: 'event',
    date: edtf(date),
    status: 'happened',
    subject,
    description: `How ${name} went`,
    differences: 0,
    ...changes,
  };
}

export function timelineSource(publisher: string, date: string, answers: string[]): TimelineSource {
  const { id, title, genre } = source(publisher);
  const statements = answers.map((answer, at): TimelineStatement => {
    const { id: comparisonId, question } = comparison(`Question ${at + 1}`);
    return { comparison: comparisonId, question, answer, outcome: 'agree', subject: reference('Iran').id };
  });
  return { kind: 'source', date: edtf(date), source: id, publisher, title, genre, statements };
}

/** The settings as they are at first. */
export function shownSettings(set: Partial<ShownSettings> = {}): ShownSettings {
  return { ...DEFAULT_SETTINGS, ...set };
}
