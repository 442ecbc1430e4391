import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/popup-shell.ts';
import '../../components/subject-view.ts';
import { reference, subject } from './builders.ts';
import { mounted, speaking } from './mount.ts';

const view = subject('العراق', { kind: 'event', participants: [reference('Iran'), reference('الأردن')] });

test('a document speaks what it was told last, though other words come later', async () => {
  await Promise.all([speaking('ar'), speaking('en')]);
  expect(document.documentElement.lang).toBe('en');
});

describe('a document that begins to speak Arabic', () => {
  test('has its language, its direction and its title', async () => {
    await speaking('ar-EG');
    const { lang, dir } = document.documentElement;
    expect({ lang, dir, title: document.title }).toEqual({ lang: 'ar', dir: 'rtl', title: 'Concordance' });
  });

  test('shows what was there already in Arabic, inside every component', async () => {
    const popup = await mounted('concordance-popup', { page: { kind: 'unreadable' } });
    await expect.element(page.getByText('This page cannot be read')).toBeVisible();
    await speaking('ar');
    await popup.updateComplete;
    await expect.element(page.getByText('لا يمكن قراءة هذه الصفحة')).toBeVisible();
    await expect.element(page.getByPlaceholder('اسم أو حدث أو سؤال')).toBeVisible();
  });
});

describe('text of the corpus', () => {
  const languagesOf = (element: HTMLElement): Record<string, string> =>
    Object.fromEntries(
      [...(element.shadowRoot?.querySelectorAll<HTMLElement>('h1, .name') ?? [])].map((each) => [
        each.innerText,
        each.lang,
      ]),
    );

  test('says its language where it is not that of the document', async () => {
    const english = await mounted('concordance-subject', { view });
    expect(languagesOf(english)).toEqual({ العراق: 'ar', Iran: '', الأردن: 'ar' });
    await speaking('ar');
    await english.updateComplete;
    expect(languagesOf(english)).toEqual({ العراق: '', Iran: 'en', الأردن: '' });
  });
});
