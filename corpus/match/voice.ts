/**
 * Who does what a trigger says: the subject of a verb, whoever stands behind the "by" of a passive, the owner of a noun.
 * "The United States rejected an Iranian offer" is the reverse of a refusal by Iran, though both sides are named.
 *
 * Not a parser: of the names of the sentence it picks the one whose place shows it to be the doer, and says nothing
 * where no place is telling.
 *
 * - *Passive* ("was rejected by Iran", "waved away as fantasy by Shamkhani"): the first name behind "by".
 * - *Noun* ("the rejection by Iran", "a pledge that came from Jahangiri"): the first name behind "by" or "came from".
 * - *Quotation* ("…," said Rouhani): the name right behind the trigger.
 * - *Active* and *possessive* ("Iran turned down", "Abadi's rejection", "an Iranian offer"): the last name before the
 *   trigger that neither depends on a preposition nor stands in a parenthesis between commas.
 *
 * The one it is done to shows in two places only: the subject of a passive, and a name right behind the verb.
 */
import { beginsLarge, lettered } from './lettered.ts';
import type { Span } from './sentences.ts';

/** An unknown name stands where the doer stands; nobody can be said to do it. */
export type Doer = Span | 'stranger' | undefined;

/** Between the auxiliary or the subject and the verb. */
const ADVERBS = String.raw`(?:\w+ly|not|never|already|also|once|again|then|now|later|still|since|all|so|far|been|being|has|have|had)`;
const PASSIVE = new RegExp(String.raw`\b(?:is|are|was|were|be|been|being|gets?|got)(?:\s+${ADVERBS}){0,3}\s*$`, 'i');
/** These do not act: what stands behind them in a headline is done to them ("US plea rejected"). */
const OBJECTS =
  /\b(?:request|plea|offer|appeal|proposal|overture|call|bid|invitation|demand|suggestion|claim|report|idea)s?\s*$/i;
const NOUN =
  /\b(?:[Aa]n?|[Tt]h(?:e|is|ese|ose)|[Aa]ny|[Nn]o|[Ss]ome|[Aa]nother|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y)(?:\s+(?!(?:ha[sd]|have|was|were|is|are)\b)[a-z][\w’'-]*){0,2}\s*$/;
/** "Washington had Tehran struck off": it was done to Tehran. */
const CAUSED = lettered(String.raw`\b(?:had|got|saw|wanted|wants)\s+(?:the\s+)?(?:\p{Lu}[\p{L}’'-]*\s+)+$`);
const PARTICIPLE = /^(?:\w+ed|struck|left|kept|shut|cut|driven|thrown|taken|told|sent|put)\b/i;
/** "Massoum used his address": whoever does something with it made it. */
const OWN_NOUN = /\b(?:his|her)\s+(?:[a-z][\w’'-]*\s+){0,2}$/;
/** "Gave the Americans a negative answer": the Americans got it. */
const GIVEN = lettered(
  String.raw`\b(?:(?:ha[sd]|have)\s+)?(?:gave|gives?|given|dealt|handed|sent|sends)\s+(?:the\s+)?(?:\p{Lu}[\p{L}’'-]*\s+)+(?:an?|the|no|its|his|her)\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}$`,
);
/** "The Americans, who had asked", "the ministers who met". */
const RELATIVE = new RegExp(String.raw`,?\s+(?:who|which|that)(?:\s+${ADVERBS}){0,3}\s+$`, 'u');
const PRONOUN = /\b(?:he|she|it|they|we|I)\b/;
const PREPOSITION =
  /\b(?:to|with|from|of|in|at|on|against|for|over|about|towards?|into|between|among|under|near|beside|alongside|after|before|than|like|via|through|by|despite|without)\s+(?:(?:the|an?|its|his|her|their|this|both|some|other)\s+)?(?:[\w’'-]+\s+)?$/i;
const BY = /^(?<between>(?:\s+[\w’'-]+){0,6}?)\s+by\s/i;
const SOURCE = /^(?:\s+[\w’'-]+){0,8}?\s+(?:by|c[ao]mes?\s+from)\s/i;
/** Who tells a conference something, or holds one, is whose conference it is. */
const HOST = /\b(?:told|tells|gave|gives|held|holds|addressed|called)\s+(?:an?|his|her)\s+$/;
/** Whoever stands behind these did it: "Ramadi fell to Islamic State". */
const YIELD = /^(?:(?:f[ae]ll(?:s|en|ing)?|los(?:t|e|es|ing)\b.*) to|in(?:to)? the hands of)$/i;
/** How far behind "by" its name may begin: titles and descriptions come first. */
const NAME_REACH = 40;
const TITLE =
  /^(?:[’']s)?(?:\s+(?:commander|chief|leader|spokes\w+|president|minister|prime|first|vice|foreign|secretary|head|general|advis[eo]r|envoy|ambassador|director|premier|boss))*\s+$/i;
const OFFICE =
  /\b(?:president|minister|premier|leader|chief|commander|spokes\w+|secretary|advis[eo]r|general|envoy|ambassador|state)$/i;
const STRANGER = lettered(String.raw`(\p{Lu}[\p{L}’'-]+)(?:\s+${ADVERBS}){0,3}\s*$`);
/** "Gaddafi's planes bombed". */
const OWNER = lettered(String.raw`(?<name>\p{Lu}[\p{L}-]+)[’']s\s+(?:\p{Ll}+\s+){1,3}$`);
const VISIT = /^(?:visit|trip|tour|journey|arrival)$/i;
const FINITE = /^(?:\w+ed|said|told|spoke|gave|met|took)\b/i;
/** Capitalised words that are nobody's names. */
export const NO_NAMES = lettered(
  String.raw`^(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|May|June|July|August|September|October|November|December|He|She|It|They|We|You|The|But|And|That|Who|Which|Has|Have|Had|Was|Is|Not|Then|When|On|In|At|By|For|With|From|During|After|Before|As|While|If|To|Of|\w+ly|\p{Lu}\p{Ll}+ing)$`,
);

/**
 * @param names sorted, with spans in `text`, as is the trigger's
 * @param trigger `occasion`: a name right before it says where or whose it is ("his Tehran press conference"), unless
 * it owns it ("Maliki's press conference")
 */
export function doerOf(text: string, names: readonly Span[], trigger: Span & { occasion?: boolean }): Doer {
  const before = text.slice(0, trigger.start);
  const after = text.slice(trigger.end);
  const behind = (length: number): Span | undefined =>
    headOf(firstWithin(names, trigger.end + length, NAME_REACH), names, text);
  const quoted = /^quot/i.test(text.slice(trigger.start)) ? PASSIVE.exec(before) : null;
  if (quoted) return subjectBefore(text, names, { start: quoted.index, end: quoted.index });
  const passive = (PASSIVE.test(before) && !isContinuous(text, trigger)) || OBJECTS.test(before);
  const caused = CAUSED.exec(before);
  if (caused && PARTICIPLE.test(text.slice(trigger.start)))
    return subjectBefore(text, names, { start: caused.index, end: caused.index });
  // "A spokesman refused" is no noun.
  const noun =
    NOUN.test(before) &&
    !(
      /^\w+ed\b/.test(text.slice(trigger.start)) && /\s\p{Ll}+\s+$/u.test(before.replace(/^.*\b(?=an?\s|the\s)/isu, ''))
    );
  const by = BY.exec(after);
  if (by && !(trigger.occasion && !noun) && (passive || noun || by.groups?.['between'] === '' || /^\W*$/.test(before)))
    return behind(by[0].length);
  if (passive) return undefined;
  const host = trigger.occasion ? HOST.exec(before) : null;
  if (host) return subjectBefore(text, names, { start: host.index, end: host.index });
  if (noun && !names.some((name) => isOwner(name, text, trigger))) {
    const source = SOURCE.exec(after);
    if (source) return behind(source[0].length);
    const given = GIVEN.exec(before);
    if (given) return subjectBefore(text, names, { start: given.index, end: given.index });
    const own = OWN_NOUN.exec(before);
    if (!own) return undefined;
    // "On his first trip Abadi chose …".
    const isAhead = /^\W*\p{Lu}\p{Ll}+\s+$/u.test(text.slice(0, own.index));
    return isAhead
      ? names.find(({ start }) => start >= trigger.end && isSubject(text.slice(0, start), { start, end: start }))
      : subjectBefore(text, names, { start: own.index, end: own.index });
  }
  if (/[,”"’]\s*$/.test(before) && !isBehindApposition(before, names)) {
    const speaker = firstWithin(names, trigger.end, NAME_REACH);
    const isNext = speaker && /^\s+(?:the\s+)?(?:\p{Lu}\S*\s+){0,4}$/u.test(text.slice(trigger.end, speaker.start));
    if (isNext) return headOf(speaker, names, text);
  }
  if (/^\w+ing\b/.test(text.slice(trigger.start)) && /,\s+(?:\w+ly\s+)?$/.test(before)) {
    const main = names.find((name) => name.end < trigger.start && isSubject(before, name));
    if (main) return headOf(main, names, text);
  }
  if (YIELD.test(text.slice(trigger.start, trigger.end))) return behind(0);
  if (trigger.occasion) {
    const owner = names.find((name) => isOwner(name, text, trigger) && /^[’']/.test(text.slice(name.end)));
    // "The visit of Iraq's prime minister".
    return (
      owner ?? (/^\s+of\s/.test(after) && VISIT.test(text.slice(trigger.start, trigger.end)) ? behind(0) : undefined)
    );
  }
  return subjectBefore(text, names, trigger);
}

const COMPANY = lettered(String.raw`^(.*\p{L})\s+and\s+(?:\p{Lu}[\p{L}.’'-]*\s+)*$`, 'su');

/** "Ryan Crocker and Hassan Kazemi Qomi sat down": where the name ends in whose company another stands. */
export function companyAt(text: string, at: number): number | undefined {
  return COMPANY.exec(text.slice(0, at))?.[1]?.length;
}

/**
 * Whom a verb is done to, by a name that can be nothing else: the subject of a passive, or the name right behind the verb
 * ("asked Baghdad to …"). Undefined of nouns and where no name stands there.
 */
export function objectOf(text: string, names: readonly Span[], trigger: Span): Doer {
  const before = text.slice(0, trigger.start);
  const passive = PASSIVE.exec(before);
  if (passive && !isContinuous(text, trigger))
    return subjectBefore(text, names, { start: passive.index, end: passive.index });
  if (NOUN.test(before) || isTitleCase(text) || YIELD.test(text.slice(trigger.start, trigger.end))) return undefined;
  const inside = names.find(({ start, end }) => start >= trigger.start && end <= trigger.end);
  if (inside) return inside;
  const run = /^\s+(?:the\s+)?(?<words>(?:\p{Lu}[\p{L}.’'-]*\s*)+)/u.exec(text.slice(trigger.end));
  const first = /^[\p{L}-]+/u.exec(run?.groups?.['words'] ?? '')?.[0];
  if (!run || first === undefined || NO_NAMES.test(first)) return undefined;
  const object = names.find(({ start }) => start >= trigger.end && start < trigger.end + run[0].length);
  // "Pledged Tehran's support": the owner of what it is done with.
  return object && /^[’']s?\s/.test(text.slice(object.end)) ? undefined : (object ?? 'stranger');
}

/** "Were turning rebels into soldiers", "are prepared to": no passive. */
function isContinuous(text: string, { start }: Span): boolean {
  return /^(?:\w+ing|prepared|determined|committed|opposed|divided|convinced|interested|worried)\b/.test(
    text.slice(start),
  );
}

/** "Quds Force commander Qassem Suleimani": the last of the names that describe one another. */
function headOf(name: Span | undefined, names: readonly Span[], text: string): Span | undefined {
  const next = name && names.find(({ start }) => start >= name.end);
  return next && TITLE.test(text.slice(name.end, next.start)) ? headOf(next, names, text) : name;
}

function subjectBefore(text: string, names: readonly Span[], trigger: Span): Doer {
  const before = text.slice(0, trigger.start);
  const relative = RELATIVE.exec(before);
  const antecedent = relative && names.find(({ end }) => end === relative.index);
  if (antecedent) return antecedent;
  const stranger = STRANGER.exec(before);
  if (stranger && !isTitleCase(text)) {
    const at = stranger.index;
    const company = companyAt(text, at);
    const known = names.some(
      ({ start, end }) => end === company || (start < at + (stranger[1] ?? '').length && at < end),
    );
    const name = (stranger[1] ?? '').replace(/[’']s?$/, '');
    // At the start any word has a capital; but a single thing would need an article ("Germany refused", "Officials refused").
    const isName = at > 0 ? !PREPOSITION.test(text.slice(0, at)) : !name.endsWith('s');
    if (!known && isName && !NO_NAMES.test(name)) return 'stranger';
  }
  const owner = OWNER.exec(before);
  if (owner?.groups && !isTitleCase(text)) {
    const [at, name] = [owner.index, owner.groups['name'] ?? ''];
    const known = names.some(({ start, end }) => start < at + name.length && at < end);
    if (!known && !NO_NAMES.test(name) && !PREPOSITION.test(text.slice(0, at))) return 'stranger';
  }
  // "…, a poll in Paris says": somebody without a name.
  const clause = /,\s+(?:(?:and|but|while|as)\s+)?(?:an?|one|some|several|many|two|three)\s+\p{Ll}[^,]*$/u.exec(before);
  if (
    clause &&
    !names.some((name) => name.start > clause.index && name.end <= before.length && isSubject(before, name))
  )
    return 'stranger';
  const aside = parenthesis(before, names);
  const earlier = names.filter(({ end }) => end <= trigger.start).toReversed();
  const free = earlier.filter(({ start }) => !(aside && start >= aside.start && start < aside.end));
  const subject = free.find((name) => isOwner(name, text, trigger) || !PREPOSITION.test(text.slice(0, name.start)));
  const doer = subject ?? free[0];
  // "The US request fell on deaf ears": the request does, not those who made it.
  if (
    doer &&
    OBJECTS.test(/^(?:[’']s)?(?:\s+[\w’'-]+)/.exec(text.slice(doer.end))?.[0] ?? '') &&
    !isOwner(doer, text, trigger)
  )
    return undefined;
  if (doer && PRONOUN.test(text.slice(doer.end, trigger.start))) return undefined;
  return doer;
}

/** "Iran's first vice-president, Eshaq Jahangiri, promised Abadi": the comma ends no quotation. */
function isBehindApposition(before: string, names: readonly Span[]): boolean {
  const aside = /,(?=[^,“"]+,\s*$)/u.exec(before);
  if (aside === null) return false;
  const isNamed = names.some(({ end }) => end <= aside.index && !/[,;:]/.test(before.slice(end, aside.index)));
  return isNamed || OFFICE.test(before.slice(0, aside.index));
}

function isSubject(before: string, name: Span): boolean {
  return !PREPOSITION.test(before.slice(0, name.start));
}

/** "Abadi's flat rejection", "an Iranian offer": nothing but a word between; not "the envoy in Iraq had asked". */
function isOwner(name: Span, text: string, trigger: Span): boolean {
  if (name.end > trigger.start) return false;
  const between = /^(?<possessive>[’']s)?(?<word>[\s-]+[a-z][\w’'-]*)?[\s-]+$/.exec(
    text.slice(name.end, trigger.start),
  );
  if (!between?.groups) return false;
  if (between.groups['possessive'] !== undefined) return true;
  // "Gave the Americans a negative answer".
  if (/^[\s-]+(?:an?|the|its|his|her|their|no)$/.test(between.groups['word'] ?? '')) return false;
  const before = text.slice(0, name.start);
  // "Massoum of Iraq accused": Iraq is whose president he is. "Of Arab offers" are the Arabs' own; "the fight against ISIS fell short" is not theirs.
  return (
    !/\b(?:in|at|on|against|over)\s+$/i.test(before) &&
    !(/\p{Lu}[\p{L}’-]+\s+of\s+(?:the\s+)?$/u.test(before) && FINITE.test(text.slice(trigger.start))) &&
    (between.groups['word'] === undefined || !/\b(?:to|with|from|of|for|about)\s+$/i.test(before))
  );
}

/** The words between the last two commas before the verb, where the subject stands before them. */
function parenthesis(before: string, names: readonly Span[]): Span | undefined {
  const end = before.lastIndexOf(',');
  const start = before.lastIndexOf(',', end - 1);
  if (start < 0 || names.some((name) => name.start > end && name.end <= before.length)) return undefined;
  // "its spokeswoman, Marzieh Afkham, said": a name alone between commas is who is described before it.
  const isApposition = /^,\s*(?=\S)(?:al-)*(?:\p{Lu}[\p{L}.’'-]*(?:\s[\s-]*(?:al-)*|$))*$/u.test(
    before.slice(start, end),
  );
  return !isApposition && names.some((name) => name.end <= start) ? { start, end } : undefined;
}

function firstWithin(names: readonly Span[], from: number, reach: number): Span | undefined {
  return names.find(({ start }) => start >= from && start <= from + reach);
}

/** A headline in which nearly every word has a capital. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.filter(beginsLarge).length > words.length * 0.85;
}
