/** A document that does not say its date has none: the day that stands in its place is shown as that, and nothing is read by it. */
import { describe, expect, test } from 'vitest';
import { publishedOn, shownDate } from '../../../corpus/compare/dates.ts';
import { readSource } from '../../../corpus/compare/read-source.ts';
import type { Edtf, Source, SourceId } from '../../../corpus/model.ts';
import { leadEvents } from '../../../corpus/own/lead-events.ts';
import { ownSource } from '../../../corpus/own/passages.ts';
import { sourceView } from '../../../corpus/pack/view.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { searchEntries } from '../../../corpus/search/entries.ts';
import { entity, pack, passage, source } from '../pack/build.ts';

const DAY = '2026-01-02' as Edtf;
const PUBLISHER = 'The Gazette';
const note = { dateNote: 'the date of the file' };

test.each([
  [{ date: DAY }, DAY, DAY],
  [{ date: DAY, ...note }, undefined, `${DAY}?`],
  // How the month of a bundled source is known.
  [{ date: '2014-09' as Edtf, ...note }, '2014-09', '2014-09'],
])('of %j it is known that it was published on %s, and shown %s', (dated, published, shown) => {
  expect(publishedOn(dated)).toBe(published);
  expect(shownDate(dated)).toBe(shown);
});

describe('an undated source', () => {
  const undated = source({ id: 'note', publisher: PUBLISHER, date: DAY, ...note });
  const corpus = new Corpus(
    encodePack(pack({ sources: [undated], passages: [passage({ id: 'note#p1', subjects: [] })] })),
  );

  test('is shown with its day as one that stands in', () => {
    expect(sourceView(corpus, undated.id)?.date).toBe(`${DAY}?`);
  });

  test('is found, and not by that day', () => {
    const entries = [...searchEntries(corpus)];
    expect(entries.map(({ detail }) => detail)).toEqual([PUBLISHER, PUBLISHER]);
    expect(JSON.stringify(entries)).not.toContain('2026');
  });

  test('has no day by which it is compared', () => {
    const read = readSource(
      { key: 'own/note', voice: PUBLISHER, source: undated, passages: [...corpus.passages] },
      corpus,
    );
    expect(read).not.toHaveProperty('date');
  });

  test('does not say who held an office', () => {
    const held = [{ office: 'mayor', from: '2020-01-01' }];
    const subjects = [
      entity({ id: 'ostby', name: 'Ostby', type: 'place', adjectives: ['Ostbyan'] }),
      entity({ id: 'mayor', name: 'Mayor of Ostby', type: 'office', country: 'ostby', role: ['mayor'] }),
      entity({ id: 'vera', name: 'Vera Lindqvist', held }),
    ];
    const known = new Corpus(encodePack(pack({ subjects })));
    const namedOn = (dated: Pick<Source, 'date' | 'dateNote'>): unknown => {
      const facts = { title: 'A note', publisher: PUBLISHER, genre: 'report' as const, language: 'en', ...dated };
      const read = ownSource({ ...facts, paragraphs: ['The Ostbyan mayor left.'] }, 'note' as SourceId, known);
      return read.passages[0]?.subjects;
    };
    expect(namedOn({ date: DAY })).toEqual(['vera']);
    expect(namedOn({ date: DAY, ...note })).toEqual(['mayor']);
  });
});

describe('two that begin alike', () => {
  const eventsOf = (one: object, other: object, says = 'They met.') => {
    const passages = ['one', 'other'].map((id) => {
      const { digest: _, kept: _kept, ...rest } = passage({ id: `${id}#p1`, subjects: ['vera', 'per'] });
      return { ...rest, words: says };
    });
    const sources = [source({ id: 'one', date: DAY, ...one }), source({ id: 'other', date: DAY, ...other })];
    const subjects = [entity({ id: 'vera' }), entity({ id: 'per' })];
    const pair = { a: 'one' as SourceId, b: 'other' as SourceId, likeness: 0.9 };
    return leadEvents(pack({ sources, passages, subjects }), [pair]).map(({ event }) => [event.name, event.date]);
  };

  test('and say no day tell no event', () => {
    expect(eventsOf(note, note)).toEqual([]);
  });

  test('tell one on the day that both name, or by the date of the one that has one, and under its title', () => {
    expect(eventsOf(note, note, 'They met on 5 March 2014.')).toEqual([['A title', '2014-03-05']]);
    expect(eventsOf(note, { date: '2014-03-06', title: 'They met' })).toEqual([['They met', '2014-03-06~']]);
  });
});
