/**
 * Bringing many files: one after the other, and what was read is kept a batch at a time, each batch whole or not at all, so
 * that no more than a batch is in the memory. What follows from them, the corpus and its index, is made once, with the last
 * of them. It can be called off at any moment; what was kept until then stays.
 */
import { spoken } from '../../corpus/exchange/problem.ts';
import type { Edtf } from '../../corpus/model.ts';
import { documentOf, type Document } from '../../corpus/own/document.ts';
import { languageOf } from '../background/contract/language.ts';
import { setAside } from '../background/contract/set-aside.ts';
import { announce, beside } from './beside.ts';
import { kindOf, type FailureKind } from './failure.ts';
import { readFile, type Refusal } from './files.ts';
import type { KeepOutcome } from './keep.ts';

/** With every batch, what tells the sources that there are is read: a larger one reads it more seldom. */
const BATCH_FILES = 200;
const BATCH_LENGTH = 1_000_000;

export type FileOutcome = KeepOutcome | 'pack' | 'bad-pack' | FailureKind | Refusal;

export interface FileReport {
  file: string;
  outcome: FileOutcome;
  /** More of it: the title it was kept under, the source whose text it is, what is wrong with a pack. */
  detail: string;
}

interface Importing {
  /** What a file's documents have that do not say it. */
  publisher: string;
  dateNote: string;
  today: string;
  signal: AbortSignal;
  /** Before each file, with its place from 1, and once more when all were come to. */
  progress: (done: number, reports: FileReport[], file?: string) => void;
}

interface Waiting {
  file: string;
  document: Document;
}

/** Kept, and not compiled yet. */
interface Part {
  report: FileReport;
  key: string;
}

/** @returns what became of each file that was come to, in their order. */
export async function importFiles(files: readonly File[], importing: Importing): Promise<FileReport[]> {
  const { signal, progress, today } = importing;
  const reports: FileReport[] = [];
  const parts: Part[] = [];
  let batch: Waiting[] = [];
  let length = 0;
  const keep = async (isPart: boolean): Promise<void> => {
    const kept = batch.length > 0 ? await keepBatch(batch, { today, isPart }) : [];
    reports.push(...kept.map(({ report }) => report));
    if (isPart) parts.push(...kept.flatMap(({ key, report }) => (key === undefined ? [] : [{ key, report }])));
    batch = [];
    length = 0;
  };
  for (const [at, file] of files.entries()) {
    await othersFirst();
    if (signal.aborted) break;
    progress(at + 1, reports, file.name);
    const read = await readOne(file, importing);
    if ('document' in read) batch.push(read);
    else reports.push(read);
    length += 'document' in read ? lengthOf(read.document) : 0;
    if (batch.length >= BATCH_FILES || length >= BATCH_LENGTH) await keep(true);
  }
  await keep(parts.length > 0);
  if (parts.length > 0) await compile(parts, () => progress(files.length, reports));
  progress(files.length, reports);
  return reports;
}

/** One file after the other, each read in moments, would be one long piece of work for the page. */
const othersFirst = (): Promise<unknown> => scheduler.postTask(() => {});

/** Makes what follows from all parts. Where it cannot be, they go, and their files are told as not taken. */
async function compile(parts: readonly Part[], progress: () => void): Promise<void> {
  progress();
  try {
    await beside('compileAgain', {});
    await announce();
  } catch (error) {
    for (const { report } of parts) Object.assign(report, failed(report.file, error));
    await beside('takeBack', { keys: parts.map(({ key }) => key) });
  }
}

function lengthOf({ paragraphs }: Document): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}

async function readOne(file: File, importing: Importing): Promise<Waiting | FileReport> {
  const { name } = file;
  try {
    const reading = await readFile(file);
    if (reading.kind === 'refused') return { file: name, outcome: reading.reason, detail: '' };
    if (reading.kind === 'pack') return await bringPacks(file, importing.today);
    const date = new Date(file.lastModified).toISOString().slice(0, 10) as Edtf;
    const { publisher, dateNote } = importing;
    const language = await languageOf(reading.parsed.paragraphs.join(' '));
    const otherwise = { name, publisher, date, dateNote, ...(language !== undefined && { language }) };
    return { file: name, document: documentOf(reading.parsed, otherwise) };
  } catch (error) {
    return failed(name, error);
  }
}

async function bringPacks(file: File, today: string): Promise<FileReport> {
  const kept = await beside('keepPacks', { file, today });
  if (!kept.ok) return { file: file.name, outcome: 'bad-pack', detail: kept.problems.map(spoken).join('; ') };
  await announce();
  // The pack is there, whatever becomes of what was taken away in it.
  await setAside(kept.setAside).catch((error: unknown) =>
    console.error(`Concordance could not keep what was taken away in ${file.name}:`, error),
  );
  return { file: file.name, outcome: 'pack', detail: kept.names.join(', ') };
}

/** @returns what became of each, and under which key it is kept if it is new. */
async function keepBatch(
  batch: readonly Waiting[],
  keeping: { today: string; isPart: boolean },
): Promise<{ report: FileReport; key?: string }[]> {
  try {
    const told = await beside('keep', { documents: batch.map(({ document }) => document), ...keeping });
    if (!keeping.isPart) await announce();
    return told.map(({ outcome, key, title, sameAs }, at) => {
      const report = { file: batch[at]?.file ?? '', outcome, detail: sameAs ?? title };
      return { report, ...(outcome === 'taken' && { key }) };
    });
  } catch (error) {
    return batch.map(({ file }) => ({ report: failed(file, error) }));
  }
}

function failed(file: string, error: unknown): FileReport {
  const outcome = kindOf(error);
  return { file, outcome, detail: outcome === 'failed' ? String(error) : '' };
}
