/**
 * What a corpus recognises in a document, found as on a page, with the whole document as the evidence: entities by their
 * aliases, and events that a sentence names or tells.
 */
import { Reading } from '../match/reading.ts';
import type { Corpus } from '../pack/corpus.ts';
import type { Document, Known, KnownEvent, KnownName } from './statement.ts';

/** Of several readings of a mention the best. */
export function knownIn(
  { title, date, paragraphs }: Pick<Document, 'title' | 'date' | 'paragraphs'>,
  corpus: Corpus,
): Known {
  const names: KnownName[] = [];
  const events: KnownEvent[] = [];
  const blocks = [title, ...paragraphs].map((text, id) => ({ id, text }));
  for (const { id: paragraph, mentions } of new Reading(corpus, date).read(blocks)) {
    for (const { start, end, subjects } of mentions) {
      const subject = subjects[0] && corpus.subjects.get(subjects[0]);
      if (subject?.kind === 'entity') names.push({ paragraph, start, end, key: subject.id, type: subject.type });
      else if (subject) events.push({ paragraph, start, end, key: subject.id });
    }
  }
  return { names, events };
}
