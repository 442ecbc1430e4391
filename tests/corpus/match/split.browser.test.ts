/** The table of the matcher once more, through a page: the same is found wherever the text is split into elements. */
import { afterEach, describe, expect, test } from 'vitest';
import { buildNames, Names, type Alias } from '../../../corpus/match/names.ts';
import { rangeOf, walk, type Run } from '../../../entrypoints/content/page-text.ts';
import { CASES } from './cases.ts';

afterEach(() => document.body.replaceChildren());

function runsOf(root: Element): Run[] {
  const runs: Run[] = [];
  for (const _ of walk(root, true, { run: (run) => runs.push(run), hidden: () => undefined })) continue;
  return runs;
}

function textOf(range: StaticRange | undefined): string {
  if (!range) return '';
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

/** A paragraph with the text in two inline elements, parted at `at`. */
function splitAt(text: string, at: number): Element {
  const paragraph = document.createElement('p');
  const bold = document.createElement('b');
  bold.append(text.slice(0, at));
  paragraph.append(bold, text.slice(at));
  document.body.replaceChildren(paragraph);
  return document.body;
}

describe('a name split over elements', () => {
  test.each(CASES.filter(({ found }) => found.length > 0))('$title', ({ aliases, decoys = [], text, found }) => {
    const names = new Names(
      buildNames([
        ...aliases.map((alias, subject): Alias => ({ text: alias, subject, strength: 'certain' })),
        ...decoys.map((alias): Alias => ({ text: alias, subject: 0, strength: 'decoy' })),
      ]),
    );
    for (let at = 0; at <= text.length; at++) {
      const slices = runsOf(splitAt(text, at)).flatMap((run) =>
        names
          .find(run.text)
          .filter(({ readings }) => readings.length > 0)
          .map(({ start, end }) => textOf(rangeOf(run, start, end))),
      );
      expect(slices, `split at ${at}`).toEqual(found);
    }
  });
});
