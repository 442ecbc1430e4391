/** Subscriptions as they are kept, and what has come from their addresses and has still to be looked at. */
import { withDatabase, type Arrived } from './database.ts';
import { subscriptionsOf, type Subscription } from './subscription.ts';

export async function readSubscriptions(): Promise<Subscription[]> {
  return subscriptionsOf(await withDatabase((database) => database.getAll('subscriptions')));
}

/** Changes what is known of a subscription, where it is there still. */
export function updateSubscription(pack: string, change: (before: Subscription) => Subscription): Promise<void> {
  return withDatabase(async (database) => {
    const writing = database.transaction('subscriptions', 'readwrite');
    const before = await writing.store.get(pack);
    if (before) await writing.store.put(change(before));
    await writing.done;
  });
}

export function putArrived(arrived: Arrived): Promise<unknown> {
  return withDatabase((database) => database.put('arrived', arrived));
}

export function readArrived(address: string): Promise<Arrived | undefined> {
  return withDatabase((database) => database.get('arrived', address));
}

/** All of it: what was not looked at is asked for again. */
export function clearArrived(): Promise<void> {
  return withDatabase((database) => database.clear('arrived'));
}
