/**
 * The page as a source: the sentence under the mark is put to the same comparison as any source, in a worker of the card.
 * The page learns nothing of it, and nothing of it is stored. Loaded once there is a card.
 */
import type { BesidePage } from '../../components/shown.ts';
import { ask } from '../background/contract/channel.ts';
import { languageOf } from '../background/contract/language.ts';
import type { PageMention } from '../background/contract/messages.ts';
import type { Comparing } from './comparing.ts';

export interface Ask {
  number: number;
  task: keyof Comparing;
  ask: unknown;
}

/** Of the message with that number. */
export type Answer = { number: number; value: unknown } | { number: number; error: string };

type Run = <Task extends keyof Comparing>(
  task: Task,
  ask: Parameters<Comparing[Task]>[0],
) => Promise<Awaited<ReturnType<Comparing[Task]>>>;

/** A card is about a subject; this is only its beginning. */
const MOST = 2;
const NOTHING: BesidePage = { pairs: [] };

/**
 * A function that gives what the reader's sources and our digests have on what a sentence says: the one in which a mention
 * stands, in the text of its block. Nothing for most sentences. It rejects where the worker does not run.
 */
export async function pageSource(): Promise<(mention: PageMention, text: string) => Promise<BesidePage>> {
  const run = import.meta.env.DEV ? await here() : inWorker();
  return async ({ start, end, subjects, page }, text) => {
    const [subject] = subjects;
    if (subject === undefined) return NOTHING;
    const { address } = page;
    const dated = page.date ? { date: page.date } : {};
    const [sentence, language = 'en'] = await Promise.all([
      ask('readSentence', { text, start, end, subject, ...dated }),
      languageOf(text),
    ]);
    const read = await run('read', { ...sentence, ...dated, language });
    if (read.keys.length === 0) return NOTHING;
    const pairs = await run('pairs', { read, own: await ask('sharing', { keys: read.keys }) });
    if (pairs.length === 0) return NOTHING;
    const best = { pairs: pairs.slice(0, MOST), ...(address !== undefined && { address }) };
    return { pairs: await ask('besidePage', best), ...(read.language !== undefined && { language: read.language }) };
  };
}

/** While the extension is being developed, its pages load their scripts from elsewhere, where no worker may be. */
async function here(): Promise<Run> {
  const { comparing } = await import('./comparing.ts');
  const tasks = comparing();
  return (async (task, wanted) => (tasks[task] as (ask: unknown) => unknown)(wanted)) as Run;
}

function inWorker(): Run {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('value' in data) asked?.resolve(data.value);
    else asked?.reject(new Error(data.error));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const asked of waiting.values()) asked.reject(new Error(message));
    waiting.clear();
    worker.terminate();
  });
  return ((task, wanted) => {
    const number = count++;
    const asked = Promise.withResolvers<unknown>();
    waiting.set(number, asked);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin, no-restricted-properties -- to a worker of ours.
    worker.postMessage({ number, task, ask: wanted } satisfies Ask);
    return asked.promise;
  }) as Run;
}
