/**
 * The shapes of what reaches the background, checked where it comes in (`contract/channel.ts`, which content scripts carry
 * too: it is handed these). A page's process is the page's, and
 * whoever takes that over can say anything in the content script's name. So what is said has to be of a known kind, in the
 * shape that the contract gives it, and of a bearable size; and what only the extension's own pages ask for is not
 * answered to others: what the reader's own sources say never goes into a page's process. It knows nothing of senders.
 */
import * as v from 'valibot';
import type { KeptPair } from '../../corpus/compare/kept-pair.ts';
import type { ComparisonId, Edtf, PassageId, SourceId, SubjectId } from '../../corpus/model.ts';
import {
  BATCH_LENGTH,
  MOST_BLOCK_LENGTH,
  type BackgroundRequests,
  type Block,
  type CardNotice,
  type FrameNotice,
  type PageRequest,
} from './contract/messages.ts';

/** What content scripts ask. All else is for the extension's own pages. */
const ASKED_BY_PAGES: ReadonlySet<string> = new Set<keyof BackgroundRequests>([
  'settings',
  'sentence',
  'openPanel',
  'badge',
  'mayRead',
  'script',
  'listed',
  'cards',
]);

/** Ids, words, tokens: in UTF-16 code units. No pack has longer ones. */
const MOST_NAME_LENGTH = 1_000;
/** Addresses may carry a document in them. */
const MOST_ADDRESS_LENGTH = 10_000_000;
/** Of blocks in a batch, of mentions on a page, of subjects asked for at once. */
const MOST_ITEMS = 200_000;
/** Readings of one mention, and reasons for it. */
const MOST_READINGS = 1_000;

const name = v.pipe(v.string(), v.maxLength(MOST_NAME_LENGTH));
const address = v.pipe(v.string(), v.maxLength(MOST_ADDRESS_LENGTH));
const text = v.pipe(v.string(), v.maxLength(MOST_BLOCK_LENGTH));
/** Of a pack that somebody publishes: such an address carries no document in it. */
const packAddress = v.pipe(v.string(), v.maxLength(MOST_NAME_LENGTH));
const count = v.custom<number>(isCount);
const size = v.pipe(v.number(), v.finite(), v.minValue(0));
const items = <Item extends v.GenericSchema>(item: Item, most = MOST_ITEMS) => v.pipe(v.array(item), v.maxLength(most));

const idOf = <Id extends string>() =>
  v.custom<Id>((id) => typeof id === 'string' && id !== '' && id.length <= MOST_NAME_LENGTH);
const subject = idOf<SubjectId>();
const subjects = items(subject, MOST_READINGS);
const kind = v.picklist(['name', 'event']);
const nothing = v.object({});
/** Only the card has them, and it has made them itself. */
const pair = v.custom<KeptPair>((value) => typeof value === 'object' && value !== null);

function isSpan({ text, start, end }: { text: string; start: number; end: number }): boolean {
  return start <= end && end <= text.length;
}

const listed = v.object({
  block: count,
  start: count,
  frame: v.exactOptional(count),
  words: text,
  kind,
  subjects,
});

const REQUESTS: { [Kind in keyof BackgroundRequests]: v.GenericSchema<unknown, BackgroundRequests[Kind]['ask']> } = {
  settings: v.object({ address, anew: v.exactOptional(v.boolean()) }),
  sentence: v.pipe(
    v.object({ text, start: count, end: count }),
    v.check((span) => isSpan(span)),
  ),
  subject: v.object({ id: subject }),
  toShow: v.object({ frame: name }),
  readSentence: v.pipe(
    v.object({ text, start: count, end: count, subject, date: v.exactOptional(idOf<Edtf>()) }),
    v.check((span) => isSpan(span)),
  ),
  sharing: v.object({ keys: items(v.number()) }),
  besidePage: v.object({ pairs: items(pair, MOST_READINGS), address: v.exactOptional(address) }),
  source: v.object({ id: idOf<SourceId>() }),
  summaries: v.object({ ids: items(subject) }),
  timeline: v.object({ about: v.exactOptional(subject) }),
  overview: nothing,
  openPanel: v.object({ subject, at: v.exactOptional(idOf<ComparisonId | PassageId | SourceId>()) }),
  subscribe: v.object({ address: packAddress, once: v.exactOptional(v.boolean()) }),
  checkSubscriptions: v.object({ address: v.exactOptional(packAddress) }),
  libraryChanged: nothing,
  badge: v.object({ subjects: count }),
  mayRead: v.object({ address, origin: address }),
  script: v.object({ name: v.picklist(['layer', 'cards']) }),
  listed: v.object({ mentions: items(listed) }),
  cards: v.object({ isOpen: v.exactOptional(v.boolean()) }),
};

const clues = v.object({
  structured: items(text),
  meta: items(v.tuple([text, text])),
  times: items(text),
  path: address,
});

/** All but the text: see `asBlocks`. */
const PAGE_REQUEST: v.GenericSchema<unknown, Exclude<PageRequest, { kind: 'read' }>> = v.variant('kind', [
  v.object({ kind: v.literal('begin'), facts: v.object({ url: address, clues }) }),
  v.object({ kind: v.literal('forget'), blocks: items(count) }),
]);

/**
 * What one page may say in one message: a batch, or one block that is longer by itself. The one shape that is checked by hand: a
 * page's first marks wait for it, and a background that has just woken takes five times as long to follow a schema.
 */
function asBlocks(blocks: unknown): Block[] | undefined {
  if (!Array.isArray(blocks) || blocks.length > MOST_ITEMS) return undefined;
  const known: Block[] = [];
  let length = 0;
  for (const block of blocks as unknown[]) {
    if (typeof block !== 'object' || block === null) return undefined;
    const { id, text: own } = block as Record<keyof Block, unknown>;
    if (!isCount(id) || typeof own !== 'string' || own.length > MOST_BLOCK_LENGTH) return undefined;
    known.push({ id, text: own });
    length += own.length;
  }
  return known.length <= 1 || length <= BATCH_LENGTH ? known : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A card's, which shows all of it as text: of the reasons only that they are some is checked here. */
const mention = v.looseObject({
  start: count,
  end: count,
  kind,
  subjects,
  why: items(v.looseObject({ kind: name }), MOST_READINGS),
  words: text,
  page: v.looseObject({ address: v.exactOptional(address) }),
});
const frame = name;

const CARD_NOTICE = v.variant('kind', [
  v.object({
    frame,
    kind: v.literal('show'),
    marked: mention,
    text,
    link: v.optional(v.pipe(address, v.regex(/^https?:/))),
    focus: v.boolean(),
  }),
  v.object({ frame, kind: v.literal('hide') }),
]);

const FRAME_NOTICE: v.GenericSchema<unknown, FrameNotice> = v.variant('kind', [
  v.object({ frame, kind: v.literal('ready'), width: size }),
  v.object({ frame, kind: v.literal('size'), height: size }),
  v.object({ frame, kind: v.literal('pin'), pinned: v.boolean() }),
  v.object({ frame, kind: v.literal('close'), follow: v.optional(v.boolean()) }),
]);

/**
 * What is asked, with nothing in it that the contract does not name; undefined for an unknown kind or another shape.
 *
 * @param isOwn whether one of the extension's own pages asks, in whatever frame.
 */
export function asRequest(kind: string, ask: unknown, isOwn: boolean): object | undefined {
  if (!Object.hasOwn(REQUESTS, kind) || (!isOwn && !ASKED_BY_PAGES.has(kind))) return undefined;
  return checked(REQUESTS[kind as keyof BackgroundRequests], ask);
}

/** What a page says on its line; undefined for what is none of it. */
export function asPageRequest(message: unknown): PageRequest | undefined {
  const { kind: asked, blocks } = (message ?? {}) as { kind?: unknown; blocks?: unknown };
  if (asked !== 'read') return checked(PAGE_REQUEST, message);
  const known = asBlocks(blocks);
  return known && { kind: asked, blocks: known };
}

/** What is to be passed on; undefined for what is no such notice. */
export function asNotice(to: 'card' | 'page', notice: unknown): CardNotice | FrameNotice | undefined {
  return to === 'page' ? checked(FRAME_NOTICE, notice) : (checked(CARD_NOTICE, notice) as CardNotice | undefined);
}

function checked<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output | undefined {
  const result = v.safeParse(schema, value, { abortEarly: true });
  return result.success ? result.output : undefined;
}
