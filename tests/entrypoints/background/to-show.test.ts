import { expect, test } from 'vitest';
import type { SubjectId, SubjectView } from '../../../corpus/model.ts';
import type { ShowNotice } from '../../../entrypoints/background/contract/messages.ts';
import { toShow } from '../../../entrypoints/background/to-show.ts';

const NOBODY = { tabId: undefined, windowId: undefined, frameId: undefined };

const viewOf = (id: SubjectId): Promise<SubjectView> => Promise.resolve({ id } as SubjectView);

function show(frame: string, ...subjects: string[]): ShowNotice {
  return { frame, kind: 'show', marked: { subjects }, text: '', focus: false } as unknown as ShowNotice;
}

test('gives a card what its page said last, with the best subject of it', async () => {
  const { heard, toShow: ask } = toShow(viewOf);
  heard(show('one', 'kerry'), 7);
  heard(show('one', 'rouhani', 'khatami'), 7);
  expect(await ask({ frame: 'one' }, NOBODY)).toEqual({
    notice: show('one', 'rouhani', 'khatami'),
    by: 7,
    view: { id: 'rouhani' },
  });
});

test('gives a card nothing that was said to another', async () => {
  const { heard, toShow: ask } = toShow(viewOf);
  heard(show('one', 'rouhani'), 7);
  expect(await ask({ frame: 'two' }, NOBODY)).toBeNull();
});

test('knows the page of the card that was spoken to last', () => {
  const { heard, pageOf } = toShow(viewOf);
  heard(show('one', 'rouhani'), 7);
  expect([pageOf('one'), pageOf('two')]).toEqual([7, undefined]);
});

test('gives nothing before anything was said, nor after the card was closed', async () => {
  const { heard, toShow: ask } = toShow(viewOf);
  expect(await ask({ frame: 'one' }, NOBODY)).toBeNull();
  heard(show('one', 'rouhani'), 7);
  heard({ frame: 'one', kind: 'hide' }, 7);
  expect(await ask({ frame: 'one' }, NOBODY)).toBeNull();
});
