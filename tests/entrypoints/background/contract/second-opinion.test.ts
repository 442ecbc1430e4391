import { expect, test, vi } from 'vitest';
import type { OpinionState } from '../../../../corpus/compare/opinion.ts';
import { opinionOf, type BrowserModel } from '../../../../entrypoints/background/contract/second-opinion.ts';

const A = 'Vera Lindqvist counted 48 lanterns in the harbour.';
const B = 'There were 47 lanterns, said the harbour master.';

/** Stands in for the browser's interface. */
function model(availability: Awaited<ReturnType<BrowserModel['availability']>>, says: string) {
  const session = { prompt: vi.fn(() => Promise.resolve(says)), destroy: vi.fn() };
  const create = vi.fn<BrowserModel['create']>(({ monitor }) => {
    monitor?.({ addEventListener: (_, hear) => [0.25, 1].forEach((loaded) => hear({ loaded })) });
    return Promise.resolve(session);
  });
  return { availability: () => Promise.resolve(availability), create, session };
}

async function asked(by: BrowserModel, mayLoad = false): Promise<OpinionState[]> {
  const heard: OpinionState[] = [];
  const tell = (state: OpinionState): void => void heard.push(state);
  heard.push(await opinionOf(by, { a: A, b: B, mayLoad, tell }));
  return heard;
}

const SAYS = JSON.stringify({ verdict: 'differ', first: '48 lanterns', second: '47 lanterns' });

test('a model that is there is asked with a schema, and its session ends', async () => {
  const ready = model('available', SAYS);
  expect((await asked(ready)).at(-1)).toMatchObject({ kind: 'given', opinion: { verdict: 'differ' } });
  expect(ready.session.prompt).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining(A),
    expect.objectContaining({ responseConstraint: expect.objectContaining({ type: 'object' }) }),
  );
  expect(ready.session.destroy).toHaveBeenCalledOnce();
});

test.each(['downloadable', 'downloading'] as const)(
  'nothing is made of a model that is %s before the reader says so',
  async (state) => {
    const away = model(state, SAYS);
    expect(await asked(away)).toEqual([{ kind: 'must-load' }]);
    expect(away.create).not.toHaveBeenCalled();
    expect((await asked(away, true)).map(({ kind }) => kind)).toEqual(['loading', 'asking', 'given']);
  },
);

test('where there is no model it is said', async () => {
  expect(await asked(model('unavailable', SAYS), true)).toEqual([{ kind: 'unavailable' }]);
});

test('an answer that quotes what does not stand in the texts is none', async () => {
  const invents = model('available', JSON.stringify({ verdict: 'differ', first: '49 lanterns', second: '47' }));
  expect((await asked(invents)).at(-1)).toEqual({ kind: 'silent' });
});
