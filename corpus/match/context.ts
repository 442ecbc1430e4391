/**
 * What stands around a name on the page, as far as it tells whose name it is: words that carry it on ("Kerry
 * Washington"), words that do not ("Secretary Kerry"), headlines in which every word has a capital, and how the page
 * itself writes a word elsewhere. Text in, facts out: knows nothing of subjects.
 */
import { countryAdjectives } from './countries.ts';
import { foldAlias, Words } from './fold.ts';
import { beginsLarge, lettered, wordsIn } from './lettered.ts';
import { Letters } from './letters.ts';
import type { Candidate, Neighbour } from './names.ts';

/** Capitalised words that stand beside a name without being part of another. */
const BESIDE_NAMES = new Set(
  `president vice prime minister premier secretary ayatollah general gen maj major lt col colonel sir lord lady mr mrs ms
  dr sen senator sens representative rep reps congressman congresswoman gov governor mayor ambassador king queen prince
  princess sheikh sheik imam sayyid sayed grand spokeswoman spokesman spokesperson commander chief captain sgt sergeant
  admiral marshal gunman suspect justice judge attorney lawyer envoy diplomat analyst author professor prof director
  coach staff writer correspondent reporter editor columnist foreign defense defence interior finance oil state leader supreme chancellor cleric hojatoleslam deputy acting
  the a an in on at by to of for from with and but or as if when while after before since because although though
  however meanwhile yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december former then ex new both that this these
  those his her their our my your its it he she they we i you what why how where who whom whose which is are was were be
  has had have will would can could should must did does do not no yes so yet just only even also still again now here
  there under over inside outside near within without between against despite during until unlike like about around
  behind beyond across through throughout amid among via per into onto toward towards except all every each some many
  most more several few another other such one two three s re ap afp reuters updated published photo image video watch
  read exclusive breaking opinion analysis editorial comment q northern southern eastern western central downtown`.split(
    /\s+/,
  ),
);

/** Capitalised words behind a name that begin something else. */
const BEHIND_NAMES = new Set(
  'and or but says said told jr sr ii iii iv administration presidency campaign government'.split(' '),
);

/** In front of "of", they make a longer name of what follows. */
const BODIES = new Set(
  `bank university college institute museum voice church guild association society council federation confederation
  union academy school chamber fellowship daughters sons knights radio friends sea gulf strait cathedral cardinal bishop
  archbishop`.split(/\s+/),
);

/** "the Organisation for Security and Cooperation in", "Rally for the Return of Refugees and Democracy in". */
const LONG_BODY = lettered(
  String.raw`\b(?:Organi[sz]ation|Association|Agency|Council|Committee|Commission|Conference|Front|Movement|Rally|Union|Force|Authority|Congress|Party|Fund|Federation|League|Centre|Center|Institute|Foundation|Society|Alliance|Campaign)\s+(?:for|of)\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]+\s+|and\s+|for\s+|of\s+|the\s+){1,8}(?:in|of|for)\s+(?:the\s+)?$`,
);

/** "The Bank of". */
const BODY = lettered(String.raw`(?:^|[^\p{L}])(\p{Lu}[\p{L}’'-]*)\s+of\s+(?:the\s+)?$`);
/** Whatever a name is a part of so ends like this before it; hardly any name has it there. */
const ENDS_OF_BODY = /\b(?:in|of|for)\s+(?:the\s+)?$/;

/** Words of at least this many letters show whether a line gives every word a capital. */
const TELLING_LETTERS = 4;
/** A word of so many letters in capitals is no acronym. */
const SHOUTED_LETTERS = 5;
const SMALL_IN_HEADLINES = new Set(
  'with from over into amid than that after about upon will they their this'.split(' '),
);

/** Words that end names of their own, even in a headline: "Hong Kong Open", "Washington Irving Street". */
const KINDS = new Set(
  `open grand prix cup classic championship championships marathon masters tour times tribune herald gazette university
  college airport hotel hospital stadium street road avenue square club inc corp ltd llc gmbh airlines`.split(/\s+/),
);

/** How one page writes its words, as far as its kept blocks tell. Folded. */
export interface Usage<Words = Pick<ReadonlySet<string>, 'has'>> {
  /** Written with a small letter somewhere. */
  small: Words;
  /** Written anyhow. */
  words: Words;
  /** Written with a capital behind a word with a small letter: a name there. */
  proper: Words;
}

/** Reads the usage of texts, all of it; see `PageUsage`. */
export function usageOf(texts: Iterable<string>): Usage<ReadonlySet<string>> {
  const words = new Words(new Letters());
  const small = new Set<string>();
  const proper = new Set<string>();
  const all = new Set<string>();
  for (const text of texts) {
    let afterSmall = false;
    words.read(text);
    while (words.next()) {
      const word = words.folded();
      all.add(word);
      if (!words.capital) small.add(word);
      else if (afterSmall && words.joined && !words.allCapitals) proper.add(word);
      afterSmall = !words.capital;
    }
  }
  return { small, proper, words: all };
}

/** How the line around a span is written. */
export type Style = 'sentence' | 'headline' | 'capitals' | 'fragment';

const LINE_END = /[.!?;:|\n•–—](?=\s)|\n/u;

/**
 * The style of the sentence around `[start, end)`: a *headline* gives every telling word a capital, *capitals* every
 * letter; a *fragment* has no other telling word to go by.
 */
export function styleAt(text: string, start: number, end: number): Style {
  const before =
    text
      .slice(Math.max(0, start - 160), start)
      .split(LINE_END)
      .at(-1) ?? '';
  const after = text.slice(end, end + 160).split(LINE_END)[0] ?? '';
  const words = wordsIn(`${before} ${after}`);
  const telling = words.filter((word) => word.length >= TELLING_LETTERS && !SMALL_IN_HEADLINES.has(word.toLowerCase()));
  const capitals = telling.filter((word) => word === word.toUpperCase()).length;
  if (telling.length >= 2 && capitals >= 0.8 * telling.length) return 'capitals';
  const large = telling.filter(beginsLarge).length;
  if (large < telling.length) return large >= 4 && large >= 0.85 * telling.length ? 'headline' : 'sentence';
  return large >= 3 ? 'headline' : 'fragment';
}

/** Whether a sentence, a quotation or an item begins at `at`, so that a capital there may mean nothing. */
function leadsAt(text: string, at: number): boolean {
  return /(?:^|[.!?:;…“"‘(\n•|*–—\]]|(?<=\s)['’-])\s*$/u.test(text.slice(Math.max(0, at - 4), at));
}

/** What decides whether a neighbour belongs to a name. */
export interface Surroundings {
  text: string;
  /** Other candidates of the block beside this one. */
  known: readonly (Candidate | undefined)[];
  usage: () => Usage;
  /**
   * Whether a name without other evidence is asked about: then a word in a headline goes with it unless the page has the
   * word in small letters. Default false: unless the page has the word as a name.
   */
  strict?: boolean;
}

/**
 * Whether a name goes on in the word before or behind it: a capitalised word that is neither a title, nor a function
 * word, nor a name of its own, nor an ordinary word at the beginning of a sentence or in a headline.
 */
export function goesOn(candidate: Candidate, around: Surroundings): boolean {
  if (isOfAnother(around.text, candidate.start)) return true;
  return carriesOn(candidate, candidate.before, around) || carriesOn(candidate, candidate.after, around);
}

/** The same for one neighbour. */
export function carriesOn(candidate: Candidate, neighbour: Neighbour | undefined, around: Surroundings): boolean {
  if (!neighbour || isNoName(neighbour.word)) return false;
  const other = around.known.find((each) => each && each.start < neighbour.end && neighbour.start < each.end);
  const behind = neighbour.start > candidate.start;
  const isAdjective = countryAdjectives().has(foldAlias(around.text.slice(candidate.start, candidate.end)));
  if (isAdjective && behind && other) return false;
  // Two short names in a row are more often one longer name than two.
  if (other && !(isShort(other) && isShort(candidate))) return false;
  if (behind && BEHIND_NAMES.has(neighbour.word)) return false;
  // A dash parts them, and an apostrophe ends a quotation or the name: "the ‘Change on Iraq’ Caucus".
  const { text: whole } = around;
  const gap = behind ? whole.slice(candidate.end, neighbour.start) : whole.slice(neighbour.end, candidate.start);
  if (gap !== ' ' && (/\s[-‐‑–—−]+\s/u.test(gap) || (behind && /['’‘]/u.test(gap)))) return false;
  const { text, usage, strict = false } = around;
  if (!behind && isOfOtherCase(text, candidate, neighbour)) return false;
  const style = styleAt(text, candidate.start, candidate.end);
  if (style === 'headline' || style === 'capitals') {
    if (behind && KINDS.has(neighbour.word)) return true;
    // Every word has a capital: only the page's own sentences can tell a name.
    return (
      ((strict && style === 'headline') || usage().proper.has(neighbour.word)) && !usage().small.has(neighbour.word)
    );
  }
  if (style === 'fragment' || (!behind && leadsAt(text, neighbour.start))) return !usage().small.has(neighbour.word);
  return true;
}

/** "By Ann Author LONDON", where a dateline follows a name; an acronym may follow one and go with it. */
function isOfOtherCase(text: string, { start, end }: Candidate, neighbour: Neighbour): boolean {
  const [name, word] = [text.slice(start, end), text.slice(neighbour.start, neighbour.end)];
  return name.length >= SHOUTED_LETTERS && name === name.toUpperCase() && word !== word.toUpperCase();
}

/** "the Bank of America", "University of Damascus": a name that ends in the place it is named for. */
function isOfAnother(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  if (!ENDS_OF_BODY.test(before)) return false;
  const body = BODY.exec(before.slice(-40))?.[1]?.toLowerCase() ?? '';
  return BODIES.has(body) || LONG_BODY.test(before);
}

function isShort({ readings }: Candidate): boolean {
  return readings.length > 0 && readings.every(({ strength }) => strength === 'short');
}

function isNoName(word: string): boolean {
  return BESIDE_NAMES.has(word) || countryAdjectives().has(word) || /^\d/.test(word);
}
