/** The figures beside their goals, and beside the floors that the README of the data gives. */
import type { Figures } from './figures.ts';

/** Figure, goal (`<` for at most), what it is. */
const ROWS: readonly [string, string, string][] = [
  ['aidaDevF1', '0.90', 'list mode, AIDA dev, span and entity (floor: spans of capitals .78, spans alone)'],
  ['aidaDevKnownF1', '', 'the same without what is found on gold mentions that have no entity'],
  ['aidaDevGuardedF1', '', 'the same where short forms need evidence on the page, as on the web'],
  ['kore50F1', '0.70', 'list mode, KORE50'],
  ['newsFairF1', '', 'list mode, News-Fair, pronouns and nested mentions among the gold'],
  ['newsFairNamesF1', '', 'the same without those'],
  ['wikiFairF1', '', 'list mode, Wiki-Fair'],
  ['wikiFairNamesF1', '', 'the same without pronouns and nested mentions'],
  ['rolesAccuracy', '0.97', 'holder of an office on a date'],
  ['trapFalseMarksBefore', '', '10,000 names: false marks per 1,000 words before resolution'],
  ['trapFalseMarks', '', 'and after'],
  ['eventsPrecision', '0.95', 'events told, both halves of the first set'],
  ['eventsRecall', '0.80', ''],
  ['eventsSecondPrecision', '0.95', 'a second open set, in other manners'],
  ['eventsSecondRecall', '0.80', ''],
  ['eventsThirdPrecision', '0.95', 'and a third, more near misses than events'],
  ['eventsThirdRecall', '0.80', ''],
  ['eventsOpenedPrecision', '0.95', 'the half of the first set that was closed at first'],
  ['eventsOpenedRecall', '0.80', ''],
  ['eventsOpened2Precision', '0.95', 'a set that was closed at first'],
  ['eventsOpened2Recall', '0.80', ''],
  ['eventsFourthPrecision', '0.95', 'a fourth open set, in figures of speech and turned sentences'],
  ['eventsFourthRecall', '0.80', ''],
  ['eventsOpened3Precision', '0.95', 'another set that was closed at first'],
  ['eventsOpened3Recall', '0.80', ''],
  ['eventsFifthPrecision', '0.95', 'a fifth open set, its events drawn by lot'],
  ['eventsFifthRecall', '0.80', ''],
  ['eventsClosed5Precision', '0.95', 'a closed set, read by nobody who writes rules, scored only when asked for'],
  ['eventsClosed5Recall', '0.80', ''],
  ['eventsClosed5AnywherePrecision', '', 'the same, found in its text at whatever word that tells it'],
  ['eventsClosed5AnywhereRecall', '', ''],
  ['eventsClosed7Precision', '0.95', 'another'],
  ['eventsClosed7Recall', '0.80', ''],
  ['eventsClosed7AnywherePrecision', '', ''],
  ['eventsClosed7AnywhereRecall', '', ''],
  ['readPagesPrecision', '0.98', 'forty read pages, before quietness'],
  ['readPagesRecall', '0.95', ''],
  ['pages', '', 'pages read in the browser'],
  ['pageExceptions', '0', ''],
  ['pagesChanged', '0', 'pages whose text or links changed'],
  ['marksInArticle', '0.97', 'share of drawn marks inside the gold text, where that is more than a lead'],
  ['marksInArticleWithStubs', '', 'the same on all pages with a gold text'],
  ['marksPerThousandWords', '', 'drawn marks'],
];

export function printTable(figures: Figures): void {
  console.log(`${'figure'.padEnd(32)}${'value'.padStart(8)}${'goal'.padStart(7)}`);
  for (const [key, goal, what] of ROWS) {
    const value = figures[key];
    const shown =
      value === null || value === undefined ? '–' : Number.isInteger(value) ? String(value) : value.toFixed(3);
    console.log(`${key.padEnd(32)}${shown.padStart(8)}${goal.padStart(7)}  ${what}`);
  }
  const open = ROWS.filter(([key]) => figures[key] === null || figures[key] === undefined).map(([key]) => key);
  if (open.length > 0) console.log(`null: ${open.join(', ')} (the data are not there, or the part has not run)`);
}
