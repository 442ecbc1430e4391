/** What reaches the background is what the contract says, or nothing: whatever anybody says to it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BATCH_LENGTH,
  MOST_BLOCK_LENGTH,
  type BackgroundRequests,
} from '../../../entrypoints/background/contract/messages.ts';
import { asNotice, asPageRequest, asRequest } from '../../../entrypoints/background/shapes.ts';

const count = fc.nat();
const id = fc.string({ minLength: 1, maxLength: 40 });
const words = fc.string({ unit: 'binary', maxLength: 60 });
const subjects = fc.array(id, { maxLength: 5 });
const kind = fc.constantFrom('name', 'event');
const listed = fc.record(
  { block: count, start: count, frame: count, words, kind, subjects },
  { requiredKeys: ['block', 'start', 'words', 'kind', 'subjects'] },
);
const nothing = fc.constant({});
const span = fc
  .tuple(words, count, count)
  .map(([text, a, b]) => [text, a % (text.length + 1), b % (text.length + 1)] as const)
  .map(([text, a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) }));

/** What each kind of request may ask. */
const REQUESTS = {
  settings: fc.record({ address: words, anew: fc.boolean() }, { requiredKeys: ['address'] }),
  sentence: span,
  readSentence: fc
    .tuple(span, fc.record({ subject: id, date: id }, { requiredKeys: ['subject'] }))
    .map(([text, about]) => ({ ...text, ...about })),
  sharing: fc.record({ keys: fc.array(fc.integer()) }),
  toShow: fc.record({ frame: words }),
  besidePage: fc.record({ pairs: fc.array(fc.record({ id })), address: words }, { requiredKeys: ['pairs'] }),
  subject: fc.record({ id }),
  source: fc.record({ id }),
  summaries: fc.record({ ids: subjects }),
  timeline: fc.record({ about: id }, { requiredKeys: [] }),
  overview: nothing,
  openPanel: fc.record({ subject: id, at: id }, { requiredKeys: ['subject'] }),
  subscribe: fc.record({ address: words, once: fc.boolean() }, { requiredKeys: ['address'] }),
  checkSubscriptions: fc.record({ address: words }, { requiredKeys: [] }),
  libraryChanged: nothing,
  badge: fc.record({ subjects: count }),
  mayRead: fc.record({ address: words, origin: words }),
  script: fc.record({ name: fc.constantFrom('layer', 'cards') }),
  cards: fc.record({ isOpen: fc.boolean() }, { requiredKeys: [] }),
  listed: fc.record({ mentions: fc.array(listed, { maxLength: 5 }) }),
} satisfies Record<keyof BackgroundRequests, fc.Arbitrary<object>>;
const kinds: [kind: string, ask: fc.Arbitrary<object>][] = Object.entries(REQUESTS);

const clues = fc.record({
  structured: fc.array(words, { maxLength: 3 }),
  meta: fc.array(fc.tuple(words, words), { maxLength: 3 }),
  times: fc.array(words, { maxLength: 3 }),
  path: words,
});

const pageRequest = fc.oneof(
  fc.record({ kind: fc.constant('begin'), facts: fc.record({ url: words, clues }) }),
  fc.record({ kind: fc.constant('read'), blocks: fc.array(fc.record({ id: count, text: words }), { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('forget'), blocks: fc.array(count) }),
);

const mention = fc.record({
  start: count,
  end: count,
  kind,
  subjects,
  why: fc.array(fc.record({ kind: words, alias: words })),
  words,
  page: fc.record({ address: words }),
  isPrivate: fc.boolean(),
});
const NOTICES = {
  card: fc.oneof(
    fc.record(
      {
        frame: id,
        kind: fc.constant('show'),
        marked: mention,
        text: words,
        link: words.map((word) => `https:${word}`),
        focus: fc.boolean(),
      },
      { requiredKeys: ['frame', 'kind', 'marked', 'text', 'focus'] },
    ),
    fc.record({ frame: id, kind: fc.constant('hide') }),
  ),
  page: fc.oneof(
    fc.record({ frame: id, kind: fc.constant('ready'), width: count }),
    fc.record({ frame: id, kind: fc.constant('size'), height: fc.double({ min: 0, max: 1e6, noNaN: true }) }),
    fc.record({ frame: id, kind: fc.constant('pin'), pinned: fc.boolean() }),
    fc.record({ frame: id, kind: fc.constant('close'), follow: fc.boolean() }, { requiredKeys: ['frame', 'kind'] }),
  ),
};

/** Anything that a message can carry, and what it cannot. */
const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withTypedArray: true });
const anyKind = fc.oneof(
  fc.constantFrom(...Object.keys(REQUESTS), '__proto__', 'constructor', 'toString'),
  fc.string(),
);

/** A copy in which one value, wherever it is, is something else. */
function spoilt(message: object): fc.Arbitrary<unknown> {
  const places = pathsOf(message);
  return fc.tuple(fc.constantFrom(...places), anything).map(([path, value]) => {
    const copy = structuredClone(message) as Record<string, unknown>;
    const last = path.at(-1) as string;
    const at = path.slice(0, -1).reduce((part, key) => part[key] as Record<string, unknown>, copy);
    at[last] = value;
    return copy;
  });
}

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const here = path.length > 0 ? [path] : [];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

describe('what is said in the shape of the contract', () => {
  test.for(kinds)('is taken as it is: %s', ([kind, ask]) => {
    fc.assert(
      fc.property(ask, (asked) => {
        expect(asRequest(kind, asked, true)).toEqual(asked);
      }),
    );
  });

  test('is taken as it is: on the line of a page', () => {
    fc.assert(
      fc.property(pageRequest, (said) => {
        expect(asPageRequest(said)).toEqual(said);
      }),
    );
  });

  test.for(['card', 'page'] as const)('is taken as it is: a notice for a %s', (to) => {
    fc.assert(
      fc.property(NOTICES[to] as fc.Arbitrary<object>, (said) => {
        expect(asNotice(to, said)).toEqual(said);
      }),
    );
  });

  test('loses what the contract does not name', () => {
    const sender = { tab: 1, constructor: 'x' };
    expect(asRequest('badge', { subjects: 3, ...sender }, true)).toEqual({ subjects: 3 });
    expect(asPageRequest({ kind: 'forget', blocks: [1], ...sender })).toEqual({ kind: 'forget', blocks: [1] });
    expect(asNotice('page', { frame: 'a', kind: 'close', to: 'background' })).toEqual({ frame: 'a', kind: 'close' });
  });
});

describe('anything else', () => {
  test('is refused without a word, of whatever kind it is', () => {
    fc.assert(
      fc.property(anyKind, anything, (kind, ask) => {
        for (const taken of [
          asRequest(kind, ask, true),
          asPageRequest(ask),
          asNotice('card', ask),
          asNotice('page', ask),
        ])
          expect(taken === undefined || typeof taken === 'object').toBe(true);
        if (!Object.hasOwn(REQUESTS, kind)) expect(asRequest(kind, ask, true)).toBeUndefined();
      }),
    );
  });

  test('is never what a handler is given, when one value of a good message is another', () => {
    const good = fc.oneof(...kinds.map(([kind, ask]) => ask.map((asked) => ({ kind, asked }))));
    fc.assert(
      fc.property(
        good
          .filter(({ asked }) => Object.keys(asked).length > 0)
          .chain(({ kind, asked }) => spoilt(asked).map((ask) => ({ kind, ask }))),
        ({ kind, ask }) => {
          const taken = asRequest(kind, ask, true);
          // What is taken would be taken again, and says the same: it is of the contract's shape.
          if (taken) expect(asRequest(kind, structuredClone(taken), true)).toEqual(taken);
        },
      ),
    );
  });

  test.for<[what: string, kind: string, ask: unknown]>([
    ['a negative count', 'badge', { subjects: -1 }],
    ['half a count', 'badge', { subjects: 0.5 }],
    ['no number', 'badge', { subjects: Number.NaN }],
    ['no words', 'subject', { id: '' }],
    ['a list for words', 'subject', { id: ['tehran'] }],
    ['an id that is a text', 'subject', { id: 'x'.repeat(100_000) }],
    ['nothing at all', 'subject', undefined],
    ['a span that ends before it begins', 'sentence', { text: 'Iran', start: 3, end: 1 }],
    ['a span beyond its text', 'sentence', { text: 'Iran', start: 0, end: 5 }],
    ['a text without end', 'sentence', { text: 'x'.repeat(MOST_BLOCK_LENGTH + 1), start: 0, end: 1 }],
    [
      'mentions in another shape',
      'listed',
      { mentions: [{ block: 1, start: 0, words: 'Iran', kind: 'x', subjects: [] }] },
    ],
  ])('is refused: %s', ([, kind, ask]) => {
    expect(asRequest(kind, ask, true)).toBeUndefined();
  });

  test.for<[what: string, message: unknown]>([
    ['nothing', null],
    ['an unknown kind', { kind: 'end' }],
    ['blocks without ids', { kind: 'read', blocks: [{ text: 'Iran' }] }],
    ['no list of blocks', { kind: 'read', blocks: { 0: { id: 1, text: 'Iran' }, length: 1 } }],
    ['a list with a hole', { kind: 'read', blocks: Array(1) }],
    ['an id that counts nothing', { kind: 'read', blocks: [{ id: -1, text: 'Iran' }] }],
    ['a block that is no prose', { kind: 'read', blocks: [{ id: 1, text: 'x'.repeat(MOST_BLOCK_LENGTH + 1) }] }],
    [
      'more in one message than a batch',
      { kind: 'read', blocks: [1, 2].map((id) => ({ id, text: 'x'.repeat(BATCH_LENGTH) })) },
    ],
    ['a page without clues', { kind: 'begin', facts: { url: 'https://gazette.example/' } }],
  ])('is refused on the line of a page: %s', ([, message]) => {
    expect(asPageRequest(message)).toBeUndefined();
  });

  test('is refused to a page: what only our own pages ask for', () => {
    const byPages = kinds.filter(([kind, ask]) => {
      const [asked] = fc.sample(ask, 1);
      expect(asRequest(kind, asked, true)).toEqual(asked);
      return asRequest(kind, asked, false) !== undefined;
    });
    expect(byPages.map(([kind]) => kind).toSorted()).toEqual([
      'badge',
      'cards',
      'listed',
      'mayRead',
      'openPanel',
      'script',
      'sentence',
      'settings',
    ]);
  });

  test('is refused: a mark that leads to a script', () => {
    const mention = { start: 0, end: 4, kind: 'name', subjects: ['iran'], why: [], words: 'Iran', page: {} };
    const shown = (link: string) => ({ frame: 'a', kind: 'show', marked: mention, text: 'Iran', focus: false, link });
    expect(asNotice('card', shown('https://gazette.example/'))).toEqual(shown('https://gazette.example/'));
    expect(asNotice('card', shown('javascript://gazette.example/%0aalert()'))).toBeUndefined();
  });

  test('is refused: a notice for the other side', () => {
    fc.assert(
      fc.property(NOTICES.card as fc.Arbitrary<object>, (said) => {
        expect(asNotice('page', said)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(NOTICES.page as fc.Arbitrary<object>, (said) => {
        expect(asNotice('card', said)).toBeUndefined();
      }),
    );
  });
});
