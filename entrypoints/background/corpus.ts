/**
 * The compiled corpora, asked for as soon as this file is run: the public one, which is part of the extension, and the
 * reader's, which is over that and everything the reader has brought. The browser may stop the background at any moment;
 * the next one reads them again.
 *
 * Pages are marked from the public one alone, as if nothing else existed.
 */
import { Corpus } from '../../corpus/pack/corpus.ts';
import { bundled } from './storage/bundled.ts';
import { readCompiled, unread } from './storage/database.ts';

export interface Corpora {
  public: () => Promise<Corpus>;
  /** The public one where the reader has brought nothing. */
  readers: () => Promise<Corpus>;
  /** The reader's has changed. */
  forget: () => void;
}

export const corpora: Corpora = load();

function load(): Corpora {
  const known = once(async () => new Corpus(await bundled('bundled.pack')));
  const readers = once(async () => (await readersCorpus()) ?? known.get());
  // What wakes the background is mostly a page, which needs both: they come while it still says what it is. The reader's
  // takes longer.
  for (const { get } of [readers, known]) get().catch(() => undefined);
  return { public: known.get, readers: readers.get, forget: readers.forget };
}

/** Undefined where there is none, and where it cannot be read. */
async function readersCorpus(): Promise<Corpus | undefined> {
  const complaint = unread('read your own sources', undefined);
  const compiled = await readCompiled('corpus').catch(complaint);
  try {
    return compiled && new Corpus(compiled.bytes);
  } catch (error) {
    return complaint(error);
  }
}

/** A failed load is not kept: the next call tries again. */
function once<Value>(load: () => Promise<Value>): { get: () => Promise<Value>; forget: () => void } {
  let loading: Promise<Value> | undefined;
  return {
    get() {
      loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    forget() {
      loading = undefined;
    },
  };
}
