/**
 * What is shown where there is nothing yet, nothing at all, or something went wrong. Most of it cannot be brought about at
 * will in a browser that works: the shells are told so, as whoever wires them would tell them.
 */
import type { Frame, Page } from 'puppeteer-core';
import { cardFrame, cardGone, eventually, openCard } from '../reading.ts';
import { openPage, openPopup, scrollToMark, sizeOf, type Surface } from './states.ts';

const SITE = { host: 'news.example.com', on: true, page: true, everywhere: true, once: false };

const SHELLS = {
  popup: {
    reading: { page: { kind: 'reading' }, site: SITE },
    empty: { page: { kind: 'read', found: [] }, site: SITE },
    off: { page: { kind: 'read', found: [] }, site: { ...SITE, on: false, page: false } },
    refused: { page: { kind: 'refused' }, site: SITE },
    unreadable: { page: { kind: 'unreadable' }, site: undefined },
    failed: { shown: { kind: 'failed' } },
  },
  panel: {
    reading: { page: { kind: 'reading' } },
    empty: { page: { kind: 'read', mentions: [] } },
    off: { page: { kind: 'off', host: SITE.host } },
    unreadable: { page: { kind: 'unreadable' } },
    failed: { shown: { kind: 'failed' } },
  },
  overview: {
    loading: { overview: undefined },
    empty: { overview: { sources: [], questions: [] } },
    failed: { shown: { kind: 'failed' } },
  },
} as const;

export async function takeBare(surface: Surface, reading: Page): Promise<void> {
  const { session, narrow, marks, take } = surface;
  const opened = {
    popup: () => openPopup(surface, 'concordance-popup'),
    panel: () => openPage(session, 'sidepanel.html', { width: narrow ? 240 : 360, height: 760 }, 'concordance-panel'),
    overview: () => openPage(session, 'overview.html', sizeOf(narrow), 'concordance-overview'),
  };
  for (const [shell, states] of Object.entries(SHELLS) as [keyof typeof SHELLS, Record<string, object>][]) {
    const page = await opened[shell]();
    for (const [state, properties] of Object.entries(states)) {
      await told(page, shell, { inTab: false, query: '', shown: { kind: 'nothing' }, ...properties });
      await take(page, `${shell}-${state}`);
    }
    await page.close();
  }
  await reading.bringToFront();
  const mark = await scrollToMark(reading, () => true, marks);
  if (mark) {
    await openCard(reading, mark);
    const card = await eventually('the card', () => cardFrame(reading));
    for (const kind of ['loading', 'failed'] as const) {
      await told(card, 'card', { shown: { kind } });
      await take(reading, `card-${kind}`);
    }
    await reading.keyboard.press('Escape');
    await cardGone(reading);
  }
  // Nobody has paper as narrow as a phone.
  if (narrow) return;
  const paper = await openPage(session, 'overview.html', sizeOf(narrow), '[role=gridcell]');
  await session.showPrinted(paper, true);
  await take(paper, 'overview-paper');
  await session.showPrinted(paper, false);
  await paper.close();
}

/** After what shows only when it takes long has shown. */
async function told(page: Page | Frame, shell: string, properties: object): Promise<void> {
  await page.$eval(
    `concordance-${shell}`,
    async (element, properties) => {
      for (const [name, value] of Object.entries(properties)) Object.assign(element, { [name]: value ?? undefined });
      await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 300));
    },
    // What is undefined does not cross over.
    Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, value ?? null])),
  );
}
