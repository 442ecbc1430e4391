import { describe, expect, test } from 'vitest';
import type { Comparison, EntityType, SourceId, SubjectId } from '../../../corpus/model.ts';
import type { Corrections } from '../../../corpus/own/corrections.ts';
import { compileLibrary, libraryOf, readersPack, type LibraryPack } from '../../../corpus/own/library.ts';
import { isMine, ofOthers } from '../../../corpus/own/mine.ts';
import { Reading } from '../../../corpus/match/reading.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { subjectView } from '../../../corpus/pack/view.ts';
import { comparison, entity } from '../pack/build.ts';
import { KNOWN, read } from './build.ts';

const VERA = 'found.vera-lindqvist' as SubjectId;
const QUILL = 'found.quill-institute' as SubjectId;
const OWN: LibraryPack = {
  id: 'own',
  name: '',
  sources: [
    read('one', ['We heard Vera Lindqvist, the mayor of Ostby.', 'Then Vera Lindqvist left the Quill Institute.']),
    read('two', ['They praised Vera Lindqvist in Ostby.', 'And all of the Quill Institute.', 'Nadia Brock left.']),
  ],
  subjects: [],
  comparisons: [],
};

function right(...corrections: Corrections): Corpus {
  return new Corpus(compileLibrary(KNOWN, [OWN], { corrections }));
}

/** What a page is told of, by name. */
function marked(corpus: Corpus, text: string): string[] {
  const [block] = new Reading(corpus).read([{ id: 0, text }]);
  return (block?.mentions ?? []).map(({ subjects: [id] }) => corpus.subjects.get(id as SubjectId)?.name ?? '');
}

test('a name of the reader’s sources is a subject, with its passages by source, beside what packs know', () => {
  const corpus = right();
  expect(subjectView(corpus, VERA)).toMatchObject({
    name: 'Vera Lindqvist',
    kind: 'person',
    description: '“the mayor of Ostby”',
    sources: [
      { id: 'one', excerpts: [{ paragraph: 1 }, { paragraph: 2 }] },
      { id: 'two', excerpts: [{ paragraph: 1 }] },
    ],
  });
  expect([...corpus.passages].find(({ id }) => id === 'two#p1')?.subjects).toEqual(['ostby', VERA]);
});

test('pages are marked with it, its surname only where the page has more of it', () => {
  const corpus = right();
  expect(marked(corpus, 'Today Vera Lindqvist spoke. Then Lindqvist left.')).toEqual([
    'Vera Lindqvist',
    'Vera Lindqvist',
  ]);
  expect(marked(corpus, 'Today Lindqvist spoke.')).toEqual([]);
  expect(marked(corpus, 'Today Nadia Brock spoke.')).toEqual([]);
});

describe('what the reader puts right', () => {
  test.each<[string, Corrections, string[]]>([
    ['a name', [{ do: 'rename', subject: VERA, name: 'Vera Holm' }], ['Vera Holm', 'Quill Institute']],
    ['who is no subject', [{ do: 'hide', subject: VERA }], ['Quill Institute']],
    ['what pages are not marked with', [{ do: 'mark', subject: VERA, on: false }], ['Quill Institute']],
    ['who is one', [{ do: 'merge', subject: QUILL, into: VERA }], ['Vera Lindqvist', 'Vera Lindqvist']],
    [
      'what is not there',
      [{ do: 'merge', subject: QUILL, into: 'nobody' as SubjectId }],
      ['Vera Lindqvist', 'Quill Institute'],
    ],
  ])('%s', (_what, corrections, expected) => {
    expect(marked(right(...corrections), 'Today Vera Lindqvist saw the Quill Institute.')).toEqual(expected);
  });

  test('the type, and the old name stays a name', () => {
    const corpus = right(
      { do: 'retype', subject: QUILL, type: 'place' as EntityType },
      { do: 'rename', subject: QUILL, name: 'Quill House' },
    );
    expect(corpus.subjects.get(QUILL)).toMatchObject({ type: 'place', aliases: ['Quill House', 'Quill Institute'] });
  });

  test('one name that two people bear: each has the passages of his sources, and a page may mean either', () => {
    const other = 'found.vera-lindqvist.2' as SubjectId;
    const corpus = right({ do: 'split', subject: VERA, source: 'two' as SourceId, as: other });
    expect(corpus.subjects.get(VERA)?.passages).toEqual(['one#p1', 'one#p2']);
    expect(corpus.subjects.get(other)?.passages).toEqual(['two#p1']);
    const [block] = new Reading(corpus).read([{ id: 0, text: 'Today Vera Lindqvist spoke.' }]);
    expect(block?.mentions[0]?.subjects.toSorted()).toEqual([VERA, other]);
  });

  test('that a name of a single passage is to be marked', () => {
    const nadia = 'found.nadia-brock' as SubjectId;
    expect(right().subjects.get(nadia)).toBeUndefined();
    expect(marked(right({ do: 'mark', subject: nadia, on: true }), 'Today Nadia Brock spoke.')).toEqual([
      'Nadia Brock',
    ]);
  });

  test('that a found name is a subject of a pack', () => {
    const corpus = right({ do: 'merge', subject: QUILL, into: 'harbour-board' as SubjectId });
    expect(corpus.subjects.get('harbour-board')?.aliases).toContain('Quill Institute');
    expect(corpus.subjects.get('harbour-board')?.passages).toContain('two#p2');
  });
});

test('a question about somebody who is hidden is asked no more, one about others besides is asked of them', () => {
  const asked = (id: string, subjects: string[]) => comparison(id, subjects, { Yes: ['one#p1'], No: ['two#p1'] });
  const pack = { ...OWN, comparisons: [asked('both', [VERA, QUILL]), asked('her', [VERA])] };
  const corpus = new Corpus(compileLibrary(KNOWN, [pack], { corrections: [{ do: 'hide', subject: VERA }] }));
  expect([...corpus.comparisons].map(({ id, subjects }) => [id, subjects])).toEqual([['both', [QUILL]]]);
  expect(subjectView(corpus, QUILL)?.comparisons).toMatchObject([{ id: 'both', subjects: [{ id: QUILL }] }]);
});

test('a pack that brings a subject of a found name has it, and keeps its words', () => {
  const pack: LibraryPack = {
    id: 'shared',
    name: 'Shared',
    sources: [],
    subjects: [entity({ id: 'mayor-vera', name: 'Vera Lindqvist', description: 'Mayor' })],
    comparisons: [],
  };
  const library = libraryOf(KNOWN, [pack, OWN]);
  const whole = readersPack(library, []);
  expect(whole.subjects.filter(({ name }) => name === 'Vera Lindqvist')).toMatchObject([
    { id: 'mayor-vera', description: 'Mayor' },
  ]);
  expect(whole.passages.find(({ id }) => id === 'two#p1')?.subjects).toContain('mayor-vera');
});

describe('a question of the reader’s', () => {
  const asked = (passages: string[]): Comparison =>
    comparison('mine-who-left', ['ostby', 'nobody'], { Yes: ['one#p1'], No: passages });
  const bundled = [...KNOWN.passages][0]?.id ?? '';
  const questions = (passages: string[], sources = OWN.sources): [string, string][] => {
    const corpus = new Corpus(compileLibrary(KNOWN, [{ ...OWN, sources, comparisons: [asked(passages)] }]));
    return [...corpus.comparisons].filter(({ id }) => isMine(id)).map(({ id, outcome }) => [id, outcome.kind]);
  };

  test('rests on own passages and on what the bundled pack says, and comes to what follows', () => {
    expect(bundled).not.toBe('');
    expect(questions([bundled])).toEqual([['mine-who-left', 'differ']]);
  });

  test('rests on what a pack says that was brought, and goes out of sight while that is away', () => {
    const brought = { ...OWN, id: 'brought', name: 'Brought', sources: [read('paper', ['They saw Vera Lindqvist.'])] };
    const own = { ...OWN, comparisons: [asked(['paper#p1'])] };
    const outcome = (packs: LibraryPack[]): string[] =>
      [...new Corpus(compileLibrary(KNOWN, packs)).comparisons].flatMap((each) =>
        isMine(each.id) ? [each.outcome.kind] : [],
      );
    expect(outcome([brought, own])).toEqual([expect.stringMatching(/differ|one-voice/)]);
    expect(outcome([own])).toEqual([]);
  });

  test('goes out of sight with a source that it rests on', () => {
    expect(questions(['two#p1'], OWN.sources.slice(0, 1))).toEqual([]);
    expect(questions(['elsewhere#p1'])).toEqual([]);
  });

  test('says that it is the reader’s, and is about those subjects that are there', () => {
    const corpus = new Corpus(compileLibrary(KNOWN, [{ ...OWN, comparisons: [asked([bundled])] }]));
    const [view] = subjectView(corpus, 'ostby' as SubjectId)?.comparisons ?? [];
    expect(view).toMatchObject({ isMine: true, subjects: [{ id: 'ostby' }] });
  });

  test('is not the reader’s in a pack of somebody else', () => {
    expect(ofOthers([asked([])]).map(({ id }) => [id, isMine(id)])).toEqual([['asked-who-left', false]]);
  });
});
