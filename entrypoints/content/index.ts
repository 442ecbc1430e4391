/** The content script: what is connected to what on a page. It holds no corpus and shows nothing by itself. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerAsPage, servePanels } from '../background/contract/channel.ts';
import { isSiteOn, watchSite } from '../background/contract/settings.ts';
import { createBadge } from './badge.ts';
import { PageBlocks } from './blocks.ts';
import { createCard } from './card-frame.ts';
import { watchChanges } from './changes.ts';
import { countSubjects } from './choose.ts';
import { watchPointer } from './intent.ts';
import { createLifetime, type Lifetime } from './lifetime.ts';
import { createMarks } from './marks.ts';
import { createOverlay } from './overlay.ts';
import { createJump, listMentions } from './panel.ts';
import { createReading } from './reading.ts';
import { createSteps } from './steps.ts';
import './style.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  // A page may hear window messages, and shall hear none of ours.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const { host } = location;
    const isGone = (): boolean => ctx.isInvalid;
    let page: ReturnType<typeof read> | undefined;
    let off = new AbortController();
    const turn = (on: boolean): void => {
      if (on === (page !== undefined)) return;
      off.abort();
      off = new AbortController();
      page = on ? read(createLifetime(AbortSignal.any([ctx.signal, off.signal]), isGone), tellPanels) : undefined;
      tellPanels();
    };
    const tellPanels = servePanels(
      () => ({ host, on: page !== undefined, mentions: page?.mentions() ?? [] }),
      ctx.signal,
    );
    watchSite(host, turn, ctx.signal);
    answerAsPage(
      {
        state: () => ({ host, on: page !== undefined, marked: page?.marked() ?? [] }),
        command: ({ name }) => page?.step(name) ?? null,
        jump: (place) => page?.jump(place) ?? false,
      },
      ctx.signal,
    );
    turn(await isSiteOn(host));
  },
});

/** Reads the page, marks it, and shows cards, until the lifetime ends. */
function read(lifetime: Lifetime, changed: () => void) {
  const overlay = createOverlay(lifetime);
  const marks = createMarks(lifetime);
  const card = createCard(lifetime, overlay);
  const blocks = new PageBlocks(lifetime);
  const badge = createBadge(lifetime);
  const marked = (): ReturnType<typeof countSubjects> => countSubjects(blocks.list);

  const tell = createReading(lifetime, blocks, () => {
    marks.show(blocks.list);
    badge(marked().length);
    changed();
  });
  const changes = watchChanges(lifetime, {
    stale: (node) => blocks.at(node).forEach(marks.erase),
    affected: lifetime.guard(async (affected) => {
      const change = await blocks.update(affected);
      if (!change) return;
      changes.awaitShown(change.hidden);
      tell(change);
    }),
  });
  watchPointer(lifetime, marks, card, overlay);
  return {
    marked,
    mentions: () => listMentions(blocks),
    step: createSteps(lifetime, marks, card, overlay),
    jump: createJump(lifetime, blocks, overlay),
  };
}
