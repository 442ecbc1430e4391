/** The words, sentences and runs of words of a text, as the rules on quoting count them. */

/**
 * Folded words: small letters without accents, apostrophes, full stops and hyphens ("U.S.-led" is "usled"). White
 * space, dashes and slashes part words.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .split(/\s+|[—–/]|--|\.{3}|…/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

/** The text with single spaces and straight quotation marks: what "verbatim" compares. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛ʼ′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How often the words stand verbatim in the text, beginning and ending with whole words. Both as `plain` gives them. */
export function countVerbatim(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole = !isWordPart(text.charAt(at - 1)) && !isWordPart(text.charAt(at + words.length));
    if (isWhole && words !== '') count++;
  }
  return count;
}

function isWordPart(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** After these a full stop ends no sentence: single letters ("John F.", "U.S.") and titles. */
const ABBREVIATION = /(?:\b\p{L}|\b(?:Maj|Gen|Lt|Col|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Adm|St|No|vs))\.["'”’)]*$/u;

/** Ends as sentences do; headings, bylines and captions do not. */
const SENTENCE_END = /[.!?…]["'”’)]*$/;

/** The sentences of a text, trimmed. A line ends one; lines and leftovers that end without a full stop are none. */
export function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return text.split(/\n+/).flatMap((line) => {
    const sentences: string[] = [];
    let open = '';
    for (const { segment } of segmenter.segment(line)) {
      open += segment;
      if (ABBREVIATION.test(open.trim())) continue;
      sentences.push(open.trim());
      open = '';
    }
    sentences.push(open.trim());
    return sentences.filter((sentence) => SENTENCE_END.test(sentence));
  });
}

/** 48 bits of hash over a text, as 12 hexadecimal digits: cyrb53 (bryc, public domain), cut. */
export function hash48(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0).toString(16).padStart(8, '0') + (a >>> 16).toString(16).padStart(4, '0');
}
