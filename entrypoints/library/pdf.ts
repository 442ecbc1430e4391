/**
 * A PDF to its paragraphs. The library that reads it runs in a worker of its own, one for each file: however large, broken
 * or hostile a file is, it ends with its worker, and the page goes on.
 *
 * It takes text out of the file and nothing else: no script in it is run, no address opened, no font or picture drawn.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Parsed } from '../../corpus/own/document.ts';
import { MAX_DOCUMENT_LENGTH } from '../../corpus/own/document.ts';
import { printedText } from '../../corpus/own/printed.ts';
import type { PrintedPage, PrintedPiece } from '../../corpus/own/printed-lines.ts';

/** Longer than any page takes. */
const MOST_PAGE_MS = 20_000;
/** Of one page: more is no text but a drawing. */
const MOST_PIECES = 20_000;

export type PdfReading = Parsed | 'too-large' | 'too-slow' | 'damaged' | 'encrypted' | 'pictures-only' | 'empty';

class TooSlow extends Error {}

/** @param mostPageMs for each page, and for opening the file. */
export async function pdfOf(bytes: Uint8Array, mostPageMs = MOST_PAGE_MS): Promise<PdfReading> {
  const [pdfjs, { default: PdfWorker }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'),
  ]);
  const port = new PdfWorker();
  const worker = pdfjs.PDFWorker.create({ port });
  const loading = pdfjs.getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await readingOf(await within(mostPageMs, loading.promise), mostPageMs);
  } catch (error) {
    if (error instanceof TooSlow) return 'too-slow';
    return (error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged';
  } finally {
    // Not asked to end, which a worker that hangs would not hear.
    port.terminate();
    void loading.destroy().catch(() => undefined);
  }
}

async function readingOf(file: PDFDocumentProxy, mostPageMs: number): Promise<PdfReading> {
  const pages: PrintedPage[] = [];
  let length = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await within(mostPageMs, pageOf(file, number));
    length += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (length > MAX_DOCUMENT_LENGTH) return 'too-large';
    pages.push(page);
  }
  const { heading, paragraphs } = printedText(pages);
  if (paragraphs.length === 0) return pages.length > 0 ? 'pictures-only' : 'empty';
  const { facts, made } = await within(mostPageMs, factsOf(file));
  return {
    facts: { ...(heading !== undefined && { title: heading }), ...facts },
    paragraphs,
    ...(made !== undefined && { made }),
  };
}

async function pageOf(file: PDFDocumentProxy, number: number): Promise<PrintedPage> {
  const page = await file.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  const pieces = items.slice(0, MOST_PIECES).flatMap((item): PrintedPiece[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, c, d, x, y] = product(transform, item.transform as number[]);
    const size = Math.hypot(c, d);
    // What runs up or down the page stands beside its text.
    if (Math.abs(b) > Math.abs(a) || size === 0) return [];
    return [{ text: item.str, x, y, width: item.width, size }];
  });
  return { width, height, pieces };
}

type Matrix = [number, number, number, number, number, number];

/** Of two transformations, as PDF writes them: the second one first. */
function product(one: readonly number[], other: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** What programs write for want of a title. */
const NO_TITLE = /^(?:untitled|microsoft \w+ - .*|.*\.(?:docx?|indd|pdf|odt|rtf|qxd|tex|pages|pptx?))?$/iu;

async function factsOf(file: PDFDocumentProxy): Promise<Pick<Parsed, 'facts' | 'made'>> {
  const { info } = await file.getMetadata().catch(() => ({ info: {} }));
  const said = (key: string): string => {
    const value = (info as Record<string, unknown>)[key];
    return typeof value === 'string' ? value.replaceAll(/[\s\0]+/gu, ' ').trim() : '';
  };
  const title = said('Title');
  const given = { title: NO_TITLE.test(title) ? '' : title, author: said('Author'), language: said('Language') };
  const [, year, month = '01', day = '01'] = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?/u.exec(said('CreationDate')) ?? [];
  return {
    facts: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
    ...(year !== undefined && { made: `${year}-${month}-${day}` }),
  };
}

/** @throws TooSlow when it takes longer. */
async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
