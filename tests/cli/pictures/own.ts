/** What a reader's own sources show, once some are kept: cards and the panel with what was compared automatically. */
import type { Page } from 'puppeteer-core';
import { bring } from '../library-page.ts';
import { cardFrame, cardGone, eventually, openCard } from '../reading.ts';
import { besidePage, openPage, pressFirst, scrollToMark, sizeOf, type Surface } from './states.ts';

/** Invented, about somebody whom the demonstration page names. */
const NOTES = [
  [
    'The Harbour Gazette',
    '2014-09-16',
    'John Kerry opened 48 lantern workshops in Paris on Monday. Aides said that the lanterns were red.',
  ],
  [
    'The Quay Herald',
    '2014-09-17',
    'In Paris on Monday John Kerry opened 47 lantern workshops, an official told IRNA.',
  ],
  [
    'The Pier Courier',
    '2014-09-17',
    'John Kerry opened the lantern workshops in Paris on Monday, early and in good spirits.',
  ],
  ['The Weir Times', '2015-02-01', 'John Kerry praised the lantern workshops that he had seen in Paris.'],
] as const;

export async function takeOwn({ session, narrow, marks, take }: Surface, reading: Page): Promise<void> {
  const library = await openPage(session, 'library.html', { width: 1000, height: 800 }, 'input');
  const files = NOTES.map(([publisher, date, text]) => ({
    name: `${publisher}.md`,
    text: `---\ntitle: Lanterns in Paris\npublisher: ${publisher}\ndate: ${date}\nurl: https://lanterns.example/${date}-${text.length}\n---\n\n${text}`,
  }));
  await bring(library, files);
  await eventually('the sources', async () => (await library.$$('>>> [data-source]')).length === NOTES.length);
  await take(library, 'library');
  await library.close();
  await reading.bringToFront();
  await reading.reload();
  // Where the system chooses the colours, the marks are another browser's, and this one may not have read the page yet.
  await eventually('the page to be read', async () => (await session.badgeText(reading)) !== '');
  const mark = await scrollToMark(reading, ({ text }) => text.includes('Kerry'), marks);
  if (mark) {
    await openCard(reading, mark);
    const frame = await cardFrame(reading);
    const pairs = await frame?.$('>>> concordance-automatic');
    await pairs?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await take(reading, 'card-automatic');
    await reading.keyboard.press('Escape');
    await cardGone(reading);
  }
  const panel = await openPage(session, 'sidepanel.html', { width: narrow ? 240 : 360, height: 760 }, '[data-subject]');
  await besidePage(panel);
  await pressFirst(panel, '[data-subject="john-kerry"]', 'concordance-automatic');
  await pressFirst(panel, 'concordance-pair >>> .row summary', 'details[open] .evidence');
  const pairs = await panel.$('>>> concordance-automatic');
  await pairs?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await take(panel, 'panel-automatic');
  const address = await panel.$eval('>>> a[href*="#question="]', (link) => link.getAttribute('href'));
  await panel.close();
  const question = await openPage(session, address ?? '', sizeOf(narrow), 'concordance-question-form');
  await take(question, 'library-question');
  await question.close();
}
