import { describe, expect, test } from 'vitest';
import '../../components/library-page.ts';
import type { LibraryWish } from '../../components/library-events.ts';
import type { LibraryTold, ShownForm, ShownPack } from '../../components/library-shown.ts';
import { edtf } from './builders.ts';
import { mounted } from './mount.ts';

const PACK: ShownPack = {
  id: 'own',
  name: '',
  isOwn: true,
  on: true,
  added: edtf('2026-01-02'),
  size: 1_500_000,
  sources: [
    {
      key: 'own/a',
      title: 'Dark harbour',
      publisher: 'Gazette',
      date: edtf('2014-09'),
      on: true,
      passages: 3,
      subjects: 1,
    },
    {
      key: 'own/b',
      title: 'No light',
      publisher: 'Herald',
      date: edtf('2014'),
      on: false,
      passages: 1,
      subjects: 0,
      sameAs: 'Dark harbour',
    },
  ],
};

const FORM: ShownForm = {
  facts: {
    title: 'A title',
    publisher: 'Gazette',
    author: '',
    date: '2014-09',
    url: '',
    genre: 'report',
    language: 'en',
  },
  paragraphs: ['One.', 'Two.'],
  selected: '',
  onlySelected: false,
  isKnown: false,
};

async function library(props: Partial<HTMLElementTagNameMap['concordance-library']>) {
  const page = await mounted('concordance-library', { library: { packs: [PACK], broken: [] }, ...props });
  const wishes: LibraryWish[] = [];
  page.addEventListener('library-wish', ({ wish }) => wishes.push(wish));
  const button = (label: string): HTMLElement | undefined =>
    [...(page.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => each.textContent.trim() === label);
  return { page, wishes, button };
}

describe('the library', () => {
  test('says of each source what it is and which is another’s text', async () => {
    const { page } = await library({});
    const text = page.shadowRoot?.textContent.replaceAll(/\s+/g, ' ');
    expect(text).toContain('2 sources · 1.5 MB · private');
    expect(text).toContain('Gazette · September 2014 · 3 passages · 1 subject');
    expect(text).toContain('The same text as “Dark harbour”: both count as one voice.');
  });

  test('says how large what is small is, in a smaller unit', async () => {
    const { page } = await library({ library: { packs: [{ ...PACK, size: 12_300 }], broken: [] } });
    expect(page.shadowRoot?.textContent.replaceAll(/\s+/g, ' ')).toContain('2 sources · 13 KB · private');
  });

  test('in a private window says that nothing is kept there, and takes nothing', async () => {
    const { page } = await library({ isPrivate: true });
    expect(page.shadowRoot?.textContent).toContain('Nothing is kept from it');
    expect(page.shadowRoot?.querySelector('input, button')).toBeNull();
  });

  test('says how far it is: with what is read, and with what is compared', async () => {
    const running = { done: 3, count: 8, isOver: false, file: 'harbour.md', reports: [] };
    const { page } = await library({ running, comparing: { done: 40, count: 120 } });
    const text = page.shadowRoot?.textContent.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Reading file 3 of 8 harbour.md');
    expect(text).toContain('Set beside the others: 40 of 120 sources.');
    page.running = { done: 8, count: 8, isOver: false, reports: [] };
    await page.updateComplete;
    expect(page.shadowRoot?.textContent).toContain('What they say is being added to your sources.');
  });

  test('of many files says first what was not taken, and names all that is wished', async () => {
    const reports = Array.from({ length: 150 }, (_, at) => {
      return { file: `article-${at}.md`, outcome: at === 140 ? 'no-text' : 'taken', detail: '' };
    });
    const { page, button } = await library({ running: { done: 150, count: 150, isOver: true, reports } });
    const lines = (): string[] =>
      [...(page.shadowRoot?.querySelectorAll('.report li .file') ?? [])].map(({ textContent }) => textContent);
    expect(lines()).toHaveLength(100);
    expect(lines().slice(0, 2)).toEqual(['article-140.md', 'article-0.md']);
    button('Show 50 more')?.click();
    await page.updateComplete;
    expect(lines()).toHaveLength(150);
  });

  test('asks once more before everything is deleted', async () => {
    const { page, wishes, button } = await library({});
    button('Delete everything…')?.click();
    await page.updateComplete;
    expect(wishes).toEqual([]);
    button('Yes, delete everything')?.click();
    expect(wishes).toMatchObject([{ do: 'delete-everything' }]);
  });

  test('says why texts are not shared unless that is wished', async () => {
    const { page, wishes, button } = await library({});
    button('Export')?.click();
    await page.updateComplete;
    expect(page.shadowRoot?.textContent).toContain('The full texts are other people’s work');
    button('Without the texts')?.click();
    expect(wishes).toMatchObject([{ do: 'export-pack', id: 'own', texts: false }]);
  });

  test('lets a pack go up past another one, not past the reader’s own', async () => {
    const other = (id: string): ShownPack => ({ ...PACK, id, name: id, isOwn: false, sources: [] });
    const packs = [PACK, other('first'), other('second')];
    const { page, wishes } = await library({ library: { packs, broken: [] } });
    const raising = [...(page.shadowRoot?.querySelectorAll<HTMLElement>('[data-do="raise-pack"]') ?? [])];
    for (const each of raising) each.click();
    expect(wishes).toMatchObject([{ do: 'raise-pack', id: 'second' }]);
  });

  test('switches, renames and deletes', async () => {
    const { page, wishes, button } = await library({});
    page.shadowRoot?.querySelector<HTMLElement>('[data-do="switch-source"][data-key="own/b"]')?.click();
    const name = page.shadowRoot?.querySelector<HTMLInputElement>('[data-do="rename-pack"]');
    if (name) name.value = ' Harbour ';
    name?.dispatchEvent(new Event('change'));
    button('Delete')?.click();
    expect(wishes).toMatchObject([
      { do: 'switch-source', key: 'own/b', on: true },
      { do: 'rename-pack', id: 'own', name: 'Harbour' },
      { do: 'delete-pack', id: 'own' },
    ]);
  });

  test('names what cannot be read', async () => {
    const broken = [{ store: 'sources' as const, key: 'own/x', title: 'Torn' }];
    const { page, wishes, button } = await library({ library: { packs: [PACK], broken } });
    expect(page.shadowRoot?.querySelector('.broken')?.textContent).toContain('Torn');
    button('Remove')?.click();
    expect(wishes).toMatchObject([{ do: 'delete-broken' }]);
  });

  test.for<[used: number, left: number, told: string]>([
    [340_000, 10_737_400_000, '0.3 MB used, 10.7 GB left'],
    [2_000, 640_000_000, '2 KB used, 640 MB left'],
  ])('tells the room in units that can be read: %i', async ([used, left, told]) => {
    const { page } = await library({ library: { packs: [PACK], broken: [], used, left } });
    expect(page.shadowRoot?.querySelector('.whole')?.textContent).toContain(told);
  });

  test('keeps the address of a pack that could not be had, and lets go of one that was', async () => {
    const { page, wishes } = await library({});
    const list = page.shadowRoot?.querySelector('concordance-subscriptions');
    await list?.updateComplete;
    const input = list?.shadowRoot?.querySelector('input');
    if (input) input.value = 'https://harbour.example/pack.json';
    list?.shadowRoot?.querySelector<HTMLElement>('[value="subscribe"]')?.click();
    expect(wishes).toEqual([{ do: 'subscribe', address: 'https://harbour.example/pack.json' }]);
    const told = async (what: LibraryTold['what']): Promise<string | undefined> => {
      page.told = { what };
      await page.updateComplete;
      await list?.updateComplete;
      return input?.value;
    };
    expect(await told('not-subscribed')).toBe('https://harbour.example/pack.json');
    expect(await told('subscribed')).toBe('');
  });

  test('says of a date that the text does not say what it is, in the form and in the list', async () => {
    const dateNote = 'the day it was added';
    const told = 'The text does not say its date. In its place: the day it was added';
    const packs = [{ ...PACK, sources: PACK.sources.slice(0, 1).map((source) => ({ ...source, dateNote })) }];
    const { page } = await library({ form: { ...FORM, dateNote }, library: { packs, broken: [] } });
    const form = page.shadowRoot?.querySelector('concordance-source-form');
    await form?.updateComplete;
    expect(form?.shadowRoot?.querySelector('label:has([name="date"])')?.textContent).toContain(told);
    expect(page.shadowRoot?.querySelector('[data-source]')?.textContent).toContain(told);
  });

  test('gives what stands in the form, when it can be kept', async () => {
    const { page } = await library({ form: FORM });
    const form = page.shadowRoot?.querySelector('concordance-source-form');
    await form?.updateComplete;
    const kept: unknown[] = [];
    page.addEventListener('source-keep', ({ facts, onlySelected }) => kept.push({ facts, onlySelected }));
    const date = form?.shadowRoot?.querySelector<HTMLInputElement>('[name="date"]');
    const keep = form?.shadowRoot?.querySelector<HTMLElement>('[type="submit"]');
    if (date) date.value = 'last week';
    keep?.click();
    expect(kept).toEqual([]);
    if (date) date.value = '2014-09-15';
    keep?.click();
    expect(kept).toEqual([{ facts: { ...FORM.facts, date: '2014-09-15' }, onlySelected: false }]);
  });

  test('says that it is being kept, cannot be sent again meanwhile, and keeps what was typed if it cannot be', async () => {
    const { page } = await library({ form: FORM, saving: true });
    const form = page.shadowRoot?.querySelector('concordance-source-form');
    await form?.updateComplete;
    const buttons = (): [string, boolean][] =>
      [...(form?.shadowRoot?.querySelectorAll('button') ?? [])].map((each) => [each.textContent.trim(), each.disabled]);
    expect(buttons()).toEqual([
      ['Saving…', true],
      ['Cancel', true],
    ]);
    expect(page.shadowRoot?.querySelector('[role="status"]')?.textContent.trim()).toBe('Saving…');
    const title = form?.shadowRoot?.querySelector<HTMLInputElement>('[name="title"]');
    if (title) title.value = 'As it was typed';
    Object.assign(page, { saving: false, told: { what: 'no-room' } });
    await page.updateComplete;
    await form?.updateComplete;
    expect(buttons()).toEqual([
      ['Keep', false],
      ['Cancel', false],
    ]);
    expect(title?.value).toBe('As it was typed');
    expect(page.shadowRoot?.querySelector('[role="status"]')?.textContent).toContain('no room');
  });
});
