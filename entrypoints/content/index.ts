/** The content script: what is connected to what on a page. It holds no corpus and shows nothing by itself. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerAsPage, ask } from '../background/contract/channel.ts';
import { servePanels } from '../background/contract/lines.ts';
import type { ListedMention, PageSettings, PageState } from '../background/contract/messages.ts';
import { createBadge } from './badge.ts';
import { createBlocks, type PageBlocks } from './blocks.ts';
import { createCards } from './cards.ts';
import { pageAtRest, watchChanges } from './changes.ts';
import { countSubjects } from './choose.ts';
import { createTelling, isFrame, isInFocus } from './frames.ts';
import { watchPointer } from './intent.ts';
import { createLayer, type Layer } from './layer.ts';
import { createLifetime, type Lifetime } from './lifetime.ts';
import { createMarks } from './marks.ts';
import { listMentions } from './panel.ts';
import { createReading } from './reading.ts';
import { followSettings } from './settings.ts';
import './style.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  // The page is read once it is at rest. Firefox would load the script only then; so it has heard by then what is set.
  runAt: { chrome: 'document_idle', firefox: 'document_end' },
  allFrames: true,
  matchAboutBlank: true,
  // Frames without an address of their own, `srcdoc` and `data:` among them.
  matchOriginAsFallback: true,
  cssInjectionMode: 'manifest',
  // A page may hear window messages, and shall hear none of ours.
  noScriptStartedPostMessage: true,
  main(ctx) {
    // While the settings are asked for.
    const rest = pageAtRest();
    let settings: PageSettings | undefined;
    let page: ReturnType<typeof read> | undefined;
    let off = new AbortController();
    const isGone = (): boolean => ctx.isInvalid;
    const always = createLifetime(ctx.signal, isGone);
    const inFrames = new Map<number, ListedMention[]>();
    const framed = (): ListedMention[] => [...inFrames.values()].flat();
    const mentions = (): ListedMention[] => (page ? [...page.mentions(), ...framed()] : []);
    const marked = (): PageState['marked'] =>
      page ? countSubjects([...page.blocks.article, { mentions: framed() }]) : [];

    const start = (settings: PageSettings): typeof page => {
      const lifetime = createLifetime(AbortSignal.any([ctx.signal, off.signal]), isGone);
      const badge = isFrame() ? undefined : createBadge(lifetime);
      const tell = badge ? tellPanels : createTelling(lifetime, mentions);
      return read(lifetime, settings, rest, () => {
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
      () => ({ host: settings?.site ?? '', on: !!page, mentions: mentions() }),
      ctx.signal,
    );
    answerAsPage(
      {
        state: ({ turn: on }) => {
          if (on !== undefined) turn(on);
          const cards = page?.view()?.over.cards.following.canOpen ?? true;
          return { address: location.href, on: !!page, marked: marked(), cards };
        },
        access: async () => {
          if (!(await ask('mayRead', { address: location.href, origin }))) turn(false);
          return null;
        },
        command: async ({ name }) => {
          if (isInFocus()) (await page?.shown().over.load())?.step(name);
          return null;
        },
        copy: () => ({
          address: location.href,
          // oxlint-disable-next-line eslint/no-restricted-properties -- read, not written
          html: document.documentElement.outerHTML,
          selected: String(getSelection()),
        }),
        jump: async (place) => (await page?.shown().over.load())?.jump(place) ?? false,
        cards(change) {
          page?.shown().over.cards.hear(change);
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
    followSettings(always, (now) => turn((settings = now).on));
  },
});

/** Reads the page, marks it, and shows cards, as it is set, until the lifetime ends. */
function read(lifetime: Lifetime, settings: PageSettings, rest: Promise<unknown>, changed: () => void) {
  const layer = createLayer(lifetime, settings);
  const blocks = createBlocks(lifetime, (host) => changes.watchHost(host));
  // Not before there is something to show: most pages mention nothing.
  let view: ReturnType<typeof show> | undefined;
  const shown = (): ReturnType<typeof show> => (view ??= show(lifetime, settings, blocks, layer));

  const load = lifetime.guard(() => shown().over.load());

  const tell = createReading(
    lifetime,
    blocks,
    () => {
      layer.begin();
      // On every page alike: what hears the pointer could be noticed.
      load();
    },
    () => {
      const hasMentions = blocks.list.some(({ mentions }) => mentions[0]);
      if (hasMentions || view) {
        shown().marks.show(blocks.article);
        shown().over.cards.renew();
        changed();
      }
      if (hasMentions) load();
    },
  );
  const changes = watchChanges(lifetime, rest, {
    stale: (node) => view?.marks.erase(blocks.at(node), node),
    missed: () => view?.marks.check(),
    affected: lifetime.guard(async (affected) => {
      const change = await blocks.update(affected);
      if (!change) return;
      changes.awaitShown(change.unrendered);
      tell(change);
    }),
  });
  return { blocks, changed, view: () => view, shown, mentions: () => listMentions(blocks) };
}

/** What a reader sees and does on a page. */
function show(lifetime: Lifetime, settings: PageSettings, blocks: PageBlocks, layer: Layer) {
  const marks = createMarks(lifetime, settings, layer);
  const over = createCards({ lifetime, blocks, marks });
  watchPointer(lifetime, settings, marks, over);
  return { marks, over };
}
