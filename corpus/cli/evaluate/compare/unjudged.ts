/** Prints the pairs that are shown and that nobody has judged yet, for whoever judges them. Keeps nothing. */
import type { ComparedPair, ComparedSource, Side } from '../../../compare/compared.ts';
import { differencesElsewhere } from './elsewhere.ts';
import { nameOf, readJudged } from './judged.ts';
import { readStories, shownIn, type Half } from './stories.ts';

/** The same of what is said to differ in other texts. */
export function printUnjudgedElsewhere(data: string): void {
  const judged = readJudged('elsewhere.jsonl');
  for (const { pair, sources } of differencesElsewhere(data)) {
    const name = nameOf(pair, sources);
    if (!judged.has(name)) print(pair, name, sources);
  }
}

/** Two sentences a pair, with the level that is claimed of them and the name under which it is judged. */
export function printUnjudged(data: string, half: Half): void {
  const judged = readJudged('stories.jsonl');
  for (const story of readStories(data).filter((each) => each.half === half)) {
    for (const pair of shownIn(story)) {
      const name = nameOf(pair, story.sources);
      if (judged.has(name)) continue;
      print(pair, name, story.sources);
    }
  }
}

function print({ a, b, because, level }: ComparedPair, name: string, sources: readonly ComparedSource[]): void {
  console.log(`${name}\n${because ? `may differ in ${because}` : level}`);
  for (const side of [a, b]) console.log(`  ${toldBy(side, sources)}`);
}

function toldBy({ source: id, statement }: Side, sources: readonly ComparedSource[]): string {
  const source = sources.find((each) => each.id === id);
  return `[${source?.voice ?? ''}, ${source?.date ?? ''}] ${source?.statements[statement]?.text ?? ''}`;
}
