/**
 * Runs of capitalised words: where a name may stand. A capital at the beginning of a sentence counts only where the word
 * is none of everyday use; in a headline that gives every word one, only where the document writes the word so in its
 * sentences too. Knows words, not whose name it is.
 */
import { namesOfCountries } from '../match/countries.ts';
import { styleAt, type Usage } from '../match/context.ts';
import { Words } from '../match/fold.ts';
import type { Letters } from '../match/letters.ts';
import type { Span } from '../match/sentences.ts';
import { EVERYDAY } from './words/everyday.ts';
import { NO_NAMES, OF_ORGANISATIONS, ORGANISATIONS, PLACES, TITLES } from './words/known.ts';

export interface Word extends Span {
  folded: string;
  capital: boolean;
  allCapitals: boolean;
  /** Nothing but what a name may hold stands between this word and the one before. */
  joined: boolean;
}

const CONTRACTION =
  /^(?:\p{L}+n[’']t|(?:I|You|We|They|He|She|It|There|That|What|Who|Where|Here|Let)[’'](?:re|ve|ll|m|d|s))\b/u;

/** Headlines have none. */
const SENTENCE_END = /[.!?]["”’')\]]*\s*$/u;

/** At least one word; disjoint, in order. */
export type Run = Word[];

/** Inside a name, between capitals. */
const PARTICLES = new Set(
  'de da di du del della des la le las los al el ul ur von van der den ter bin ibn ben abu und y e'.split(' '),
);
/** These join only names of bodies: "Department of Health and Human Services". */
const LINKS = new Set('of for and the in on at with'.split(' '));

/** Sadly, Speaking, Gunmen, Insurgents, Protesters. */
const ORDINARY = /(?:ly|ing|men|ants|ents|ers|ors|ists)$/u;
const PARTS_OF_THE_WORLD = new Set(
  'north south east west new old upper lower greater central northern southern eastern western great united'.split(' '),
);

/** Words that begin a sentence before a name and are no part of it. */
const BEGINS = new Set(
  `a an the this that these those he she it they we you i my our your his her its their in on at by to of for from with
  without within and but or nor so yet if as when while where why how who what which whose although though because since
  until unless after before during despite amid among between against about over under above below behind beyond near
  like unlike also even still just only not no yes then there here now once twice both either neither each every all any
  some many most more much few several such another other is are was were be been has have had do does did will would
  can could should may might must let see read watch both according asked given born based following including meanwhile however moreover
  instead thus hence perhaps maybe indeed rather today yesterday tomorrow tonight later earlier recently never always
  often sometimes usually finally first second third last next former one two three four five six seven eight nine ten
  dear hi hello oh well ok okay please thanks thank congratulations welcome married meet photo image picture source video updated published copyright q`.split(
    /\s+/,
  ),
);

export function wordsOf(text: string, letters: Letters): Word[] {
  const words = new Words(letters).read(text);
  const list: Word[] = [];
  while (words.next()) {
    const { start, end, joined, capital, allCapitals } = words;
    // "iPhone", "el-Sissi" is two words.
    const inner = !capital && /^\p{Ll}{1,3}\p{Lu}/u.test(text.slice(start, start + 8));
    list.push({ start, end, joined, allCapitals, folded: words.folded(), capital: capital || inner });
  }
  return list;
}

/**
 * The runs of one sentence.
 *
 * @param sentence `words` in it, `start` and `end` in `text`
 * @param usage how the document writes its words
 */
export function runsIn(text: string, sentence: Span & { words: readonly Word[] }, usage: Usage): Run[] {
  const { words } = sentence;
  const style = styleAt(text, sentence.start, sentence.start);
  const line = text.slice(sentence.start, sentence.end);
  const shouting = (style === 'capitals' || (style === 'headline' && !SENTENCE_END.test(line))) && shouted(words);
  const runs: Run[] = [];
  let run: Run = [];
  const close = (): void => {
    const trimmed = trim(run, usage, text);
    if (trimmed.length > 0) runs.push(trimmed);
    run = [];
  };
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (!word.joined || (run.length > 0 && parted(text, run.at(-1), word))) close();
    if (isOfDay(words, at)) close();
    else if (isNameWord(word, { text, usage, shouting })) run.push(word);
    else if (run.length > 0 && next?.joined && goesThrough(word, run, words.slice(at + 1, at + 4))) run.push(word);
    else close();
  });
  close();
  return runs;
}

const BEFORE_A_DAY = new Set(['early', 'late', 'mid']);
const BEHIND_A_DAY = new Set('morning noon afternoon evening night midnight'.split(' '));

/** "Early Saturday", "Late Tuesday Night": a part of a day is no name; "Saturday Night Live" is one. */
function isOfDay(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at] as Word, words[at + 1]];
  if (BEFORE_A_DAY.has(word.folded)) return next?.joined === true && NO_NAMES.has(next.folded);
  const isBehind = BEHIND_A_DAY.has(word.folded) && word.joined && before !== undefined && NO_NAMES.has(before.folded);
  return isBehind && !(next?.joined === true && next.capital);
}

/** A line in which nearly every word that could be small has a capital. */
function shouted(words: readonly Word[]): boolean {
  const telling = words.filter(({ folded }) => folded.length > 3);
  return telling.length >= 3 && telling.filter(({ capital }) => capital).length >= 0.7 * telling.length;
}

/** A dash with spaces, or a line, between two words. */
function parted(text: string, before: Word | undefined, word: Word): boolean {
  const gap = before ? text.slice(before.end, word.start) : '';
  return /\s[-‐‑–—−]+\s|\n|—/u.test(gap);
}

function isNameWord(
  { folded, capital, start }: Word,
  { text, usage, shouting }: { text: string; usage: Usage; shouting: boolean },
): boolean {
  if (!capital || folded === "'s" || NO_NAMES.has(folded)) return false;
  // "U.S." is folded to a pronoun.
  if (/^(?:\p{Lu}\.){2}|^(?:US|UK|UN|EU)\b/u.test(text.slice(start, start + 6))) return true;
  if (CONTRACTION.test(text.slice(start, start + 12))) return false;
  if (shouting)
    return usage.proper.has(folded) || (!usage.small.has(folded) && !EVERYDAY.has(folded) && !BEGINS.has(folded));
  // "I'm", "It's".
  return !(BEGINS.has(folded) && !usage.proper.has(folded)) || /^\p{Lu}\.?\p{Lu}/u.test(text.slice(start, start + 3));
}

function goesThrough({ folded }: Word, run: Run, [next, second]: readonly Word[]): boolean {
  if (!next) return false;
  if (PARTICLES.has(folded)) return next.capital || (PARTICLES.has(next.folded) && second?.capital === true);
  if (!LINKS.has(folded) || run.some((word) => word.folded === "'s")) return false;
  const body = run.some((word) => OF_ORGANISATIONS.has(word.folded));
  if (folded === 'the') return next.capital && run.at(-1)?.folded === 'of';
  const follows = next.capital || (next.folded === 'the' && second?.capital === true);
  if (folded === 'of') return follows && !NO_NAMES.has(next.folded);
  if (folded === 'for' || folded === 'on') return body && next.capital;
  return (
    folded === 'and' &&
    next.capital &&
    !PLACES.has(next.folded) &&
    !namesOfCountries().has(next.folded) &&
    ((body && run.length > 2) || OF_ORGANISATIONS.has(second?.folded ?? ''))
  );
}

/** Without what only begins the sentence, and without links at the end; empty where nothing is left. */
function trim(run: Run, usage: Usage, text: string): Run {
  let words = run;
  while (words.length > 0 && LINKS.has((words.at(-1) as Word).folded)) words = words.slice(0, -1);
  const [first] = words;
  if (!first) return [];
  if (!leads(text, first.start)) return isEverydayCapital(words, usage) ? [] : words;
  if (words.length === 1) {
    if (usage.proper.has(first.folded) || TITLES.has(first.folded)) return words;
    // A web address writes an acronym small.
    if (first.allCapitals && first.folded.length > 1 && (!EVERYDAY.has(first.folded) || first.folded === 'us'))
      return words;
    if (PLACES.has(first.folded) || namesOfCountries().has(first.folded)) return words;
    const isWord = EVERYDAY.has(first.folded) || usage.small.has(first.folded) || ORDINARY.test(first.folded);
    return isWord && !ORGANISATIONS.has(first.folded) ? [] : words;
  }
  // "Host France".
  const rest = words
    .slice(1)
    .map(({ folded }) => folded)
    .join(' ');
  if (
    EVERYDAY.has(first.folded) &&
    !PARTS_OF_THE_WORLD.has(first.folded) &&
    (PLACES.has(rest) || namesOfCountries().has(rest))
  )
    return words.slice(1);
  // "Shares of Varian": of an ordinary word only a body makes a longer name.
  const isOf = words[1]?.folded === 'of' && EVERYDAY.has(first.folded) && !usage.proper.has(first.folded);
  if (isOf && !OF_ORGANISATIONS.has(first.folded) && !TITLES.has(first.folded))
    return words.slice(words[2]?.folded === 'the' ? 3 : 2);
  const isAdverb = /(?:ly|ing|ed)$/.test(first.folded) && EVERYDAY.has(first.folded);
  return isAdverb && !usage.proper.has(first.folded) ? words.slice(1) : words;
}

/** One word with a capital in mid-sentence that the document also writes small, far oftener, is no name. */
function isEverydayCapital(words: Run, usage: Usage): boolean {
  const [only] = words;
  return words.length === 1 && only !== undefined && only.folded.length < 2 && usage.small.has(only.folded);
}

/** Whether a sentence, a quotation or an item begins there. */
function leads(text: string, at: number): boolean {
  return /(?:^|[.!?:;…“"‘(\n•|*–—\]]|(?<=\s)['’-])\s*$/u.test(text.slice(Math.max(0, at - 4), at));
}
