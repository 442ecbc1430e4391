/**
 * From what a page tells to what the panel shows: every mention with the subject it stands for. Subjects are asked for
 * once; the answer to the page's last telling wins.
 */
import type { FoundMention, PanelPage } from '../../components/shown.ts';
import type { SubjectId } from '../../corpus/model.ts';
import { ask } from '../background/contract/channel.ts';
import type { ListedMention, SubjectSummary } from '../background/contract/messages.ts';
import type { Heard } from './follow.ts';

/** A page gets this long to be read before it is said to have nothing. */
const READING_MS = 1_500;

/** @param show called with each new state of the page. @returns what takes in what is heard of it. */
export function createListing(show: (page: PanelPage) => void): (heard: Heard) => void {
  const known = new Map<SubjectId, SubjectSummary>();
  let telling = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const list = async (mentions: ListedMention[], mine: number): Promise<void> => {
    const ids = new Set(mentions.flatMap(({ subjects }) => subjects.slice(0, 1)));
    const unknown = [...ids].filter((id) => !known.has(id));
    const summaries = unknown.length > 0 ? await ask('summaries', { ids: unknown }) : [];
    for (const summary of summaries) known.set(summary.id, summary);
    if (mine === telling) show({ kind: 'read', mentions: mentions.flatMap((mention) => found(mention, known)) });
  };

  return (heard) => {
    const mine = ++telling;
    clearTimeout(patience);
    if (heard === 'loading') show({ kind: 'reading' });
    else if (heard === 'silent') show({ kind: 'unreadable' });
    else if (!heard.on) show({ kind: 'off', host: heard.host });
    else if (heard.mentions.length > 0) void list(heard.mentions, mine);
    else {
      show({ kind: 'reading' });
      patience = setTimeout(() => show({ kind: 'read', mentions: [] }), READING_MS);
    }
  };
}

function found(mention: ListedMention, known: ReadonlyMap<SubjectId, SubjectSummary>): FoundMention[] {
  const { block, start, frame, words, subjects } = mention;
  const subject = subjects[0] === undefined ? undefined : known.get(subjects[0]);
  return subject
    ? [{ block, start, ...(frame !== undefined && { frame }), words, subject, others: subjects.length - 1 }]
    : [];
}
