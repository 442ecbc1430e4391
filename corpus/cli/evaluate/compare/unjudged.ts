/** Prints the pairs that are shown and that nobody has judged yet, for whoever judges them. Keeps nothing. */
import type { Side } from '../../../compare/compared.ts';
import { nameOf, readJudged } from './judged.ts';
import { readStories, shownIn, type Half, type Story } from './stories.ts';

/** Two sentences a pair, with the level that is claimed of them and the name under which it is judged. */
export function printUnjudged(data: string, half: Half): void {
  const judged = readJudged('stories.jsonl');
  for (const story of readStories(data).filter((each) => each.half === half)) {
    for (const pair of shownIn(story)) {
      const name = nameOf(pair, story.sources);
      if (judged.has(name)) continue;
      console.log(`${name}\n${pair.because ? `may differ in ${pair.because}` : pair.level}`);
      for (const side of [pair.a, pair.b]) console.log(`  ${toldBy(side, story)}`);
    }
  }
}

function toldBy({ source: id, statement }: Side, { sources }: Story): string {
  const source = sources.find((each) => each.id === id);
  return `[${source?.voice ?? ''}, ${source?.date ?? ''}] ${source?.statements[statement]?.text ?? ''}`;
}
