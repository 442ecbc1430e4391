/** A folder of documents to a pack file: `npm run corpus -- --from FOLDER --out FILE`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseDate } from '../compare/dates.ts';
import { writePack, selectedPack } from '../exchange/write.ts';
import type { PackFile } from '../exchange/schema.ts';
import type { Edtf, Pack, SourceId } from '../model.ts';
import { documentOf, MAX_DOCUMENT_LENGTH, parseMarkdown, parseText, type Document } from '../own/document.ts';
import { freeId } from '../own/ids.ts';
import { ownSource, type OwnSource } from '../own/passages.ts';
import { Corpus } from '../pack/corpus.ts';
import { encodePack } from '../pack/encode.ts';
import { compileBundled } from './bundled.ts';
import { FileError } from './read.ts';

const NEEDED = ['title', 'publisher', 'date'] as const;

interface Made {
  /** Absent where there is any problem. */
  file?: PackFile;
  /** One line each: the document and the reason. */
  problems: string[];
}

/**
 * Takes every `.txt` and `.md` of the folder, which have to say their title, publisher and date (see
 * `own/document.ts`). Names are those of the bundled corpus.
 *
 * @throws FileError where there is no such folder, or nothing in it.
 */
export async function packFolder(
  folder: string,
  { name = basename(resolve(folder)), licence }: { name?: string | undefined; licence?: string | undefined },
): Promise<Made> {
  if (!existsSync(folder)) throw new FileError(`there is no folder "${folder}" with documents`);
  const files = readdirSync(folder).filter((file) => /\.(?:txt|md)$/i.test(file));
  if (files.length === 0) throw new FileError(`there is no .txt or .md file in "${folder}"`);
  const problems: string[] = [];
  const documents: Document[] = [];
  for (const file of files.toSorted()) {
    const read = readFile(folder, file);
    if (typeof read === 'string') problems.push(`${file}: ${read}`);
    else documents.push(read);
  }
  if (problems.length > 0) return { problems };
  const made = new Date().toISOString().slice(0, 10);
  const pack = packOfDocuments(documents, name);
  return { file: await writePack(pack, { made, ...(licence !== undefined && { licence }) }), problems };
}

/** The document, or what is wrong with it. */
function readFile(folder: string, file: string): Document | string {
  const text = readFileSync(join(folder, file), 'utf8');
  if (text.includes('\0')) return 'this is no text';
  if (text.length > MAX_DOCUMENT_LENGTH) return `more than ${MAX_DOCUMENT_LENGTH} characters`;
  const parsed = /\.md$/i.test(file) ? parseMarkdown(text) : parseText(text);
  const missing = NEEDED.filter((fact) => parsed.facts[fact] === undefined);
  if (missing.length > 0) return `does not say its ${missing.join(', ')} between two lines of "---"`;
  if (parseDate(parsed.facts.date ?? '') === undefined) return `"${parsed.facts.date}" is no date`;
  if (parsed.paragraphs.length === 0) return 'has no text';
  return documentOf(parsed, { name: file, publisher: '', date: '' as Edtf, dateNote: '' });
}

function packOfDocuments(documents: readonly Document[], name: string): Pack {
  const bundled = compileBundled();
  const corpus = new Corpus(encodePack(bundled));
  const taken = new Set<SourceId>();
  const sources: OwnSource[] = [];
  for (const document of documents) {
    const id = freeId<SourceId>([document.publisher, document.date, document.title], (each) => taken.has(each));
    taken.add(id);
    sources.push(ownSource(document, id, corpus));
  }
  const pack: Pack = {
    id: freeId([name], () => false),
    name,
    sources: sources.map(({ source }) => source),
    passages: sources.flatMap(({ passages }) => passages),
    subjects: bundled.subjects,
    comparisons: [],
  };
  return selectedPack(pack, { sources: taken, texts: true });
}
