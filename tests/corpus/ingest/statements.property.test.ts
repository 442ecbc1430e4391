import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Statement } from '../../../corpus/ingest/statement.ts';
import { statementsOf } from '../../../corpus/ingest/statements.ts';
import { documentOf } from './build.ts';

/** Pieces that collide: names, figures, marks, hedges, half characters. */
const piece = fc.constantFrom(
  'Ann Lee',
  'said',
  'Norway',
  'did not',
  'rejected',
  '“',
  '”',
  '"',
  '.',
  ',',
  '200,000',
  'nearly',
  'between',
  'and',
  'on Monday',
  'because',
  '\ud83d',
  '\udc00',
  '\u202e',
  '👩‍🚀',
  'é',
  '\n',
  '  ',
  'U.S.',
  'No.',
  '2',
  'dozens',
  'of',
  '(',
  ')',
  'half a',
  'million',
  '%',
  '$',
  "'",
  '’s',
);
const words = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' '));
const anything = fc.string({ unit: 'binary', maxLength: 120 });
const paragraphs = fc.array(fc.oneof(words, anything), { maxLength: 4 });

function spansOf({ names, figures, dates, events, reasons }: Statement): { start: number; end: number }[] {
  return [...names, ...figures, ...dates, ...events, ...reasons];
}

test('never throws, and every span is one of its text', () => {
  fc.assert(
    fc.property(paragraphs, anything, (texts, title) => {
      for (const statement of statementsOf(documentOf(texts, { title }))) {
        const paragraph = [title, ...texts][statement.paragraph] ?? '';
        expect(paragraph.slice(statement.start, statement.end)).toBe(statement.text);
        for (const { start, end } of spansOf(statement)) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(statement.text.length);
        }
        for (const { low, high } of statement.figures) expect(low).toBeLessThanOrEqual(high);
        for (const { from, to } of statement.dates) expect(from).toBeLessThanOrEqual(to);
        for (const list of [statement.names, statement.figures, statement.dates]) {
          list.slice(1).forEach((one, at) => expect(one.start).toBeGreaterThanOrEqual(list[at]?.end ?? 0));
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('the same document gives the same statements, whatever was read before', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (one, other) => {
      const first = statementsOf(documentOf(one));
      statementsOf(documentOf(other));
      expect(statementsOf(documentOf(one))).toEqual(first);
    }),
  );
});

test('other languages than English give names, dates and figures only', () => {
  const [statement] = statementsOf(
    documentOf(['Ann Lee hat am 12. Mai 2014 in Norwegen 38 Schiffe gesehen, said he.'], { language: 'de' }),
  );
  expect(statement?.figures.length).toBeGreaterThan(0);
  expect(statement?.names.length).toBeGreaterThan(0);
  expect(statement).toMatchObject({ events: [], reasons: [], voice: { kind: 'own' } });
});
