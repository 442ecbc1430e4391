import { describe, expect, test } from 'vitest';
import type { PassageId, SourceId, SubjectId } from '../../../../corpus/model.ts';
import { SearchIndex } from '../../../../corpus/search/index.ts';
import {
  asText,
  asXml,
  escaped,
  offersOf,
  suggestionsFor,
  type Suggestion,
} from '../../../../entrypoints/background/contract/suggestions.ts';
import { entry } from '../../../corpus/search/entry.ts';

function suggestion(title: string, changes: Partial<Suggestion> = {}): Suggestion {
  return { title: { text: title, marks: [] }, detail: '', via: [], open: { subject: 'iran' as SubjectId }, ...changes };
}

describe('suggestions', () => {
  test('are the best results, whatever their kind, each with what it opens', async () => {
    const index = SearchIndex.of([
      entry('entity', 'Iran', { subject: 'iran' as SubjectId }),
      entry('passage', 'Iran refuses.', { subject: 'iran' as SubjectId, passage: 'post#p1' as PassageId }),
      entry('source', 'Iran says no', { source: 'post' as SourceId }),
    ]);
    const suggestions = await suggestionsFor(index, 'iran');
    expect(suggestions.map(({ title, open }) => [title.text, open])).toEqual([
      ['Iran', { subject: 'iran' }],
      // A title that begins with what was typed comes before words in a text.
      ['Iran says no', { source: 'post' }],
      ['Iran refuses.', { subject: 'iran', at: 'post#p1' }],
    ]);
  });

  test('are no more than browsers show', async () => {
    const index = SearchIndex.of(Array.from({ length: 30 }, (_, at) => entry('entity', `Iran ${at}`)));
    expect(await suggestionsFor(index, 'iran')).toHaveLength(6);
  });
});

describe('what a browser is offered', () => {
  const contents = (...titles: string[]): string[] =>
    offersOf(
      'iran',
      titles.map((title) => suggestion(title)),
      () => '',
    ).map(({ content }) => content);

  test('is told apart where two have one title', () => {
    expect(contents('Talks', 'Talks', 'Talks (2)')).toEqual(['Talks', 'Talks (2)', 'Talks (2) (2)']);
  });

  test('is short and has no character that no line shows', () => {
    expect(contents('A\u0000b\nc', 'x'.repeat(500))).toEqual(['A b c', `${'x'.repeat(80)}…`]);
  });

  test('leads to the search page with what was typed and what was chosen', () => {
    const [offer] = offersOf(
      ' iran & \u0000 ',
      [suggestion('Iran', { open: { source: 'post' as SourceId } })],
      () => '',
    );
    expect(offer?.address).toBe('/search.html#q=iran+%26&whole=post');
  });
});

describe('a description', () => {
  const marked = suggestion('<Iran> & "Iraq"', { title: { text: '<Iran> & "Iraq"', marks: [[1, 5]] }, detail: "It's" });

  test('is XML for Chrome, with what was found marked', () => {
    expect(asXml(marked, ['“x” found as “<y>”'])).toBe(
      '&lt;<match>Iran</match>&gt; &amp; &quot;Iraq&quot;<dim> – It&apos;s</dim><dim> – “x” found as “&lt;y&gt;”</dim>',
    );
  });

  test('is plain text for Firefox', () => {
    expect(asText(marked, [])).toBe('<Iran> & "Iraq" – It\'s');
  });

  test.each([
    ['\u0000\u001b\u009f', ' '],
    ['\ud800a', '\ufffda'],
    ['\uffff\ufffe', ' '],
    ['علي 😀', 'علي 😀'],
  ])('has nothing that XML refuses: %j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });
});
