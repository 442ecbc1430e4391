/** Reads the evaluation data (JSON lines, gzipped or not) from a folder laid out like `../shared/eval`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The text of a file that may be there with or without `.gz`; undefined where it is not. */
export function readText(folder: string, path: string): string | undefined {
  const plain = join(folder, path);
  if (existsSync(plain)) return readFileSync(plain, 'utf8');
  return existsSync(`${plain}.gz`) ? gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8') : undefined;
}

/** The rows of a file of JSON lines; undefined where it is not there. */
export function readRows<Row>(folder: string, path: string): Row[] | undefined {
  const text = readText(folder, path);
  return text
    ?.split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** The names of the files of a folder, without `.gz`, sorted; empty where there is none. */
export function filesIn(folder: string, path: string): string[] {
  const place = join(folder, path);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .map((name) => name.replace(/\.gz$/, ''))
    .toSorted();
}
