import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/source-excerpts.ts';
import { edtf, excerpt, reference, source } from './builders.ts';
import { heard, mounted, speaking } from './mount.ts';

const FIVE = ['One', 'Two', 'Three', 'Four', 'Five'].map((digest) => excerpt(`${digest} happened.`));

describe('a source', () => {
  test('says who published what, when, of which genre, and leads to the original', async () => {
    const view = source('The Post', { author: 'Anne Gearan', republished: { by: 'Nizkor' }, date: edtf('2014-09~') });
    const element = await mounted('concordance-source', { source: view });
    await expect.element(page.getByRole('heading', { name: 'The Post', level: 3 })).toBeVisible();
    const facts = element.shadowRoot?.querySelector('.facts')?.textContent?.replaceAll(/\s+/g, ' ').trim();
    expect(facts).toBe('about September 2014 · report · by Anne Gearan · republished by Nizkor');
    const link = page.getByRole('link', { name: 'What The Post wrote (opens in a new tab)' });
    await expect.element(link).toHaveAttribute('href', 'https://post.example/story');
    await expect.element(link).toHaveAttribute('target', '_blank');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  test.for([
    { language: 'ar', title: 'Iran rejects it' },
    { language: 'en', title: 'إيران ترفض' },
  ])('keeps the arrow of its link within its column in $language', async ({ language, title }) => {
    await speaking(language);
    const element = await mounted('concordance-source', { source: source('The Post', { title }) });
    const [arrow, column] = ['.title .out', '.title'].map((part) =>
      element.shadowRoot!.querySelector(part)!.getBoundingClientRect(),
    );
    expect(arrow!.right).toBeLessThanOrEqual(column!.right + 0.5);
    expect(arrow!.left).toBeGreaterThanOrEqual(column!.left - 0.5);
  });

  test('labels its digests once as our summary, and puts none of them in quotation marks', async () => {
    const element = await mounted('concordance-source', { source: source('The Post', { excerpts: FIVE }) });
    const text = element.shadowRoot?.textContent ?? '';
    expect(text.match(/Our summary/g)).toHaveLength(1);
    expect(text).not.toMatch(/[“”"]/);
  });

  test('shows three excerpts and unfolds the others', async () => {
    await mounted('concordance-source', { source: source('The Post', { excerpts: FIVE }) });
    await expect.element(page.getByText('Three happened.')).toBeVisible();
    await expect.element(page.getByText('Four happened.')).not.toBeVisible();
    await page.getByText('2 more').click();
    await expect.element(page.getByText('Five happened.')).toBeVisible();
  });

  test('shows at once the excerpt a reader comes for', async () => {
    const at = excerpt('Five happened.').id;
    await mounted('concordance-source', { source: source('The Post', { excerpts: FIVE }), at });
    await expect.element(page.getByText('Five happened.')).toBeVisible();
  });

  test('leads to the paragraph in the original', async () => {
    await mounted('concordance-source', { source: source('The Post') });
    const link = page.getByRole('link', { name: 'Read paragraph 4 in The Post (new tab)' });
    await expect.element(link).toHaveAttribute('href', 'https://post.example/story#:~:text=evil%20intentions');
  });
});

describe('a quotation', () => {
  const words = 'evil intentions';
  const speaker = reference('Ali Khamenei');
  const carrier = reference('IRNA');

  test.each([
    [{ words, speaker, carrier }, 'Ali Khamenei, as carried by IRNA'],
    [{ words, speaker }, 'Ali Khamenei'],
    [{ words, carrier }, 'The Post, as carried by IRNA'],
    [{ words }, 'The Post, in its own words'],
  ])('stands in quotation marks with who said and carried it: %o', async (quotation, caption) => {
    const view = source('The Post', { excerpts: [excerpt('He explains.', { quotation })] });
    const element = await mounted('concordance-source', { source: view });
    expect(element.shadowRoot?.querySelector('blockquote')?.textContent).toBe('“evil intentions”');
    expect(element.shadowRoot?.querySelector('figcaption')?.innerText).toBe(caption);
  });

  test('leads to its speaker and its carrier', async () => {
    const opened = heard('subject-open');
    const excerpts = [excerpt('He explains.', { quotation: { words, speaker, carrier } })];
    await mounted('concordance-source', { source: source('The Post', { excerpts }) });
    await page.getByRole('button', { name: 'Ali Khamenei' }).click();
    await page.getByRole('button', { name: 'IRNA' }).click();
    expect(opened.map((event) => event.subject)).toEqual([speaker.id, carrier.id]);
  });
});
