/**
 * Whether one statement of a story lends weight to another: it *strengthens* it, it *weakens* it, or it speaks of something
 * else. A weak sign, for the order in which pairs are looked at and never for a verdict: people who were asked agree on
 * it little more often than not.
 *
 * Statements of one story that share enough words strengthen each other, unless two signs of contrast more than of
 * accord stand between them.
 */
import { likenessOf, readable, type Readable } from '../likeness/likeness.ts';
import { pairWords } from '../likeness/pairing.ts';

export type Support = 'strengthens' | 'weakens' | 'other';

/** Weight of shared words, in the units of `Word.weight`. */
const LEAST_SHARED = 6;
/** So alike, they say the same. */
const MUCH_ALIKE = 0.45;
const CONTRAST = 2;

const NOT =
  /\b(?:not|no|never|cannot|none|without|nothing|nobody|neither|nor|fail(?:s|ed)?|unable|unlikely|lack\p{L}*)\b|n['’]t\b/iu;
const BUT = /\b(?:but|however|although|despite|though|yet|instead|rather|still|nevertheless|even if|only|while)\b/iu;
const DISPUTE =
  /\b(?:den(?:y|ied|ies|ial)|disput\p{L}+|reject\p{L}*|refut\p{L}+|dismiss\p{L}*|false\p{L}*|baseless|unfounded|doubt\p{L}*|contradict\p{L}*|refus\p{L}+|wrong\p{L}*|mistak\p{L}+|mislead\p{L}*|hoax|fake|debunk\p{L}*|unconstitutional|illegal\p{L}*|unfair\p{L}*)\b/iu;
const ACCORD =
  /\b(?:prais\p{L}+|support\p{L}*|back(?:s|ed)|defend\p{L}*|welcom\p{L}+|applaud\p{L}*|success\p{L}*|agree\p{L}*|approv\p{L}+|endors\p{L}+|good|great|best|right|win|won|victor\p{L}*)\b/iu;
const QUOTATION = /["“]/u;
const FIGURE = /\d/u;

/** @param one, other statements of two sources on one story; the order makes no difference */
export function supportOf(one: string, other: string): Support {
  const [a, b] = [readable(one), readable(other)];
  if (sharedWeight(a, b) < LEAST_SHARED) return 'other';
  const either = (pattern: RegExp): number => Number(pattern.test(one) || pattern.test(other));
  const onlyOne = (pattern: RegExp): number => Number(pattern.test(one) !== pattern.test(other));
  const both = (pattern: RegExp): number => Number(pattern.test(one) && pattern.test(other));
  const contrast = either(NOT) + either(BUT) + either(DISPUTE) + onlyOne(QUOTATION);
  const accord = either(ACCORD) + both(FIGURE) + Number(likenessOf(a, b) > MUCH_ALIKE);
  return contrast - accord >= CONTRAST ? 'weakens' : 'strengthens';
}

function sharedWeight(one: Readable, other: Readable): number {
  return pairWords(one.words, other.words).reduce((sum, { a, b, alike }) => {
    return sum + (((one.words[a]?.weight ?? 0) + (other.words[b]?.weight ?? 0)) / 2) * alike;
  }, 0);
}
