/** Numbers in words: "twenty-three", "two hundred and five", "half a million", "1.5 million". Knows nothing of what they count. */
import type { Span } from '../match/sentences.ts';

const ONES = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    bn: 1e9,
    k: 1e3,
  }),
);

const WORD = `(?:${[...ONES.toReversed(), ...TENS].join('|')})`;
const SCALE = '(?:hundred|thousand|million|billion|trillion|dozen)';
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

/** A whole number phrase: digits with a scale, or words. Longest first. */
export const NUMBER = String.raw`(?:(?:${DIGITS})(?:[ -]?(?:hundred|thousand|million|billion|trillion|dozen|mln|mn|bn|m|k)(?![\p{L}\d]))?|half a (?:dozen|million|billion)|(?:(?:a|${WORD})[ -])?${SCALE}(?:[ -](?:and )?(?:${WORD}|${SCALE})){0,6}(?![\p{L}])|${WORD}(?:[ -](?:and )?(?:${WORD}|${SCALE})){0,6}(?![\p{L}]))`;

/** The value of a phrase that `NUMBER` matches. */
export function valueOf(phrase: string): number {
  const words = phrase.toLowerCase();
  const digits = /^([\d,.]+)[ -]?(\p{L}*)$/u.exec(words);
  if (digits) return Number((digits[1] ?? '').replaceAll(',', '')) * (SCALES.get(digits[2] ?? '') ?? 1);
  const half = /^half a (\p{L}+)$/u.exec(words);
  if (half) return (SCALES.get(half[1] ?? '') ?? 1) / 2;
  let total = 0;
  let group = 0;
  for (const word of words.split(/[ -]+/)) {
    const one = ONES.indexOf(word);
    const ten = TENS.indexOf(word);
    const scale = SCALES.get(word);
    if (one >= 0) group += one;
    else if (ten >= 0) group += (ten + 2) * 10;
    else if (scale === 100 || scale === 12) group = (group || 1) * scale;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    }
  }
  return total + group;
}

/** Counts without a number, as the intervals that they are taken for. Longest first. */
const VAGUE: readonly [RegExp, number, number][] = [
  [/\bhundreds of thousands\b/giu, 200_000, 999_999],
  [/\btens of thousands\b/giu, 20_000, 99_999],
  [/\b(?:thousands|several thousand)\b/giu, 2000, 9999],
  [/\b(?:hundreds|several hundred)\b/giu, 200, 999],
  [/\b(?:dozens|several dozen|scores)\b/giu, 24, 99],
  [/\b(?:many millions|tens of millions)\b/giu, 20_000_000, 99_999_999],
  [/\bmillions\b/giu, 2_000_000, 9_999_999],
  [/\ba couple(?= of)\b/giu, 2, 3],
  [/\ba handful\b/giu, 3, 7],
];

/** Disjoint, the longest of each. */
export function vagueIn(text: string): (Span & { low: number; high: number })[] {
  const found: (Span & { low: number; high: number })[] = [];
  for (const [pattern, low, high] of VAGUE) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const end = index + words.length;
      if (!found.some((other) => other.start < end && index < other.end)) found.push({ start: index, end, low, high });
    }
  }
  return found;
}
