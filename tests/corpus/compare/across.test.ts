import { expect, test } from 'vitest';
import { StatementIndex } from '../../../corpus/compare/statement-index.ts';
import type { ComparedPair, ComparedSource } from '../../../corpus/compare/compared.ts';
import { findingKeys } from '../../../corpus/compare/finding.ts';
import { statementsOf } from '../../../corpus/ingest/statements.ts';
import type { Edtf, SourceId } from '../../../corpus/model.ts';

/** With Ann Lee and the Quay League known wherever they stand. */
function sourceIn(language: string, text: string): ComparedSource {
  const date = '2014-09-17' as Edtf;
  const known = ['Ann Lee', 'Quay League'].flatMap((name) => {
    const start = text.indexOf(name);
    const type = name === 'Ann Lee' ? ('person' as const) : ('organisation' as const);
    return start < 0 ? [] : [{ paragraph: 1, start, end: start + name.length, key: name.toLowerCase(), type }];
  });
  const document = { title: '', publisher: language, language, date, paragraphs: [text] };
  const statements = statementsOf(document, { names: known, events: [] });
  return { id: language as SourceId, voice: language, date, language, statements };
}

const ENGLISH = 'Ann Lee paid nearly $200,000 to the Quay League on 15 September 2014, the harbour office said.';

function compared(one: ComparedSource, other: ComparedSource): ComparedPair[] {
  const index = new StatementIndex();
  index.add(other);
  return index.compare(one);
}

/** What an observation shows of both. */
function words(pair: ComparedPair, [one, other]: [ComparedSource, ComparedSource]): string[] {
  const cut = (source: ComparedSource, span?: { start: number; end: number }): string =>
    source.statements[0]?.text.slice(span?.start, span?.end) ?? '';
  return pair.observations.map(({ type, relation, a, b }) => `${type} ${relation}: ${cut(one, a)} / ${cut(other, b)}`);
}

test.each([
  [
    'de',
    'Am Montag zahlte Ann Lee der Quay League 190.000 Dollar, wie das Hafenamt mitteilte.',
    '190.000 Dollar',
    'Montag',
  ],
  [
    'fr',
    'Ann Lee a versé 190 000 dollars à la Quay League le 15 septembre, selon le port.',
    '190 000 dollars',
    '15 septembre',
  ],
  ['ar', 'دفعت Ann Lee إلى Quay League ١٩٠٬٠٠٠ دولار في ١٥ سبتمبر ٢٠١٤.', '١٩٠٬٠٠٠ دولار', '١٥ سبتمبر ٢٠١٤'],
])('a source in %s is compared by names, dates and figures', (language, text, figure, day) => {
  const sources: [ComparedSource, ComparedSource] = [sourceIn(language, text), sourceIn('en', ENGLISH)];
  const [pair] = compared(...sources);
  expect(pair).toMatchObject({ level: 'both', isAcross: true });
  expect(pair && words(pair, sources)).toEqual([
    `number same: ${figure} / $200,000`,
    `date same: ${day} / 15 September 2014`,
  ]);
  const keys = new Set(findingKeys(sources[0].statements, false));
  expect(findingKeys(sources[1].statements).some((key) => keys.has(key))).toBe(true);
});

test('countries are named in every language', () => {
  const german = sourceIn('de', 'Frankreich und Norwegen zahlten 190.000 Euro.');
  expect(german.statements[0]?.names.map(({ key }) => key)).toEqual(['france', 'norway']);
  const arabic = sourceIn('ar', 'دفعت فرنسا والنرويج ١٩٠٬٠٠٠ يورو.');
  expect(arabic.statements[0]?.names.map(({ key }) => key)).toEqual(['france', 'norway']);
});

test('no more is compared: words in common make no pair', () => {
  const text = 'Am Hafen streikten die Lotsen gegen Ann Lee und die Gebühren der Werft.';
  expect(compared(sourceIn('de', text), { ...sourceIn('de', text), id: 'other' as SourceId, voice: 'other' })).toEqual(
    [],
  );
});

test('figures that are not the same say nothing', () => {
  const [pair] = compared(
    sourceIn('de', 'Am 15. September zahlte Ann Lee der Quay League 90.000 Dollar.'),
    sourceIn('en', ENGLISH),
  );
  expect(pair).toMatchObject({ level: 'names' });
  expect(pair?.observations.map(({ type }) => type)).toEqual(['date']);
});
