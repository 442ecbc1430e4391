/** Sources and pages in other languages than English: names, dates and figures are compared, and the reader is told so. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardFrame, openCard, settledMarks, showing, shownText } from '../cli/reading.ts';
import { bring } from '../cli/library-page.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';

const TIDE = {
  name: 'tide.md',
  text: `---
title: Lanterns for Paris
publisher: The Tide
date: 2014-09-17
---

On 15 September 2014 John Kerry gave 190,000 lanterns to the city of Paris, the harbour office said.`,
};

/** The same, by a paper and on a page of each language; it says nowhere which language it is. */
const ABROAD = [
  {
    language: 'German',
    paper: 'Der Kai',
    figure: '190.000',
    text: 'Am 15. September 2014 überreichte John Kerry der Stadt Paris 190.000 Laternen, wie das Hafenamt mitteilte. Die Bürger freuten sich darüber sehr.',
  },
  {
    language: 'French',
    paper: 'Le Quai',
    figure: '190 000',
    text: 'Le 15 septembre 2014, John Kerry a remis 190 000 lanternes à la ville de Paris, selon le bureau du port. Les habitants en étaient très heureux.',
  },
  {
    language: 'Arabic',
    paper: 'المرسى',
    figure: '١٩٠٬٠٠٠',
    text: 'في ١٥ سبتمبر ٢٠١٤ سلّم John Kerry إلى مدينة Paris نحو ١٩٠٬٠٠٠ فانوس، كما قال مكتب الميناء. وقد فرح السكان بذلك كثيرا.',
  },
] as const;

let site: Site;
beforeAll(async () => {
  const date = '<meta property="article:published_time" content="2014-09-17">';
  const pages = ABROAD.map(({ language, text }) => [
    `/${language}`,
    { body: `${date}<article><p>${text}</p></article>` },
  ]);
  site = await serve({
    ...Object.fromEntries(pages),
    '/': { body: `${date}<article><p>Secretary of State John Kerry arrived on Monday.</p></article>` },
  });
});
afterAll(() => site.close());

inBrowsers('other languages', (reader) => {
  const cardOn = async (path: string, awaited: string): Promise<string> => {
    const page = await reader.open(site.url(path));
    const mark = (await settledMarks(page)).find(({ text }) => text.includes('Kerry'));
    if (!mark) throw new Error(`no mark on ${path}`);
    await openCard(page, mark);
    const frame = await cardFrame(page);
    if (!frame) throw new Error('no card');
    await showing(frame, awaited);
    // Marks of direction around a figure of another script are not seen.
    return (await shownText(frame)).replaceAll('\n', ' ').replaceAll(/[\u2066-\u2069]/gu, '');
  };
  const keep = async (file: { name: string; text: string }): Promise<void> => {
    const library = await reader.session.openExtensionPage('library.html');
    await library.bringToFront();
    await bring(library, [file]);
    await showing(library, `${file.name} kept as`);
    await library.close();
  };

  test('an English source is kept', () => keep(TIDE));

  test.each(ABROAD)(
    'a page in $language is set beside it, and says that no more is compared',
    async ({ language, figure }) => {
      const text = await cardOn(`/${language}`, 'This page and your sources');
      expect(text).toContain(`This page: ${figure}. The Tide, 17 September 2014: 190,000. Both can be one figure.`);
      expect(text).toContain(
        `This page is in another language (${language}): only its names, dates and numbers are compared.`,
      );
    },
  );

  test.each(ABROAD)('a source in $language is compared by the same', async ({ language, paper, figure, text }) => {
    await keep({
      name: `${language}.md`,
      text: `---\ntitle: ${paper} 17\npublisher: ${paper}\ndate: 2014-09-17\n---\n\n${text}`,
    });
    const card = await cardOn('/', `(`);
    expect(card).toContain('Both write about this');
    expect(card).toContain(`${paper}: ${figure}`);
    expect(card).toMatch(
      new RegExp(`Of sources in other languages than English \\(.*${language}.*\\) only names, dates and numbers`),
    );
  });
});
