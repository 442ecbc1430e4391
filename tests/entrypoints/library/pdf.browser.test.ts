/** What becomes of PDF files. */
import { describe, expect, test } from 'vitest';
import { pdfOf } from '../../../entrypoints/library/pdf.ts';
import { pdfFile } from './pdf-file.ts';

const TEXT = ['The harbour master said on Friday that the har-', 'bour would stay closed.'];

describe('a PDF', () => {
  test('gives its paragraphs and what it says of itself', async () => {
    const file = pdfFile([TEXT], { title: 'Closed', author: 'Ann Ames', created: 'D:20140915100000Z' });
    expect(await pdfOf(file)).toEqual({
      facts: { title: 'Closed', author: 'Ann Ames' },
      paragraphs: ['The harbour master said on Friday that the harbour would stay closed.'],
      made: '2014-09-15',
    });
  });

  test('is called by its largest line where its title is that of a program', async () => {
    const file = pdfFile([[{ text: 'Harbour closes', y: 740, size: 20 }, ...TEXT]], {
      title: 'Microsoft Word - a.doc',
    });
    expect(await pdfOf(file)).toMatchObject({ facts: { title: 'Harbour closes' } });
  });

  test('goes on over its pages, without the lines at their edges', async () => {
    const pages = ['goes on and', 'ends here.'].map((text, at) => [
      { text: 'The Harbour Gazette', y: 780 },
      { text: `the text ${text}`, y: 650 },
      { text: `${at + 1}`, x: 300, y: 20 },
    ]);
    expect(await pdfOf(pdfFile(pages))).toMatchObject({ paragraphs: ['the text goes on and the text ends here.'] });
  });

  test.each<[string, Uint8Array, string]>([
    ['with a password', pdfFile([TEXT], { locked: true }), 'encrypted'],
    ['of pictures alone', pdfFile([[], []]), 'pictures-only'],
    ['that is something else', Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7) % 256), 'damaged'],
    ['that was cut off', pdfFile([TEXT]).subarray(0, 40), 'damaged'],
    ['of nothing', new Uint8Array(), 'damaged'],
  ])('%s is refused', async (_, bytes, reason) => {
    expect(await pdfOf(bytes)).toBe(reason);
  });

  test('that takes too long is refused, and the next one read', async () => {
    expect(await pdfOf(pdfFile([TEXT]), 0)).toBe('too-slow');
    expect(await pdfOf(pdfFile([TEXT]))).toMatchObject({ paragraphs: [expect.stringContaining('harbour master')] });
  });
});
