/** Subscribes to packs at addresses, has them asked for, and ends that. */
import type { SubscriptionWish } from '../../components/library-events.ts';
import type { ShownPack, ShownSubscription } from '../../components/library-shown.ts';
import { failureText } from '../../components/subscription-list.ts';
import { wordsOf } from '../../components/words.ts';
import { askToFetch, letGoOf } from '../background/contract/access.ts';
import { ask } from '../background/contract/channel.ts';
import type { Failure } from '../background/storage/subscription.ts';
import { readSubscriptions } from '../background/storage/subscriptions.ts';
import { changeLibrary } from './beside.ts';
import { persist } from './persist.ts';

type LibraryPage = HTMLElementTagNameMap['concordance-library'];

export function isSubscriptionWish(wish: { do: string }): wish is SubscriptionWish {
  return /^(?:subscribe|unsubscribe|bring-once|check-subscriptions?)$/.test(wish.do);
}

export function subscribing(page: LibraryPage): (wish: SubscriptionWish) => Promise<void> {
  const asking = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    page.asking = true;
    try {
      return await work;
    } finally {
      page.asking = false;
    }
  };
  return async (wish) => {
    switch (wish.do) {
      case 'subscribe': {
        const failure = await asking(subscribe(wish.address));
        const words = wordsOf(page);
        page.told = failure
          ? { what: 'not-subscribed', detail: failureText(failure, words) }
          : { what: 'subscribed', detail: wish.address };
        if (!failure) persist();
        return;
      }
      case 'bring-once': {
        const failure = await asking(bringOnce(wish.address));
        page.told = failure
          ? { what: 'not-brought', detail: failureText(failure, wordsOf(page)) }
          : { what: 'brought', detail: wish.address };
        if (!failure) persist();
        return;
      }
      case 'check-subscription':
        // Of one that came with a backup the reader has not been asked here.
        await asking(askToFetch(wish.address).then(() => ask('checkSubscriptions', { address: wish.address })));
        return;
      case 'check-subscriptions':
        await asking(ask('checkSubscriptions', {}));
        return;
      case 'unsubscribe':
        await unsubscribe(wish.id);
        page.told = { what: 'unsubscribed' };
        return;
    }
  };
}

/** The browser asks the reader only when it is the first thing that happens after a click. */
async function subscribe(address: string, once = false): Promise<Failure | null> {
  if (!URL.canParse(address) || !address.startsWith('https://')) return { reason: 'no-address', detail: address };
  const { href, host } = new URL(address);
  if (!(await askToFetch(href))) return { reason: 'not-allowed', detail: host };
  return ask('subscribe', { address: href, ...(once && { once }) });
}

/** What was allowed for it is given back, unless a subscription needs it. */
async function bringOnce(address: string): Promise<Failure | null> {
  const failure = await subscribe(address, true);
  if (failure?.reason === 'no-address') return failure;
  const { host, href } = new URL(address);
  const isNeeded = (await readSubscriptions()).some((each) => new URL(each.address).host === host);
  if (!isNeeded) await letGoOf(href);
  return failure;
}

async function unsubscribe(pack: string): Promise<void> {
  const before = await readSubscriptions();
  await changeLibrary(() => ({ deleteSubscriptions: [pack] }));
  const ended = before.find((each) => each.pack === pack);
  const isShared = (host: string): boolean =>
    before.some((each) => each.pack !== pack && new URL(each.address).host === host);
  if (ended && !isShared(new URL(ended.address).host)) await letGoOf(ended.address);
}

/** @param packs those that there are. */
export async function shownSubscriptions(packs: readonly ShownPack[]): Promise<ShownSubscription[]> {
  const names = new Map(packs.map(({ id, name }) => [id, name]));
  return (await readSubscriptions()).map(({ pack, address, published, checked, failure, news }) => ({
    pack,
    name: names.get(pack) ?? published,
    address,
    checked,
    ...(failure && { failure }),
    ...(news && { news }),
  }));
}
