/** Where a trigger stands in a sentence, whole and as it is shown, and which of an event's triggers is preferred. */
import type { Event } from '../model.ts';
import { triggersOf } from './aliases.ts';
import { isFormOf, tailBehind } from './inflect.ts';
import { lettered, type Lettered } from './lettered.ts';
import type { Named } from './participants.ts';
import { OCCASION } from './polarity.ts';
import type { Span } from './sentences.ts';

/** The rank of a word that is not the event's own. */
export const BY_ACT = Number.MAX_SAFE_INTEGER;

/** From the first to the last word of a trigger in two parts, where the second follows soon; undefined where not. */
export function wholeOf({ told }: Event, { start, end }: Span, text: string): Span | undefined {
  const head = folded(text.slice(start, end));
  for (const trigger of told ? triggersOf(told) : []) {
    const tail = tailBehind(head, trigger);
    if (tail === undefined) continue;
    // An object between a verb and its particle is short ("turned the offer down").
    const most = trigger.includes('…') ? 6 : /^(?:in|on|over)$/.test(tail) ? 1 : 4;
    const rest = new RegExp(String.raw`^${between(most)}[“"‘']?${tail}\b`, 'i').exec(text.slice(end));
    if (rest) return { start, end: end + rest[0].length };
  }
  return undefined;
}

/**
 * So many words at most, with what stands around them. A word ends before a space, or right before what follows ("the
 * car-bombs"): could it end at any hyphen, a line of hyphens would be cut in ever more ways.
 */
function between(most: number): string {
  const word = String.raw`[\s-]+[\w’'][\w’'-]*(?=\s)`;
  return String.raw`(?:(?:${word}){0,${most - 1}}?[\s-]+(?:[\w’'][\w’'-]*-)??|(?:${word}){${most}}[\s-]+)`;
}

/** Verbs of telling whose letters are more often another word: "the state", "at the table", "a voice". */
const OTHER_WORDS =
  /^(?:state|table|present|voice|note|stress|object|court|land|head|jet|train|school|coach|back|bar|pan|brand|tap|place|float|arm|host|end|row|press|word|split|divide|gain|gun|kit|oath|hand|hammer|barb|name|pick|task|select|tip|answer|rail|plan|push)s?$/i;
/** Words that mean something else before these. */
const OTHER_BEFORE: readonly [RegExp, Pick<Lettered, 'test'>][] = [
  [
    /^drop(?:s|ped|ping)?$/i,
    /^\s+(?:leaflets?|food|water|bread|aid|relief|tents|charges|plans|hints|talk|out|off|in)\b/,
  ],
  [/^(?:sp[eo]aks?|spoken?|talk(?:s|ed)?)$/i, /^\s*[.!]?$/],
  [
    /^(?:welcom|greet|receiv|host)\w*$/i,
    lettered(
      String.raw`^\s+(?:it|this|that|news|word|reports?|a\s|an\s|(?:the|his|her|its|their)\s+(?:\p{Ll}+\s+)?(?:moves?|news|decisions?|steps?|plans?|announcements?|ideas?|votes?|choice|appointment|nomination|strikes?|offers?|call|draw|deal|result|agreement|statement|words|remarks|success|liberation|support|help|effort))\b`,
    ),
  ],
  [
    /^met$/i,
    lettered(
      String.raw`^\s+(?:with\s+)?(?:\p{Ll}+\s+)?(?:silence|resistance|approval|scorn|refusal|criticism|derision|protests?|doubts?|suspicion|applause|demands?|targets?|deadlines?|needs?)\b`,
    ),
  ],
  [/^according$/i, /^\s+to\b/],
  // "In office" is no place.
  [/^(?:be|being|been|am|is|are|was|were)\s+in$/i, lettered(String.raw`^\s+(?!(?:the|town)\b)\p{Ll}`)],
  [
    /^t(?:ake|akes|ook|aken|aking)$/i,
    /^\s+(?:credit|aim|note|issue|part|place|responsibility|years|months|weeks|time|it|off|up|from)\b/,
  ],
];
/** What stands before a verb. */
const BEFORE_VERB = lettered(
  String.raw`(?:(?:^|\s)(?:to|will|would|has|have|had|he|she|it|they|who|that|which|not|never|also|then|and|now|already|still|again|both|\p{Ll}+ly)|[,”"’)]|(?:^|\s)\p{Lu}[\p{L}.’'-]*)\s+$`,
);

/** Whether a trigger's letters are a noun there, as far as the word before shows. */
export function isOtherWord(text: string, { start, end }: Span): boolean {
  const after = OTHER_BEFORE.find(([word]) => word.test(text.slice(start, end)))?.[1];
  if (after?.test(text.slice(end))) return true;
  const before = text.slice(0, start);
  return (
    OTHER_WORDS.test(text.slice(start, end)) && start > 0 && (/[’']s\s+$/.test(before) || !BEFORE_VERB.test(before))
  );
}

/**
 * The sentence without what a verb of speech says behind its "that" or a colon, or beside "according to …": the dates
 * there are of what is spoken of.
 */
export function withoutComplement(text: string, { end }: Span): string {
  // "The war that …" says which war.
  if (OCCASION.test(text.slice(0, end))) return text;
  const that = /^(?:(?:\s+[^\s,;]+){0,6}?,?\s+that|[^:]*:)\s/u.exec(text.slice(end));
  if (that) return text.slice(0, end + that[0].length);
  const source = /(?:^|,\s+)according to\s[^,]*/iu.exec(text);
  const isWithin = source !== null && source.index < end && end <= source.index + source[0].length;
  return isWithin ? source[0] : text;
}

/**
 * A name inside a trigger is a mention of its own: of "gave Washington a flat no" the rest is left, of "turned Washington
 * down" and "pulled US troops out" the verb.
 */
export function shownOf(whole: Span, { text, named }: { text: string; named: readonly Named[] }): Span {
  const inside = named.filter(({ start, end }) => start >= whole.start && end <= whole.end);
  const [first] = inside;
  if (!first) return whole;
  const rest = text
    .slice(Math.max(...inside.map(({ end }) => end)), whole.end)
    .replace(/^[’']s\b/, '')
    .trimStart();
  if (rest.includes(' ') && !/^(?:to|into|in|from|for|at|of|with)\s|\s(?:out|down|back|away|off|up)$/.test(rest))
    return { start: whole.end - rest.length, end: whole.end };
  const before = text.slice(whole.start, first.start);
  const { length } = before.slice(0, BEFORE_NAME.exec(before)?.index).trimEnd();
  return length > 0 ? { start: whole.start, end: whole.start + length } : whole;
}

/** "The last" of "pulled the last US troops", "President" of "fought President Assad". */
const BEFORE_NAME = lettered(
  String.raw`\s+(?:an?|the|its|his|her|their|all|most|more|some|\p{Ll}+\s+of|\d[\d,.]*|\p{Lu}[\p{L}’'-]*)\b.*$`,
  'su',
);

/** So many letters tell a word in any of its forms: "refuses", "refusal". */
const STEM = 5;
/** Shorter ones are too many. */
const LEAST_STEM = 3;

/** Whether a trigger is a word of the event's name, in any form: "tour" of "Kerry's tour of the Middle East". */
export function isOfName({ name }: Pick<Event, 'name'>, trigger: string): boolean {
  const stems = (text: string): string[] =>
    folded(text)
      .split(/[^\p{L}]+/u)
      .filter(({ length }) => length >= LEAST_STEM)
      .map((word) => word.slice(0, STEM));
  const own = stems(name);
  return stems(trigger).some((stem) => own.some((each) => each.startsWith(stem) || stem.startsWith(each)));
}

/** Lower is better: an event's own words in their order, then those of its acts. */
export function rankOf({ told }: Pick<Event, 'told'>, trigger: string): number {
  const word = folded(trigger);
  const own = told?.triggers.findIndex((base) => isFormOf(word, base)) ?? -1;
  return own < 0 ? BY_ACT : own;
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[\s-]+/g, ' ');
}
