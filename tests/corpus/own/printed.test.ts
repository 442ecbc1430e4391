import { describe, expect, test } from 'vitest';
import { printedText } from '../../../corpus/own/printed.ts';
import type { PrintedPage, PrintedPiece } from '../../../corpus/own/printed-lines.ts';

const WIDTH = 600;
const HEIGHT = 800;
const SIZE = 10;
/** About what a letter takes. */
const LETTER = 5;

interface Place {
  x?: number;
  y?: number;
  size?: number;
  /** From one line to the next. */
  leading?: number;
  /** Where lines end, as in print that is set to the full measure; default where their words do. */
  right?: number;
}

/** Lines one below the other. */
function set(lines: string[], { x = 60, y = 120, size = SIZE, leading = 12, right }: Place = {}): PrintedPiece[] {
  return lines.map((text, at) => {
    const width = right === undefined || at === lines.length - 1 ? text.length * LETTER : right - x;
    return { text, x, y: y + at * leading, width, size };
  });
}

function page(...pieces: PrintedPiece[][]): PrintedPage {
  return { width: WIDTH, height: HEIGHT, pieces: pieces.flat() };
}

const paragraphs = (...pages: PrintedPage[]): string[] => printedText(pages).paragraphs;

const RIGHT = 300;
const COLUMN_ONE = [
  'The ferry left the quay before',
  'anybody had counted who was on',
  'it, and came back at noon with',
  'no more than half of',
];
const COLUMN_TWO = [
  'them. Nobody had asked where',
  'the others were, the harbour',
  'master said on the same day to',
  'those who waited.',
];

describe('paragraphs of print', () => {
  test.each<[string, PrintedPage[], string[]]>([
    [
      'part where lines are further apart',
      [page(set(['One line of it', 'and another.']), set(['A second one', 'ends here.'], { y: 160 }))],
      ['One line of it and another.', 'A second one ends here.'],
    ],
    [
      'part where a first line is indented',
      [
        page(
          set(['One line of it,', 'and another.']),
          set(['A second'], { x: 75, y: 144 }),
          set(['ends here.'], { y: 156 }),
        ),
      ],
      ['One line of it, and another.', 'A second ends here.'],
    ],
    [
      'part where a sentence ends and its line is short',
      [
        page(
          set([
            'A line that is as wide as the others are,',
            'and its end.',
            'A line that is as wide as the others are',
          ]),
        ),
      ],
      ['A line that is as wide as the others are, and its end.', 'A line that is as wide as the others are'],
    ],
    [
      'part where the type is another',
      [page(set(['A harbour closes'], { size: 18 }), set(['It was said', 'on Friday.'], { y: 134 }))],
      ['A harbour closes', 'It was said on Friday.'],
    ],
    [
      'go on in the next column',
      [page(set(COLUMN_ONE, { right: RIGHT }), set(COLUMN_TWO, { x: 320, right: 560 }))],
      [[...COLUMN_ONE, ...COLUMN_TWO].join(' ')],
    ],
    [
      'are read column by column, below what runs across them',
      [
        page(
          set(['The ferry and the harbour master: what the town remembers of a day in May'], { size: 18, y: 110 }),
          set(COLUMN_ONE, { y: 150, right: RIGHT }),
          set(COLUMN_TWO, { x: 320, y: 150, right: 560 }),
        ),
      ],
      [
        'The ferry and the harbour master: what the town remembers of a day in May',
        [...COLUMN_ONE, ...COLUMN_TWO].join(' '),
      ],
    ],
    [
      'go on over the end of a page, without its head, foot and number',
      ['one', 'two', 'three'].map((count, at) =>
        page(
          set([`The Harbour Gazette, ${at + 4} May`], { y: 40 }),
          set([`part ${count} of a sentence`, 'that goes on']),
          set([`Page ${at + 1} of 3`], { x: 280, y: 770 }),
        ),
      ),
      [['one', 'two', 'three'].map((count) => `part ${count} of a sentence that goes on`).join(' ')],
    ],
    [
      'have whole words where a line broke them',
      [
        page(
          set([
            'It was a well-known thing that the har-',
            'bour was closed, as a well-',
            'known man had said to non-',
            'Swedes.',
          ]),
        ),
      ],
      ['It was a well-known thing that the harbour was closed, as a well-known man had said to non-Swedes.'],
    ],
    [
      'have no figures that lead to notes',
      [
        page(
          set(['The mayor left']),
          [{ text: '12', x: 131, y: 116, width: 6, size: 6 }],
          set(['the town.'], { x: 142 }),
        ),
      ],
      ['The mayor left the town.'],
    ],
    [
      'keep one line together, however wide its gaps',
      [
        page([
          { text: 'A wide', x: 60, y: 120, width: 30, size: 10 },
          { text: 'line', x: 105, y: 120, width: 20, size: 10 },
        ]),
      ],
      ['A wide line'],
    ],
    [
      'have words that were set letter by letter',
      [page([...'May'].map((text, at) => ({ text, x: 60 + 5 * at, y: 120, width: 5, size: 10 })))],
      ['May'],
    ],
    [
      'are read from the right where the script is',
      [
        page(
          [
            { text: 'الوزير', x: 500, y: 120, width: 40, size: 10 },
            { text: 'غادر', x: 460, y: 120, width: 30, size: 10 },
          ],
          [{ text: 'المدينة.', x: 490, y: 132, width: 50, size: 10 }],
        ),
      ],
      ['الوزير غادر المدينة.'],
    ],
    ['are none on an empty page', [page([])], []],
  ])('%s', (_, pages, expected) => {
    expect(paragraphs(...pages)).toEqual(expected);
  });
});

test('the largest lines of the first page are the heading, where they are larger than the text', () => {
  const text = set(['It was said on Friday that', 'the harbour would close.'], { y: 180 });
  const heading = set(['A harbour', 'closes'], { size: 20, leading: 22 });
  expect(printedText([page(heading, text)]).heading).toBe('A harbour closes');
  expect(printedText([page(text)]).heading).toBeUndefined();
});
