/**
 * What is known of a subscription: a pack that stands at an address, and is taken anew from there when it is another. The
 * shape alone; who asks, and when, is said by `../subscriptions.ts`.
 */
import * as v from 'valibot';

/** Why a pack could not be had from its address; each with a detail, which may be empty. */
export const FAILURES = [
  'no-address',
  'not-allowed',
  'unreachable',
  'too-slow',
  'no-file',
  'redirected',
  'too-large',
  'bad-pack',
  'no-room',
  'not-asked',
  'failed',
] as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const failure = v.object({ reason: v.picklist(FAILURES), detail: v.string() });
/** A moment: `2026-01-02T10:00:00.000Z`. */
const moment = v.pipe(v.string(), v.isoTimestamp());

const SUBSCRIPTION = v.object({
  /** The id of the pack, as it is kept. */
  pack: v.string(),
  address: v.pipe(v.string(), v.startsWith('https://')),
  /** What the pack is called where it stands: the reader may call it something else. */
  published: v.string(),
  /** What the server calls this state of the file. */
  etag: v.optional(v.string()),
  modified: v.optional(v.string()),
  /** When it was last found there, new or as it was. */
  checked: moment,
  /** When it was last asked for, whatever came of it. */
  tried: moment,
  /** Of the last try. */
  failure: v.optional(failure),
  /** What was different when it last was another. */
  news: v.optional(
    v.object({
      at: moment,
      changes: v.object({
        statementsNew: count,
        statementsChanged: count,
        statementsGone: count,
        questionsChanged: count,
        sourcesChanged: count,
      }),
    }),
  ),
});

export type Subscription = v.InferOutput<typeof SUBSCRIPTION>;
export type Failure = v.InferOutput<typeof failure>;

/** Those that can be read. */
export function subscriptionsOf(records: readonly unknown[]): Subscription[] {
  return records.filter((record) => v.is(SUBSCRIPTION, record));
}

const HOUR_MS = 3_600_000;
/** A pack is asked for once a day; one that could not be had a few times, as a host that is down comes back. */
const EVERY_MS = 24 * HOUR_MS;
const AFTER_FAILURE_MS = 4 * HOUR_MS;

/**
 * As it comes with a backup, which somebody else may have made: nothing is loaded from there until the reader has looked for
 * it once.
 */
export function unasked(subscription: Subscription): Subscription {
  return { ...subscription, failure: { reason: 'not-asked', detail: '' } };
}

/** Of a pack that has come by another way since: whatever stands at its address is new. */
export function overtaken({ etag: _etag, modified: _modified, ...subscription }: Subscription): Subscription {
  return subscription;
}

/** @param now in milliseconds. */
export function isDue({ tried, failure }: Subscription, now: number): boolean {
  if (failure?.reason === 'not-asked') return false;
  const since = now - Date.parse(tried);
  // A clock that was put back must not stop it for ever.
  return since < 0 || since >= (failure ? AFTER_FAILURE_MS : EVERY_MS);
}
