/** Runs the tasks of the library, one message each, and says what came of them; what fails travels as a value. */
import { kindOf } from './failure.ts';
import { tasks } from './tasks.ts';
import type { Answer, Ask } from './beside.ts';

addEventListener('message', ({ data: { number, task, ask } }: MessageEvent<Ask>) => {
  const say = (answer: Answer): void => postMessage(answer);
  const run = tasks[task] as (ask: unknown, tell: (progress: unknown) => void) => Promise<unknown>;
  run(ask, (progress) => say({ number, progress }))
    // What cannot be cloned fails here, and has to be told too: the page waits for it.
    .then((value) => say({ number, value }))
    .catch((error: unknown) => say({ number, error: String(error), kind: kindOf(error) }));
});
