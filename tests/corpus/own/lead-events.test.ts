/** The events that several sources begin with. Everything in them is invented. */
import { describe, expect, test } from 'vitest';
import { keptPairs } from '../../../corpus/compare/kept-pair.ts';
import { readSource } from '../../../corpus/compare/read-source.ts';
import type { Edtf, SourceId, SubjectId } from '../../../corpus/model.ts';
import type { Corrections } from '../../../corpus/own/corrections.ts';
import { leadEvents, type LeadPair } from '../../../corpus/own/lead-events.ts';
import { compileLibrary, packOfLibrary, type LibraryPack } from '../../../corpus/own/library.ts';
import { ownSource, type OwnSource } from '../../../corpus/own/passages.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { subjectView } from '../../../corpus/pack/view.ts';
import { entity, event, pack, passage, source } from '../pack/build.ts';
import { KNOWN } from './build.ts';

const PEOPLE = ['vera', 'nadia', 'per'];

/** Sources by id: when each was written, whom its first paragraph names, and what it says. */
function packOf(sources: Record<string, [date: string, named: string[], words?: string]>) {
  return pack({
    sources: Object.entries(sources).map(([id, [date]]) => source({ id, title: `Title of ${id}`, date })),
    passages: Object.entries(sources).map(([id, [, subjects, words = 'Nothing.']]) => {
      const { digest: _, kept: _kept, ...rest } = passage({ id: `${id}#p1`, subjects });
      return { ...rest, words };
    }),
    subjects: [...PEOPLE.map((id) => entity({ id, name: id })), event({ id: 'storm', name: 'The storm' })],
  });
}

const alike = (a: string, b: string, likeness = 0.9): LeadPair => ({ a: a as SourceId, b: b as SourceId, likeness });

describe('sources that begin alike', () => {
  test('tell one event, with whom two of them name, under the title of the first', () => {
    const whole = packOf({
      later: ['2031-03-05', ['vera', 'nadia', 'per']],
      first: ['2031-03-04', ['vera', 'nadia']],
    });
    expect(leadEvents(whole, [alike('later', 'first')])).toEqual([
      {
        event: expect.objectContaining({
          id: 'told.first',
          name: 'Title of first',
          date: '2031-03-04~',
          participants: ['vera', 'nadia'],
          quiet: true,
        }),
        passages: ['first#p1', 'later#p1'],
      },
    ]);
  });

  test('tell it on the day that both name', () => {
    const named = ['vera', 'nadia'];
    const whole = packOf({
      one: ['2031-03-06', named, 'They met on Tuesday.'],
      other: ['2031-03-05', named, 'On Tuesday they met.'],
    });
    expect(leadEvents(whole, [alike('one', 'other')])[0]?.event.date).toBe('2031-03-04');
  });

  test.each<[string, Parameters<typeof packOf>[0]]>([
    ['with one subject in common', { one: ['2031-03-04', ['vera', 'per']], other: ['2031-03-04', ['vera', 'nadia']] }],
    ['a week apart', { one: ['2031-03-04', ['vera', 'per']], other: ['2031-03-11', ['vera', 'per']] }],
    [
      'on an event that is known',
      { one: ['2031-03-04', ['vera', 'per', 'storm']], other: ['2031-03-04', ['vera', 'per', 'storm']] },
    ],
  ])('%s tell none', (_, sources) => {
    expect(leadEvents(packOf(sources), [alike('one', 'other')])).toEqual([]);
  });

  test('day after day are not one event for a week', () => {
    const named = ['vera', 'nadia'];
    const whole = packOf({
      monday: ['2031-03-03', named],
      wednesday: ['2031-03-05', named],
      friday: ['2031-03-07', named],
    });
    const found = leadEvents(whole, [alike('wednesday', 'friday', 0.8), alike('monday', 'wednesday')]);
    expect(found.map(({ passages }) => passages)).toEqual([['monday#p1', 'wednesday#p1']]);
  });

  test('are the same events whatever order they come in', () => {
    const named = ['vera', 'nadia', 'per'];
    const all: [string, Parameters<typeof packOf>[0][string]][] = ['a', 'b', 'c', 'd'].map((id) => [
      id,
      ['2031-03-03', named],
    ]);
    const pairs = [alike('a', 'b'), alike('b', 'c'), alike('c', 'd')];
    const found = leadEvents(packOf(Object.fromEntries(all)), pairs);
    expect(found.map(({ event, passages }) => [event.id, event.name, passages])).toEqual([
      ['told.a', 'Title of a', ['a#p1', 'b#p1', 'c#p1']],
    ]);
    const turned = pairs.map(({ a, b, likeness }) => alike(b, a, likeness)).toReversed();
    expect(leadEvents(packOf(Object.fromEntries(all.toReversed())), turned)).toEqual(found);
  });

  test('are one event only where most of them are alike', () => {
    const named = ['vera', 'nadia'];
    const whole = packOf({
      a: ['2031-03-03', named],
      b: ['2031-03-03', named],
      c: ['2031-03-03', named],
      d: ['2031-03-03', named],
    });
    const found = leadEvents(whole, [alike('a', 'b'), alike('c', 'd'), alike('b', 'c', 0.5)]);
    expect(found.map(({ passages }) => passages)).toEqual([
      ['a#p1', 'b#p1'],
      ['c#p1', 'd#p1'],
    ]);
  });
});

describe('two articles of a reader', () => {
  const read = (id: string, date: string, publisher: string, title: string, lead: string): OwnSource =>
    ownSource(
      { title, publisher, date: date as Edtf, genre: 'report', language: 'en', paragraphs: [lead, 'It rained.'] },
      id as SourceId,
      KNOWN,
    );
  const sources = [
    read(
      'gazette',
      '2031-03-04',
      'The Gazette',
      'Council shuts the Tarnwick ferry line',
      'The council of Ostby shut the ferry line of the Tarnwick Shipyard on Tuesday, and Vera Lindqvist gave up her office.',
    ),
    read(
      'herald',
      '2031-03-05',
      'The Herald',
      'A mayor without a ferry',
      'Vera Lindqvist gave up her office on Tuesday when the council of Ostby shut the ferry line of the Tarnwick Shipyard.',
    ),
  ];
  const own: LibraryPack = { id: 'own', name: '', sources, subjects: [], comparisons: [] };
  const [one, other] = sources.map((each) =>
    readSource({ key: `own/${each.source.id}`, voice: each.source.publisher, ...each }, KNOWN),
  ) as [ReturnType<typeof readSource>, ReturnType<typeof readSource>];
  const leads = keptPairs(other, [one]).filter((pair) => pair.leads && pair.level !== 'names');
  const EVENT = 'told.gazette' as SubjectId;

  test('make an event that is found, with both in their own words', () => {
    const corpus = new Corpus(compileLibrary(KNOWN, [own], { leads }));
    expect(subjectView(corpus, EVENT)).toMatchObject({
      kind: 'event',
      name: 'Council shuts the Tarnwick ferry line',
      date: '2031-03-04',
      participants: expect.arrayContaining([expect.objectContaining({ name: 'Vera Lindqvist' })]),
      sources: [{ id: 'gazette' }, { id: 'herald' }],
    });
  });

  test('make one that its reader can rename and hide, and none when one of them is switched off', () => {
    const corpus = new Corpus(
      compileLibrary(KNOWN, [own], { leads, corrections: [{ do: 'rename', subject: EVENT, name: 'The last ferry' }] }),
    );
    expect(subjectView(corpus, EVENT)?.name).toBe('The last ferry');
    const hidden = new Corpus(compileLibrary(KNOWN, [own], { leads, corrections: [{ do: 'hide', subject: EVENT }] }));
    expect(subjectView(hidden, EVENT)).toBeUndefined();
    const [first] = sources;
    const half = { ...own, sources: first ? [first] : [] };
    expect(subjectView(new Corpus(compileLibrary(KNOWN, [half], { leads })), EVENT)).toBeUndefined();
  });

  describe('and a third of the same day', () => {
    const third = read(
      'courier',
      '2031-03-04',
      'The Courier',
      'The end of a ferry line',
      'Vera Lindqvist gave up her office on Tuesday because the council of Ostby shut the ferry line of the Tarnwick Shipyard.',
    );
    const all = [third, ...sources];
    const readings = all.map((each) =>
      readSource({ key: `own/${each.source.id}`, voice: each.source.publisher, ...each }, KNOWN),
    );
    const pairs = readings
      .flatMap((each, at) => keptPairs(each, readings.slice(0, at)))
      .filter((pair) => pair.leads && pair.level !== 'names');
    const by = ['gazette', 'herald'] as SourceId[];
    const named = (corrections: Corrections, has: readonly OwnSource[]): string[] => {
      const corpus = new Corpus(compileLibrary(KNOWN, [{ ...own, sources: [...has] }], { corrections, leads: pairs }));
      return [...corpus.subjects].filter(({ kind }) => kind === 'event').map(({ name }) => name);
    };

    test.each<[string, OwnSource[]]>([
      ['before it', sources],
      ['when it comes first', all],
      ['when it comes last', [...sources, third]],
      ['when they come the other way round', all.toReversed()],
      ['when the one it is called after has gone', all.filter(({ source: { id } }) => id !== 'gazette')],
      ['when another has gone', all.filter(({ source: { id } }) => id !== 'herald')],
    ])('leave to it what the reader has put right, %s', (_, has) => {
      const told = { do: 'told', subject: EVENT, by } as const;
      expect(named([told, { do: 'rename', subject: EVENT, name: 'The last ferry' }], has)).toEqual(['The last ferry']);
      expect(named([told, { do: 'hide', subject: EVENT }], has)).toEqual([]);
    });

    test('leave to it what was put right, though all go that it had then', () => {
      const fourth = read(
        'mirror',
        '2031-03-05',
        'The Mirror',
        'No more ferries',
        'The council of Ostby shut the ferry line of the Tarnwick Shipyard on Tuesday, and Vera Lindqvist gave up her office.',
      );
      const four = [...all, fourth];
      const read4 = four.map((each) =>
        readSource({ key: `own/${each.source.id}`, voice: each.source.publisher, ...each }, KNOWN),
      );
      const leads4 = read4
        .flatMap((each, at) => keptPairs(each, read4.slice(0, at)))
        .filter((pair) => pair.leads && pair.level !== 'names');
      const rename = { do: 'rename', subject: EVENT, name: 'The last ferry' } as const;
      const made = (corrections: Corrections, has: OwnSource[]) =>
        packOfLibrary(KNOWN, [{ ...own, sources: has }], { corrections, leads: leads4 });
      const eventsIn = ({ pack: { subjects } }: ReturnType<typeof made>): string[] =>
        subjects.filter(({ kind }) => kind === 'event').map(({ name }) => name);
      const { corrections } = made([{ do: 'told', subject: EVENT, by }, rename], four);
      const rest = four.filter(({ source: { id } }) => !by.includes(id));
      expect(eventsIn(made(corrections, rest))).toEqual(['The last ferry']);
    });

    test('leave to it what was put right before it was noted by which sources it is known', () => {
      const corrections: Corrections = [{ do: 'rename', subject: EVENT, name: 'The last ferry' }];
      expect(named(corrections, sources)).toEqual(['The last ferry']);
      expect(named(corrections, all)).toEqual(['The last ferry']);
    });
  });
});
