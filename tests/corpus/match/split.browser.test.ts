/** The table of the matcher once more, through a page: the same is found wherever the text is split into elements. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { buildNames, Names, type Alias } from '../../../corpus/match/names.ts';
import { rangeOf, walk, type Run } from '../../../entrypoints/content/page-text.ts';
import { CASES } from './cases.ts';

afterEach(() => document.body.replaceChildren());

function runsOf(root: Element): Run[] {
  const runs: Run[] = [];
  for (const _ of walk(root, true, {
    run: (run) => runs.push(run),
    unrendered: () => undefined,
    host: () => undefined,
  }))
    continue;
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

  test('in any text, at any two places', () => {
    const word = fc.constantFrom('Iran', 'US', 'al-Abadi', "Khamene'i", 'F', 'é', '\u05d0', '\ud83d\ude00');
    const gap = fc.constantFrom(' ', '-', ', ', '. ', "'s ", '\u00ad', '\u200d', '\u0301', '\ud800', '(');
    const texts = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 8 }).map((pairs) => pairs.flat().join(''));
    const names = new Names(
      buildNames(
        ['Iran', 'US', 'al-Abadi', 'Khamenei', 'Iran US', 'US F Iran', 'F'].map((text, subject) => ({
          text,
          subject,
          strength: 'certain',
        })),
      ),
    );
    fc.assert(
      fc.property(texts, fc.nat(80), fc.nat(80), (text, one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const paragraph = document.createElement('p');
        const [bold, italic] = [document.createElement('b'), document.createElement('i')];
        bold.append(text.slice(0, first), italic);
        italic.append(text.slice(first, second));
        paragraph.append(bold, text.slice(second));
        document.body.replaceChildren(paragraph);
        const slices = runsOf(document.body).flatMap((run) =>
          names.find(run.text).map(({ start, end }) => textOf(rangeOf(run, start, end))),
        );
        paragraph.replaceChildren(text);
        const whole = runsOf(document.body).flatMap((run) =>
          names.find(run.text).map(({ start, end }) => textOf(rangeOf(run, start, end))),
        );
        expect(slices).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});
