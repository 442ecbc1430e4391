/**
 * Precision and recall on the forty pages that people read (`tests/evaluate/marks`), before quietness. A found mention is
 * right when it overlaps a gold mention that has its first subject, or that is optional; a gold mention is found when a
 * mention with its subject among its readings overlaps it. Only as much of a page is scored as was read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Reading, type TextBlock } from '../../match/reading.ts';
import type { Edtf, Mention, SubjectId } from '../../model.ts';
import { parseDate } from '../../compare/dates.ts';
import type { Corpus } from '../../pack/corpus.ts';
import { PROJECT } from '../read.ts';
import { readRows } from './data.ts';
import { scoreOf, type Score } from './score.ts';

interface Gold {
  page: string;
  start: number;
  end: number;
  subject: string;
  optional?: boolean;
}

type Line = Gold | { page: string; read: number };

/** A mention and the text it stands in. */
export interface PageMention extends Mention {
  surface: string;
}

export interface ReadPagesScore extends Score {
  pages: number;
  /** `wrong|missed page start subject surface`, and why it was taken. */
  mistakes: string[];
}

/** undefined where the texts of the pages are not there. */
export function scoreReadPages(corpus: Corpus, data: string): ReadPagesScore | undefined {
  const texts = pageTexts(data);
  if (!texts) return undefined;
  const lines = readFileSync(join(PROJECT, 'tests/evaluate/marks/read-pages.jsonl'), 'utf8').trim().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as Line);
  const read = rows.filter((row) => 'read' in row).filter(({ page }) => texts.has(page));
  let [right, wrong, missed] = [0, 0, 0];
  const mistakes: string[] = [];
  for (const { page, read: length } of read) {
    const { text, date } = texts.get(page) as PageText;
    const gold = rows.filter((row): row is Gold => 'subject' in row && row.page === page);
    const found = mentionsIn(corpus, text, date).filter(({ end }) => end <= length);
    const overlaps = (one: Mention, other: Gold): boolean => one.start < other.end && other.start < one.end;
    for (const mention of found) {
      const near = gold.filter((each) => overlaps(mention, each));
      if (near.some(({ subject, optional }) => !optional && subject === mention.subjects[0])) right++;
      else if (!near.some(({ optional }) => optional)) {
        wrong++;
        mistakes.push(`wrong ${page} ${mention.start} ${mention.subjects.join('/')} "${mention.surface}"`);
      }
    }
    for (const each of gold.filter(({ optional }) => !optional)) {
      if (found.some((mention) => overlaps(mention, each) && mention.subjects.includes(each.subject as SubjectId)))
        continue;
      missed++;
      mistakes.push(`missed ${page} ${each.start} ${each.subject} "${text.slice(each.start, each.end)}"`);
    }
  }
  return { ...scoreOf(right, wrong, missed), pages: read.length, mistakes };
}

export interface PageText {
  text: string;
  date?: Edtf;
}

/** The article texts of the pages by id, with their dates; undefined where they are not there. */
export function pageTexts(data: string): Map<string, PageText> | undefined {
  const rows = readRows<{ id: string; text?: string }>(data, 'pages/article-text.jsonl');
  const index = readRows<{ id: string; date?: string | null }>(data, 'pages/index.jsonl');
  const dates = new Map(index?.map(({ id, date }) => [id, date?.slice(0, 10)]));
  return (
    rows &&
    new Map(
      rows.flatMap(({ id, text }) => {
        const date = dates.get(id);
        return text === undefined ? [] : [[id, { text, ...(date && parseDate(date) && { date: date as Edtf }) }]];
      }),
    )
  );
}

/** The lines of a text as blocks, and where each begins. */
export function blocksOf(text: string): { blocks: TextBlock[]; starts: number[] } {
  const blocks: TextBlock[] = [];
  const starts: number[] = [];
  // A single line end is only where a saved text was folded.
  for (const { 0: line, index } of text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/gu)) {
    blocks.push({ id: blocks.length, text: line });
    starts.push(index);
  }
  return { blocks, starts };
}

function mentionsIn(corpus: Corpus, text: string, date: Edtf | undefined): PageMention[] {
  const { blocks, starts } = blocksOf(text);
  return new Reading(corpus, date).read(blocks).flatMap(({ id, mentions }) =>
    mentions.map((mention) => {
      const [start, end] = [mention.start + (starts[id] as number), mention.end + (starts[id] as number)];
      return { ...mention, start, end, surface: text.slice(start, end) };
    }),
  );
}
