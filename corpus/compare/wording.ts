/**
 * Wording that is itself a choice: words that judge what they tell of, and words of which each side of a quarrel has its own
 * for the same people. What is told is that the words stand there and not in the other text; never which are fit.
 */
import type { Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';
import type { Observation } from './compared.ts';
import { kinOf } from './kin.ts';
import { familiesBeside, inCommon } from './nearby.ts';

/** Praise and blame, whoever is meant. */
const JUDGING = `absurd appalling atrocious barbaric bloodthirsty bogus brazen brutal cowardly cruel cynical despicable
  disgraceful disgusting evil fanatical genocidal glorious heinous heroic hollow hypocritical idiotic illegitimate infamous
  inhuman insane ludicrous monstrous murderous noble notorious oppressive outrageous pathetic racist reckless ridiculous
  ruthless savage self-serving shameful shameless sinister so-called thug tyrant tyrannical vicious vile wicked`.split(
  /\s+/u,
);
/** Together, words for the same people. */
const CHOICES = [
  ['militant', 'terrorist', 'extremist', 'insurgent', 'rebel', 'guerrilla', 'jihadist'],
  ['government', 'regime'],
  ['migrant', 'refugee', 'alien'],
];
const JUDGES = familiesOf(JUDGING);
const CHOSEN = CHOICES.map(familiesOf);
/** Any of them, with an ending. */
const LOADED = new RegExp(
  String.raw`(?<![\p{L}-])(?:${[...JUDGING, ...CHOICES.flat()].join('|')})\p{L}{0,3}(?!\p{L})`,
  'giu',
);
/** Characters to both sides in which something tells that they are the same. */
const AROUND = 40;

function familiesOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => kinOf(word).family));
}

/** At most one of either kind; swapping the sides swaps the spans. */
export function wordings(a: Statement, b: Statement): Observation[] {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const only = (words: typeof one, without: typeof one): Span | undefined =>
    [...words].find(([family]) => JUDGES.has(family) && !without.has(family))?.[1];
  const [judgedA, judgedB] = [only(one, other), only(other, one)];
  return [
    ...CHOSEN.flatMap((choice) => chosen(choice, { ...a, words: one }, { ...b, words: other })).slice(0, 1),
    ...(judgedA ? [{ type: 'wording', relation: 'one', a: judgedA } as const] : []),
    ...(judgedB ? [{ type: 'wording', relation: 'one', b: judgedB } as const] : []),
  ];
}

type Read = Statement & { words: ReadonlyMap<string, Span> };

/** Where neither has a word of the other's, and both stand with one word more that is the same. */
function chosen(choice: ReadonlySet<string>, one: Read, other: Read): Observation[] {
  const [ofA, ofB] = [one, other].map(({ words }) => [...words].filter(([family]) => choice.has(family)));
  const [a, b] = [ofA?.[0], ofB?.[0]];
  if (!a || !b || ofA?.some(([family]) => other.words.has(family))) return [];
  const beside = inCommon(familiesBeside(one, a[1], AROUND), familiesBeside(other, b[1], AROUND));
  return beside.size > 0 ? [{ type: 'wording', relation: 'unlike', a: a[1], b: b[1] }] : [];
}

/** Family → where it stands first; names are no choice. */
function wordsOf({ text, names }: Statement): Map<string, Span> {
  const found = new Map<string, Span>();
  for (const { index: start, 0: word } of text.matchAll(LOADED)) {
    const end = start + word.length;
    const { family } = kinOf(word.toLowerCase());
    const isInName = names.some((name) => name.start < end && start < name.end);
    if (!isInName && !found.has(family)) found.set(family, { start, end });
  }
  return found;
}
