/**
 * The reason a sentence gives: the words behind "because", "citing", "in response to", "to prevent", "prompted by". Knows
 * only how it is written.
 */
import type { Span } from '../match/sentences.ts';

const LINK =
  /\b(?:because of|because|citing|due to|owing to|thanks to|in response to|in retaliation for|on (?:the )?grounds (?:that|of)|for fear (?:of|that)|out of (?:fear|concern) (?:of|for|that)|(?:over|on|amid|out of) (?:concerns?|fears?|worries) (?:about|over|of|that)|in protest (?:at|of|against|over)|as a result of|in order to|so as to|on account of|given that|in (?:light|view) of|in (?:reprisal|revenge) for|as (?:a )?punishment for|on suspicion of|the reason (?:is|was)(?: that)?|in an (?:effort|attempt) to|in a bid to|in (?:the )?hopes? (?:of|that)|with the aim of|(?:prompted|caused|sparked|triggered|motivated|driven) by|blamed on|attributed to|stem(?:s|med|ming) from)\s+/giu;
/** "Closed the port to prevent a spill": a purpose, in the words for what is feared, wished or guarded. */
const PURPOSE =
  /(?<!\b(?:able|tr(?:y|ied|ying)|failed|want(?:s|ed)?|how|vow(?:s|ed)|promise[sd]?|need(?:s|ed)?|ha[sd]|have|going|seek(?:s|ing)?|sought|like|aims?|order|so as|effort|attempt|bid)\s+)\bto\s+(?=(?:avoid|avert|prevent|protect|ensure|punish|pressure|deter|safeguard|preserve|appease|retaliate|save|defend)\b)/giu;
/** "Resigned over the affair": behind what people do over something. */
const OVER =
  /\b(?:resign(?:s|ed|ing)?|protest(?:s|ed|ing)?|critici[sz](?:es|ed|ing)|condemn(?:s|ed)?|arrest(?:s|ed)|sued?|fired|sacked|dismissed|charged|row|clash(?:es|ed)?|anger|outrage|quit|fined|sanctions|suspended|investigat(?:ed|ion))\s+(?:\p{L}+\s+){0,5}?over\s+/giu;
/** "Fired him for lying": behind what is done to people for something. */
const FOR =
  /\b(?:fire[sd]?|sack(?:s|ed)|dismiss(?:es|ed)|oust(?:s|ed)|expel(?:s|led)|suspend(?:s|ed)|arrest(?:s|ed)|jailed|fine[sd]|punish(?:es|ed)|sue[sd]?|bann?(?:s|ed)|apologi[sz](?:es|ed)|prais(?:es|ed)|critici[sz](?:es|ed)|blam(?:es|ed))\s+(?:[\p{L}’'.-]+\s+){0,6}?for\s+(?=(?:allegedly\s+|not\s+)?\p{Ll}{2,}ing\b|(?:his|her|its|their)\s+(?:alleged\s+)?(?:role|part|handling|failure|refusal|support|conduct|remarks|comments)\b)/giu;
/** "Quit after reports of …": behind what people do because of something; what merely came before it is no reason. */
const AFTER =
  /\b(?:resign(?:s|ed|ing)?|quit|fire[sd]?|sack(?:s|ed)|dismiss(?:es|ed)|oust(?:s|ed)|expel(?:s|led)|suspend(?:s|ed)|arrest(?:s|ed)|detain(?:s|ed)|apologi[sz](?:es|ed)|cancel(?:s|l?ed))\s+(?:[\p{L}’'.-]+\s+){0,5}?after\s+(?=(?:reports?|allegations?|accusations?|revelations?|claims?|complaints?|criticism|it\s+(?:emerged|was\s+revealed))\b|(?:being|lying|admitting|failing|refusing)\b|(?:he|she|they)\s+(?:was|were|had|refused|failed|lied|admitted)\b)/giu;
/** "Citing two officials" says by whom, not why. */
const SOURCE =
  /^(?:[\p{L}\d’'-]+\s+){0,5}?(?:officials?|sources?|people|persons?|reports?|documents?|records?|witness(?:es)?|agenc(?:y|ies)|data|figures|statistics|police|lawyers?|relatives|aides?|diplomats?|television|media|newspapers?|study|studies|survey|poll|interviews?|stud(?:y|ies))\b/iu;
const END =
  /[;:!?](?=\s|["”’)]|$)|(?<!\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jr|U\.S|U\.N|\p{Lu}))[.](?=\s|["”’)]|$)|,["”’]?\s+(?=(?:the|a|an|he|she|it|they|which|who|but|and|while|although)\b|\p{Lu})|\s[–—-]+\s|[—]|["”](?=\s+\p{Lu})/u;

/** Spans of the reasons themselves, without the words that introduce them; sorted. */
export function reasonsIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of [LINK, PURPOSE, OVER, FOR, AFTER]) {
    for (const { index, 0: link } of text.matchAll(pattern)) {
      const start = index + link.length;
      if (spans.some((other) => start >= other.start && start < other.end)) continue;
      const rest = text.slice(start);
      if (/^citing/iu.test(link) && SOURCE.test(rest)) continue;
      const stop = END.exec(rest);
      const end = stop ? start + stop.index : text.trimEnd().length;
      if (end > start) spans.push({ start, end });
    }
  }
  return spans.toSorted((one, other) => one.start - other.start);
}
