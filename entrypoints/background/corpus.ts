/**
 * The only copy of the compiled corpus, read from the extension's own files when it is first needed. The browser may
 * stop the background at any moment; the next one reads it again.
 */
import { browser } from 'wxt/browser';
import { Corpus } from '../../corpus/pack/corpus.ts';

const BUNDLED = '/bundled.pack';

/** A function that gives the corpus, loading it once. A failed load is not kept: the next call tries again. */
export function corpusLoader(): () => Promise<Corpus> {
  let loading: Promise<Corpus> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function load(): Promise<Corpus> {
  const response = await fetch(browser.runtime.getURL(BUNDLED as '/card.html'));
  return new Corpus(await response.arrayBuffer());
}
