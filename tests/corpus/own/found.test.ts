import { describe, expect, test } from 'vitest';
import { foundSubjects, type FoundSubject } from '../../../corpus/own/found.ts';
import type { OwnSource } from '../../../corpus/own/passages.ts';
import { KNOWN, read } from './build.ts';
import { readAgain } from '../../../corpus/own/passages.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { entity, pack } from '../pack/build.ts';

function found(...sources: OwnSource[]): FoundSubject[] {
  return foundSubjects(
    sources.map(({ source, passages, names = [] }) => ({
      id: source.id,
      publisher: source.publisher,
      passages: passages.map(({ id }) => id),
      names,
    })),
  );
}

/** `id: standing in sources`, of all that are no single mention. */
function told(...sources: OwnSource[]): string[] {
  return found(...sources)
    .filter(({ standing }) => standing !== 'once')
    .map(({ subject, standing, passages }) => `${subject.name}: ${standing} in ${[...passages.keys()].join(' ')}`);
}

const RESIGNS = read('one', [
  'The council heard Vera Lindqvist, the mayor of Ostby, for an hour.',
  'In the end Lindqvist resigned, and the council thanked Vera Lindqvist.',
]);
const PRAISED = read('two', [
  'A year later people still praised Vera Lindqvist.',
  'They said Lindqvist had been fair.',
]);

describe('a name that several sources have', () => {
  test('is one subject, with its short forms, the passages that name it, and who it is', () => {
    const [vera] = found(RESIGNS, PRAISED, read('three', ['Nobody had asked Vera M. Lindqvist.']));
    expect(vera?.subject).toMatchObject({
      name: 'Vera Lindqvist',
      type: 'person',
      description: '“the mayor of Ostby”',
      aliases: ['Vera Lindqvist', 'Vera M. Lindqvist'],
    });
    expect(vera?.subject.short).toContain('Lindqvist');
    expect([...(vera?.passages ?? [])]).toEqual([
      ['one', ['one#p1', 'one#p2']],
      ['three', ['three#p1']],
      ['two', ['two#p1', 'two#p2']],
    ]);
  });

  test('is another where only the surname is the same', () => {
    const brother = read('two', ['Nobody knew Per Lindqvist then.', 'Later all of them knew Per Lindqvist.']);
    expect(told(RESIGNS, brother)).toEqual(['Per Lindqvist: marked in two', 'Vera Lindqvist: marked in one']);
  });

  test('is another where middle names tell two apart, and nobody knows who is meant without them', () => {
    const one = read('a', ['We met John W. Marsh there.', 'We like John W. Marsh.']);
    const other = read('b', ['We met John H. Marsh there.', 'We like John H. Marsh.']);
    const either = read('c', ['We met John Marsh there.', 'We like John Marsh.']);
    expect(told(one, other, either).toSorted()).toEqual([
      'John H. Marsh: marked in b',
      'John Marsh: marked in c',
      'John W. Marsh: marked in a',
    ]);
  });
});

describe('a surname that a source has without the full name', () => {
  const around = 'It was said at Quillfeather Works, to Nadia Brock, by people from Tarnwick.';
  const full = read('one', [around, 'The council heard Vera Lindqvist.', 'Then Lindqvist left.']);
  const short = read('two', [around, 'A year later they still praised Lindqvist.']);

  test('is who bears it, where both sources have other names in common', () => {
    expect(told(full, short)).toContain('Vera Lindqvist: marked in one two');
  });

  test('is nobody where they have none', () => {
    expect(told(full, read('two', ['A year later they still praised Lindqvist.']))).toContain(
      'Vera Lindqvist: marked in one',
    );
  });

  test('is nobody where two could be meant', () => {
    const brother = read('three', [around, 'We asked Per Lindqvist.', 'Then Lindqvist left.']);
    const all = told(full, short, brother);
    expect(all).toContain('Vera Lindqvist: marked in one');
    expect(all).toContain('Per Lindqvist: marked in three');
  });
});

describe('a name', () => {
  test.each<[string, string[], string | undefined]>([
    ['of two words, named twice', ['We asked Nadia Brock.', 'So Nadia Brock left.'], 'marked'],
    ['named in one passage', ['We asked Nadia Brock, and Nadia Brock left.'], undefined],
    ['of a body', ['We asked the Quill Institute.', 'So the Quill Institute left.'], 'marked'],
    ['of a country', ['We went to Norway.', 'It rains in Norway.'], 'quiet'],
    ['of one word in one source', ['We went to Tarnwick.', 'It rains in Tarnwick.'], 'quiet'],
    ['of ordinary words', ['We like the Last Summer.', 'It was the Last Summer.'], 'quiet'],
    ['in capitals', ['We read the NEW QUILL.', 'It was the NEW QUILL.'], 'quiet'],
    ['of a time', ['It rained at 12:41 UTC there.', 'At 14:05 UTC it stopped.'], undefined],
    ['of an office', ['We asked the Prime Minister.', 'So the Prime Minister left.'], undefined],
    ['that a pack knows', ['We asked the Harbour Board.', 'So the Harbour Board left.'], undefined],
  ])('%s: %#', (_what, paragraphs, standing) => {
    const all = found(read('one', paragraphs)).filter((each) => each.standing !== 'once');
    expect(all.map((each) => each.standing)).toEqual(standing === undefined ? [] : [standing]);
  });

  test('of one word is marked once several sources use it often', () => {
    const twice = ['We went to Tarnwick.', 'It rains in Tarnwick.'];
    expect(told(read('one', twice), read('two', twice))).toEqual(['Tarnwick: marked in one two']);
  });

  test('of the publisher is no subject', () => {
    const own = read('one', ['As The Gazette said.', 'We at The Gazette think so.']);
    expect(told(own)).toEqual([]);
  });

  test('goes to a pack that comes to know it', () => {
    const source = read('one', ['We asked Nadia Brock.', 'So Nadia Brock left.']);
    const wiser = new Corpus(encodePack(pack({ subjects: [entity({ id: 'brock', name: 'Nadia Brock' })] })));
    const again = readAgain(source, wiser);
    expect(again.passages.map(({ subjects }) => subjects)).toEqual([['brock'], ['brock']]);
    expect(found(again)).toEqual([]);
    expect(readAgain(again, KNOWN)).toEqual(source);
  });
});
