/**
 * Has the heavy work of the library done beside the page, in a worker that lives as long as the page does. While the
 * extension is being developed, its pages load their scripts from elsewhere, where no worker may be: then the page does it.
 */
import { ask as askBackground } from '../background/contract/channel.ts';
import { changeLibrary as change, type Edit, type Present } from '../background/storage/library.ts';
import { errorOf, type FailureKind } from './failure.ts';
import type { Tasks } from './tasks.ts';

export interface Ask {
  number: number;
  task: keyof Tasks;
  ask: unknown;
}

/** Of the message with that number: how far it is, what came of it, or why nothing did. */
export type Answer =
  | { number: number; progress: unknown }
  | { number: number; value: unknown }
  | { number: number; error: string; kind: FailureKind };

type Wanted<Task extends keyof Tasks> = Parameters<Tasks[Task]>[0];
type Given<Task extends keyof Tasks> = Awaited<ReturnType<Tasks[Task]>>;
type Progress<Task extends keyof Tasks> = Parameters<Tasks[Task]>[1] extends (progress: infer P) => void ? P : never;

interface Waiting {
  done: (value: unknown) => void;
  failed: (error: Error) => void;
  tell: (progress: never) => void;
}

class Beside {
  readonly #worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data));
    this.#worker.addEventListener('error', ({ message }) => {
      for (const waiting of this.#waiting.values()) waiting.failed(new Error(message));
      this.#waiting.clear();
      // One that could not be loaded would never answer; what is asked next has another.
      this.#worker.terminate();
      open = undefined;
    });
  }

  run(task: keyof Tasks, ask: unknown, tell: (progress: never) => void): Promise<unknown> {
    const number = this.#number++;
    return new Promise((done, failed) => {
      this.#waiting.set(number, { done, failed, tell });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin, no-restricted-properties -- to a worker of ours.
      this.#worker.postMessage({ number, task, ask } satisfies Ask);
    });
  }

  #hear(answer: Answer): void {
    const waiting = this.#waiting.get(answer.number);
    if (!waiting) return;
    if ('progress' in answer) {
      waiting.tell(answer.progress as never);
      return;
    }
    this.#waiting.delete(answer.number);
    if ('value' in answer) waiting.done(answer.value);
    else waiting.failed(errorOf(answer.kind, answer.error));
  }
}

let open: Beside | undefined;

/** @param tell how far it is. @throws NoRoomError where the browser gives no more room. */
export async function beside<Task extends keyof Tasks>(
  task: Task,
  ask: Wanted<Task>,
  tell: (progress: Progress<Task>) => void = () => {},
): Promise<Given<Task>> {
  if (import.meta.env.DEV) {
    const { tasks } = await import('./tasks.ts');
    const run = tasks[task] as (ask: unknown, tell: unknown) => Promise<unknown>;
    return (await run(ask, tell)) as Given<Task>;
  }
  open ??= new Beside();
  return (await open.run(task, ask, tell)) as Given<Task>;
}

/** Makes a change that is said here and worked out beside the page, and tells the background. See `changeLibrary`. */
export function changeLibrary(edit: (present: Present) => Edit | undefined | Promise<Edit | undefined>): Promise<void> {
  return change(edit, { settle: (wished) => beside('settle', { edit: wished }), announce });
}

/** Tells the background that something has changed. Where it does not hear, what has changed is there all the same. */
export async function announce(): Promise<void> {
  try {
    await askBackground('libraryChanged', {});
  } catch (error) {
    console.error('Concordance could not tell its background that your sources have changed:', error);
  }
}
