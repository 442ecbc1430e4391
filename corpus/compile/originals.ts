/**
 * Whether a pack keeps to facts and leaves the sentences to the originals: quotations and anchors are verbatim; outside
 * quotations no run of more than 8 words and no whole sentence of an original stands in any text of the pack; the
 * quotations of a source are at most 5 % of its words.
 *
 * `proveOriginals` needs the originals and gives their *fingerprints*: hashed word runs, and a seal for each quotation
 * and anchor it has seen in its original. `checkOriginals` needs the fingerprints only, so it runs anywhere. Hashing
 * keeps the texts from being read in the repository; it would not stop somebody who guesses them word by word.
 */
import * as v from 'valibot';
import { problemAt, subjectsOf } from './draft.ts';
import type { Draft, Located } from './draft.ts';
import { inQuotes } from './problem.ts';
import type { Problem } from './problem.ts';
import { countVerbatim, hash48, plain, sentencesOf, wordsOf } from './runs.ts';
import { IN_MARKS } from './check-text.ts';
import type { SourceFile } from './schema.ts';
import type { Path } from './yaml.ts';

/** A run of this many words may not be shared; one word fewer may. */
export const RUN_WORDS = 9;
/** Whole sentences from this length on may not be shared either. Shorter ones ("Iran said no.") belong to nobody. */
const SENTENCE_WORDS = 4;
const QUOTED_SHARE = 0.05;

/** Hashes stand sorted, `HASH_DIGITS` digits each, several to a line. */
export const fingerprintFile = v.strictObject({
  source: v.string(),
  /** Words of the original, furniture of its page included. */
  words: v.number(),
  runs: v.array(v.string()),
  sentences: v.array(v.string()),
  quotations: v.array(v.string()),
  anchors: v.array(v.string()),
});

export type Fingerprint = v.InferOutput<typeof fingerprintFile>;

const HASH_DIGITS = 12;
const HASHES_PER_LINE = 8;

const PROVE = 'a run of "npm run corpus -- --originals FOLDER", with the originals in FOLDER';

/**
 * The fingerprints of the originals, by source id, and what is not verbatim in them. What the fingerprints themselves forbid
 * is left to `checkOriginals`.
 *
 * @param known what is kept of sources whose original is not there: who adds one need not have those of the others. A
 *   source that has neither is an error, and so is every one where there is no original at all.
 */
export function proveOriginals(
  draft: Draft,
  originals: ReadonlyMap<string, string>,
  known: readonly Fingerprint[] = [],
): { fingerprints: Fingerprint[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const fingerprints = draft.sources.flatMap((source) => {
    const original = originals.get(source.value.id);
    if (original === undefined) {
      const kept = originals.size > 0 && known.find((each) => each.source === source.value.id);
      if (kept) return [kept];
      const expected = `a text file whose name begins with "${source.value.id}"`;
      problems.push(problemAt(source, ['id'], `there is no original of "${source.value.id}"`, expected));
      return [];
    }
    problems.push(...notVerbatim(source, plain(original)));
    return [fingerprintOf(source.value, original)];
  });
  return { fingerprints, problems };
}

function notVerbatim(source: Located<SourceFile>, original: string): Problem[] {
  return source.value.passages.flatMap(({ quotation, anchor }, at) => {
    const problems: Problem[] = [];
    if (quotation && countVerbatim(original, plain(quotation.words)) === 0) {
      const message = `the original has no words ${inQuotes(quotation.words)}`;
      problems.push(problemAt(source, ['passages', at, 'quotation', 'words'], message, 'a verbatim quotation'));
    }
    const places = anchor === undefined ? 1 : countVerbatim(original, plain(anchor));
    if (places !== 1) {
      const message = `the anchor ${inQuotes(anchor ?? '')} is in the original ${places} times`;
      problems.push(problemAt(source, ['passages', at, 'anchor'], message, 'words that are in it once'));
    }
    return problems;
  });
}

function fingerprintOf(source: SourceFile, original: string): Fingerprint {
  const words = wordsOf(original);
  const title = wordsOf(source.title).join(' ');
  const sentences = sentencesOf(original)
    .map(wordsOf)
    .filter(({ length }) => length >= SENTENCE_WORDS && length < RUN_WORDS)
    .map((sentence) => sentence.join(' '))
    .filter((sentence) => sentence !== title);
  return {
    source: source.id,
    words: words.length,
    runs: packed(runsOf(words, RUN_WORDS)),
    sentences: packed(sentences),
    quotations: packed(source.passages.flatMap(({ quotation }) => (quotation ? [plain(quotation.words)] : []))),
    anchors: packed(source.passages.flatMap(({ anchor }) => (anchor === undefined ? [] : [plain(anchor)]))),
  };
}

function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

function packed(texts: readonly string[]): string[] {
  const all = [...new Set(texts.map(hash48))].toSorted().join('');
  return all.match(new RegExp(`.{1,${HASH_DIGITS * HASHES_PER_LINE}}`, 'g')) ?? [];
}

function unpacked(lines: readonly string[]): Set<string> {
  return new Set(lines.join('').match(new RegExp(`.{${HASH_DIGITS}}`, 'g')) ?? []);
}

/** Errors against the rules above, found with the fingerprints alone. */
export function checkOriginals(draft: Draft, fingerprints: readonly Fingerprint[]): Problem[] {
  const bySource = new Map(fingerprints.map((fingerprint) => [fingerprint.source, fingerprint]));
  const sealed = draft.sources.flatMap((source) => checkSource(source, bySource.get(source.value.id)));
  const known = fingerprints.map(({ source, runs, sentences }) => ({
    source,
    runs: unpacked(runs),
    sentences: unpacked(sentences),
  }));
  return [...sealed, ...textsOf(draft).flatMap((text) => known.flatMap((original) => shared(text, original)))];
}

function checkSource(source: Located<SourceFile>, fingerprint: Fingerprint | undefined): Problem[] {
  const { id, passages } = source.value;
  if (!fingerprint) return [problemAt(source, ['id'], `there are no word runs of the original of "${id}"`, PROVE)];
  const quotations = unpacked(fingerprint.quotations);
  const anchors = unpacked(fingerprint.anchors);
  const problems = passages.flatMap(({ quotation, anchor }, at) => {
    const unproven: Problem[] = [];
    if (quotation && !quotations.has(hash48(plain(quotation.words)))) {
      const message = 'nobody has compared this quotation with the original';
      unproven.push(problemAt(source, ['passages', at, 'quotation', 'words'], message, PROVE));
    }
    if (anchor !== undefined && !anchors.has(hash48(plain(anchor)))) {
      const message = 'nobody has compared this anchor with the original';
      unproven.push(problemAt(source, ['passages', at, 'anchor'], message, PROVE));
    }
    return unproven;
  });
  const quoted = passages.reduce((sum, { quotation }) => sum + wordsOf(quotation?.words ?? '').length, 0);
  const most = Math.floor(fingerprint.words * QUOTED_SHARE);
  if (quoted > most) {
    const message = `the quotations have ${quoted} words of the ${fingerprint.words} of the original`;
    problems.push(problemAt(source, ['passages'], message, `at most ${most} (${QUOTED_SHARE * 100} %)`));
  }
  return problems;
}

/** A text of the pack that has to be in our own words. */
interface OwnText {
  record: Located<unknown>;
  path: Path;
  text: string;
}

function textsOf(draft: Draft): OwnText[] {
  return [
    ...draft.sources.map((record) => ({ record, path: ['dateNote'], text: record.value.dateNote ?? '' })),
    ...draft.passages.map((record) => ({ record, path: ['digest'], text: record.value.digest })),
    ...subjectsOf(draft).map((record) => ({ record, path: ['description'], text: record.value.description })),
    ...draft.events.map((record) => ({ record, path: ['name'], text: record.value.name })),
    ...draft.comparisons.flatMap((record) => [
      { record, path: ['question'], text: record.value.question },
      ...record.value.answers.map(({ answer }, at) => ({
        record,
        path: ['answers', at, 'answer'],
        text: answer,
      })),
    ]),
  ];
}

interface Known {
  source: string;
  runs: ReadonlySet<string>;
  sentences: ReadonlySet<string>;
}

/** The first run of words of each unquoted part of the text that an original has as well. */
function shared({ record, path, text }: OwnText, { source, runs, sentences }: Known): Problem[] {
  return text.split(IN_MARKS_WHOLE).flatMap((part) => {
    const words = wordsOf(part);
    const run = longestShared(words, runs);
    if (run) {
      const message = `${run.length} words in a row are in the original of "${source}" as well: ${inQuotes(run.join(' '))}`;
      return [problemAt(record, path, message, `at most ${RUN_WORDS - 1} outside quotations`)];
    }
    const sentence = sharedSentence(words, sentences);
    if (!sentence) return [];
    const message = `a whole sentence of the original of "${source}" is in it: ${inQuotes(sentence)}`;
    return [problemAt(record, path, message, 'our own words')];
  });
}

const IN_MARKS_WHOLE = new RegExp(IN_MARKS.source.replace(/[()]/g, ''));

/** The first run that is shared, as long as it goes on being shared. */
function longestShared(words: readonly string[], runs: ReadonlySet<string>): string[] | undefined {
  const hits = runsOf(words, RUN_WORDS).map((run) => runs.has(hash48(run)));
  const first = hits.indexOf(true);
  if (first < 0) return undefined;
  const behind = hits.indexOf(false, first);
  return words.slice(first, (behind < 0 ? hits.length : behind) + RUN_WORDS - 1);
}

function sharedSentence(words: readonly string[], sentences: ReadonlySet<string>): string | undefined {
  for (let length = RUN_WORDS - 1; length >= SENTENCE_WORDS; length--) {
    const found = runsOf(words, length).find((run) => sentences.has(hash48(run)));
    if (found !== undefined) return found;
  }
  return undefined;
}
