/**
 * The events a sentence tells: each a trigger with what is said of it (it did happen, it did not, it is open) and who does
 * it to whom, where the words' order shows it (`match/voice.ts`).
 *
 * Signs are those of `match/polarity.ts`; more is open here than there, because a comparison rests on it: what is called
 * for, opposed, offered or in a heading's imperative has not been done.
 */
import { statusAt } from '../match/polarity.ts';
import { doerOf, objectOf, type Doer } from '../match/voice.ts';
import type { EventMention, Name, Sign } from './statement.ts';
import { LONGEST, triggerOf } from './triggers.ts';

/** Right before a trigger, with a few words between: it is not done. */
const UNDONE =
  /\b(?:rul(?:es?|ed|ing) out|prevent(?:s|ed|ing)?|block(?:s|ed|ing)?|avert(?:s|ed|ing)?|avoid(?:s|ed|ing)?|halt(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?|call(?:s|ed|ing)? off|scrap(?:s|ped)?|(?:stop(?:s|ped)?|fall(?:s)?|fell) short of|anything but|far from|hardly|barely|scarcely|refrain(?:s|ed|ing)? from|without|lack of|absence of|recommend(?:s|ed|ing)? (?:no|against)|decid(?:es|ed) against|refus(?:al|es|ed|ing) (?:of|to)|withdr(?:ew|awn)|no)\s+(?:(?!and\b|but\b)[\p{L}’'.-]+\s+){0,3}$/iu;
/** Right before a trigger: nobody says that it has been done. */
const OPEN =
  /\b(?:oppos(?:es?|ed|ing|ition)(?: to)?|call(?:s|ed|ing)? (?:for|on)|appeal(?:s|ed)? (?:for|to)|demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|ask(?:s|ed|ing)? (?:for|to)|request(?:s|ed)?(?: for)?|offer(?:s|ed|ing)?(?: of| to)?|propos(?:es?|ed|ing|als?)(?: of| for| to)?|want(?:s|ed|ing)?(?: to)?|seek(?:s|ing)?(?: to)?|sought(?: to)?|try(?:ing)? to|tr(?:ies|ied) to|attempt(?:s|ed|ing)?(?: to)?|threat(?:s|en|ens|ened|ening)?(?: of| to)?|warn(?:s|ed|ing)?(?: of| against)?|fears?(?: of)?|hop(?:es?|ed|ing)(?: for| to)?|prospects?(?: of)?|possibilit(?:y|ies)(?: of)?|consider(?:s|ed|ing)?|plan(?:s|ned|ning)?(?: for| to)?|allow(?:s|ed|ing)? .{0,30}to|need(?:s|ed)?(?: to)?|must|should|could|would|may|might|can|if|whether|unless|likely to|willing to|ready to|eager to|able to|continue(?:s|d)? to press for)\s+(?:(?!and\b|but\b|that\b|said\b)[\p{L}’'.-]+\s+){0,2}$/iu;

/** Right before a verb. */
const DIRECT =
  /(?:\b(?:not|never|cannot|den(?:y|ies|ied|ying)(?: having)?|refus(?:es|ed|ing) to|declin(?:es|ed|ing) to|fail(?:s|ed|ing) to)|n[’']t)\s+(?:(?:yet|ever|been|be|even|have)\s+)?$/iu;
/** Right before a noun. */
const DEFINITE = /(?:\b(?:the|his|her|its|their|this|these|those)|[’']s)\s+$/iu;

/** Sorted by `start`; a phrase goes before the words in it. */
export function eventsIn(text: string, names: readonly Name[], part: 'headline' | 'lead' | 'body'): EventMention[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word,
  }));
  const events: EventMention[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
      const [first, last] = [words[at], words[at + length - 1]];
      if (!first || !last || /[^\s-]/u.test(between(text, words.slice(at, at + length)))) continue;
      const phrase = words
        .slice(at, at + length)
        .map(({ word }) => word.toLowerCase().replaceAll('’', "'"))
        .join(' ');
      const trigger = triggerOf(phrase);
      // "State" of a name, "Strike" of "Counter-Strike".
      if (!trigger || names.some(({ start, end }) => start < last.end && first.start < end)) continue;
      const span = { start: first.start, end: last.end };
      const sign = signAt(text, span, part);
      const direct = sign === 'did-not' && DIRECT.test(text.slice(Math.max(0, span.start - 40), span.start));
      events.push({ ...span, ...trigger, sign, ...(direct && { direct }), ...rolesOf(text, names, span) });
      at += length - 1;
      break;
    }
  }
  return events;
}

function between(text: string, words: readonly { start: number; end: number }[]): string {
  return words
    .slice(1)
    .map(({ start }, at) => text.slice(words[at]?.end ?? start, start))
    .join('');
}

function signAt(text: string, { start, end }: { start: number; end: number }, part: string): Sign {
  const before = text.slice(Math.max(0, start - 80), start);
  // "Defeat the militants": a heading that tells what to do.
  if (part === 'headline' && /^\W*$/u.test(before) && !/(?:ed|ing|s)$/u.test(text.slice(start, end))) return 'open';
  // "Urged him not to declare it": he may have.
  if (/\bnot to\s+$/iu.test(before) && !/\b(?:decid|cho[os]|opt|agre)\p{L}*\s+not to\s+$/iu.test(before)) return 'open';
  if (UNDONE.test(before)) return 'did-not';
  // "He would not use the appointment": it is taken for granted.
  if (DEFINITE.test(before)) return 'did';
  const status = statusAt(text, start, end);
  if (status === 'denied') return 'did-not';
  if (status !== 'happened' || OPEN.test(before)) return 'open';
  return 'did';
}

function rolesOf(
  text: string,
  names: readonly Name[],
  span: { start: number; end: number },
): Pick<EventMention, 'by' | 'to'> {
  const keyOf = (doer: Doer): string | undefined =>
    doer === undefined || doer === 'stranger'
      ? undefined
      : names.find(({ start, end }) => start === doer.start && end === doer.end)?.key;
  const by = keyOf(doerOf(text, names, span));
  const to = keyOf(objectOf(text, names, span));
  return { ...(by !== undefined && { by }), ...(to !== undefined && to !== by && { to }) };
}
