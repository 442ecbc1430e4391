/** The content script: what is connected to what on a page. It holds no corpus and shows nothing by itself. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerAsPage, servePanels } from '../background/contract/channel.ts';
import type { PageSettings } from '../background/contract/messages.ts';
import { createBadge } from './badge.ts';
import { PageBlocks } from './blocks.ts';
import { createCard } from './card-frame.ts';
import { watchChanges } from './changes.ts';
import { countSubjects } from './choose.ts';
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
  cssInjectionMode: 'manifest',
  // A page may hear window messages, and shall hear none of ours.
  noScriptStartedPostMessage: true,
  main(ctx) {
    let settings: PageSettings | undefined;
    let page: ReturnType<typeof read> | undefined;
    let off = new AbortController();
    const turn = (on: boolean): void => {
      off.abort();
      off = new AbortController();
      const lifetime = createLifetime(AbortSignal.any([ctx.signal, off.signal]), () => ctx.isInvalid);
      page = on && settings ? read(lifetime, settings, tellPanels) : undefined;
      tellPanels();
    };
    const tellPanels = servePanels(
      () => ({ host: settings?.site ?? '', on: page !== undefined, mentions: page?.mentions() ?? [] }),
      ctx.signal,
    );
    answerAsPage(
      {
        state: ({ turn: on }) => {
          if (on !== undefined) turn(on);
          return { address: location.href, on: page !== undefined, marked: page?.marked() ?? [] };
        },
        command: ({ name }) => page?.step(name) ?? null,
        copy: () => ({
          address: location.href,
          // oxlint-disable-next-line eslint/no-restricted-properties -- read, not written
          html: document.documentElement.outerHTML,
          selected: String(getSelection()),
        }),
        jump: (place) => page?.jump(place) ?? false,
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
  const card = createCard(lifetime, overlay);
  const blocks = new PageBlocks(lifetime);
  const badge = createBadge(lifetime);
  const marked = (): ReturnType<typeof countSubjects> => countSubjects(blocks.article);

  const tell = createReading(
    lifetime,
    blocks,
    () => layer.begin(),
    () => {
      marks.show(blocks.article);
      card.renew();
      badge(marked().length);
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
  watchPointer(lifetime, settings, marks, card, overlay);
  return {
    marked,
    mentions: () => listMentions(blocks),
    step: createSteps(lifetime, marks, card, overlay),
    jump: createJump(lifetime, blocks, overlay),
  };
}
