/**
 * Writes `corpus/ingest/words/kin.ts`, the small extract of WordNet by which two triggers
 * are of one family ("acquire", "acquisition") or may name one act ("buy", "purchase").
 *
 * Words are those of SCOWL up to size 35, so that the table stays small. A noun is of a verb's family where WordNet derives
 * one from the other and they begin alike; synonyms share a synset among the first senses of both.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommonWords } from '../common-words.ts';
import { PROJECT } from '../read.ts';
import { readWordNet, type WordNet } from './wordnet.ts';

const FILE = join(PROJECT, 'corpus/ingest/words/kin.ts');

/** Acts, communication, events, phenomena, processes. */
const HAPPENINGS = new Set([4, 10, 11, 19, 22]);
/** Rarer senses are meant too seldom. */
const SENSES = { v: 3, n: 2 };
/** Letters that words of one family begin with. */
const COMMON_START = 4;
/** Characters. */
const LINE = 700;

/** Writes the file. @returns what is in it, in words. */
export function makeKin(): string {
  const wordNet = readWordNet();
  const common = readCommonWords();
  const words = [...wordNet.senses.keys()].filter((key) => isHappening(wordNet, key) && common.has(key.slice(1)));
  const [families, synonyms] = [familiesOf(wordNet, words), synonymsOf(wordNet, words)];
  writeFileSync(FILE, fileOf(families, synonyms));
  return `${families.length} families, ${synonyms.length} groups of synonyms`;
}

function isHappening({ senses, synsets }: WordNet, key: string): boolean {
  if (key.startsWith('v')) return true;
  return (senses.get(key) ?? []).slice(0, SENSES.n).some((id) => HAPPENINGS.has(synsets.get(id)?.file ?? -1));
}

/** Sorted groups of two and more. */
function familiesOf(wordNet: WordNet, keys: readonly string[]): string[] {
  const known = new Set(keys.map((key) => key.slice(1)));
  const familyOf = new Map<string, Set<string>>();
  for (const key of keys) {
    const word = key.slice(1);
    for (const id of wordNet.senses.get(key) ?? []) {
      const synset = wordNet.synsets.get(id);
      for (const { kind, target, from, to } of synset?.links ?? []) {
        const other = wordNet.synsets.get(target)?.words[to - 1];
        if (
          kind !== '+' ||
          !/^[nv]/.test(target) ||
          synset?.words[from - 1] !== word ||
          other === undefined ||
          !known.has(other)
        )
          continue;
        if (beginAlike(word, other)) unite(familyOf, word, other);
      }
    }
  }
  return groupsOf(familyOf.values());
}

function beginAlike(one: string, other: string): boolean {
  const length = Math.min(COMMON_START, one.length, other.length);
  return one.slice(0, length) === other.slice(0, length);
}

function unite(groups: Map<string, Set<string>>, one: string, other: string): void {
  const [a, b] = [groups.get(one) ?? new Set([one]), groups.get(other) ?? new Set([other])];
  if (a === b) return;
  const both = new Set([...a, ...b]);
  for (const word of both) groups.set(word, both);
}

function synonymsOf(wordNet: WordNet, keys: readonly string[]): string[] {
  const groups = new Map<string, Set<string>>();
  for (const key of keys) {
    for (const id of (wordNet.senses.get(key) ?? []).slice(0, SENSES[key.charAt(0) as keyof typeof SENSES])) {
      groups.set(id, (groups.get(id) ?? new Set()).add(key.slice(1)));
    }
  }
  return groupsOf(groups.values());
}

function groupsOf(groups: Iterable<ReadonlySet<string>>): string[] {
  const lines = [...new Set(groups)].filter(({ size }) => size > 1).map((group) => [...group].toSorted().join(' '));
  return [...new Set(lines)].toSorted();
}

/** Groups with strokes between them, in long lines: a file of one group a line would be the longest of the project. */
function linesOf(groups: readonly string[]): string {
  const lines = [''];
  for (const group of groups) {
    const last = lines.at(-1) ?? '';
    if (last.length + group.length < LINE) lines[lines.length - 1] = last === '' ? group : `${last}|${group}`;
    else lines.push(group);
  }
  return lines.join('\n');
}

function fileOf(families: readonly string[], synonyms: readonly string[]): string {
  return `/**
 * Which words of happenings belong together: a small extract of WordNet, made by \`npm run train -- kin\`. Data,
 * nothing else.
 *
 * WordNet 3.1, Copyright 2011 by Princeton University. All rights reserved. "Permission to use, copy, modify and distribute
 * this software and database and its documentation for any purpose and without fee or royalty is hereby granted, provided
 * that you agree to comply with the following copyright notice and statements, including the disclaimer, and that the same
 * appear on ALL copies of the software, database and documentation, including modifications that you make for internal use
 * or for distribution. … THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS
 * OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS
 * OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE
 * OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton
 * University or Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or
 * database."
 */

/** Words of one family, a stroke behind each group. */
export const FAMILIES = \`
${linesOf(families)}\`;

/** Words that may name one act; a word may stand in several groups. */
export const SYNONYMS = \`
${linesOf(synonyms)}\`;
`;
}
