/** Scores the telling of events on the sentences in `tests/evaluate/events`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Reading } from '../../match/reading.ts';
import type { Edtf, Mention } from '../../model.ts';
import type { Corpus } from '../../pack/corpus.ts';
import { PROJECT } from '../read.ts';

export type EventSet =
  | 'open'
  | 'opened'
  | 'second'
  | 'third'
  | 'opened-2'
  | 'fourth'
  | 'opened-3'
  | 'fifth'
  | 'opened-6'
  | 'closed-5'
  | 'closed-7';

interface Expected {
  event: string;
  start: number;
  end: number;
  /** Spans of other words that tell the same as well, where somebody else has labelled the text too. */
  also?: [start: number, end: number][];
  status: string;
}

interface Text {
  id: string;
  pageDate: Edtf | null;
  text: string;
  expected: Expected[];
  optional?: Expected[];
  kind: string;
}

export interface EventScore {
  precision: number;
  recall: number;
  /** The same where an event counts as found in its text at whatever word: many sentences tell it with two. */
  anywhere: { precision: number; recall: number };
  /** Of the events found, how many have the right status. */
  status: number;
  /** One line for each wrong or missing mention. */
  mistakes: string[];
}

/** @throws Error when the sentences are not there. */
export function scoreEvents(corpus: Corpus, set: EventSet): EventScore {
  const lines = readFileSync(join(PROJECT, `tests/evaluate/events/${set}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  let [right, wrong, missed, statusRight] = [0, 0, 0, 0];
  let [rightAnywhere, wrongAnywhere, expectedAnywhere] = [0, 0, 0];
  const mistakes: string[] = [];
  for (const row of lines.map((line) => JSON.parse(line) as Text)) {
    const found = mentionsOf(corpus, row).filter(({ kind }) => kind === 'event');
    const expected = new Set(row.expected.map(({ event }) => event));
    const optional = new Set(row.optional?.map(({ event }) => event));
    const told = new Set(found.map(({ subjects }) => subjects[0] as string));
    expectedAnywhere += expected.size;
    rightAnywhere += [...told].filter((event) => expected.has(event)).length;
    wrongAnywhere += [...told].filter((event) => !expected.has(event) && !optional.has(event)).length;
    const left = new Set(row.expected);
    for (const mention of found) {
      const hit = row.expected.find((expected) => matches(mention, expected));
      if (hit) {
        // A second mention of the same telling is neither right nor wrong.
        if (!left.delete(hit)) continue;
        right++;
        if (statusOf(mention) === hit.status) statusRight++;
        else mistakes.push(`status ${row.id} ${statusOf(mention)} for ${hit.status}: ${row.text}`);
      } else if (!row.optional?.some((expected) => matches(mention, expected))) {
        wrong++;
        mistakes.push(`wrong ${row.id} (${row.kind}) ${show(mention, row)} ${row.pageDate}: ${row.text}`);
      }
    }
    missed += left.size;
    for (const { event, start, end } of left) {
      mistakes.push(`missed ${row.id} ${event} "${row.text.slice(start, end)}" ${row.pageDate}: ${row.text}`);
    }
  }
  return {
    precision: right / (right + wrong),
    recall: right / (right + missed),
    anywhere: {
      precision: rightAnywhere / (rightAnywhere + wrongAnywhere),
      recall: rightAnywhere / expectedAnywhere,
    },
    status: statusRight / right,
    mistakes,
  };
}

function mentionsOf(corpus: Corpus, { text, pageDate }: Text): Mention[] {
  const reading = new Reading(corpus, pageDate ?? undefined);
  return reading.read([{ id: 1, text }]).flatMap(({ mentions }) => mentions);
}

function matches(mention: Mention, { event, start, end, also = [] }: Expected): boolean {
  if (!mention.subjects.includes(event as Mention['subjects'][0])) return false;
  return [[start, end] as const, ...also].some(([from, to]) => mention.start < to && from < mention.end);
}

function statusOf({ why }: Mention): string {
  return why.find((reason) => reason.kind === 'told')?.status ?? 'happened';
}

function show(mention: Mention, { text }: Text): string {
  return `${mention.subjects.join('/')} "${text.slice(mention.start, mention.end)}"`;
}
