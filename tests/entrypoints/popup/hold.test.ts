import { expect, test } from 'vitest';
import { holdUntil } from '../../../entrypoints/popup/hold.ts';

test('what is asked for early is heard once somebody listens, in its order and once', async () => {
  const target = new EventTarget();
  const listening = Promise.withResolvers<void>();
  const heard: string[] = [];
  holdUntil(listening.promise, target, ['open', 'close']);
  target.dispatchEvent(new Event('open'));
  target.dispatchEvent(new Event('close'));
  for (const type of ['open', 'close']) target.addEventListener(type, () => void heard.push(type));
  listening.resolve();
  await listening.promise;
  expect(heard).toEqual(['open', 'close']);
  target.dispatchEvent(new Event('open'));
  expect(heard).toEqual(['open', 'close', 'open']);
});
