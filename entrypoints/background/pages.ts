/**
 * The readings of the open pages: one for each page's port, gone when the port is. A page whose background was
 * stopped opens a new port and sends its text again.
 */
import type { Corpus } from '../../corpus/pack/corpus.ts';
import { dateOfPage } from '../../corpus/match/page-date.ts';
import { Reading } from '../../corpus/match/reading.ts';
import type { Mention } from '../../corpus/model.ts';
import type { PageMention, PageReply, PageRequest } from './contract/messages.ts';

/** A function that answers the requests of one page, in their order. */
export function pageReader(corpus: () => Promise<Corpus>): (request: PageRequest) => Promise<PageReply | undefined> {
  let reading: Reading | undefined;
  return async (request) => {
    const known = await corpus();
    if (request.kind === 'begin') {
      reading = new Reading(known, dateOfPage(request.facts.clues)?.date);
      return undefined;
    }
    reading ??= new Reading(known);
    const changes = request.kind === 'read' ? reading.read(request.blocks) : reading.forget(request.blocks);
    const blocks = changes.map(({ id, mentions }) => ({ id, mentions: mentions.map((each) => forPage(known, each)) }));
    return { kind: 'mentions', hasPrivate: false, blocks };
  };
}

function forPage(corpus: Corpus, mention: Mention): PageMention {
  const [first] = mention.subjects;
  const record = first && corpus.subjects.get(first);
  const { differences = 0, comparisons = [] } = record ?? {};
  return { ...mention, differs: differences > 0, compared: comparisons.length > 0, isPrivate: false };
}
