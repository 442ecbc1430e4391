/**
 * Whether an occasion or a journey is the event's: whose it is, what it is about, and where. "A conference of hoteliers",
 * "the uprising in Bahrain" and "flew to Kerman" are others'. Knows one sentence.
 */
import type { Edtf, Event } from '../model.ts';
import { MONTHS, WEEKDAYS } from './calendar.ts';
import { lettered } from './lettered.ts';
import { placesOf, type Named } from './participants.ts';
import { OCCASION } from './polarity.ts';
import type { Span } from './sentences.ts';
import { companyAt, isTitleCase, NO_NAMES } from './voice.ts';

/** A sentence, with whom it names. */
export interface NamedSentence {
  text: string;
  named: Named[];
  pageDate: Edtf | undefined;
}

/** Verbs of people who come together somewhere. */
const ENCOUNTER =
  /^(?:me(?:et|ets|t)|host\w*|receiv\w+|welcom\w+|greet\w*|gather\w*|conven\w+|attend\w*|sat down|sit down)$/i;
/** What is attended. */
const ATTENDED = lettered(
  String.raw`^\s+(?:an?|the|this)\s+(?:\p{L}+\s+)?(?:conference|summit|meeting|forum|gathering|talks|session)\b`,
);
/** "Lebanon remembers its own civil war". */
const OWN = /\b(?:its|their|his|her) own\s+$/;
/** "A visit to Abadi in Baghdad". */
const HOST_IN = lettered(String.raw`^\s+(?:to|with|from)\s+(?:\p{Lu}\S*\s+){1,3}in\s+(?=\p{Lu})`);

/** "A conference of hoteliers": whose it is, where it is nobody's of the world of states. */
export function isOfOthers(after: string): boolean {
  const [, topic] = TOPIC.exec(after) ?? [];
  if (topic !== undefined && !/\p{Lu}/u.test(topic) && !POLITICS.test(topic)) return true;
  const [, whose] = WHOSE.exec(after) ?? [];
  return whose !== undefined && !STATESMEN.test(whose);
}

/** "A donor conference": what it is about, before its name. */
export function isOnOtherTopic(before: string): boolean {
  return /\b(?:donors?[’']?|climate|fashion|press|news|business|investors?|investment|trade|economic|finance|tech|technology|film|design|art|book|medical|health|sports?|football|racing|women[’']s|youth|energy|oil|food|water|media|music|church|scien(?:ce|tific)|academic|literary|tourism|aviation|motor|car|board|staff|sales|annual)\s+$/i.test(
    before,
  );
}

/** "A conference on energy". */
const TOPIC = lettered(
  String.raw`^\s+(?:in\s+\p{Lu}\S*\s+)?(?:on|about|for)((?:\s+(?!(?:in|at|held|from|with)\b)[\p{L}’'-]+){1,4})`,
);
/** "Of hoteliers", whoever they are. */
const WHOSE = lettered(String.raw`^\s+(?:of|for)\s+(?:[\p{L}-]+\s+){0,3}?(\p{Ll}{3,}s)\b`);
const POLITICS =
  /secur|peace|fight|war\b|threat|crisis|terror|extremis|jihad|milit|insurg|strateg|stabil|nuclear|atomic|violen|blood|conflict|region|relation|ties?\b|cooperat|border|defen[cs]|refugee|aid\b|support|help|sanction|future|how\b|what\b|whether|issue|matter|problem|question|arms\b|weapon|pact|allian|coalition|campaign|strike|enrich|proliferat|humanitar|sectarian|politic|reform|situation|world|day|week|month|weekend|first|second|third|fourth|last|talks/i;

const STATESMEN =
  /^(?:.*(?:minister|countr|nation|state|power|leader|diplomat|delegat|envoy|official|all(?:y|ie)|government|donor|head|chief|member|representative|negotiator|talk|week|day|month|partner|neighbo|hour|expert|officer|general|commander|side|team|enem|foe|rival|capital|part(?:y|ies)|president|monarch|ruler|king)).*$/;

/** Ways to go, and where to. */
const GOING =
  /^(?:travel\w*|fl(?:y|ies|ew|own|ying)|go(?:es|ing)?|went|head\w*|arriv\w+|land\w*|journey\w*|c[ao]m(?:e|es|ing)|jet\w*|return\w*)\b/i;
const GOAL = lettered(String.raw`^\s+(?:(?:back|on|home|off)\s+)?(?:to|for|in|at)\s+(?=\p{Lu})`);

/** An occasion that the sentence places elsewhere, or gives to others: "the uprising in Bahrain", "Maliki's visit". */
export function isElsewhere(
  { participants, place, told }: Event,
  trigger: Span,
  { text, named }: NamedSentence,
): boolean {
  const words = text.slice(trigger.start, trigger.end);
  if (!told) return false;
  const own = [...participants, ...(place ? [place] : []), ...told.by, ...told.to, ...told.with.flat()];
  const places = placesOf(own, text, named);
  const after = text.slice(trigger.end);
  const leadsAway = (way: Pick<RegExp, 'exec'>): boolean => {
    const at = way.exec(after)?.[0].length;
    return at !== undefined && !isWithin(trigger.end + at, places) && !isDay(after.slice(at));
  };
  if (told.acts.includes('visit') && GOING.test(words) && leadsAway(GOAL)) return true;
  if (!(OCCASION.test(words) || ENCOUNTER.test(words))) return false;
  if (isOfOthers(after.slice(ATTENDED.exec(after)?.[0].length ?? 0)) || isOnOtherTopic(text.slice(0, trigger.start)))
    return true;
  if (OWN.test(text.slice(0, trigger.start)) && !isWithin(text.search(/\p{Lu}/u), places)) return true;
  return leadsAway(HOST_IN) || isSomebodyElses(text, places, trigger);
}

const NAME_BEFORE = lettered(String.raw`(?<name>\p{Lu}[\p{L}’'-]+)[\s-]+(?:\p{Ll}+ )?$`);
const NAME_BEHIND = lettered(
  String.raw`^(?:\s+(?:in|to|of|with)|(?:\s+[\w’'.-]+){1,3}?\s+in)\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}’'-]+)`,
);

/**
 * Whether a name right before or right behind an occasion says that it is none of ours: "the Brussels summit", "talks in
 * Vienna", "Lebanon's civil war".
 *
 * @param own where the sentence names those whose occasion we look for
 */
function isSomebodyElses(text: string, own: readonly Span[], { start, end }: Span): boolean {
  const before = NAME_BEFORE.exec(text.slice(0, start));
  const after = NAME_BEHIND.exec(text.slice(end));
  const names = [
    before &&
      (before.index > 0 || /[’']s$/.test(before.groups?.['name'] ?? '')) && {
        name: before.groups?.['name'] ?? '',
        at: before.index,
      },
    after && { name: after.groups?.['name'] ?? '', at: end + after[0].length - (after.groups?.['name'] ?? '').length },
  ];
  return names.some(
    (one) =>
      one &&
      !isTitleCase(text) &&
      !NO_NAMES.test(one.name.replace(/[’']s?$/, '')) &&
      !own.some(
        (each) => each.end === companyAt(text, one.at) || (each.start < one.at + one.name.length && one.at < each.end),
      ),
  );
}

/** Words spoken in another city than the event's: "told delegates in New York that …". */
export function isSpokenElsewhere(
  { participants, place, told }: Event,
  trigger: Span,
  { text, named }: NamedSentence,
): boolean {
  if (!told?.acts.includes('statement') || place === undefined) return false;
  const own = placesOf([...participants, place, ...told.by, ...told.with.flat()], text, named);
  const head = /^[^,;:“"]*?(?=\sthat\s)/u.exec(text.slice(trigger.end))?.[0] ?? '';
  return [...head.matchAll(/\sin\s+(?=\p{Lu})/gu)].some(({ index, 0: words }) => {
    const at = trigger.end + index + words.length;
    return !isDay(text.slice(at)) && !isWithin(at, own);
  });
}

/** Whether a text begins with a month or a day of the week. */
function isDay(text: string): boolean {
  const word = /^\p{Lu}\p{Ll}+/u.exec(text)?.[0].toLowerCase() ?? '';
  return WEEKDAYS.includes(word) || (word.length > 2 && MONTHS.includes(word.slice(0, 3)));
}

function isWithin(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}
