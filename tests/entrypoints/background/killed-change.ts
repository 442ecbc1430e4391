/** Runs in a worker: makes a change, and hangs before one of its steps until it is killed there. */
import { writeChange, type Change } from '../../../entrypoints/background/storage/database.ts';

export interface Killing {
  change: Change;
  /** Counted from 1. */
  step: number;
}

const { prototype: store } = IDBObjectStore;
const { prototype: database } = IDBDatabase;

addEventListener('message', ({ data }: MessageEvent<Killing>) => {
  let left = data.step;
  const each = (): void => {
    if (--left !== 0) return;
    postMessage('here');
    for (;;);
  };
  for (const [owner, name] of [
    [database, 'transaction'],
    [store, 'put'],
    [store, 'delete'],
  ] as const) {
    const before = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      each();
      return before.apply(this, args);
    });
  }
  void writeChange(data.change).then(() => postMessage('done'));
});
