/** A file that the reader brings to what is in it: a document, or a pack. What it is not is said by a reason. */
import { MAX_DOCUMENT_LENGTH, parseMarkdown, parseText, type Parsed } from '../../corpus/own/document.ts';
import { articleOf } from './article.ts';
import { textOf } from './bytes.ts';

/** Larger files are not even read. */
const MAX_FILE_BYTES = 40_000_000;
/** Packs and backups carry many articles; of text alone a letter is three bytes at most. */
const MAX_BYTES_OF: ReadonlyMap<string, number> = new Map([
  ['json', 300_000_000],
  ...['txt', 'text', 'md', 'markdown'].map((ending) => [ending, 3 * MAX_DOCUMENT_LENGTH] as const),
]);

export type Refusal =
  'too-large' | 'too-slow' | 'no-text' | 'unknown-kind' | 'damaged' | 'encrypted' | 'pictures-only' | 'empty';

export type FileReading =
  | { kind: 'document'; parsed: Parsed }
  /** JSON: a pack or a backup. It is not read here. */
  | { kind: 'pack' }
  | { kind: 'refused'; reason: Refusal };

export async function readFile(file: File): Promise<FileReading> {
  const ending = /\.(\w+)$/.exec(file.name.toLowerCase())?.[1] ?? '';
  if (file.size > (MAX_BYTES_OF.get(ending) ?? MAX_FILE_BYTES)) return refused('too-large');
  if (ending === 'json') return { kind: 'pack' };
  const parsed = await parse(new Uint8Array(await file.arrayBuffer()), ending);
  if (typeof parsed === 'string') return refused(parsed);
  if (parsed.paragraphs.length === 0) return refused('empty');
  if (parsed.paragraphs.reduce((sum, { length }) => sum + length, 0) > MAX_DOCUMENT_LENGTH) return refused('too-large');
  return { kind: 'document', parsed };
}

function refused(reason: Refusal): FileReading {
  return { kind: 'refused', reason };
}

async function parse(bytes: Uint8Array, ending: string): Promise<Parsed | Refusal> {
  if (ending === 'docx') {
    const { docxOf } = await import('./docx.ts');
    return docxOf(bytes);
  }
  if (ending === 'pdf') {
    const { pdfOf } = await import('./pdf.ts');
    return pdfOf(bytes);
  }
  const read = READERS.get(ending);
  if (!read) return 'unknown-kind';
  const text = textOf(bytes, { isHtml: /^x?html?$/.test(ending) });
  return text === undefined ? 'no-text' : read(text);
}

const READERS: ReadonlyMap<string, (text: string) => Parsed> = new Map(
  Object.entries({
    txt: parseText,
    text: parseText,
    md: parseMarkdown,
    markdown: parseMarkdown,
    html: (text) => articleOf(text),
    htm: (text) => articleOf(text),
    xhtml: (text) => articleOf(text),
  }),
);
