/**
 * The packs that stand at addresses: asked for once a day and when the reader wishes, one after the other. What comes is
 * looked at elsewhere (see `take-in.ts`); what could not be had is noted with its reason, and what was there before stays.
 */
import { browser } from 'wxt/browser';
import type { RequestHandlers } from './contract/channel.ts';
import { download } from './network.ts';
import type { Arrival } from './storage/arrived.ts';
import { isDue, type Failure, type Subscription } from './storage/subscription.ts';
import { clearArrived, putArrived, readSubscriptions, updateSubscription } from './storage/subscriptions.ts';

const ALARM = 'subscriptions';
/** A browser that sleeps misses alarms: it looks often, and asks for what is due. */
const PERIOD_MINUTES = 60;
/** The browser has other things to do when it has just been started. */
const DELAY_MINUTES = 2;

/** @param takeIn looks at what has come. */
export function serveSubscriptions(
  takeIn: (arrival: Arrival) => Promise<Failure | undefined>,
): Pick<RequestHandlers, 'subscribe' | 'checkSubscriptions'> {
  const ask = async (
    address: string,
    known: Subscription | undefined,
    why: Arrival['why'],
  ): Promise<Failure | undefined> => {
    const now = new Date().toISOString();
    const came = await download(address, known ?? {}, stayAlive());
    if (came.kind === 'refused') return { reason: came.reason, detail: came.detail };
    if (came.kind === 'same') {
      if (known)
        await updateSubscription(known.pack, (before) => withoutFailure({ ...before, checked: now, tried: now }));
      return undefined;
    }
    try {
      const { kind: _kind, ...file } = came;
      await putArrived({ address, ...file });
      return await takeIn({ address, why, now });
    } finally {
      await clearArrived();
    }
  };

  const check = (wanted: (subscription: Subscription) => boolean): Promise<void> =>
    inTurn(async () => {
      // What a background that was stopped had not looked at any more.
      await clearArrived();
      const subscriptions = await readSubscriptions();
      if (subscriptions.length === 0) await browser.alarms.clear(ALARM);
      for (const each of subscriptions.filter(wanted)) {
        const failure = await ask(each.address, each, 'subscribed').catch(unforeseen);
        const tried = new Date().toISOString();
        if (failure) await updateSubscription(each.pack, (before) => ({ ...before, tried, failure }));
      }
    });

  browser.alarms.onAlarm.addListener(({ name }) => {
    // A later version has kept the library: it is for that one to ask.
    if (name === ALARM) check((each) => isDue(each, Date.now())).catch(() => {});
  });
  // Alarms may not outlast the browser; where there is nothing to be asked for, this one ends itself.
  browser.runtime.onStartup.addListener(() => void keepAlarm());
  browser.runtime.onInstalled.addListener(() => void keepAlarm());

  return {
    async subscribe({ address, once = false }) {
      const failure = await inTurn(async () => {
        if (once) return ask(address, undefined, 'once').catch(unforeseen);
        const known = (await readSubscriptions()).find((each) => each.address === address);
        return ask(address, known, known ? 'subscribed' : 'new').catch(unforeseen);
      });
      if (!failure && !once) await keepAlarm();
      return failure ?? null;
    },
    async checkSubscriptions({ address }) {
      await keepAlarm();
      await check((each) => address === undefined || each.address === address);
      return null;
    },
  };
}

function keepAlarm(): Promise<void> {
  return browser.alarms.create(ALARM, { delayInMinutes: DELAY_MINUTES, periodInMinutes: PERIOD_MINUTES });
}

/** What has arrived is kept in one place, so only one is asked for at a time. */
function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  return navigator.locks.request('subscriptions', work) as Promise<Answer>;
}

function withoutFailure({ failure: _failure, ...rest }: Subscription): Subscription {
  return rest;
}

function unforeseen(error: unknown): Failure {
  return { reason: 'failed', detail: String(error) };
}

/** Chrome stops a background that has not called on the extension for 30 s, whatever it is waiting for. */
function stayAlive(): () => void {
  let called = Date.now();
  return () => {
    if (Date.now() - called < 10_000) return;
    called = Date.now();
    void browser.runtime.getPlatformInfo();
  };
}
