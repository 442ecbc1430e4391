import { describe, expect, test } from 'vitest';
import { createBlocks } from '../../../entrypoints/content/blocks.ts';
import { lifetime, show } from './page.ts';

/** A paragraph that begins with a word, of some length. */
const paragraph = (word: string, sentences = 4): string =>
  `<p>${word} ${'was spoken of at some length by all who had come to the harbour that morning. '.repeat(sentences)}</p>`;
const ARTICLE = ['Iran', 'Iraq', 'Syria'].map((word) => paragraph(word)).join('');

/** The first words of the blocks that are the page's article. */
async function articleOf(markup: string): Promise<string[]> {
  show(markup);
  const blocks = createBlocks(lifetime(), () => {});
  await blocks.update({ deep: [document.body], shallow: [] });
  return words(blocks);
}

const words = ({ article }: ReturnType<typeof createBlocks>): string[] =>
  article.map(({ text }) => text.trim().split(' ', 1)[0] ?? '');

describe('the article of a page', () => {
  test('is the element with most of the prose', async () => {
    const aside = `<div><p>Qatar, a teaser</p><p>Oman and what ${'else '.repeat(20)}</p></div>`;
    expect(await articleOf(`<div><div>${ARTICLE}</div>${aside}</div>`)).toEqual(['Iran', 'Iraq', 'Syria']);
  });

  test('is more than its one long paragraph', async () => {
    expect(await articleOf(`<div><p>Qatar said so.</p>${paragraph('Iran', 40)}</div>`)).toEqual(['Qatar', 'Iran']);
  });

  test('has its headings, lists, captions and short lines', async () => {
    const inside = `<h2>Qatar</h2>${ARTICLE}<p>“Oman,” he said.</p><ul><li>Kuwait has one</li></ul>
      <figure><figcaption>Yemen, seen from a ship</figcaption></figure>`;
    expect(await articleOf(`<h1>Egypt</h1><main>${inside}</main><p>Libya</p>`)).toEqual([
      'Qatar',
      'Iran',
      'Iraq',
      'Syria',
      '“Oman,”',
      'Kuwait',
      'Yemen,',
    ]);
  });

  test('has no lines that are links', async () => {
    const inside = `${ARTICLE}<p><a href="#">Qatar: read this</a></p><p>In <a href="#">Oman</a> it rained.</p>
      <a href="#"><h3>Yemen</h3></a>`;
    expect(await articleOf(`<div>${inside}</div>`)).toEqual(['Iran', 'Iraq', 'Syria', 'In']);
  });

  test('has nothing that the page calls its furniture, however much there is of it', async () => {
    const sidebar = `<div id="sidebar"><h2>Qatar</h2>${paragraph('Oman', 40)}</div>`;
    const bio = `<div class="author-bio">${paragraph('Yemen')}</div>`;
    expect(await articleOf(`<div>${ARTICLE}${bio}${sidebar}</div>`)).toEqual(['Iran', 'Iraq', 'Syria']);
  });

  test('may be parted by line breaks only', async () => {
    const text = ARTICLE.replaceAll('<p>', '').replaceAll('</p>', '<br><br>');
    expect(await articleOf(`<div><div>${text}</div><p>Qatar</p></div>`)).toEqual(['Iran', 'Iraq', 'Syria']);
  });

  test('is everything on a page of several', async () => {
    const post = (word: string): string => `<div><h2>About</h2>${paragraph(word, 8)}</div>`;
    expect(await articleOf(post('Iran') + post('Iraq') + post('Syria'))).toEqual([
      'About',
      'Iran',
      'About',
      'Iraq',
      'About',
      'Syria',
    ]);
  });
});

describe('a page without prose', () => {
  test('counts as a whole', async () => {
    expect(
      await articleOf('<p>Iran</p><div><a href="#">Iraq</a></div><div class="sidebar"><h2>Syria</h2></div>'),
    ).toEqual(['Iran', 'Iraq', 'Syria']);
  });

  test('counts without its links where there are many', async () => {
    const links = '<div><a href="#">Iraq</a></div>'.repeat(10);
    expect(await articleOf(`<p>Iran</p>${links}`)).toEqual(['Iran']);
  });
});

test('an article that comes late takes the place of what was there', async () => {
  show('<div><p>Iran</p></div><div id="late"></div>');
  const blocks = createBlocks(lifetime(), () => {});
  await blocks.update({ deep: [document.body], shallow: [] });
  expect(words(blocks)).toEqual(['Iran']);
  const late = document.querySelector('#late')!;
  late.innerHTML = ['Iraq', 'Syria', 'Qatar'].map((word) => paragraph(word)).join('');
  await blocks.update({ deep: [late], shallow: [] });
  expect(words(blocks)).toEqual(['Iraq', 'Syria', 'Qatar']);
});
