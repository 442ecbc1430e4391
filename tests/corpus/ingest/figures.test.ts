import { expect, test } from 'vitest';
import { areComparable, canBothHold } from '../../../corpus/compare/figures.ts';
import { figuresIn } from '../../../corpus/ingest/figures.ts';

/** "low–high exactness unit counted" of each. */
function figures(text: string): string[] {
  return figuresIn(text).map(({ low, high, exactness, unit, counted, kind }) =>
    [`${low}–${high}`, exactness, unit, counted, kind === 'count' || kind === 'measure' ? '' : kind]
      .filter(Boolean)
      .join(' '),
  );
}

test.each([
  ['Nearly 200,000 have died.', ['180000–200000 about dead']],
  ['At least 38 masked gunmen stormed in.', ['38–Infinity at-least gunman']],
  ['It sent between 800 and 1,500 troops.', ['800–1500 range troop']],
  ['Dozens of homes burned.', ['24–99 about home']],
  ['Hundreds of thousands of people fled.', ['200000–999999 about person']],
  ['Seventeen people were killed.', ['17–17 exact dead']],
  ['The death toll rose to 15.', ['15–15 exact dead']],
  ['twenty-three soldiers and two hundred and five others', ['23–23 exact soldier', '205–205 exact other']],
  ['half a million people', ['500000–500000 exact person']],
  ['It cost $1.5 million, 3 to 5 percent more.', ['1500000–1500000 exact $', '3–5 range %']],
  ['up to 50 dead', ['0–50 at-most dead']],
  ['a 6.3-magnitude quake', ['6.3–6.3 exact magnitude']],
  ['a 33-year-old, and Ann Lee, 44, too', ['33–33 exact year age', '44–44 exact year age']],
  ['They won 3-1.', ['1–3 exact score']],
  ['The report has 48 pages.', ['48–48 exact page']],
])('reads %s', (text, expected) => {
  expect(figures(text)).toEqual(expected);
});

test.each([
  'He is No. 2 on the list.',
  'It stands on page 47 of the report.',
  'Resolution 1701 and Section 107 apply.',
  'In 2014, and from 1979 to 1989, they waited.',
  'At 10 p.m. on 12 May, and again at 9:30.',
  'An F-16, the G20 and a Boeing 737.',
  'one of them, the 21st of its kind',
  'All 737 jets and the new MAX 8 stay on the ground.',
])('finds no figure in: %s', (text) => {
  expect(figures(text)).toEqual([]);
});

test.each([
  ['nearly 200,000 dead', '198,000 dead', true],
  ['200,000 dead', '198,000 dead', true],
  ['at least 38 dead', '40 dead', true],
  ['more than 30 dead', '30 dead', true],
  ['dozens dead', '61 dead', true],
  ['dozens dead', '20 dead', false],
  ['48 pages', '47 pages', false],
  ['22 dead', '89 dead', false],
  ['1.2 million people', '1,190,000 people', true],
])('%s and %s can both hold: %s', (a, b, expected) => {
  const [one, other] = [figuresIn(a)[0], figuresIn(b)[0]];
  if (!one || !other) throw new Error('no figure');
  expect(areComparable(one, other)).toBe(true);
  expect(canBothHold(one, other)).toBe(expected);
  expect(canBothHold(other, one)).toBe(expected);
});

test.each([
  ['22 dead', '89 hurt'],
  ['48 pages', '47 ships'],
  ['5 km', '5 miles'],
  ['$5 million', '5 million people'],
  ['won 3-1', '3 people'],
])('does not set %s beside %s', (a, b) => {
  const [one, other] = [figuresIn(a)[0], figuresIn(b)[0]];
  if (!one || !other) throw new Error('no figure');
  expect(areComparable(one, other)).toBe(false);
});
