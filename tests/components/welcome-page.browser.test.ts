import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/welcome-page.ts';
import { hasFocus, heard, mounted } from './mount.ts';

const keys = { next: 'Alt+Shift+J', open: 'Alt+Shift+O' };

test('the welcome goes on and back by keyboard, and the focus goes with it', async () => {
  const ended = heard('welcome-end');
  await mounted('concordance-welcome', { keys });
  await expect.element(page.getByText(/Alt\+Shift\+J goes to the next mark/)).toBeVisible();
  (page.getByRole('button', { name: 'Next' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Have it at hand' }))).toBe(true);
  await expect.element(page.getByText('Step 2 of 3')).toBeVisible();
  await userEvent.tab();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Try it here' }))).toBe(true);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Start reading' }).click();
  expect(ended).toHaveLength(1);
});

test('the welcome can be skipped', async () => {
  const ended = heard('welcome-end');
  await mounted('concordance-welcome', {});
  await page.getByRole('button', { name: 'Skip' }).click();
  expect(ended).toHaveLength(1);
});

test.each([
  ['chromium', /then the pin beside Concordance/],
  ['firefox', /“Pin to Toolbar”/],
] as const)('the welcome says how the button is pinned in %s', async (browser, text) => {
  await mounted('concordance-welcome', { browser, step: 1 });
  await expect.element(page.getByText(text)).toBeVisible();
});

test('the welcome says how to add a source, and how to switch it off on a site', async () => {
  await mounted('concordance-welcome', { step: 2 });
  await expect.element(page.getByText(/“Add this page” behind the same button keeps the article/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Open your sources' })).toHaveAttribute('href', 'library.html');
  await expect.element(page.getByText(/switches for this page, this site and everything/)).toBeVisible();
});

test('the welcome offers to allow all sites where they are not', async () => {
  const acts = heard('settings-act');
  const welcome = await mounted('concordance-welcome', { step: 1, access: true });
  const allow = page.getByRole('button', { name: 'Allow on all sites' });
  expect(allow.elements()).toEqual([]);
  welcome.access = false;
  await allow.click();
  expect(acts.map((event) => event.act)).toEqual(['allow-sites']);
});
