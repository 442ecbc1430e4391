/**
 * The one file that sends and receives messages (lines that stay open: `lines.ts`). Everything that crosses is `{ to, … }`: the listeners of other parts
 * ignore what is not theirs. Strangers (other extensions, pages) are rejected, and so is what has not the shape of the
 * contract where it reaches the background (`Shapes`); failures travel as values and are thrown again where the answer
 * was awaited.
 */
import { browser, type Browser } from 'wxt/browser';
import type {
  BackgroundRequests,
  CardNotice,
  CommandName,
  FrameNotice,
  OffscreenRequests,
  PageRequest,
  PageRequests,
  Result,
} from './messages.ts';
import { hearUntil } from './hear-until.ts';

type Sender = Browser.runtime.MessageSender;

/** What a handler may know of who asks: the tab it is in, if it is in one, that tab's window, and the frame in the tab. */
export interface Asker {
  tabId: number | undefined;
  windowId: number | undefined;
  frameId: number | undefined;
}

type Handlers<
  Requests extends Record<keyof Requests, { ask: unknown; answer: unknown }>,
  More extends unknown[] = [],
> = {
  [Kind in keyof Requests]: (
    ask: Requests[Kind]['ask'],
    ...more: More
  ) => Requests[Kind]['answer'] | Promise<Requests[Kind]['answer']>;
};

export type RequestHandlers = Handlers<BackgroundRequests, [asker: Asker]>;
export type PageHandlers = Handlers<PageRequests>;
type OffscreenHandlers = Handlers<OffscreenRequests>;

interface Envelope {
  to: 'background' | 'page' | 'card' | 'offscreen';
  kind: string;
  frame?: string;
  /** The frame in which a notice was said. */
  by?: number;
  ask?: unknown;
}

/** What browsers call the page itself among the frames of a tab. */
export const TOP_FRAME = 0;

/** The kind of a message that is for somebody else in the same tab. */
const PASS_ON = 'pass-on';

/** Whether it is this extension that says something, and no other one. */
export function isOurs(sender: Sender): boolean {
  return sender.id === browser.runtime.id;
}

/** Whether it is a page of the extension, in whatever frame, that says something; content scripts have the page's address. */
function isOwnPage({ url }: Sender, path = '/'): boolean {
  return url?.startsWith(location.origin + path) === true;
}

// -------------------------------------------------------------------------------------------------------- requests

/** Asks the background. @throws Error with the background's words when it fails. */
export async function ask<Kind extends keyof BackgroundRequests>(
  kind: Kind,
  params: BackgroundRequests[Kind]['ask'],
): Promise<BackgroundRequests[Kind]['answer']> {
  return unwrap(await tellBackground(kind, params));
}

/** Tells the background what needs no answer, and is not missed where nobody hears it. */
export function notify<Kind extends keyof BackgroundRequests>(
  kind: Kind,
  params: BackgroundRequests[Kind]['ask'],
): void {
  ask(kind, params).catch(ignoreSilence);
}

async function tellBackground(kind: string, ask: unknown): Promise<unknown> {
  return browser.runtime.sendMessage({ to: 'background', kind, ask });
}

/**
 * Asks the page in a tab, or one frame of it. @throws Error when there is none that we read, or when it fails.
 *
 * @param frameId default the page itself.
 */
export async function askPage<Kind extends keyof PageRequests>(
  tabId: number,
  kind: Kind,
  params: PageRequests[Kind]['ask'],
  frameId = TOP_FRAME,
): Promise<PageRequests[Kind]['answer']> {
  return unwrap(await browser.tabs.sendMessage(tabId, { to: 'page', kind, ask: params }, { frameId }));
}

/** Gives a command to the page in a tab and to all its frames: the one that has the focus does it. */
export function commandPage(tabId: number, name: CommandName): Promise<void> {
  return tellFrames(tabId, 'command', { name });
}

/** Tells the page in a tab and all its frames that less may be read. */
export function accessChanged(tabId: number): Promise<void> {
  return tellFrames(tabId, 'access', {});
}

/** A tab without a script of ours has nothing to be told. */
async function tellFrames<Kind extends 'command' | 'access'>(
  tabId: number,
  kind: Kind,
  params: PageRequests[Kind]['ask'],
): Promise<void> {
  await browser.tabs.sendMessage(tabId, { to: 'page', kind, ask: params }).catch(ignoreSilence);
}

/** Tells the page in a tab and all its frames what became of the cards in one of them. */
export async function tellOfCards(tabId: number, change: PageRequests['cards']['ask']): Promise<void> {
  await browser.tabs.sendMessage(tabId, { to: 'page', kind: 'cards', ask: change });
}

/** Asks the offscreen document. @throws Error when there is none, or when it fails. */
export async function askOffscreen<Kind extends keyof OffscreenRequests>(
  kind: Kind,
  params: OffscreenRequests[Kind]['ask'],
): Promise<OffscreenRequests[Kind]['answer']> {
  return unwrap(await browser.runtime.sendMessage({ to: 'offscreen', kind, ask: params }));
}

function unwrap<Value>(result: unknown): Value {
  const answer = result as Result<Value> | undefined;
  if (!answer) throw new Error('nobody answered');
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** What the background takes: each gives what was said, or undefined for what is not to be heard. */
export interface Shapes {
  /** @param isOwn whether one of the extension's own pages asks, in whatever frame. */
  asRequest: (kind: string, ask: unknown, isOwn: boolean) => object | undefined;
  asPageRequest: (message: unknown) => PageRequest | undefined;
  asNotice: (to: 'card' | 'page', notice: unknown) => CardNotice | FrameNotice | undefined;
}

/** What is known of the cards of pages. */
export interface Cards {
  /** To be called with what a page tells its card, and with the frame that the page is. */
  heard: (notice: CardNotice, by: number) => void;
  /** The frame that the page of a card is, by the card's secret; undefined where nobody knows. */
  pageOf: (frame: string) => number | undefined;
}

/** Answers what is asked of the background, as long as it runs, and passes on what pages and cards tell each other. */
export function answerRequests(handlers: RequestHandlers, { asRequest, asNotice }: Shapes, cards: Cards): void {
  answer('background', handlers, (kind, ask, sender) => {
    const asked = asRequest(kind, ask, isOwnPage(sender));
    const { tab, frameId } = sender;
    return asked && [asked, { tabId: tab?.id, windowId: tab?.windowId, frameId }];
  });
  passNoticesOn(asNotice, cards);
}

/** Answers what is asked of the page, until the signal. */
export function answerAsPage(handlers: PageHandlers, signal: AbortSignal): void {
  answer('page', handlers, trusted, signal);
}

/** Answers what is asked of the offscreen document, as long as it is there. */
export function answerAsOffscreen(handlers: OffscreenHandlers): void {
  answer('offscreen', handlers, trusted);
}

/** What is asked by the background or by our own pages is as it should be. */
const trusted: Check = (_, ask) => [ask ?? {}];

/** @returns what the handler takes; undefined where that is not to be answered. */
type Check = (kind: string, ask: unknown, sender: Sender) => unknown[] | undefined;

/** What nobody has a right to ask, or nobody could, is not answered: who asks it hears that nobody did. */
function answer(to: Envelope['to'], handlers: object, check: Check, signal?: AbortSignal): void {
  listen((message, sender, reply) => {
    if (message.to !== to || !Object.hasOwn(handlers, message.kind)) return false;
    const handler = (handlers as Record<string, (...asked: unknown[]) => unknown>)[message.kind];
    const asked = check(message.kind, message.ask, sender);
    if (!asked) return false;
    void settle(() => handler?.(...asked)).then(reply);
    return true;
  }, signal);
}

async function settle(work: () => unknown): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** @param receive whether a reply will come, at once or later; `false` leaves the message to other listeners. */
function listen(
  receive: (message: Envelope, sender: Sender, reply: (answer: unknown) => void) => boolean,
  signal?: AbortSignal,
): void {
  // By `reply` and not by a promise: browsers without the polyfill have had that way for longer.
  const listener = (message: Envelope | null, sender: Sender, reply: (answer: unknown) => void): boolean =>
    isOurs(sender) && !!message && receive(message, sender, reply);
  hearUntil(browser.runtime.onMessage, listener, signal);
}

// ------------------------------------------------------------------------------------------------- page ⇄ card

// A card's frame and the page around it talk through the background, which needs to know neither: it passes a notice on
// to one frame of the tab that it comes from, and says from which. Other frames may be anybody's, and are to learn nothing of
// what a card shows. Firefox gives a frame in a page neither `tabs` nor what content scripts send.

/**
 * From a page to the card in its frame.
 *
 * @param at the card's frame; undefined where it has not spoken yet, and hears nothing: see `toShow`.
 */
export function sendToCard(notice: CardNotice, at: number | undefined): Promise<void> {
  return passOn('card', notice, at);
}

/**
 * From a card to the page that holds it.
 *
 * @param at the page's frame; undefined where it has not spoken yet: the one of which the background knows, or all of the tab's.
 */
export function sendToPage(notice: FrameNotice, at: number | undefined): Promise<void> {
  return passOn('page', notice, at);
}

async function passOn(to: 'card' | 'page', notice: CardNotice | FrameNotice, at: number | undefined): Promise<void> {
  // A notice wants no answer; one that nobody hears (a frame still loading, a page gone) is not missed.
  await tellBackground(PASS_ON, { to, notice, at }).catch(ignoreSilence);
}

/** In the background: passes on the notices of pages to their cards, and of cards to their pages. */
function passNoticesOn(asNotice: Shapes['asNotice'], { heard, pageOf }: Cards): void {
  listen((message, sender) => {
    const { tab, frameId: by } = sender;
    const passed = message.ask as { to?: unknown; notice?: unknown; at?: unknown } | null | undefined;
    if (message.to !== 'background' || message.kind !== PASS_ON || tab?.id === undefined || by === undefined)
      return false;
    // Only a card tells a page, and only a page its card.
    const to = isOwnPage(sender, '/card.html') ? 'page' : 'card';
    const notice = passed?.to === to ? asNotice(to, passed.notice) : undefined;
    if (!notice) return false;
    if (to === 'card') heard(notice as CardNotice, by);
    const asked = Number.isSafeInteger(passed?.at) ? (passed?.at as number) : undefined;
    const frameId = asked ?? (to === 'page' ? pageOf(notice.frame) : undefined);
    // A card that has not spoken hears nothing yet.
    if (frameId === undefined && to === 'card') return false;
    const frames = frameId === undefined ? {} : { frameId };
    browser.tabs.sendMessage(tab.id, { ...notice, to, by }, frames).catch(ignoreSilence);
    return false;
  });
}

/** Hears what is said to the card whose frame this is, and from which frame. */
export function onCardNotice(frame: string, hear: (notice: CardNotice, by: number) => void): void {
  onNotice('card', frame, (notice, by) => hear(notice as unknown as CardNotice, by));
}

/** Hears what the card in this page's frame says, and in which frame it is, until the signal. */
export function onFrameNotice(
  frame: string,
  hear: (notice: FrameNotice, by: number) => void,
  signal: AbortSignal,
): void {
  onNotice('page', frame, (notice, by) => hear(notice as unknown as FrameNotice, by), signal);
}

function onNotice(
  to: 'card' | 'page',
  frame: string,
  hear: (notice: Envelope, by: number) => void,
  signal?: AbortSignal,
): void {
  listen((message, { tab }) => {
    // The background has no tab.
    if (message.to === to && message.frame === frame && !tab) hear(message, message.by as number);
    return false;
  }, signal);
}

/** For what is not missed where nobody answers. */
export function ignoreSilence(): void {}
