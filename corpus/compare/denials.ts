/**
 * Denials: what one statement says that somebody did, and the other that he did not, or that he denies it. Only where the
 * denial stands right before the verb, the doer is named on both sides, and what it was done to is told in a word that
 * both have. A condition, a wish or a question asserts nothing.
 */
import type { Name, Statement } from '../ingest/statement.ts';
import { statusAt } from '../match/polarity.ts';
import type { Span } from '../match/sentences.ts';
import { doerOf } from '../match/voice.ts';
import { kinOf } from './kin.ts';
import { familiesIn, inCommon } from './nearby.ts';
import { subjectOf } from './terms.ts';
import type { Difference } from './differ.ts';

/** "Denied grabbing", "denies that he ever grabbed", "did not grab", "has never grabbed". */
const DENIAL =
  /(?:\bdisput(?:e[sd]?|ing)\s+(?:having\s+|(?=\p{Ll}+ing\b))|\bden(?:y|ies|ied|ying)\s+(?:having\s+|(?:that\s+)?(?:(?:he|she|it|they)|(?:his|her|its|their|the)\s+\p{Ll}+)\s+(?:had\s+|has\s+|have\s+|ever\s+)*)?|\b(?:did|does|do|has|have|had|was|were)\s*(?:not|n[’']t|never)\s+(?:ever\s+|yet\s+|been\s+)*|\bnever\s+)(?<verb>\p{Ll}{3,})/gu;
/** Of these a denial tells nothing that somebody else could assert in the same sense. */
const VAGUE = new Set(
  `have has had having been being will can say comment respond answer return include want need think believe like get come take make give seem appear mean matter work
  elaborate his her its their the them him anyone anything any specify name provide immediately directly yet know see feel look hear expect wish hope happen use try help let keep
  allow require apply change allegation charge claim report`
    .split(/\s+/u)
    .map((word) => kinOf(word).family),
);

/** Characters around a verb in which what it was done to is told. */
const AROUND = 70;
/** Words in common beside verb and doer. */
const LEAST_SHARED = 2;
/** "A photo was sent to a student from his account": what was done has to be told in more of the same words. */
const LEAST_SHARED_OF_NOBODY = 4;

/** @returns the denied verb in `a`, the asserted one in `b`. */
export function denialIn(a: Statement, b: Statement): Difference | undefined {
  for (const match of a.text.matchAll(DENIAL)) {
    const verb = match.groups?.['verb'] ?? '';
    const family = kinOf(verb).family;
    if (VAGUE.has(family)) continue;
    const end = match.index + match[0].length;
    const denied = { start: end - verb.length, end };
    const doer =
      subjectAt(a, { start: match.index, end: denied.end }) ?? subjectAt(a, denied) ?? heBefore(a, match.index);
    if (doer === undefined) continue;
    const asserted = assertedIn(b, family, doer);
    if (!asserted) continue;
    const shared = inCommon(familiesIn(a, denied, AROUND), familiesIn(b, asserted, AROUND));
    shared.delete(family);
    shared.delete(`n:${doer}`);
    const least = asserted.isHis ? LEAST_SHARED : LEAST_SHARED_OF_NOBODY;
    if (shared.size >= least)
      return { type: 'polarity', a: { start: match.index, end }, b: { start: asserted.start, end: asserted.end } };
  }
  return undefined;
}

function subjectAt({ text, names }: Statement, span: Span): string | undefined {
  const doer = doerOf(text, names, span);
  if (doer === undefined || doer === 'stranger') return undefined;
  const name = names.find(({ start, end }) => start === doer.start && end === doer.end);
  return name && isSomebody(name) ? subjectOf(name) : undefined;
}

/** "He" right before, of the only person named until there. */
function heBefore({ text, names }: Statement, at: number): string | undefined {
  if (!/\b(?:he|she)(?:[’']s)?\s+(?:\p{Ll}+\s+){0,2}$/iu.test(text.slice(0, at))) return undefined;
  const people = new Set(names.filter(({ type, end }) => type === 'person' && end <= at).map(subjectOf));
  return people.size === 1 ? [...people][0] : undefined;
}

function isSomebody({ type, adjective }: Name): boolean {
  return type !== 'office' && adjective === undefined;
}

/** Where a statement says that he did it, or that it was done and not by whom. */
function assertedIn(statement: Statement, family: string, doer: string): (Span & { isHis: boolean }) | undefined {
  for (const { index, 0: word } of statement.text.matchAll(/\p{Ll}{3,}/gu)) {
    const span = { start: index, end: index + word.length };
    if (kinOf(word).family !== family) continue;
    const other = subjectAt(statement, span);
    if (other !== undefined && other !== doer) continue;
    if (statusAt(statement.text, span.start, span.end) === 'happened') return { ...span, isHis: other === doer };
  }
  return undefined;
}
