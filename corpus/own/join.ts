/**
 * Which names of several documents are one: their keys in groups, each under the key that it is known by.
 *
 * - *One full name is one subject.* A middle name or initial makes no other person, unless two of them stand in the way:
 *   "George W. Bush" and "George H. W. Bush" leave "George Bush" to himself.
 * - *A short form* ("Lindqvist", "Labour", "ICC") is taken for the full name that some document writes so, if only one can
 *   be meant and the documents have other names in common. A surname that two people share stays by itself.
 *
 * Knows spellings and who stands beside whom; no types but "a person", and no passages.
 */
import type { FoundName } from './named.ts';

/** As many other names have to stand in both documents for a short form to be joined: as on a page. */
const COMMON_NEEDED = 2;

/** All that documents say of one key. */
export interface Node {
  key: string;
  isPerson: boolean;
  /** The folded spellings that some document has for it, the key among them. */
  forms: ReadonlySet<string>;
  /** By position of the document. */
  documents: ReadonlyMap<number, FoundName>;
}

/** @returns under which key each key is known, its own where it is joined to none. Independent of the order of nodes. */
export function joined(nodes: readonly Node[]): Map<string, string> {
  const parents = new Map(nodes.map(({ key }) => [key, key]));
  const root = (key: string): string => {
    const parent = parents.get(key) ?? key;
    return parent === key ? key : root(parent);
  };
  for (const [longer, shorter] of [...middleNames(nodes), ...shortForms(nodes)]) parents.set(longer, shorter);
  return new Map(nodes.map(({ key }) => [key, root(key)]));
}

/** From "vera m lindqvist" to "vera lindqvist"; none where two could be meant. */
function middleNames(nodes: readonly Node[]): [string, string][] {
  const people = nodes.filter(({ key, isPerson }) => isPerson && key.includes(' '));
  return [...Map.groupBy(people, ({ key }) => ends(key)).values()].flatMap((same) => {
    const plain = same.find(({ key }) => key.split(' ').length === 2);
    const longer = same.filter((each) => each !== plain);
    const middles = longer.map(({ key }) => key.split(' ').slice(1, -1));
    if (!plain || !middles.every((one) => middles.every((other) => agree(one, other)))) return [];
    return longer.map(({ key }): [string, string] => [key, plain.key]);
  });
}

function ends(key: string): string {
  const words = key.split(' ');
  return `${words[0]} ${words.at(-1)}`;
}

/** "m" and "maria", not "w" and "h w". */
function agree(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.every((word, at) => {
      const second = other[at] ?? '';
      return word === second || ((word.length === 1 || second.length === 1) && word.charAt(0) === second.charAt(0));
    })
  );
}

function shortForms(nodes: readonly Node[]): [string, string][] {
  const known = new Set(nodes.map(({ key }) => key));
  const fullOf = Map.groupBy(
    nodes.flatMap((node) => [...node.forms].filter((form) => form !== node.key).map((form) => ({ form, node }))),
    ({ form }) => form,
  );
  const byDocument = Map.groupBy(
    nodes.flatMap((node) => [...node.documents.keys()].map((at) => ({ at, key: node.key }))),
    ({ at }) => at,
  );
  const inDocument = (at: number): Set<string> => new Set(byDocument.get(at)?.map(({ key }) => key));
  return nodes.flatMap((node): [string, string][] => {
    const full = (fullOf.get(node.key) ?? []).map((each) => each.node).filter(({ key }) => key.includes(' '));
    const [only] = full;
    if (!only || full.length > 1 || !known.has(node.key)) return [];
    // Somebody else of that name, who is never called by it alone.
    const isShared = nodes.some((each) => each !== only && each !== node && each.key.endsWith(` ${node.key}`));
    if (isShared) return [];
    const around = new Set([...only.documents.keys()].flatMap((at) => [...inDocument(at)]));
    const isTogether = [...node.documents.keys()].every((at) => {
      const common = [...inDocument(at)].filter((key) => key !== node.key && key !== only.key && around.has(key));
      return common.length >= COMMON_NEEDED;
    });
    return isTogether ? [[node.key, only.key]] : [];
  });
}
