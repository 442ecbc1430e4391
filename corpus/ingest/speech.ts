/**
 * Whose words a sentence gives: the publisher's own, or a speaker's in direct or reported speech; and the agency or paper
 * they come through ("according to IRNA", "Reuters quoted …").
 *
 * A speaker is named only where the sentence shows it: the name right before or behind a verb of saying, "he" for the
 * last speaker. Anybody else is a speaker without a name, with the words for him ("officials").
 */
import type { Span } from '../match/sentences.ts';
import { quotedShare } from './quotations.ts';
import type { Name, Voice } from './statement.ts';

/** What is known of the sentences before. */
export interface Speaking {
  /** Key of the last named speaker, or words for one. */
  last?: { speaker: string; words?: string };
  /** Whether the last sentence was a quotation, which the next may go on with. */
  quoting: boolean;
}

const SAY = String.raw`(?:said|says|saying|told|tells|telling|added|adds|adding|stated|announced|announces|insisted|insists|argued|argues|claimed|claims|warned|warns|explained|explains|replied|wrote|writes|tweeted|declared|declares|acknowledged|acknowledges|admitted|admits|confirmed|confirms|noted|notes|stressed|stresses|suggested|suggests|predicted|asserted|contended|maintained|alleged|recalled|reiterated|complained|conceded|remarked|testified|asked|cautioned|emphasi[sz]ed|disclosed|revealed)`;
const SAYING = new RegExp(String.raw`\b${SAY}\b(?!\s+to\s+(?:be|have)\b)`, 'gu');
const NOT_SAYING = /\b(?:not|never|n[’']t|is|are|was|were|being|been|to)\s+$/iu;
const ACCORDING = /\b(?:according to|in the words of|in the view of)\s+/giu;
/** "Reuters quoted the minister as saying". */
const QUOTED = /\bquot(?:ed|es|ing)\s+[^.;]{1,80}?\s+as\s+(?:saying|telling)\b/iu;
const REPORTS =
  /^(?:,[^,]{0,60},)?\s+(?:(?:news agency|has|have|had|also|first|earlier)\s+)*(?:report(?:s|ed)|quot(?:es|ed))\b/iu;
const AGENCIES =
  /^(?:reuters|associated press|ap|afp|agence france presse|irna|islamic republic news agency|isna|fars|fars news agency|tasnim|mehr|tass|ria|interfax|xinhua|bloomberg|cnn|bbc|nbc|nbc news|abc|abc news|cbs|cbs news|fox news|npr|al jazeera|al arabiya|press tv|state television|new york times|washington post|wall street journal|guardian|politico|dpa|anadolu|kyodo|yonhap)$/u;
/** An agency in small letters, as pages without capitals write it. */
const SMALL_AGENCY = /\b(?:reuters|afp|irna|isna|cnn|bbc|nbc|cbs|npr)\b/u;

const ASIDE =
  /^(?:[’']s\s[\p{Ll} -]{1,40})?(?:,\s*|,[^,;:"“”]{0,90},|\s+\([^)]*\))?\s*(?:(?:also|has|have|had|later|then|again|himself|herself|repeatedly|publicly|recently|earlier|who|[\p{Ll}]+ly)\s+|on\s+\p{Lu}\p{Ll}+day\s+|\p{Lu}\p{Ll}+day\s+)*$/u;
const PRONOUN = /\b(?:he|she|they)\s+(?:(?:also|has|have|had|then|later|\p{Ll}+ly)\s+)*$/iu;
const SOMEBODY =
  /(?:^|[\s“"])((?:\p{Ll}+\s+){0,2}(?:officials?|sources?|police|authorities|spokes\p{Ll}+|witness(?:es)?|analysts?|experts?|residents?|activists?|diplomats?|lawmakers?|critics|leaders?|ministers?|commanders?|doctors?|aides?|lawyers?|prosecutors?|investigators?|researchers?|militants?|rebels?|president|minister|ministry|government|statement|report|agency|group|company|army|military|ayatollah|court))(?:\s+[^,.;:"“”]{0,60})?\s+$/iu;

/**
 * @param sentence its span in `text`
 * @param names of the sentence, with spans in `text`
 * @param quotations of the paragraph
 * @param before what the sentences before it leave; the answer has what this one leaves
 */
export function voiceOf(
  text: string,
  sentence: Span,
  { names, quotations }: { names: readonly Name[]; quotations: readonly Span[] },
  before: Speaking,
): { voice: Voice; after: Speaking } {
  const share = quotedShare(quotations, sentence);
  const carrier = carrierOf(text, sentence, names);
  const through = carrier === undefined ? {} : { carrier };
  const direct = share > 0.5;
  const found = speakerOf(text, sentence, { names, quotations, last: before.last });
  if (found && !(found.speaker !== '' && found.speaker === carrier)) {
    const { speaker, words } = found;
    const voice: Voice = {
      kind: 'speaker',
      speaker,
      ...(speaker === '' && words !== undefined && { words }),
      direct,
      ...through,
    };
    return { voice, after: { last: found, quoting: share > 0 } };
  }
  // A quotation without a speaker of its own is the last one's.
  if (direct && before.quoting && before.last) {
    return {
      voice: { kind: 'speaker', ...before.last, direct, ...through },
      after: { last: before.last, quoting: true },
    };
  }
  if (direct)
    return { voice: { kind: 'speaker', speaker: '', direct, ...through }, after: { ...before, quoting: true } };
  return {
    voice: { kind: 'own', ...through },
    after: { ...(before.last && { last: before.last }), quoting: share > 0 },
  };
}

type Speaker = NonNullable<Speaking['last']>;

function speakerOf(
  text: string,
  sentence: Span,
  { names, quotations, last }: { names: readonly Name[]; quotations: readonly Span[]; last: Speaking['last'] },
): Speaker | undefined {
  const words = text.slice(sentence.start, sentence.end);
  const people = names.filter((name) => !name.adjective && name.type !== 'office');
  for (const { index, 0: verb } of words.matchAll(SAYING)) {
    const at = sentence.start + index;
    // What a quoted person says that others say is his.
    if (quotations.some(({ start, end }) => at >= start && at < end) || NOT_SAYING.test(text.slice(sentence.start, at)))
      continue;
    const speaker = besideVerb(text, sentence, { at, end: at + verb.length, people, last });
    if (speaker) return speaker;
  }
  const quoted = QUOTED.exec(words);
  if (quoted) {
    const at = sentence.start + quoted.index;
    const name = people.find(({ start }) => start >= at && start < at + quoted[0].length);
    if (name) return { speaker: name.key };
  }
  for (const { index, 0: link } of words.matchAll(ACCORDING)) {
    const from = sentence.start + index + link.length;
    const name = people.find(({ start, key }) => start >= from && start < from + 60 && !AGENCIES.test(key));
    if (name) return { speaker: name.key };
    const somebody = /^(?:the\s+|an?\s+)?([\p{Ll}-]+(?:\s[\p{Ll}-]+){0,2})/u.exec(text.slice(from, sentence.end))?.[1];
    if (somebody !== undefined && !SMALL_AGENCY.test(somebody)) return { speaker: '', words: somebody };
  }
  return undefined;
}

function besideVerb(
  text: string,
  sentence: Span,
  { at, end, people, last }: { at: number; end: number; people: readonly Name[]; last: Speaking['last'] },
): Speaker | undefined {
  const before = text.slice(sentence.start, at);
  const subject = people.filter((name) => name.end <= at).at(-1);
  const between = subject && text.slice(subject.end, at);
  if (subject && between !== undefined && ASIDE.test(between)) {
    const owned = /^[’']s\s+([\p{Ll} -]+?)\s*$/u.exec(between)?.[1];
    return owned === undefined ? { speaker: subject.key } : { speaker: '', words: owned };
  }
  if (PRONOUN.test(before)) return last ?? { speaker: '' };
  // "…," said Rouhani; "…," the minister said.
  if (/[,”"’]\s*$/u.test(before)) {
    const next = people.find(({ start }) => start >= end && start < end + 70);
    if (next && /^\s+(?:the\s+)?(?:[\p{L}’'.-]+\s+){0,6}$/u.test(text.slice(end, next.start)))
      return { speaker: next.key };
  }
  const somebody = SOMEBODY.exec(before)?.[1];
  return somebody === undefined ? undefined : { speaker: '', words: somebody.trim().toLowerCase() };
}

function carrierOf(text: string, sentence: Span, names: readonly Name[]): string | undefined {
  for (const name of names) {
    const behind = text.slice(name.end, sentence.end);
    const ahead = text.slice(sentence.start, name.start);
    const isAgency = AGENCIES.test(name.key);
    if (REPORTS.test(behind) && (isAgency || name.type === 'organisation')) return name.key;
    if (
      isAgency &&
      /\b(?:according to|told|reported by|quoted by|to|by|on)\s+(?:the\s+|[\p{Ll}-]+\s+){0,3}$/iu.test(ahead)
    )
      return name.key;
  }
  const small = /\b(?:according to|told|reported by)\s+(\p{Ll}+)/u.exec(text.slice(sentence.start, sentence.end))?.[1];
  return small !== undefined && SMALL_AGENCY.test(small) ? small : undefined;
}
