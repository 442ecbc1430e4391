/**
 * The forms of an English trigger: from its base form to the forms in which a sentence may use it. Rules of spelling
 * with a table of irregular verbs; it makes forms that do not exist ("rejectioned", "refered") rather than miss one,
 * since what nobody writes is never found. Knows nothing of meaning.
 *
 * A trigger in two parts has words between them: "give … no" says so itself, a verb with a particle ("turn down") may
 * have its object there ("turned the offer down").
 */
import { once } from './once.ts';

/** Base form → past tense and participle. Only verbs that tell of public events. */
const IRREGULAR = `be is are was were been|have has had|do does did done|freeze froze frozen|grow grew grown|know knew known
  bind bound|strive strove striven|wear wore worn|bleed bled|teach taught|wring wrung|stick stuck|slide slid|split split
  begin began begun|break broke broken|bring brought|build built|buy bought|catch caught
  choose chose chosen|come came|cut cut|deal dealt|draw drew drawn|drive drove driven|fall fell fallen|fight fought
  find found|fly flew flown|forbid forbade forbidden|get got gotten|give gave given|go went gone|hit hit|hold held
  keep kept|lay laid|lead led|leave left|let let|lose lost|make made|meet met|pay paid|pull pulled|put put|quit quit
  rise rose risen|say said|see saw seen|seek sought|send sent|set set|shake shook shaken|shoot shot|shut shut|sit sat
  speak spoke spoken|spend spent|spread spread|stand stood|strike struck|take took taken|tell told
  forswear forswore forsworn|wreak wrought|tear tore torn|run ran run|rebut rebutted|undertake undertook undertaken
  think thought|throw threw thrown|win won|withdraw withdrew withdrawn|write wrote written|swear swore sworn
  blow blew blown|bid bid|deny denied|wind wound|become became|oversee oversaw overseen|overthrow overthrew overthrown
  overrun overran|sweep swept|cast cast|bend bent|deal dealt|grind ground|hear heard|mean meant|ride rode ridden|shed shed
  show showed shown|hide hid hidden|sell sold|lend lent|steal stole stolen|fling flung|hang hung|flee fled|slay slew slain
  feed fed|lie lay lain|sink sank sunk|spring sprang sprung|wake woke woken|arise arose arisen|forsake forsook forsaken`;

/** Read when first asked for: a background that wakes seldom needs them. */
const irregular = once(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      IRREGULAR.split(/\||\n/)
        .map((line) => line.trim().split(' '))
        .map(([base = '', ...forms]) => [base, forms]),
    ),
);

/** Bases some of whose forms begin with another letter: "went", "is", "won't". */
const withOtherLetter = once(
  (): ReadonlySet<string> =>
    new Set([
      'not',
      ...[...irregular()].filter(([base, forms]) => forms.some((form) => form[0] !== base[0])).map(([base]) => base),
    ]),
);

const irregularPast = once((): ReadonlySet<string> => new Set([...irregular().values()].flat()));

/** Whether a word is the past or the participle of a verb that does not end in "-ed". */
export function isIrregularPast(word: string): boolean {
  return irregularPast().has(word);
}

const VOWEL = 'aeiou';

/** Second words of verbs that may stand behind the object. */
const PARTICLES = new Set('down out off away aside back up in on over apart home'.split(' '));

/** What "not" is written with. */
const NOT = ['not to', ..."won't wouldn't don't doesn't didn't can't couldn't".split(' ')];

/** A trigger of two parts: the forms of the first, and the words that must follow. */
export interface SplitTrigger {
  heads: string[];
  tail: string;
}

/** Whether some words are a form of a trigger of one part, or of the first part of one. Forms are made only where they may be. */
export function isFormOf(words: string, trigger: string): boolean {
  return words === trigger || (mayBegin(words, trigger) && inflect(trigger).includes(words));
}

/**
 * What must follow, where some words are a form of the first of two parts of a trigger; undefined where they are not.
 *
 * @param words folded.
 */
export function tailBehind(words: string, trigger: string): string | undefined {
  if (!mayBegin(words, trigger)) return undefined;
  const split = splitTrigger(trigger);
  return split?.heads.includes(words) ? split.tail : undefined;
}

function mayBegin(words: string, trigger: string): boolean {
  return words[0] === trigger[0] || withOtherLetter().has(/^\S*/.exec(trigger)?.[0] ?? '');
}

/**
 * All forms of a trigger, itself first, each once. Of several words the first is inflected ("turn down" → "turned
 * down") and so is the last ("press conferences", "air-dropped"), but not both. None of a trigger with "…".
 */
export function inflect(trigger: string): string[] {
  if (trigger.includes('…')) return [];
  const words = trigger.split(' ');
  const [first = '', ...rest] = words;
  const forms = inflectWord(first).map((form) => [form, ...rest].join(' '));
  const last = words.at(-1) as string;
  if (rest.length > 0 && !PARTICLES.has(last)) {
    forms.push(...inflectWord(last).map((form) => [...words.slice(0, -1), form].join(' ')));
  }
  if (first === 'not') forms.push(...NOT.map((not) => [not, ...rest].join(' ')));
  return [...new Set(forms)];
}

/** The two parts of a trigger that may have words between them; undefined of any other. */
export function splitTrigger(trigger: string): SplitTrigger | undefined {
  const [head = '', tail] = trigger.split(/ ?… ?/);
  if (tail !== undefined) return { heads: inflect(head), tail };
  const words = trigger.split(' ');
  const particle = words[1];
  if (words.length !== 2 || particle === undefined || !PARTICLES.has(particle)) return undefined;
  return { heads: inflectWord(words[0] as string), tail: particle };
}

function inflectWord(word: string): string[] {
  return [word, plural(word), ...(irregular().get(word) ?? past(word)), ...participle(word)];
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]o$/.test(word)) return `${word}es`;
  if (endsInConsonantY(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function past(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (endsInConsonantY(word)) return [`${word.slice(0, -1)}ied`];
  return stems(word).map((stem) => `${stem}ed`);
}

function participle(word: string): string[] {
  if (word.endsWith('ie')) return [`${word.slice(0, -2)}ying`];
  if (word.endsWith('e') && !/(?:ee|oe|ye)$/.test(word)) return [`${word.slice(0, -1)}ing`];
  return stems(word).map((stem) => `${stem}ing`);
}

function endsInConsonantY(word: string): boolean {
  return word.endsWith('y') && !VOWEL.includes(word.at(-2) ?? 'a');
}

/** With and without a doubled last consonant: which of them is written depends on stress, and on the side of the ocean. */
function stems(word: string): string[] {
  return /(?:[^aeiou]|qu)[aeiou][^aeiouwxy]$/.test(word) ? [word, word + (word.at(-1) ?? '')] : [word];
}
