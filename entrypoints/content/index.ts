/** The content script: what is connected to what on a page. It holds no corpus and shows nothing by itself. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerAsPage, ask, servePanels } from '../background/contract/channel.ts';
import type { ListedMention, PageSettings, PageState } from '../background/contract/messages.ts';
import { createBadge } from './badge.ts';
import { createBlocks } from './blocks.ts';
import { createCards } from './cards.ts';
import { watchChanges } from './changes.ts';
import { countSubjects } from './choose.ts';
import { createTelling, isFrame, isInFocus } from './frames.ts';
import { watchPointer } from './intent.ts';
import { createLayer } from './layer.ts';
import { createLifetime, type Lifetime } from './lifetime.ts';
import { createMarks } from './marks.ts';
import { createOverlay } from './overlay.ts';
import { createJump, listMentions } from './panel.ts';
import { createReading } from './reading.ts';
import { followSettings } from './settings.ts';
import { createSteps } from './steps.ts';
import './style.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  allFrames: true,
  matchAboutBlank: true,
  // Frames without an address of their own, `srcdoc` and `data:` among them.
  matchOriginAsFallback: true,
  cssInjectionMode: 'manifest',
  // A page may hear window messages, and shall hear none of ours.
  noScriptStartedPostMessage: true,
  main(ctx) {
    let settings: PageSettings | undefined;
    let page: ReturnType<typeof read> | undefined;
    let off = new AbortController();
    const inFrames = new Map<number, ListedMention[]>();
    const framed = (): ListedMention[] => [...inFrames.values()].flat();
    const mentions = (): ListedMention[] => (page ? [...page.mentions(), ...framed()] : []);
    const marked = (): PageState['marked'] =>
      page ? countSubjects([...page.blocks.article, { mentions: framed() }]) : [];

    const start = (settings: PageSettings): typeof page => {
      const lifetime = createLifetime(AbortSignal.any([ctx.signal, off.signal]), () => ctx.isInvalid);
      const badge = isFrame() ? undefined : createBadge(lifetime);
      const tell = badge ? tellPanels : createTelling(lifetime, mentions);
      return read(lifetime, settings, () => {
        badge?.(marked().length);
        tell();
      });
    };
    const turn = (on: boolean): void => {
      off.abort();
      off = new AbortController();
      page = on && settings ? start(settings) : undefined;
      tellPanels();
    };
    const tellPanels = servePanels(
      () => ({ host: settings?.site ?? '', on: page !== undefined, mentions: mentions() }),
      ctx.signal,
    );
    answerAsPage(
      {
        state: ({ turn: on }) => {
          if (on !== undefined) turn(on);
          const cards = page?.cards.following.canOpen ?? true;
          return { address: location.href, on: page !== undefined, marked: marked(), cards };
        },
        access: async () => {
          if (!(await ask('mayRead', { address: location.href, origin }))) turn(false);
          return null;
        },
        command: ({ name }) => (isInFocus() && page?.step(name)) || null,
        copy: () => ({
          address: location.href,
          // oxlint-disable-next-line eslint/no-restricted-properties -- read, not written
          html: document.documentElement.outerHTML,
          selected: String(getSelection()),
        }),
        jump: (place) => page?.jump(place) ?? false,
        cards(change) {
          page?.cards.hear(change);
          return null;
        },
        inFrame({ frame, mentions }) {
          inFrames.set(frame, mentions);
          page?.changed();
          return null;
        },
      },
      ctx.signal,
    );
    followSettings((now) => turn((settings = now).on), ctx.signal);
  },
});

/** Reads the page, marks it, and shows cards, as it is set, until the lifetime ends. */
function read(lifetime: Lifetime, settings: PageSettings, changed: () => void) {
  const overlay = createOverlay(lifetime);
  const layer = createLayer(lifetime, settings);
  const marks = createMarks(lifetime, settings, layer);
  const cards = createCards(lifetime, overlay);
  const blocks = createBlocks(lifetime, (host) => changes.watchHost(host));

  const tell = createReading(
    lifetime,
    blocks,
    () => layer.begin(),
    () => {
      marks.show(blocks.article);
      cards.renew();
      changed();
    },
  );
  const changes = watchChanges(lifetime, {
    stale: (node) => blocks.at(node).forEach(marks.erase),
    affected: lifetime.guard(async (affected) => {
      const change = await blocks.update(affected);
      if (!change) return;
      changes.awaitShown(change.hidden);
      tell(change);
    }),
  });
  watchPointer(lifetime, settings, marks, cards, overlay);
  return {
    blocks,
    cards,
    changed,
    mentions: () => listMentions(blocks),
    step: createSteps(lifetime, marks, cards, overlay),
    jump: createJump(lifetime, blocks, overlay),
  };
}
