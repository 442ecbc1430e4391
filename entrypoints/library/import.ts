/**
 * Bringing many files: one after the other, so that only one is in the memory, and what was read is kept a batch at a
 * time, each batch whole or not at all. It can be called off at any moment; what was kept until then stays.
 */
import { spoken } from '../../corpus/exchange/problem.ts';
import type { Edtf } from '../../corpus/model.ts';
import { documentOf, type Document } from '../../corpus/own/document.ts';
import { setAside } from '../background/contract/set-aside.ts';
import { changeLibrary, currentReading, NoRoomError } from '../background/storage/library.ts';
import { readFile, type Refusal } from './files.ts';
import { keepDocuments, type KeepOutcome } from './keep.ts';
import { keepPacks, readPacks } from '../background/storage/packs.ts';

/** The corpus is compiled anew with every batch. */
const BATCH_FILES = 50;
const BATCH_LENGTH = 2_000_000;

export type FileOutcome = KeepOutcome | 'pack' | 'bad-pack' | 'no-room' | 'failed' | Refusal;

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
  /** After each file. */
  progress: (done: number, reports: FileReport[]) => void;
}

interface Waiting {
  file: string;
  document: Document;
}

/** @returns what became of each file that was come to, in their order. */
export async function importFiles(files: readonly File[], importing: Importing): Promise<FileReport[]> {
  const { signal, progress } = importing;
  const reports: FileReport[] = [];
  let batch: Waiting[] = [];
  const keep = async (): Promise<void> => {
    if (batch.length > 0) reports.push(...(await keepBatch(batch, importing.today)));
    batch = [];
  };
  for (const [at, file] of files.entries()) {
    if (signal.aborted) break;
    const read = await readOne(file, importing);
    if ('document' in read) batch.push(read);
    else reports.push(read);
    const length = batch.reduce((sum, { document }) => sum + document.paragraphs.join('').length, 0);
    if (batch.length >= BATCH_FILES || length >= BATCH_LENGTH) await keep();
    progress(at + 1, reports);
  }
  await keep();
  progress(files.length, reports);
  return reports;
}

async function readOne(file: File, importing: Importing): Promise<Waiting | FileReport> {
  const { name } = file;
  try {
    const reading = await readFile(file);
    if (reading.kind === 'refused') return { file: name, outcome: reading.reason, detail: '' };
    if (reading.kind === 'pack') return await bringPacks(name, reading.text, importing.today);
    const date = new Date(file.lastModified).toISOString().slice(0, 10) as Edtf;
    const { publisher, dateNote } = importing;
    return { file: name, document: documentOf(reading.parsed, { name, publisher, date, dateNote }) };
  } catch (error) {
    return { file: name, outcome: error instanceof NoRoomError ? 'no-room' : 'failed', detail: String(error) };
  }
}

async function bringPacks(file: string, text: string, today: string): Promise<FileReport> {
  const reading = await readPacks(text, today);
  if (!reading.ok) return { file, outcome: 'bad-pack', detail: reading.problems.map(spoken).join('; ') };
  await changeLibrary((records) => keepPacks(records, reading.packs));
  await setAside(reading.setAside);
  return { file, outcome: 'pack', detail: reading.packs.map(({ pack }) => pack.name).join(', ') };
}

async function keepBatch(batch: readonly Waiting[], today: string): Promise<FileReport[]> {
  let reports: FileReport[] = [];
  const documents = batch.map(({ document }) => document);
  try {
    const reading = await currentReading();
    await changeLibrary((records) => {
      const { edit, kept } = keepDocuments(records, documents, { today, reading });
      reports = kept.map(({ outcome, source, sameAs }, at) => {
        return { file: batch[at]?.file ?? '', outcome, detail: sameAs ?? source.source.title };
      });
      return edit;
    });
    return reports;
  } catch (error) {
    const outcome = error instanceof NoRoomError ? 'no-room' : 'failed';
    return batch.map(({ file }) => ({ file, outcome, detail: outcome === 'failed' ? String(error) : '' }));
  }
}
