/**
 * The readings of the open pages: one for each page's port, gone when the port is. A page whose background was
 * stopped opens a new port and sends its text again; so does every page when the reader puts something right.
 */
import { foldAlias } from '../../corpus/match/fold.ts';
import { dateOfPage } from '../../corpus/match/page-date.ts';
import type { SubjectId } from '../../corpus/model.ts';
import { readCorrections } from './contract/corrections.ts';
import type { Corpora } from './corpus.ts';
import type { PageFacts, PageMention, PageRead, PageReply, PageRequest } from './contract/messages.ts';
import { TwoReadings, type ReadMention } from './two-readings.ts';

/** A page that is being read. */
interface OpenPage {
  read: PageRead;
  reading: TwoReadings;
  /** Of its blocks. */
  texts: Map<number, string>;
  /** What the reader has said that words do not mean here, as `keyOf` has it. */
  dismissed: ReadonlySet<string>;
}

/** A function that answers the requests of one page, in their order. */
export function pageReader(
  corpora: Pick<Corpora, 'public' | 'readers'>,
  inPrivateWindow: boolean,
): (request: PageRequest) => Promise<PageReply | undefined> {
  let page: OpenPage | undefined;
  return async (request) => {
    if (request.kind === 'begin') {
      page = await openPage(corpora, request.facts, inPrivateWindow);
      return undefined;
    }
    // The first thing a page sends is what it is.
    if (!page) throw new TypeError(`a page sent ${request.kind} before it began`);
    const { reading, texts } = page;
    if (request.kind === 'forget') for (const id of request.blocks) texts.delete(id);
    else for (const { id, text } of request.blocks) texts.set(id, text);
    const open = page;
    const { changes, hasPrivate } = await (request.kind === 'read'
      ? reading.read(request.blocks)
      : reading.forget(request.blocks));
    const blocks = changes.map(({ id, mentions }) => ({
      id,
      mentions: mentions.flatMap((mention) => forPage(mention, texts.get(id) ?? '', open)),
    }));
    return { kind: 'mentions', hasPrivate, blocks };
  };
}

async function openPage(
  corpora: Pick<Corpora, 'public' | 'readers'>,
  { url: address, clues }: PageFacts,
  inPrivateWindow: boolean,
): Promise<OpenPage> {
  // Of a background that was stopped, all of them begin at once.
  const all = corpora.readers();
  // Whoever reads hears that it failed; of a page that cannot even be opened nobody does.
  all.catch(() => undefined);
  const [known, { dismissed, dates }] = await Promise.all([corpora.public(), readCorrections()]);
  const given = dates.find(({ page }) => page === address)?.date;
  const found = given ? { date: given, origin: 'reader' as const } : dateOfPage(clues);
  const here = dismissed.filter(({ page }) => page === undefined || page === address);
  return {
    read: { ...(!inPrivateWindow && { address }), ...found },
    reading: new TwoReadings(known, all, found?.date),
    texts: new Map(),
    dismissed: new Set(here.map(({ words, subject }) => keyOf(words, subject))),
  };
}

/** @returns none when the reader has said that the words mean none of the subjects. */
function forPage(
  { mention, corpus, isPrivate }: ReadMention,
  text: string,
  { read, dismissed }: OpenPage,
): PageMention[] {
  const words = text.slice(mention.start, mention.end).replace(/[\s\uFFFC]+/g, ' ');
  const subjects =
    dismissed.size === 0
      ? mention.subjects
      : mention.subjects.filter((subject) => !dismissed.has(keyOf(words, subject)));
  const record = subjects[0] && corpus.subjects.get(subjects[0]);
  if (!record) return [];
  const { differences, comparisons } = record;
  // The others that are named there may be those that it is not.
  const why =
    subjects.length < mention.subjects.length ? mention.why.filter(({ kind }) => kind !== 'several') : mention.why;
  return [
    {
      ...mention,
      subjects,
      why,
      words,
      sort: `${isPrivate ? 'own' : 'bundled'}-${record.kind === 'event' ? 'event' : record.type}`,
      page: read,
      differs: differences > 0,
      compared: comparisons.length > 0,
      isPrivate,
    },
  ];
}

const keyOf = (words: string, subject: SubjectId): string => `${subject} ${foldAlias(words)}`;
