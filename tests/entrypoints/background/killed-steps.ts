/** A change of the library that is killed before each of its steps, one after the other. Runs in a page of any browser. */
import type { SourceId } from '../../../corpus/model.ts';
import {
  keyOf,
  readCompiled,
  readStored,
  writeChange,
  type Change,
  type StoredSource,
} from '../../../entrypoints/background/storage/database.ts';
import { ownPack } from '../../../entrypoints/background/storage/records.ts';
import type { Killing } from './killed-change.ts';

/** More than any change here has. */
const MOST_STEPS = 50;

/** What the library holds, as far as it tells its states from one another. */
export interface State {
  packs: string[];
  sources: string[];
  /** By what the sources were read. */
  readBy: string[];
  /** Which corpus and index there are. */
  compiled: (string | undefined)[];
}

function source(id: string): StoredSource {
  const key = keyOf('own', id as SourceId);
  const record = { key, pack: 'own', on: true, added: '2026-01-02', passages: [], sketch: [] };
  return { ...record, source: { id, title: id } } as unknown as StoredSource;
}

const compiled = (version: string): Change['compiled'] => ({
  corpus: { bytes: new ArrayBuffer(8), version },
  search: { bytes: new ArrayBuffer(8), version },
});

async function state(): Promise<State> {
  const { packs, sources } = (await readStored()) as { packs: { name: string }[]; sources: StoredSource[] };
  return {
    packs: packs.map(({ name }) => name),
    sources: sources.map(({ key }) => key),
    readBy: sources.map(({ readBy = '' }) => readBy),
    compiled: [(await readCompiled('corpus'))?.version, (await readCompiled('search'))?.version],
  };
}

/** @returns whether the change came to its end before that step. */
function killedAt(killing: Killing): Promise<boolean> {
  const worker = new Worker(new URL('killed-change.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      worker.terminate();
      resolve(data === 'done');
    });
    worker.addEventListener('error', reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none.
    worker.postMessage(killing);
  });
}

/** @returns what there was before, after each killing, and once nothing was killed any more. */
export async function killedAtEachStep(): Promise<{ before: State; killed: State[]; after: State }> {
  await writeChange({
    putPacks: [ownPack('2026-01-02')],
    putSources: [source('a'), source('b')],
    compiled: compiled('1'),
  });
  const before = await state();
  const change: Change = {
    putPacks: [{ ...ownPack('2026-01-02'), name: 'Mine' }],
    putSources: [source('c'), source('d')],
    deleteSources: ['own/a'],
    named: new Map([['own/b', { readBy: '2', subjects: [] }]]),
    compiled: compiled('2'),
  };
  const killed: State[] = [];
  while (killed.length < MOST_STEPS && !(await killedAt({ change, step: killed.length + 1 })))
    killed.push(await state());
  return { before, killed, after: await state() };
}
