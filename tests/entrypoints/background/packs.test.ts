import { describe, expect, test } from 'vitest';
import type { Edtf } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { OWN_PACK, ownPack, raised, type Records, recordsOf } from '../../../entrypoints/background/storage/records.ts';
import { unasked, type Subscription } from '../../../entrypoints/background/storage/subscription.ts';
import type { StoredPack } from '../../../entrypoints/background/storage/database.ts';
import { keepDocuments } from '../../../entrypoints/library/keep.ts';
import { backupFile, keepPacks, packFileOf, readPacks } from '../../../entrypoints/background/storage/packs.ts';
import { SOUND, SOUND_FILE } from '../../corpus/exchange/build.ts';
import { comparison } from '../../corpus/pack/build.ts';

const TODAY = '2026-01-02';
const bundled = new Corpus(encodePack(SOUND));
const reading = { corpus: bundled, by: 'sound' };

function own(): Records {
  const document = {
    title: 'Mine',
    publisher: 'Gazette',
    date: '2014-09-15' as Edtf,
    genre: 'report' as const,
    language: 'en',
    paragraphs: ['Vera Lindqvist left Ostby.'],
  };
  const { edit } = keepDocuments({ packs: [], sources: [], keys: [] }, [document], { today: TODAY, reading });
  return { packs: edit.putPacks ?? [], sources: edit.putSources ?? [], broken: [] };
}

async function readFile(file: unknown) {
  const reading = await readPacks(JSON.stringify(file), TODAY);
  return reading.ok ? reading.packs : [];
}

describe('a pack that is shared', () => {
  test('takes along whom its passages name, and no text unless that is wished', async () => {
    const records = own();
    const [pack] = records.packs;
    const wish = { bundled, name: 'My sources', today: TODAY };
    const whole = await packFileOf(records, pack!, { ...wish, texts: true });
    expect(whole.content.subjects.map(({ id }) => id)).toEqual(['mayor', 'ostby', 'vera-lindqvist']);
    expect(JSON.stringify(whole)).toContain('Vera Lindqvist left Ostby.');
    const facts = await packFileOf(records, pack!, { ...wish, texts: false });
    expect(facts.counts).toEqual({ sources: 1, passages: 0, subjects: 3, comparisons: 0 });
    expect(facts.content.subjects.map(({ id }) => id)).toEqual(['mayor', 'ostby', 'vera-lindqvist']);
    expect(JSON.stringify(facts)).not.toContain('left Ostby');
  });

  test('does not come in the place of the reader’s own', async () => {
    const records = own();
    const [pack] = records.packs;
    const file = await packFileOf(records, pack!, { bundled, name: 'Somebody’s', texts: true, today: TODAY });
    const { putPacks, deleteSources } = keepPacks(records, await readFile(file));
    expect(putPacks?.map(({ id }) => id)).toEqual(['somebody-s']);
    expect(deleteSources).toEqual([]);
  });

  test('comes in the place of an earlier one, without the sources that it has no longer', async () => {
    const packs = await readFile(SOUND_FILE);
    const first = keepPacks({ packs: [], sources: [] }, packs);
    const records: Records = { packs: first.putPacks ?? [], sources: first.putSources ?? [], broken: [] };
    const less = packs.map((each) => ({ ...each, pack: { ...each.pack, sources: each.pack.sources.slice(1) } }));
    expect(keepPacks(records, less).deleteSources).toEqual(['test/post']);
    const another = packs.map((each) => ({ ...each, pack: { ...each.pack, name: 'Another' } }));
    expect(keepPacks(records, another)).toMatchObject({ putPacks: [{ id: 'another' }], deleteSources: [] });
  });
});

test('a pack that comes by hand over one of a subscription is not what stands at its address', async () => {
  const packs = await readFile(SOUND_FILE);
  const times = { checked: '2026-01-02T10:00:00.000Z', tried: '2026-01-02T10:00:00.000Z' };
  const subscribed = (pack: string): Subscription => {
    return { pack, address: 'https://pack.example/', published: pack, etag: '"one"', modified: 'Fri', ...times };
  };
  const { pack } = packs[0]!;
  const { putSubscriptions } = keepPacks(own(), packs, [subscribed(pack.id), subscribed('other')]);
  const { etag: _etag, modified: _modified, ...without } = subscribed(pack.id);
  expect(putSubscriptions).toEqual([without]);
});

describe('a backup', () => {
  test('brings back what was there, with what was switched off', async () => {
    const shared = keepPacks(own(), await readFile(SOUND_FILE));
    const records: Records = {
      packs: [...own().packs, ...(shared.putPacks ?? [])],
      sources: [...own().sources, ...(shared.putSources ?? [])].map((each, at) => ({ ...each, on: at !== 1 })),
      broken: [],
    };
    const backup = JSON.stringify(await backupFile(records, bundled, { name: 'My sources', today: TODAY }));
    const reading = await readPacks(backup, '2027-01-01');
    const back = keepPacks({ packs: [], sources: [] }, reading.ok ? reading.packs : []);
    // Names are looked for again once it is kept.
    expect(back.putSources).toEqual(records.sources.map(({ names: _names, readBy: _by, ...source }) => source));
    expect(back.putPacks?.map(({ id, on, added }) => ({ id, on, added }))).toEqual([
      { id: OWN_PACK, on: true, added: TODAY },
      { id: 'test', on: true, added: TODAY },
    ]);
  });

  test('says where a pack is taken from, and what is shared never does', async () => {
    const { putPacks = [], putSources = [] } = keepPacks(own(), await readFile(SOUND_FILE));
    const records: Records = { packs: putPacks, sources: putSources, broken: [] };
    const subscription: Subscription = {
      pack: 'test',
      address: 'https://packs.example/harbour.json',
      published: 'Harbour papers',
      checked: '2026-01-02T10:00:00.000Z',
      tried: '2026-01-02T10:00:00.000Z',
    };
    const about = { name: 'My sources', today: TODAY, subscriptions: [subscription] };
    const backup = JSON.stringify(await backupFile(records, bundled, about));
    const reading = await readPacks(backup, TODAY);
    const { putSubscriptions } = keepPacks(own(), reading.ok ? reading.packs : []);
    expect(putSubscriptions).toEqual([unasked(subscription)]);
    const [pack] = putPacks;
    const shared = await packFileOf(records, pack!, { bundled, name: 'Harbour papers', texts: true, today: TODAY });
    expect(JSON.stringify(shared)).not.toContain('packs.example');
    // Nobody subscribes a reader to anything by a pack.
    const forged = await readFile({ ...SOUND_FILE, subscription });
    expect(keepPacks(own(), forged).putSubscriptions).toEqual([]);
    const plain = backup.replace('https://packs.example', 'http://packs.example');
    const insecure = await readPacks(plain, TODAY);
    expect(keepPacks(own(), insecure.ok ? insecure.packs : []).putSubscriptions).toEqual([]);
  });

  test('is refused as a whole where one of its packs is wrong', async () => {
    const backup = await backupFile(own(), bundled, { name: 'My sources', today: TODAY });
    Object.assign(backup.packs[0]?.file.content.sources[0] ?? {}, { title: 'Changed' });
    expect(await readPacks(JSON.stringify(backup), TODAY)).toMatchObject({
      ok: false,
      problems: [{ reason: 'wrong-hash' }],
    });
    const newer = { ...backup, version: 2 };
    expect(await readPacks(JSON.stringify(newer), TODAY)).toMatchObject({
      ok: false,
      problems: [{ reason: 'unknown-version' }],
    });
  });
});

describe('a question of the reader’s', () => {
  const asked = (): Records => {
    const { packs, ...rest } = own();
    const [passage] = rest.sources[0]?.passages ?? [];
    const question = comparison('mine-why', ['vera-lindqvist'], { Wind: ['post#p1'], Rain: [passage?.id ?? ''] });
    return { ...rest, packs: packs.map((pack) => ({ ...pack, comparisons: [question] })) };
  };

  test('comes back out of a backup, with the statements that are not right', async () => {
    const backup = await backupFile(asked(), bundled, { name: 'My sources', today: TODAY, setAside: ['a1-b2'] });
    const reading = await readPacks(JSON.stringify(backup), TODAY);
    const back = reading.ok ? keepPacks({ packs: [], sources: [] }, reading.packs) : {};
    expect(back.putPacks?.map(({ comparisons }) => comparisons)).toEqual(asked().packs.map((pack) => pack.comparisons));
    expect(reading).toMatchObject({ setAside: ['a1-b2'] });
  });

  test('goes along in a pack that is shared, with what it rests on, and is there somebody else’s', async () => {
    const records = asked();
    const [pack] = records.packs;
    const file = await packFileOf(records, pack!, { bundled, name: 'My sources', texts: true, today: TODAY });
    const [{ pack: read } = { pack: undefined }] = await readFile(file);
    expect(read?.comparisons.map(({ id, question }) => [id, question])).toEqual([['asked-why', 'mine-why?']]);
    expect(read?.sources.map(({ id }) => id)).toContain('post');
  });

  test('that is no question is left out of a backup', async () => {
    const backup = await backupFile(asked(), bundled, { name: 'My sources', today: TODAY });
    const [first] = backup.packs;
    Object.assign(first ?? {}, { questions: [{ id: 'mine-x', question: 7 }] });
    const reading = await readPacks(JSON.stringify({ ...backup, setAside: [{}, 7, 'a b'] }), TODAY);
    expect(reading).toMatchObject({ ok: true, setAside: [], packs: [{ pack: { comparisons: [] } }] });
  });
});

test('a record that is broken is named, and the others are there', () => {
  const { packs, sources } = own();
  const broken = { ...sources[0], key: 'own/x', passages: [{ id: 7 }] };
  const records = recordsOf({ packs: [...packs, { id: 'lost' }], sources: [broken, ...sources] });
  expect(records.packs).toEqual(packs);
  expect(records.sources).toEqual(sources);
  expect(records.broken).toEqual([
    { store: 'packs', key: 'lost', title: 'lost' },
    { store: 'sources', key: 'own/x', title: 'Mine' },
  ]);
});

test('a pack goes one place up and stays there; the reader’s own has no place', () => {
  const day = (id: string, added: string) => ({ ...ownPack(added), id });
  const stored = [day('a', '2026-01-01'), ownPack('2026-01-02'), day('b', '2026-01-03'), day('c', '2026-01-04')];
  const ids = (packs: unknown[]) => recordsOf({ packs, sources: [] }).packs.map(({ id }) => id);
  const after = (packs: StoredPack[], id: string) => {
    const put = new Map(raised({ packs }, id).map((pack) => [pack.id, pack]));
    return recordsOf({ packs: packs.map((pack) => put.get(pack.id) ?? pack), sources: [] }).packs;
  };
  expect(ids(stored)).toEqual(['a', OWN_PACK, 'b', 'c']);
  const once = after(stored, 'c');
  expect(once.map(({ id }) => id)).toEqual(['a', 'c', 'b', OWN_PACK]);
  expect(after(once, 'c').map(({ id }) => id)).toEqual(['c', 'a', 'b', OWN_PACK]);
  expect(after(after(once, 'c'), 'c').map(({ id }) => id)).toEqual(['c', 'a', 'b', OWN_PACK]);
});

test('a pack keeps its place when it comes again, and has it back out of a backup', async () => {
  const { putPacks = [], putSources = [] } = keepPacks({ packs: [], sources: [] }, await readFile(SOUND_FILE));
  const packs = putPacks.map((each) => ({ ...each, place: 3 }));
  expect(keepPacks({ packs, sources: [] }, await readFile(SOUND_FILE)).putPacks).toMatchObject([
    { id: 'test', place: 3 },
  ]);
  const records: Records = { packs, sources: putSources, broken: [] };
  const back = await readFile(await backupFile(records, bundled, { name: 'My sources', today: TODAY }));
  expect(keepPacks({ packs: [], sources: [] }, back).putPacks).toMatchObject([{ id: 'test', place: 3 }]);
});
