/**
 * What `npm start` does where there is no screen: reads a page as a person would, says what was found, and leaves
 * pictures of the page, the card and the popup.
 */
import type { Page } from 'puppeteer-core';
import { addressOf, type Session } from './browsers.ts';
import { takePicture } from './pictures-folder.ts';
import { eventually, inSight, openCard, settledMarks, type SeenMark } from './reading.ts';

/** About the size that browsers give the popup of the toolbar. */
const POPUP_VIEWPORT = { width: 400, height: 560 };

/** How much of card and popup is printed. */
const CARD_LINES = 12;
const POPUP_LINES = 15;

export async function look(session: Session, address: string): Promise<void> {
  const { name, path } = session.found;
  const page = await session.newPage();
  await page.goto(address);
  console.log(`Read ${await addressOf(page)} in ${name} (${path}), without a screen.\n`);
  const marks = inSight(page, await settledMarks(page).catch(() => []));
  const said = marks.length > 0 ? marks.map(markLine).join('\n') : '  nothing that the sources know';
  console.log(`Marked in the first screenful:\n${said}\n`);
  const pictures = [await takePicture(page, `start-${name}-page`)];

  const popup = await openPopup(session);
  console.log(
    `Found on the whole page, by the popup:\n${indent(firstLines(await foundSubjects(popup), POPUP_LINES))}\n`,
  );
  pictures.push(await takePicture(popup, `start-${name}-popup`));
  await popup.close();

  const mark = bestMark(marks);
  if (mark !== undefined) {
    await page.bringToFront();
    const card = await openCard(page, mark);
    console.log(`Resting on “${mark.text}” opens a card:\n${indent(firstLines(card, CARD_LINES))}\n`);
    pictures.push(await takePicture(page, `start-${name}-card`));
  }
  console.log(`Pictures:\n${indent(pictures.join('\n'))}`);
}

/** The popup beside the page in front, once it has something to say of it. */
async function openPopup(session: Session): Promise<Page> {
  const popup = await session.openExtensionPage('popup.html');
  await popup.setViewport(POPUP_VIEWPORT);
  await eventually('the popup', async () => (await popup.$('>>> :is([data-subject], .notice)')) !== null);
  return popup;
}

/** One line for each subject: its name and how often it is mentioned. */
async function foundSubjects(popup: Page): Promise<string> {
  const rows = await popup.$$('>>> [data-subject]');
  const lines = await Promise.all(rows.map((row) => row.evaluate((button) => (button as HTMLElement).innerText)));
  return lines.map((line) => line.split('\n').slice(0, 2).join(', ')).join('\n') || 'nothing that the sources know';
}

/** What shows most: a name of several words on which the sources differ; else the first mark, if there is one. */
function bestMark(marks: SeenMark[]): SeenMark | undefined {
  const differing = marks.filter(({ drawn }) => drawn.includes('differs'));
  return differing.find(({ text }) => text.includes(' ')) ?? differing[0] ?? marks[0];
}

function markLine({ text, drawn }: SeenMark): string {
  return `  ${text.padEnd(28)} ${drawn.join(', ')}`;
}

function firstLines(text: string, count: number): string {
  const lines = text.split('\n');
  const more = lines.length - count;
  return more <= 0 ? text : [...lines.slice(0, count), `… and ${more} lines more`].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
