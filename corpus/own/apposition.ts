/**
 * Who a name is, in the words that stand beside it: "Vera Lindqvist, the mayor of Harbourtown, said …" gives "the mayor of
 * Harbourtown", "press spokesman Per Holm" gives "press spokesman". English only, and nothing rather than something odd:
 * what is said has to be what somebody or something can be. Knows one place in a text, and no subject.
 */
import { OF_ORGANISATIONS, OF_PLACES, TITLES } from '../ingest/words/known.ts';
import type { Span } from '../match/sentences.ts';

/** A longer one tells a story. */
const MOST_WORDS = 9;
/** "…, the mayor of Harbourtown," with its comma or the end of the sentence. */
const BEHIND =
  /^,\s+((?:the|an?|its|their|former|acting|then|deputy)\s(?:[^,;:.!?()[\]“”"—–]|(?<=\b\p{L})\.(?!\s+\p{Lu}))+)(?=[,;.!?)]|\s[—–]\s)/u;
/** A sentence may end with an abbreviation: "the ambassador to the U.N." */
const CUT_ABBREVIATION = /\b(?:\p{L}\.)+\p{L}$/u;
/** These tell of an act: "the day he left". */
const TELLS =
  /\b(?:who|whom|whose|which|that|was|were|is|are|has|have|had|said|says|he|she|they|it|we|i|you|will|would|could|only|while|when|where|after|before)\b/iu;
/** Behind it, the noun has been said: "the mayor | of Harbourtown". */
const OF = /\s(?:of|at|in|for|on|to|from|with|and|near|by|based|considered|responsible)\s/u;
/** What people are called by what they do. */
const DOES =
  /(?:[^n]er|or|ist|ian|man|woman|ant|chief|head|aide|mp|professor|son|daughter|wife|husband|member|fellow|general)$/u;
/** What else can be told in a word. */
const KINDS = new Set(
  `company firm maker group charity city capital town village suburb port kibbutz settlement neighbourhood neighborhood
  militia faction newspaper paper website network agency think-tank watchdog airline carrier retailer bank lender union
  club team band region province district county island river nation country state body regulator startup nonprofit
  organisation organization institute company`.split(/\s+/),
);
/** One word before a title that belongs to it: "press spokesman", not "by spokesman". */
const BEFORE = /(?:^|[^\p{L}-])(?:(\p{Ll}[\p{L}-]+)\s+)?(\p{Ll}[\p{Ll}-]+)\s+$/u;
const NO_PART = new Set(
  `the a an and or but by to of for from with as in on at that said says told his her its their our my this while when
  then so called named quoted including like than was is were are also later because if where who`.split(/\s+/),
);
/** Forms of address say nothing. */
const ADDRESS = new Set(
  'mr mrs ms miss mx dr sir lord lady dame father sister mother brother reverend rev uncle aunt king queen general private'.split(
    ' ',
  ),
);

/** Alone they do not say whose: "his son Per Holm". */
const KIN = new Set('son daughter wife husband widow brother uncle aunt cousin'.split(' '));

/** @returns undefined where nothing that can be relied on stands there. */
export function apposition(text: string, { start, end }: Span): string | undefined {
  return behind(text.slice(end, end + 120)) ?? before(text.slice(Math.max(0, start - 60), start));
}

function behind(after: string): string | undefined {
  const phrase = BEHIND.exec(after)?.[1]?.trim();
  if (phrase === undefined || TELLS.test(phrase) || phrase.split(/\s+/u).length > MOST_WORDS) return undefined;
  const noun = phrase.split(OF)[0]?.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  const says =
    TITLES.has(noun) || DOES.test(noun) || KINDS.has(noun) || OF_ORGANISATIONS.has(noun) || OF_PLACES.has(noun);
  return says ? `${phrase}${CUT_ABBREVIATION.test(phrase) ? '.' : ''}` : undefined;
}

function before(text: string): string | undefined {
  const [, part = '', title = ''] = BEFORE.exec(text) ?? [];
  if (!TITLES.has(title) || ADDRESS.has(title)) return undefined;
  if (KIN.has(title)) return undefined;
  return part === '' || NO_PART.has(part) || /(?:ly|ing)$/u.test(part) ? title : `${part} ${title}`;
}
