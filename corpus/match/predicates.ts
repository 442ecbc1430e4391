/**
 * Whether a word is the verb of its clause, as far as its form and what stands before it show. A sentence tells an event
 * by its verb: "rifles and rockets are being shipped", "bombers hit". Not a tagger: a form that may be a noun counts only
 * behind an auxiliary or a name.
 */
import { isIrregularPast } from './inflect.ts';
import { lettered } from './lettered.ts';
import type { Named } from './participants.ts';
import type { Span } from './sentences.ts';

const AUXILIARY = lettered(
  String.raw`(?:^|[\s,])(?:is|are|was|were|be|been|being|has|have|had|will|would|did|does|do|not|never|to|who|which|[\p{L}]+n[’']t)(?:\s+(?:\p{Ll}+ly|not|never|again|now|also|still|yet|since|all|then|once|been|being|be|have))*\s+$`,
);
/** A participle or an adjective behind these belongs to a noun. */
const DETERMINED = lettered(
  String.raw`\b(?:an?|the|this|that|these|those|its|his|her|their|some|any|no|of|by|for|with|against|[\p{L}]+[’']s?)\s+(?:\p{Ll}+\s+)?$`,
  'iu',
);
const NOUN_FORM = /(?:tion|sion|ment|ance|ence|ings?|ers?|ors?)$/;

/** Who acts, and what with or about: they tell an act only where nothing else does. */
const INSTRUMENT =
  /(?:bomb(?:er)?|rocket|missile|mortar|shell|weapon|gun|rifle|munition|squad|picture|photo|photograph|image|snapshot|accord|pact|plan|camp|instructor|advis[eo]r|trainer|negotiator|envoy|diplomat|viewer|target|headline)s?$|^(?:arms|weaponry|ammunition|kit|materiel|footage)$/i;

/** Whether a word names who or what takes part in an act and not the act: "bombers", "rockets". */
export function isInstrument(text: string, span: Span, named: readonly Named[]): boolean {
  return INSTRUMENT.test(text.slice(span.start, span.end)) && !isPredicate(text, span, named);
}

/** Those who act, where they are called after what they do. */
const ACTOR = /(?:squad|instructor|advis[eo]r|trainer|negotiator|envoy|diplomat)s?$/i;
const AUXILIARIES = new Set('has have had is are was were will would did does do'.split(' '));
/** Between an auxiliary and its verb. */
const BEFORE_PARTICIPLE = lettered(
  String.raw`^(?:not|never|been|being|be|to|due|set|about|also|now|again|still|soon|once|back|\p{Ll}+ly)$`,
);
/** Behind these another clause or a phrase begins. */
const NO_VERB = /^(?:who|which|that|but|when|while|after|before|as|if|a|an|the|in|on|at|of|for|from|with|their|its)$/;
const FAR_WORDS = 12;

/**
 * What those did, or will do, who are called after it: "instructors … have been schooling" tells by its verb.
 *
 * @returns undefined when the word is no such name, or no verb is seen behind it.
 */
export function actBehind(text: string, { start, end }: Span): Span | undefined {
  if (!ACTOR.test(text.slice(start, end))) return undefined;
  const clause = /^[^.,;:?!–—]*/.exec(text.slice(end))?.[0] ?? '';
  let auxiliary = false;
  let before = '';
  for (const { 0: word, index } of [...clause.matchAll(/[\p{L}’'-]+/gu)].slice(0, FAR_WORDS)) {
    const found = { start: end + index, end: end + index + word.length };
    if (AUXILIARIES.has(word)) auxiliary = true;
    else if (auxiliary) {
      if (!BEFORE_PARTICIPLE.test(word)) return NO_VERB.test(word) ? undefined : found;
    } else if (/^(?:who|which|that|but|when|while)$/.test(word)) return undefined;
    else if ((word.endsWith('ed') || isIrregularPast(word)) && !NO_VERB.test(before)) return found;
    before = word;
  }
  return undefined;
}

function isPredicate(text: string, { start, end }: Span, named: readonly Named[]): boolean {
  const before = text.slice(0, start);
  const [word = ''] = /^[\p{L}’'-]+/u.exec(text.slice(start, end).toLowerCase()) ?? [];
  if (AUXILIARY.test(before)) return !NOUN_FORM.test(word.replace(/ing$/, '')) || word.endsWith('ed');
  if (word.endsWith('ed') || isIrregularPast(word)) {
    // "Arms dropped by the Americans": without an auxiliary it tells which.
    return !/^\s+by\b/.test(text.slice(end)) && !DETERMINED.test(before) && before.trim() !== '';
  }
  return /[^s]s$/.test(word) && named.some((name) => name.end === start - 1 && text[name.end] === ' ');
}
