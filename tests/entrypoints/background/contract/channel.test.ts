import { beforeEach, expect, test, vi } from 'vitest';
import { answerRequests, type RequestHandlers } from '../../../../entrypoints/background/contract/channel.ts';
import * as shapes from '../../../../entrypoints/background/shapes.ts';

const CARD = 'chrome-extension://concordance/card.html#secret';
const ARTICLE = 'https://gazette.example/';
const PINNED = { frame: 'secret', kind: 'pin', pinned: true };
const HIDDEN = { frame: 'secret', kind: 'hide' };

type Hear = (message: unknown, sender: object, reply: (answer: unknown) => void) => boolean;
const { hearers, sendMessage } = vi.hoisted(() => ({ hearers: [] as Hear[], sendMessage: vi.fn(async () => {}) }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'concordance', onMessage: { addListener: (hear: Hear) => hearers.push(hear) } },
    tabs: { sendMessage },
  },
}));

const heard = vi.fn();
const pageOf = (frame: string) => (frame === 'secret' ? 5 : undefined);
beforeEach(() => {
  vi.stubGlobal('location', { origin: 'chrome-extension://concordance' });
  hearers.length = 0;
  sendMessage.mockClear();
  heard.mockClear();
  answerRequests({} as RequestHandlers, shapes, { heard, pageOf });
});

/** Says something to be passed on, from a frame of tab 3. */
function say(from: { url: string; frameId: number; id?: string }, passed: object): void {
  const message = { to: 'background', kind: 'pass-on', ask: passed };
  for (const hear of hearers) hear(message, { id: 'concordance', tab: { id: 3 }, ...from }, () => {});
}

test('what a page tells its card reaches the card’s frame alone, with the frame that said it', () => {
  say({ url: ARTICLE, frameId: 0 }, { to: 'card', notice: HIDDEN, at: 8 });
  expect(sendMessage.mock.calls).toEqual([[3, { ...HIDDEN, to: 'card', by: 0 }, { frameId: 8 }]]);
});

test('what a card tells its page reaches the page’s frame alone, with the frame that said it', () => {
  say({ url: CARD, frameId: 8 }, { to: 'page', notice: PINNED, at: 0 });
  expect(sendMessage.mock.calls).toEqual([[3, { ...PINNED, to: 'page', by: 8 }, { frameId: 0 }]]);
});

test('what a page tells a card that has not spoken yet reaches no frame, and is kept for it', () => {
  say({ url: ARTICLE, frameId: 5 }, { to: 'card', notice: HIDDEN });
  expect(sendMessage).not.toHaveBeenCalled();
  expect(heard.mock.calls).toEqual([[HIDDEN, 5]]);
});

test('what a card tells that does not know its page yet reaches the one that made it', () => {
  say({ url: CARD, frameId: 8 }, { to: 'page', notice: PINNED });
  expect(sendMessage.mock.calls).toEqual([[3, { ...PINNED, to: 'page', by: 8 }, { frameId: 5 }]]);
});

test('what a card tells of which nothing is known any more reaches all frames, of which one knows it', () => {
  const notice = { ...PINNED, frame: 'older' };
  say({ url: CARD, frameId: 8 }, { to: 'page', notice });
  expect(sendMessage.mock.calls).toEqual([[3, { ...notice, to: 'page', by: 8 }, {}]]);
});

test.each([
  ['a page speaks as a card', { url: ARTICLE, frameId: 0 }, { to: 'page', notice: PINNED, at: 0 }],
  ['a card speaks as a page', { url: CARD, frameId: 8 }, { to: 'card', notice: HIDDEN, at: 8 }],
  ['another extension speaks', { url: CARD, frameId: 8, id: 'stranger' }, { to: 'page', notice: PINNED, at: 0 }],
  ['a notice has another shape', { url: CARD, frameId: 8 }, { to: 'page', notice: { ...PINNED, pinned: 1 }, at: 0 }],
  ['nothing is said', { url: CARD, frameId: 8 }, {}],
])('nothing is passed on where %s', (_, from, passed) => {
  say(from, passed);
  expect(sendMessage).not.toHaveBeenCalled();
  expect(heard).not.toHaveBeenCalled();
});
