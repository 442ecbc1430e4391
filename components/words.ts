/**
 * Every word the components show, in one typed dictionary per language.
 *
 * A second language is a second object of type `Words` and one line in `DICTIONARIES`. Components ask `wordsOf(this)`
 * at each render, so the language is that of the document (`<html lang>`), and nothing has to be set or handed down.
 * Whole sentences only, never sentences glued from pieces: a place for a name or a button is written `{speaker}` and
 * filled by `filled()`.
 */
import type { DifferenceType, Genre, Outcome, SubjectView } from '../corpus/model.ts';

/** Day before month: dates read "15 September 2014". */
const ENGLISH = 'en-GB';

const plural = new Intl.PluralRules(ENGLISH);
const digits = new Intl.NumberFormat(ENGLISH);
const conjunction = new Intl.ListFormat(ENGLISH, { type: 'conjunction' });

function counted(count: number, one: string, other: string): string {
  return `${digits.format(count)} ${plural.select(count) === 'one' ? one : other}`;
}

const DIFFERENCE: Record<DifferenceType, string> = {
  number: 'Differ in the number',
  date: 'Differ in the date',
  place: 'Differ in the place',
  who: 'Differ in who it was',
  polarity: 'Differ in whether it is so',
  reason: 'Differ in the reason',
  attribution: 'Differ in who said it',
  certainty: 'Differ in how certain it is',
  wording: 'Differ in the wording',
};

const KIND: Record<SubjectView['kind'], string> = {
  person: 'Person',
  organisation: 'Organisation',
  group: 'Group',
  place: 'Place',
  office: 'Office',
  event: 'Event',
};

const GENRE: Record<Genre, string> = { report: 'report', commentary: 'commentary' };

function sources(count: number): string {
  return counted(count, 'source', 'sources');
}

function outcome(outcome: Outcome, sourceCount: number): string {
  switch (outcome.kind) {
    case 'agree':
      return 'Agree';
    case 'differ':
      return DIFFERENCE[outcome.type];
    case 'update':
      return 'Updated later';
    case 'change':
      return 'Changed over time';
    case 'one-voice':
      return outcome.speaker === undefined
        ? `Found only in ${conjunction.format(outcome.publishers)} among your ${sources(sourceCount)}`
        : `One voice: ${outcome.speaker}, in ${conjunction.format(outcome.publishers)}`;
  }
}

interface CitedVoice {
  publisher: string;
  speaker: string | undefined;
  carrier: string | undefined;
}

interface CitedPlace {
  date: string;
  paragraph: number;
}

function citedVoice({ publisher, speaker, carrier }: CitedVoice): string {
  const source = carrier === undefined ? publisher : `${publisher}, as carried by ${carrier}`;
  return speaker === undefined ? `${source}, in its own words` : `${speaker}, in ${source}`;
}

function citedPlace({ date, paragraph }: CitedPlace): string {
  return `${date}, paragraph ${digits.format(paragraph)}`;
}

const english = {
  /** For `Intl`. */
  locale: ENGLISH,
  name: 'Concordance',

  // Lists and numbers
  number: (value: number) => digits.format(value),
  list: (names: string[]) => conjunction.format(names),
  listParts: (names: string[]) => conjunction.formatToParts(names),
  quoted: (text: string) => `“${text}”`,

  // Dates
  about: (date: string) => `about ${date}`,
  fromTo: (from: string, to: string) => `${from} – ${to}`,
  since: (date: string) => `since ${date}`,

  // A subject
  kind: KIND,
  who: 'Who',
  offices: 'Offices',
  holders: 'Held by',
  announced: (date: string) => `announced for ${date}`,
  comparisons: 'Where sources agree or differ',
  inSources: (count: number, sourceCount: number) =>
    count === sourceCount
      ? `In all your ${sources(sourceCount)}`
      : `In ${digits.format(count)} of your ${sources(sourceCount)}`,
  notInSources: 'Not in your sources',
  notInSourcesAdvice:
    'Your sources name it and say no more. The search in the toolbar popup covers everything they do say.',

  // Comparisons
  outcome,
  quotedBy: '{speaker}, quoted by {publisher}',
  reportedBy: '{speaker}, as reported by {publisher}',
  restsOn: (count: number) => counted(count, 'excerpt', 'excerpts'),
  silent: (publishers: string[]) => `Silent: ${conjunction.format(publishers)}`,

  // Excerpts
  ourSummary: 'Our summary',
  saidBy: '{speaker}',
  saidByVia: '{speaker}, as carried by {carrier}',
  ownWords: (publisher: string) => `${publisher}, in its own words`,
  ownWordsVia: '{publisher}, as carried by {carrier}',
  paragraph: (paragraph: number) => `paragraph ${digits.format(paragraph)}`,
  openParagraph: (paragraph: number, publisher: string) =>
    `Read paragraph ${digits.format(paragraph)} in ${publisher} (new tab)`,
  newTab: 'opens in a new tab',
  genre: GENRE,
  by: (author: string) => `by ${author}`,
  republished: (by: string) => `republished by ${by}`,
  more: (count: number) => `${digits.format(count)} more`,
  moreFrom: (count: number, publisher: string) =>
    `${counted(count, 'more excerpt', 'more excerpts')} from ${publisher}`,

  // Citations
  copySummary: 'Copy our summary with its source',
  copyQuotation: 'Copy this quotation with its source',
  citedQuotation: (voice: CitedVoice, place: CitedPlace) => `${citedVoice(voice)}, ${citedPlace(place)}`,
  citedSummary: (digest: string) => `Summary by Concordance: ${digest}`,
  citedSource: (publisher: string, place: CitedPlace) => `Of ${publisher}, ${citedPlace(place)}`,
  told: {
    copied: 'Copied',
    'not-copied': 'Could not be copied. Select the text and copy it yourself.',
    jumped: 'Shown on the page',
    'not-jumped': 'No longer to be seen on the page',
  },

  // The card
  back: 'Back',
  openInPanel: 'Open in panel',
  close: 'Close',
  couldBe: 'This could be',
  whyThisMark: 'Why this mark?',
  whyAlias: (alias: string) => `“${alias}” is one of its names.`,
  whyFullName: (alias: string) => `The short name counts because the page also has “${alias}”.`,
  whyRelated: (names: string[]) => `The short name counts because the page also names ${conjunction.format(names)}.`,
  whyListed: 'The short name counts because this page belongs to the list of names.',
  whySeveral: (names: string[]) => `It could also mean ${conjunction.format(names)}.`,
  whyRole: (office: string, date: string) =>
    `The page speaks of the office “${office}”; held by this person on ${date}, the date of the page.`,
  whyRoleUndated: (office: string) =>
    `The page speaks of the office “${office}” and gives no date, so no holder is assumed.`,
  whyTold: {
    happened: (trigger: string) =>
      `“${trigger}”, with the names in the same sentence and its date, tells of this event.`,
    denied: (trigger: string) => `The sentence around “${trigger}” says that this did not happen.`,
    planned: (trigger: string) => `The sentence around “${trigger}” speaks of this as still to come.`,
  },
  loading: 'Looking it up…',
  failed: 'This could not be looked up',
  failedAdvice: 'Try again. If it keeps failing, reload the page you are reading.',
  retry: 'Try again',

  // Search
  search: 'Search your sources',
  searchHint: 'A name, an event, a question',
  results: (count: number) => counted(count, 'result', 'results'),
  resultGroup: {
    entity: 'People, places, organisations',
    event: 'Events',
    comparison: 'Comparisons',
    passage: 'Excerpts, in our summary',
    source: 'Sources',
  },
  foundAs: (asked: string, found: string) => `“${asked}” found as “${found}”`,
  queryCut: 'This search was too long; only its beginning was used.',
  noResults: (query: string) => `Nothing in your sources matches “${query}”`,
  noResultsAdvice: 'Not in your sources does not mean not true. Try a name, another spelling, or fewer words.',
  noResultsFiltered: 'Your filters may leave out what you seek.',
  withoutFilters: 'Search without filters',
  didYouMean: 'These are in your sources:',
  fullSearch: 'Search with filters, in a tab',
  filters: 'Show',
  anySource: 'All sources',
  anyKind: 'Everything',
  source: 'Source',
  kindOfResult: 'Kind',
  fromYear: 'From',
  toYear: 'To',
  anyYear: 'any year',
  onlyDiffering: 'Only where sources differ',
  searchPageHint: 'Type a name, an event or a question. Quotation marks keep words together.',

  // The panel
  openPanel: 'Open panel',
  thisPage: 'On this page',
  timeline: 'Timeline',
  listOrder: 'Order',
  inOrder: 'In order',
  bySubject: 'By subject',
  onlyDiffer: 'Only where sources differ',
  noneDiffer: 'Your sources differ on nothing that is named on this page',
  noneDifferAdvice: 'Take the filter away to see everything that was found.',
  switchOnAdvice: 'Switch them on in the toolbar popup to see what your sources know.',
  mayBeOthers: (count: number) => `or ${counted(count, 'other', 'others')}`,
  showMention: (mention: string) => `Show “${mention}” on the page`,
  showNext: (name: string, place: number, count: number) =>
    count === 1
      ? `Show the mention of ${name} on the page`
      : `Show mention ${digits.format(place)} of ${digits.format(count)} of ${name} on the page`,
  namedAs: (name: string, description: string) => `${name}: ${description}`,
  foundOf: (subjects: number, mentions: number) =>
    `${counted(subjects, 'subject', 'subjects')}, ${counted(mentions, 'mention', 'mentions')}`,
  timelineAdvice: 'The timeline has everything with a date that your sources know.',
  placeOf: (place: number, count: number) => `${digits.format(place)}/${digits.format(count)}`,
  showMore: (count: number) => `Show ${digits.format(count)} more`,

  // The timeline
  timelineOf: (name: string) => `Timeline of ${name}`,
  wholeTimeline: 'Events, and what sources say',
  onlyAbout: 'Only about {subject}',
  showAll: 'Show everything',
  showEvents: 'Events',
  showStatements: 'Statements',
  statements: (count: number) => counted(count, 'statement', 'statements'),
  statementsOf: (count: number, publisher: string) => `${counted(count, 'statement', 'statements')} of ${publisher}`,
  speakerSays: (speaker: string, answer: string) => `${speaker}: ${answer}`,
  emptyTimeline: 'Nothing with a date',
  emptyTimelineAdvice: 'Your sources tell of no event here, and answer no question about it.',

  // The popup
  onThisPage: 'On this page',
  mentions: (count: number) => counted(count, 'mention', 'mentions'),
  sourcesDiffer: 'sources differ',
  subjects: (count: number) => counted(count, 'subject', 'subjects'),
  readingPage: 'Reading this page…',
  nothingFound: 'Nothing on this page is in your sources',
  nothingFoundAdvice: 'Search above for what your sources know.',
  unreadable: 'This page cannot be read',
  unreadableAdvice:
    'Browsers keep extensions away from their own pages and stores. Pages that were open before Concordance was installed need a reload. Searching works everywhere.',
  off: (host: string) => `Marks are off on ${host}`,
  offAdvice: 'Switch them on below to see what your sources know.',
  marksOn: (host: string) => `Marks on ${host}`,
};

export type Words = typeof english;

const DICTIONARIES: Record<string, Words> = { en: english };

/** The dictionary for a BCP 47 language tag; English where there is none. */
export function wordsFor(language: string): Words {
  return DICTIONARIES[language.toLowerCase().split('-', 1)[0] ?? ''] ?? english;
}

/** The dictionary for the document that `element` is in. */
export function wordsOf(element: Element): Words {
  return wordsFor(element.ownerDocument.documentElement.lang);
}
