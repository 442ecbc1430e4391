/** The reason a sentence gives: the words behind "because", "citing", "in response to". Knows only how it is written. */
import type { Span } from '../match/sentences.ts';

const LINK =
  /\b(?:because of|because|citing|due to|owing to|thanks to|in response to|in retaliation for|on (?:the )?grounds (?:that|of)|for fear (?:of|that)|out of fear (?:of|that)|in protest (?:at|of|against|over)|as a result of|in order to|so as to|on account of|given that|the reason (?:is|was)(?: that)?|in an effort to|in a bid to)\s+/giu;
/** "Resigned over the affair": behind what people do over something. */
const OVER =
  /\b(?:resign(?:s|ed|ing)?|protest(?:s|ed|ing)?|critici[sz](?:es|ed|ing)|condemn(?:s|ed)?|arrest(?:s|ed)|sued?|fired|sacked|dismissed|charged|row|clash(?:es|ed)?|anger|outrage|quit|fined|sanctions|suspended|investigat(?:ed|ion))\s+(?:\p{L}+\s+){0,3}?over\s+/giu;
const END =
  /[;:.!?](?=\s|["”’)]|$)|,\s+(?=(?:the|a|an|he|she|it|they|which|who|but|and|while|although)\b|\p{Lu})|\s[–—-]+\s|[—]|["”](?=\s+\p{Lu})/u;

/** Spans of the reasons themselves, without the words that introduce them; sorted. */
export function reasonsIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of [LINK, OVER]) {
    for (const { index, 0: link } of text.matchAll(pattern)) {
      const start = index + link.length;
      if (spans.some((other) => start >= other.start && start < other.end)) continue;
      const stop = END.exec(text.slice(start));
      const end = stop ? start + stop.index : text.trimEnd().length;
      if (end > start) spans.push({ start, end });
    }
  }
  return spans.toSorted((one, other) => one.start - other.start);
}
