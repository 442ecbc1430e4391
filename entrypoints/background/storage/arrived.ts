/**
 * A pack that has come from an address takes the place of what came from there before, once all of it was looked at: with
 * its sources, what was compiled, and what is known of the subscription, in one change. Otherwise what was there stays.
 */
import { changesBetween, type PackChanges } from '../../../corpus/exchange/changes.ts';
import { spoken } from '../../../corpus/exchange/problem.ts';
import { readPack, type PackReading } from '../../../corpus/exchange/read.ts';
import { compareRest } from './catch-up.ts';
import { NoRoomError, type Arrived } from './database.ts';
import { changeLibrary, type Edit, type Present } from './library.ts';
import { keepPacks } from './packs.ts';
import { settle } from './settle.ts';
import type { Failure, Subscription } from './subscription.ts';
import { readArrived, readSubscriptions } from './subscriptions.ts';

export interface Arrival {
  address: string;
  /**
   * Why it was asked for: the reader has just subscribed, is subscribed, or wanted it once. What is not subscribed to any
   * more is left alone.
   */
  why: 'new' | 'subscribed' | 'once';
  /** Date and time: `2026-01-02T10:00:00.000Z`. */
  now: string;
}

type ReadWhole = PackReading & { ok: true };

/** @param announce tells the background of the change. @returns why it was not taken; undefined when it was. */
export async function takeArrived(arrival: Arrival, announce: () => Promise<unknown>): Promise<Failure | undefined> {
  const arrived = await readArrived(arrival.address);
  if (!arrived) return { reason: 'failed', detail: '' };
  const reading = await readPack(new TextDecoder().decode(arrived.bytes));
  if (!reading.ok) return { reason: 'bad-pack', detail: reading.problems.map(spoken).join('; ') };
  try {
    await changeLibrary(
      async (present) => {
        const subscriptions = await readSubscriptions();
        if (arrival.why === 'once') return onceFor(present, subscriptions, reading, arrival.now);
        const before = subscriptions.find(({ address }) => address === arrival.address);
        return before || arrival.why === 'new' ? editFor(present, before, reading, arrived, arrival.now) : undefined;
      },
      { settle, announce },
    );
  } catch (error) {
    return error instanceof NoRoomError
      ? { reason: 'no-room', detail: '' }
      : { reason: 'failed', detail: String(error) };
  }
  try {
    if (await compareRest()) await announce();
  } catch {
    // The pack is there; what could not be compared is when the library is opened next.
  }
  return undefined;
}

/** As if it had come as a file. */
async function onceFor(
  { packs, keys }: Present,
  subscriptions: readonly Subscription[],
  { pack, notes: { licence } }: ReadWhole,
  now: string,
): Promise<Edit> {
  const state = { on: true, added: now.slice(0, 10), off: [], isOwn: false };
  const brought = { pack, ...state, ...(licence !== undefined && { licence }) };
  return keepPacks({ packs, sources: await keys() }, [brought], subscriptions);
}

async function editFor(
  { packs, keys, sourcesOf }: Present,
  before: Subscription | undefined,
  { pack, notes }: ReadWhole,
  { address, etag, modified }: Arrived,
  now: string,
): Promise<Edit> {
  const kept = before && packs.find(({ id }) => id === before.pack);
  const own = kept ? await sourcesOf(kept.id) : [];
  const passages = own.flatMap((source) => source.passages);
  const earlier = { sources: own.map(({ source }) => source), passages, comparisons: kept?.comparisons ?? [] };
  const edit = keepPacks({ packs, sources: await keys() }, [
    {
      // A name that the reader has given stays.
      pack: { ...pack, name: kept && kept.name !== before.published ? kept.name : pack.name },
      on: kept?.on ?? true,
      added: kept?.added ?? now.slice(0, 10),
      off: own.filter(({ on }) => !on).map(({ source }) => source.id),
      isOwn: false,
      ...(kept && { as: kept.id }),
      ...(kept?.corrections && { corrections: kept.corrections }),
      ...(notes.licence !== undefined && { licence: notes.licence }),
    },
  ]);
  const changes = changesBetween(earlier, pack);
  const news = kept && isSomething(changes) ? { at: now, changes } : before?.news;
  const subscription: Subscription = {
    pack: edit.putPacks?.[0]?.id ?? pack.id,
    address,
    published: pack.name,
    ...(etag !== undefined && { etag }),
    ...(modified !== undefined && { modified }),
    checked: now,
    tried: now,
    ...(news && { news }),
  };
  return { ...edit, putSubscriptions: [subscription] };
}

function isSomething(changes: PackChanges): boolean {
  return Object.values(changes).some((count: number) => count > 0);
}
