/** With everything that the browser asks the reader on our behalf, the page says why, before the button that leads there. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/library-page.ts';
import '../../components/options-page.ts';
import '../../components/popup-shell.ts';
import '../../components/subscription-list.ts';
import '../../components/welcome-page.ts';
import { wordsFor } from '../../components/words.ts';
import { shownSettings } from './builders.ts';
import { mounted, speaking } from './mount.ts';
import { PROMPTS } from './prompts.ts';

const CASES = ['en', 'ar'].flatMap((language) => PROMPTS.map((prompt) => ({ language, ...prompt })));

test.each(CASES)('of $way it is said why, in $language', async ({ language, tag, properties, button, why }) => {
  await speaking(language);
  const words = wordsFor(language);
  await mounted(tag, { ...(tag === 'concordance-options' && { settings: shownSettings() }), ...properties });
  const sentence = page.getByText(why(words), { exact: true });
  await expect.element(sentence).toBeVisible();
  if (!button) return;
  const pressed = page.getByRole('button', { name: button(words), exact: true });
  await expect.element(pressed).toBeVisible();
  const order = sentence.element().compareDocumentPosition(pressed.element());
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
