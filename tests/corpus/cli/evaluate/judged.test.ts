/**
 * Every distinct (words, subject) that was marked on the saved pages of the evaluation data, judged by a person:
 * `tests/evaluate/marks/judged.jsonl`. That the names stand for their subjects needs no page; that nothing judged wrong
 * is marked again on the pages needs them, and says so where they are not there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compileBundled } from '../../../../corpus/cli/bundled.ts';
import { PROJECT } from '../../../../corpus/cli/read.ts';
import { Reading } from '../../../../corpus/match/reading.ts';
import type { Edtf, SubjectId } from '../../../../corpus/model.ts';
import { Corpus } from '../../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../../corpus/pack/encode.ts';

interface Judged {
  surface: string;
  subject: SubjectId;
  /** How often it was marked when it was judged. */
  count: number;
  judged: 'right' | 'wrong';
}

/** What is marked so often is no matter of chance. */
const OFTEN = 8;

const corpus = new Corpus(encodePack(compileBundled()));
const judged = readFileSync(join(PROJECT, 'tests/evaluate/marks/judged.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Judged);
const right = judged.filter((each) => each.judged === 'right');
const wrong = judged.filter((each) => each.judged === 'wrong');

describe('what was judged', () => {
  test('stands for its subject by itself, where it was right', () => {
    const lost = right.filter(({ surface, subject }) => !mayStandFor(surface, subject));
    expect(lost).toEqual([]);
  });

  test('stands for nothing by itself, where it was wrong', () => {
    const found = wrong.filter(({ surface, subject }) =>
      new Reading(corpus)
        .read([{ id: 1, text: `It was in ${surface}.` }])
        .some(({ mentions }) => mentions.some(({ subjects }) => subjects.includes(subject))),
    );
    expect(found).toEqual([]);
  });
});

const FOLDER = join(PROJECT, '../shared/eval/pages');
const present = existsSync(join(FOLDER, 'index.jsonl'));
if (!present) console.warn(`SKIPPED: what is marked on real pages was not looked at, because ${FOLDER} is not there.`);

describe.skipIf(!present)('on the saved pages', () => {
  const marked = present ? markedOnPages() : new Set<string>();

  test('what was judged wrong is not marked', () => {
    expect(wrong.filter(({ surface, subject }) => marked.has(`${surface} → ${subject}`))).toEqual([]);
  });

  test('what is often right is marked', () => {
    const often = right.filter(({ count }) => count >= OFTEN);
    expect(often.filter(({ surface, subject }) => !marked.has(`${surface} → ${subject}`))).toEqual([]);
  });
});

/** Whether words are an alias of a subject, the role of one who held it, or can tell of it. */
function mayStandFor(surface: string, subject: SubjectId): boolean {
  const ids = corpus.names
    .find(surface)
    .flatMap((candidate) => candidate.readings)
    .map((reading) => corpus.subjects.at(reading.subject).id);
  const isHolder = (id: SubjectId): boolean => corpus.holders(id).some((holder) => holder.subject === subject);
  if (ids.some((id) => id === subject || isHolder(id))) return true;
  return corpus.subjects.get(subject)?.kind === 'event' && corpus.clues.find(surface).length > 0;
}

function markedOnPages(): Set<string> {
  const index = readFileSync(join(FOLDER, 'index.jsonl'), 'utf8').trim().split('\n');
  const marked = new Set<string>();
  for (const line of index) {
    const { id, date } = JSON.parse(line) as { id: string; date: string | null };
    const texts = linesOf(gunzipSync(readFileSync(join(FOLDER, `${id}.html.gz`))).toString('utf8'));
    const reading = new Reading(corpus, (date?.slice(0, 10) || undefined) as Edtf | undefined);
    for (const { id: at, mentions } of reading.read(texts.map((text, number) => ({ id: number, text })))) {
      for (const { start, end, subjects } of mentions) {
        marked.add(`${texts[at]?.slice(start, end).replace(/\s+/g, ' ')} → ${subjects[0]}`);
      }
    }
  }
  return marked;
}

/** The text of a page as far as a test needs it: what a browser would show, in lines. */
function linesOf(html: string): string[] {
  const text = html
    .replace(/<!--.*?-->|<(script|style|noscript|template|svg|head)\b.*?<\/\1>/gis, ' ')
    .replace(
      /<(?:br|hr|\/?(?:p|div|li|ul|ol|td|th|tr|table|h[1-6]|section|article|dd|dt|blockquote|figcaption)\b)[^>]*>/gi,
      '\n',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
  return text.split('\n').filter((line) => /\p{L}/u.test(line));
}
