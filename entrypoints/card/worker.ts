/** Does what the card has compared beside it, one message each; what fails travels as a value. */
import { comparing } from './comparing.ts';
import type { Answer, Ask } from './page-source.ts';

const tasks = comparing();

addEventListener('message', ({ data: { number, task, ask } }: MessageEvent<Ask>) => {
  const run = async (): Promise<unknown> => (tasks[task] as (ask: unknown) => unknown)(ask);
  run()
    .then((value): Answer => ({ number, value }))
    .catch((error: unknown): Answer => ({ number, error: String(error) }))
    .then(postMessage)
    // It could not be cloned.
    .catch((error: unknown) => postMessage({ number, error: String(error) } satisfies Answer));
});
