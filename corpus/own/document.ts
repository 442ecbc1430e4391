/**
 * A text as a reader brings it to a document: what is known of it, and its paragraphs. Plain text and Markdown may begin
 * with facts between two lines of `---`:
 *
 *     ---
 *     title: One enemy, two wars
 *     publisher: The Harbour Gazette
 *     date: 2014-10-24
 *     ---
 *
 * Knows no files, no pages, no subjects: see `passages.ts` for what becomes of the paragraphs.
 */
import { parseDate } from '../compare/dates.ts';
import type { Edtf, Genre } from '../model.ts';

/** What a reader can correct. */
export interface DocumentFacts {
  title: string;
  publisher: string;
  author?: string;
  date: Edtf;
  /** How the date is known, where the document does not say it. */
  dateNote?: string;
  url?: string;
  genre: Genre;
  /** BCP 47, the language only: "en". */
  language: string;
}

export interface Document extends DocumentFacts {
  paragraphs: string[];
}

/** Longer texts are books: they are refused, so that one file cannot fill the memory. UTF-16 code units. */
export const MAX_DOCUMENT_LENGTH = 5_000_000;

const FACTS = ['title', 'publisher', 'author', 'date', 'url', 'genre', 'language'] as const;
type Fact = (typeof FACTS)[number];

/** A title that is a line of the text is no longer than this. */
const MAX_TITLE_LENGTH = 160;

/** What the text itself says, and the rest of it. */
export interface Parsed {
  facts: Partial<Record<Fact, string>>;
  paragraphs: string[];
  /** The day on which its file was made, by its own account: `2014-09-15`. It need not be that of the publication. */
  made?: string;
}

/** Plain text: blank lines part paragraphs; where there are none, every line is one. */
export function parseText(text: string): Parsed {
  const { facts, body } = frontMatter(text);
  const paragraphs = paragraphsOf(body);
  return { facts: { ...titleOf(paragraphs), ...facts }, paragraphs };
}

/** Markdown: the same, with its signs taken off. */
export function parseMarkdown(text: string): Parsed {
  const { facts, body } = frontMatter(text);
  const title = /^# +(.+?) *#*$/mu.exec(body)?.[1];
  const paragraphs = paragraphsOf(withoutMarks(body));
  return { facts: { ...(title === undefined ? titleOf(paragraphs) : { title: plain(title) }), ...facts }, paragraphs };
}

function frontMatter(text: string): { facts: Parsed['facts']; body: string } {
  const clean = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/u.exec(clean);
  if (!match) return { facts: {}, body: clean };
  const facts: Parsed['facts'] = {};
  for (const line of (match[1] ?? '').split('\n')) {
    const [, key, value] = /^(\w+):\s*(.*?)\s*$/u.exec(line) ?? [];
    const fact = FACTS.find((each) => each === key?.toLowerCase());
    if (fact && value) facts[fact] = value.replace(/^(["'])(.*)\1$/u, '$2');
  }
  return { facts, body: clean.slice(match[0].length) };
}

/** In order; without white space around and inside made one. Empty for an empty text. */
function paragraphsOf(text: string): string[] {
  const parts = /\n[^\S\n]*\n/u.test(text) ? text.split(/\n[^\S\n]*\n/u) : text.split('\n');
  return parts.map((part) => part.replaceAll(/\s+/gu, ' ').trim()).filter((part) => part !== '');
}

/** A first line that does not end like a sentence. */
function titleOf(paragraphs: readonly string[]): { title?: string } {
  const [first] = paragraphs;
  const isTitle = first !== undefined && first.length <= MAX_TITLE_LENGTH && !/[.!;:,]$/u.test(first);
  return isTitle && paragraphs.length > 1 ? { title: first } : {};
}

function withoutMarks(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)+/u, '')
        .replace(/\s+#+\s*$/u, '')
        .replace(/^\s*(?:[-*_]\s*){3,}$|^\s*```.*$|^\s*\[[^\]]+\]:\s+\S+.*$/u, ''),
    )
    .map(plain)
    .join('\n');
}

/** A line of Markdown without pictures, addresses and emphasis. */
function plain(line: string): string {
  return line
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replaceAll(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/gu, '$1')
    .replaceAll(/<(https?:[^>]+)>/gu, '$1')
    .replaceAll(/(\*\*|__|\*|_|`+)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .trim();
}

/** What is known of a document from elsewhere, for what it does not say itself. */
export interface Otherwise {
  /** Its file's name, or the address of its page. */
  name: string;
  publisher: string;
  date: Edtf;
  dateNote: string;
  language?: string;
}

/** A document with everything that it needs; a date in the name of its file is better than none. */
export function documentOf({ facts, paragraphs, made }: Parsed, otherwise: Otherwise): Document {
  const fallback = made !== undefined && parseDate(made) !== undefined ? (made as Edtf) : otherwise.date;
  const date = [facts.date, /(?:^|\D)((?:19|20)\d\d-\d\d-\d\d)(?!\d)/u.exec(otherwise.name)?.[1]].find(
    (each) => each !== undefined && parseDate(each) !== undefined,
  );
  const language = /^[a-z]{2,3}/u.exec((facts.language ?? otherwise.language ?? '').toLowerCase())?.[0] ?? 'en';
  return {
    title: facts.title ?? otherwise.name.replace(/\.\w+$/u, ''),
    publisher: facts.publisher ?? otherwise.publisher,
    ...(facts.author !== undefined && { author: facts.author }),
    ...(date === undefined ? { date: fallback, dateNote: otherwise.dateNote } : { date: date as Edtf }),
    ...(facts.url !== undefined && /^https?:\/\/\S+$/u.test(facts.url) && { url: facts.url }),
    genre: facts.genre === 'commentary' ? 'commentary' : 'report',
    language,
    paragraphs,
  };
}
