/** What becomes of HTML pages and Word documents. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../entrypoints/library/article.ts';
import { docxOf } from '../../../entrypoints/library/docx.ts';
import { readFile } from '../../../entrypoints/library/files.ts';

const PARAGRAPH = 'The mayor of the town said on Friday that the harbour would stay closed, and that nobody knew why.';

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Harbour closed | Gazette</title>
  <link rel="canonical" href="https://gazette.example/harbour">
  <meta property="og:site_name" content="The Harbour Gazette"><meta property="og:title" content="Harbour closed">
  <meta name="author" content="By Ann Ames"><meta property="article:published_time" content="2014-09-15T10:00:00Z"></head>
  <body><nav><a href="/">Home</a> <a href="/more">More of our news</a></nav><article><h1>Harbour closed</h1>
  <p onclick="globalThis.ran = true">${PARAGRAPH}</p><img src="x" onerror="globalThis.ran = true">
  <script>globalThis.ran = true</script><table><tr><td>12</td><td>Ships</td></tr></table>
  <p>It was <b>said</b> to be<br>the weather, which had been good for a week when it was closed.</p><p>${PARAGRAPH}</p></article></body></html>`;

describe('a page', () => {
  const { facts, paragraphs } = articleOf(PAGE, 'http://127.0.0.1/copy?x=1');

  test('says what it is', () => {
    expect(facts).toMatchObject({
      title: 'Harbour closed',
      publisher: 'The Harbour Gazette',
      author: 'Ann Ames',
      date: '2014-09-15',
      url: 'https://gazette.example/harbour',
    });
    expect(facts.language).toMatch(/^en/);
  });

  test.for([
    ['Harbour closed - Gazette.com', 'Harbour closed', 'Gazette'],
    ['Harbour closed – at last – gazette.com', 'Harbour closed – at last', 'gazette'],
    ['Harbour closed - at last', 'Harbour closed - at last', 'gazette.com'],
  ])('called “%s” has the name of its site apart', ([called, title, publisher]) => {
    const page = `<title>${called}</title><link rel="canonical" href="https://www.gazette.com/harbour"><p>${PARAGRAPH}</p>`;
    expect(articleOf(page).facts).toMatchObject({ title, publisher });
  });

  test.for(['—', ' By ', 'the Harbour gazette', 'By The Harbour Gazette'])('signed “%s” has no author', (signed) => {
    expect(articleOf(PAGE.replace('By Ann Ames', signed)).facts).not.toHaveProperty('author');
  });

  test('gives its text and nothing that runs, is loaded or is no text', () => {
    expect(paragraphs[0]).toBe(PARAGRAPH);
    expect(paragraphs.join(' ')).toContain('It was said to be the weather');
    expect(paragraphs.join(' ')).not.toMatch(/ran|Ships|Home/);
    expect('ran' in globalThis).toBe(false);
  });

  test('is taken whole where no article is found in it', () => {
    expect(articleOf(`<body><p>Only a line that is long enough to be read as one.`).paragraphs).toEqual([
      'Only a line that is long enough to be read as one.',
    ]);
  });

  test('may be nested as deeply as it likes', () => {
    expect(articleOf(`${'<div>'.repeat(2_000)}<p>${PARAGRAPH}</p>`).paragraphs).toContain(PARAGRAPH);
  });
});

describe('a Word document', () => {
  const word = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
    zipSync({
      'word/document.xml': strToU8(`<w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`),
      ...more,
    });

  test('gives its paragraphs, without what was deleted from them', () => {
    const core = strToU8(
      '<c xmlns:dc="urn:dc" xmlns:t="urn:t"><dc:title>Notes</dc:title><t:created>2014-09-15T10:00Z</t:created></c>',
    );
    const bytes = word(
      '<w:p><w:r><w:t>One </w:t><w:delText>two </w:delText><w:tab/><w:t>three.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Four.</w:t></w:r></w:p>',
      { 'docProps/core.xml': core },
    );
    expect(docxOf(bytes)).toEqual({
      facts: { title: 'Notes' },
      paragraphs: ['One three.', 'Four.'],
      made: '2014-09-15',
    });
  });

  test.each<[string, () => Uint8Array, string]>([
    ['that swells without end', () => zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }), 'too-large'],
    ['of paragraphs without end', () => word('<w:p/>'.repeat(2_000_000)), 'too-large'],
    ['with a password', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'encrypted'],
    ['that was cut off', () => word('<w:p/>').subarray(0, 40), 'damaged'],
    ['without a text', () => zipSync({ 'a.txt': strToU8('x') }), 'damaged'],
    [
      'with entities of its own',
      () => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') }),
      'damaged',
    ],
  ])('%s is refused', (_, bytes, reason) => {
    expect(docxOf(bytes())).toBe(reason);
  });
});

describe('a file', () => {
  test.each<[string, File, string]>([
    ['of 20 MB in one line', new File(['x'.repeat(20_000_000)], 'a.txt'), 'too-large'],
    ['without text', new File([' \n'], 'a.md'), 'empty'],
    ['of no kind', new File(['x'], 'noending'), 'unknown-kind'],
    ['that is something else', new File([Uint8Array.from([0, 1, 2, 3])], 'a.txt'), 'no-text'],
  ])('%s is refused with the reason', async (_, file, reason) => {
    expect(await readFile(file)).toEqual({ kind: 'refused', reason });
  });

  test('of 300 MB is not even read', async () => {
    const huge = { name: 'a.txt', size: 300_000_000, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await readFile(huge as unknown as File)).toEqual({ kind: 'refused', reason: 'too-large' });
  });
});
