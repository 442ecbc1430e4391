/**
 * What a figure counts, by the words beside it: the head of the noun phrase behind the number ("38 masked gunmen" → "gunman"),
 * or the verb around it ("killing 12", "death toll rises to 15"). Deaths and injuries are one thing each under all their
 * words.
 */

const STOPS = new Set(
  `of in on at by to for from with and or but nor as than that which who whom whose when where while after before since
  until is are was were be been being has have had do does did will would can could may might should must not also were
  said says told near during across against between among under over out up off down into through a an the this these
  those its his her their our my your it they he she we later earlier ago more other each per so if because amid`.split(
    /\s+/,
  ),
);

const DEAD =
  /^(?:dead|deaths?|died?|dies|dying|kill(?:s|ed|ing|ings)?|fatalit(?:y|ies)|perish(?:ed)?|slain|victims?|corpses?|bodies|lives)$/u;
const HURT = /^(?:injur(?:ed|ies|y|es|ing)|wound(?:s|ed|ing)?|hurt)$/u;
const OTHER_STATES =
  /^(?:missing|arrested|detained|captured|displaced|trapped|homeless|freed|released|rescued|infected|hospitali[sz]ed|evacuated)$/u;
const TOLL = /\b(?:death toll|toll|deaths?|dead)\b[^.,;]{0,30}$/iu;
const VERB =
  /\b(\p{L}+)\s+(?:(?:at least|more than|over|about|around|some|nearly|almost|up to|as many as|an estimated|another)\s+)?$/iu;

/**
 * Folded and in the singular; "" where nothing tells. "Killed 22 villagers" counts the dead.
 *
 * @param before ends before the number and its currency. @param after begins behind it.
 */
export function counted(before: string, after: string): string {
  const verb = VERB.exec(before)?.[1]?.toLowerCase();
  return (
    (verb === undefined ? undefined : stateOf(verb)) ?? (countedBehind(after) || (TOLL.test(before) ? 'dead' : ''))
  );
}

function countedBehind(after: string): string {
  const words: string[] = [];
  for (const [, gap = '', word = ''] of after.matchAll(/([^\p{L}\n]*)([\p{L}’'-]+)/gu)) {
    if (!/^[ -]?$/u.test(gap) || words.length > 4) break;
    const small = word.toLowerCase();
    const state = stateOf(small);
    if (state) return state;
    if (STOPS.has(small)) {
      if (small === 'of' && words.length === 0) continue;
      // "17 people were killed".
      return stateSoon(after) ?? headOf(words);
    }
    words.push(small);
    if (/^(?:people|persons?)$/u.test(small)) break;
  }
  return stateSoon(after) ?? headOf(words);
}

/** What became of those who are counted, right behind: "200 people have died". */
function stateSoon(after: string): string | undefined {
  const verb =
    /^(?:[ -][\p{L}’'-]+){0,5}?\s+(?:(?:were|was|have|had|has|are|is|being|been|reportedly)\s+){1,3}(\p{L}+)/iu
      .exec(after)?.[1]
      ?.toLowerCase();
  return verb === undefined ? undefined : stateOf(verb);
}

function stateOf(word: string): string | undefined {
  if (DEAD.test(word)) return 'dead';
  if (HURT.test(word)) return 'hurt';
  return OTHER_STATES.test(word) ? word : undefined;
}

function headOf(words: readonly string[]): string {
  return singular(words.filter((word) => !/(?:ly|ed)$/u.test(word)).at(-1) ?? '');
}

function singular(word: string): string {
  if (/(?:people|persons?)$/u.test(word)) return 'person';
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (word === 'children') return 'child';
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/u.test(word)) return word;
  if (/(?:ch|sh|x|ss)es$/u.test(word)) return word.slice(0, -2);
  return word.replace(/s$/u, '');
}
