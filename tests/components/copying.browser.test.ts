import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/card-shell.ts';
import { copyCitations } from '../../components/copying.ts';
import { excerpt, reference, source, subject } from './builders.ts';
import { heard, mounted } from './mount.ts';

const quotation = { words: 'evil intentions', speaker: reference('Ali Khamenei') };
const view = subject('Iran', { sources: [source('The Post', { excerpts: [excerpt('He declined.', { quotation })] })] });

test('a quotation and a summary have a button each, which says what it copies', async () => {
  const asked = heard('citation-copy');
  await mounted('concordance-card', { shown: { kind: 'subject', view } });
  await page.getByRole('button', { name: 'Copy this quotation with its source' }).click();
  await page.getByRole('button', { name: 'Copy our summary with its source' }).click();
  expect(asked.map(({ text }) => text.split('\n')[0])).toEqual([
    '“evil intentions”',
    'Summary by Concordance: He declined.',
  ]);
});

test('where the page forbids the clipboard, the older way copies; the card tells that it did', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  const copied: string[] = [];
  const listener = (event: ClipboardEvent) => copied.push(event.clipboardData?.getData('text/plain') ?? '');
  window.addEventListener('copy', listener, { capture: true });
  const card = await mounted('concordance-card', { shown: { kind: 'subject', view } });
  copyCitations(card);
  await page.getByRole('button', { name: 'Copy this quotation with its source' }).click();
  await expect.element(page.getByText('Copied')).toBeInTheDocument();
  expect(copied).toHaveLength(1);
  window.removeEventListener('copy', listener, { capture: true });
  write.mockRestore();
});
