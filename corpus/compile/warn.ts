/**
 * What is probably wrong and may be right. An editor who finds it right says so beside its cause (`accepts:` with
 * the reason), and then the warning is not given. An `accepts:` without its warning is an error: reasons do not
 * outlive what they explain.
 */
import { aliasRecords } from './aliases.ts';
import type { AliasRecord } from './aliases.ts';
import { problemAt, subjectsOf } from './draft.ts';
import type { Draft, Located } from './draft.ts';
import { distance } from './nearest.ts';
import type { Problem } from './problem.ts';
import { foldAlias } from '../match/fold.ts';
import type { Path } from './yaml.ts';

export interface WarnOptions {
  /** Whether a word in small letters is one of everyday English. */
  isCommonWord: (word: string) => boolean;
}

/** One entry of an `accepts:` list. */
interface Acceptance {
  warning: string;
  of?: string | undefined;
  because: string;
}

type Accepting = Located<{ accepts?: Acceptance[] | undefined }>;

/** A warning, and the records whose `accepts:` may explain it, each by the folded alias that it would name. */
interface Warning {
  kind: string;
  explainers: { record: Accepting; folded?: string }[];
  problem: Problem;
}

/** Warnings without a reason, and reasons without a warning (errors). For a draft without errors. */
export function warn(draft: Draft, { isCommonWord }: WarnOptions): Problem[] {
  const aliases = aliasRecords(draft).filter(({ strength }) => strength !== 'decoy');
  const warnings = [
    ...unmentioned(draft),
    ...uncited(draft),
    ...commonWords(aliases, isCommonWord),
    ...nearAliases(aliases),
  ];
  const used = new Set<Acceptance>();
  const unexplained = warnings.filter((warning) => {
    const reasons = warning.explainers.flatMap((explainer) => reasonsFor(warning.kind, explainer));
    for (const reason of reasons) used.add(reason);
    return reasons.length === 0;
  });
  return [...unexplained.map(({ problem }) => problem), ...idle(draft, used)];
}

function reasonsFor(kind: string, { record, folded }: Warning['explainers'][number]): Acceptance[] {
  return (record.value.accepts ?? []).filter(
    ({ warning, of }) => warning === kind && (of === undefined ? undefined : foldAlias(of)) === folded,
  );
}

function idle(draft: Draft, used: ReadonlySet<Acceptance>): Problem[] {
  return [...subjectsOf(draft), ...draft.passages].flatMap((record: Accepting) =>
    (record.value.accepts ?? []).flatMap((acceptance, at) => {
      if (used.has(acceptance)) return [];
      const of = acceptance.of === undefined ? '' : ` of "${acceptance.of}"`;
      const message = `there is no warning "${acceptance.warning}"${of} here to accept`;
      return [problemAt(record, ['accepts', at], message, 'an entry for a warning that is given, or none')];
    }),
  );
}

function warningAt(record: Accepting, path: Path, kind: string, message: string, repair: string, of?: string): Problem {
  const entry = `{ warning: ${kind}, ${of === undefined ? '' : `of: ${of}, `}because: … }`;
  return problemAt(record, path, message, `${repair}, or accepts: [${entry}]`, 'warning');
}

function unmentioned(draft: Draft): Warning[] {
  const mentioned = new Set(
    draft.passages.flatMap(({ value: { subjects, quotation } }) => [
      ...subjects,
      quotation?.speaker,
      quotation?.carrier,
    ]),
  );
  return subjectsOf(draft).flatMap((record) => {
    if (mentioned.has(record.value.id)) return [];
    const message = `no passage is about "${record.value.id}" or names it`;
    const problem = warningAt(record, ['id'], 'unmentioned', message, 'a passage with it among its subjects');
    return [{ kind: 'unmentioned', explainers: [{ record }], problem }];
  });
}

function uncited(draft: Draft): Warning[] {
  const cited = new Set(
    draft.comparisons.flatMap(({ value }) =>
      value.answers.flatMap(({ positions }) => positions.flatMap(({ passages }) => passages)),
    ),
  );
  return draft.passages.flatMap((record) => {
    if (cited.has(record.value.key)) return [];
    const message = `no comparison cites the passage "${record.value.key}"`;
    const problem = warningAt(record, ['id'], 'uncited', message, 'a position that rests on it');
    return [{ kind: 'uncited', explainers: [{ record }], problem }];
  });
}

/** Each folded alias of a subject once, as it is spelled first. */
function distinct(aliases: readonly AliasRecord[]): AliasRecord[] {
  const seen = new Map<string, AliasRecord>();
  for (const alias of aliases) {
    const key = `${alias.subject.value.id} ${alias.folded}`;
    if (!seen.has(key)) seen.set(key, alias);
  }
  return [...seen.values()];
}

function commonWords(aliases: readonly AliasRecord[], isCommonWord: (word: string) => boolean): Warning[] {
  const certain = aliases.filter(({ strength }) => strength === 'certain');
  return distinct(certain).flatMap(({ subject, path, text, folded }) => {
    if (!isCommonWord(folded)) return [];
    const message = `the alias "${text}" is an English word as well`;
    const problem = warningAt(subject, path, 'common-word', message, 'it under "short"', text);
    return [{ kind: 'common-word', explainers: [{ record: subject, folded }], problem }];
  });
}

function nearAliases(all: readonly AliasRecord[]): Warning[] {
  const aliases = distinct(all);
  return aliases.flatMap((one, at) =>
    aliases.slice(at + 1).flatMap((other) => {
      if (one.subject === other.subject || distance(one.folded, other.folded, 1) !== 1) return [];
      const message = `the alias "${other.text}" is one letter away from "${one.text}" of "${one.subject.value.id}"`;
      const problem = warningAt(other.subject, other.path, 'near-alias', message, 'another spelling', other.text);
      const explainers = [one, other].map(({ subject, folded }) => ({ record: subject, folded }));
      return [{ kind: 'near-alias', explainers, problem }];
    }),
  );
}
