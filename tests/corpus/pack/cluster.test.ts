import { expect, test } from 'vitest';
import type { AutomaticView, StatementView } from '../../../corpus/model.ts';
import { clusterOf } from '../../../corpus/pack/cluster.ts';

function statement(publisher: string, paragraph: number): StatementView {
  return {
    text: `${publisher} ${paragraph}`,
    isSummary: false,
    shared: [],
    source: { id: publisher, title: publisher, publisher, date: '2014-09-17', language: 'en' },
    passage: { id: `${publisher}#p${paragraph}`, paragraph },
  } as unknown as StatementView;
}

function pair(a: [string, number], b: [string, number]): AutomaticView {
  return { id: `${a.join('')} ${b.join('')}`, a: statement(...a), b: statement(...b) } as unknown as AutomaticView;
}

function textsOf(of: AutomaticView, others: AutomaticView[]): string[] {
  return clusterOf(of, others).map(({ pair: each, side }) => each[side].text);
}

const FIRST = pair(['Gazette', 1], ['Herald', 2]);

test('a pair stands with what stands beside one of its statements, however many are between', () => {
  const others = [
    pair(['Tide', 4], ['Quay', 5]),
    pair(['Courier', 3], ['Herald', 2]),
    pair(['Courier', 3], ['Tide', 4]),
  ];
  expect(textsOf(FIRST, others)).toEqual(['Gazette 1', 'Herald 2', 'Courier 3', 'Tide 4', 'Quay 5']);
});

test('of each publisher the first is taken, and none of what stands beside other passages', () => {
  const others = [
    FIRST,
    pair(['Gazette', 1], ['Courier', 3]),
    pair(['Herald', 2], ['Courier', 9]),
    pair(['Herald', 7], ['Tide', 4]),
  ];
  expect(textsOf(FIRST, others)).toEqual(['Gazette 1', 'Herald 2', 'Courier 3']);
});
