import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SubjectWish } from '../../components/library-events.ts';
import '../../components/subject-editor.ts';
import '../../components/subject-list.ts';
import type { SourceId, SubjectId } from '../../corpus/model.ts';
import type { ListedSubject } from '../../corpus/own/listed.ts';
import { edtf } from './builders.ts';
import { mounted } from './mount.ts';

function listed(name: string, given: Partial<ListedSubject> = {}): ListedSubject {
  const id = name.toLowerCase().replaceAll(' ', '-') as SubjectId;
  const part = (source: string, title: string) => {
    return {
      subject: id,
      source: source as SourceId,
      name,
      title,
      publisher: 'Gazette',
      date: edtf('2014'),
      passages: 1,
    };
  };
  return {
    id,
    name,
    type: 'person',
    description: '',
    standing: 'marked',
    sources: 2,
    passages: 2,
    parts: [part('one', 'Dark harbour'), part('two', 'No light')],
    ...given,
  };
}

const SUBJECTS = [
  listed('Vera Lindqvist', { description: '“the mayor of Ostby”' }),
  listed('Émile Holm'),
  listed('Quill Institute', { type: 'organisation', standing: 'quiet' }),
  listed('Nadia Brock', { standing: 'once' }),
  listed('Boot Rep', { standing: 'hidden' }),
];

async function list(props: Partial<HTMLElementTagNameMap['concordance-subject-list']> = {}) {
  const element = await mounted('concordance-subject-list', { subjects: SUBJECTS, ...props });
  const wishes: { subject: SubjectId; wish: SubjectWish }[] = [];
  element.addEventListener('subject-correct', ({ subject, wish }) => wishes.push({ subject, wish }));
  return { element, wishes };
}

const shown = (): string[] =>
  page
    .getByRole('listitem')
    .all()
    .map((item) => item.element().querySelector('.name')?.textContent.trim() ?? '');

describe('the names of the own sources', () => {
  test('are listed with kind and counts; those named once, and hidden ones, apart', async () => {
    await list();
    expect(shown()).toEqual(['Vera Lindqvist', 'Émile Holm', 'Quill Institute']);
    await expect.element(page.getByText('“the mayor of Ostby”')).toBeVisible();
    await expect.element(page.getByText('Organisation · 2 sources · 2 passages · not marked on pages')).toBeVisible();
    await page.getByRole('combobox', { name: 'Which names' }).selectOptions('Named once only (1)');
    await expect.poll(shown).toEqual(['Nadia Brock']);
    await page.getByRole('combobox', { name: 'Which names' }).selectOptions('Hidden (1)');
    await expect.poll(shown).toEqual(['Boot Rep']);
  });

  test('are found by a part of the name, accents or not, and by kind', async () => {
    await list();
    await page.getByRole('searchbox', { name: 'Find a name' }).fill('emile');
    await expect.poll(shown).toEqual(['Émile Holm']);
    await page.getByRole('searchbox', { name: 'Find a name' }).fill('');
    await page.getByRole('combobox', { name: 'Kind' }).selectOptions('Organisation');
    await expect.poll(shown).toEqual(['Quill Institute']);
    await page.getByRole('searchbox', { name: 'Find a name' }).fill('zzz');
    await expect.element(page.getByText('No such name here.')).toBeVisible();
  });

  test('show the one that is to be put right, wherever it is', async () => {
    await list({ open: 'boot-rep' as SubjectId });
    await expect.poll(shown).toEqual(['Boot Rep']);
    await expect.element(page.getByRole('button', { name: 'Show again' })).toBeVisible();
  });
});

test('an event is found by its kind, is the same as events only, and has neither another kind nor marks', async () => {
  const events = ['Ferry line shut', 'Mayor gone'].map((name) => listed(name, { type: 'event', standing: 'quiet' }));
  await list({ subjects: [...SUBJECTS, ...events] });
  await page.getByRole('combobox', { name: 'Kind' }).selectOptions('Event');
  await expect.poll(shown).toEqual(['Ferry line shut', 'Mayor gone']);
  await page.getByRole('button', { name: 'Put right: Ferry line shut' }).click();
  const editor = document
    .querySelector('concordance-subject-list')
    ?.shadowRoot?.querySelector('concordance-subject-editor');
  await expect
    .poll(() =>
      [...(editor?.shadowRoot?.querySelectorAll('datalist option') ?? [])].map((each) => each.getAttribute('value')),
    )
    .toEqual(['Mayor gone']);
  expect(editor?.shadowRoot?.querySelector('select, [name="mark"]')).toBeNull();
  await expect.element(page.getByRole('button', { name: 'Hide: this is no event' })).toBeVisible();
});

describe('putting a subject right', () => {
  async function opened() {
    const result = await list();
    await page.getByRole('button', { name: 'Put right: Vera Lindqvist' }).click();
    return result;
  }

  test('gives it another name and another kind', async () => {
    const { wishes } = await opened();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Vera Holm');
    await page.getByRole('button', { name: 'Rename' }).click();
    const kinds = page.getByRole('combobox', { name: 'Kind' });
    await kinds.last().selectOptions('Place');
    expect(wishes).toEqual([
      { subject: 'vera-lindqvist', wish: { do: 'rename', name: 'Vera Holm' } },
      { subject: 'vera-lindqvist', wish: { do: 'retype', type: 'place' } },
    ]);
  });

  test('takes its mark away, and hides it', async () => {
    const { wishes } = await opened();
    await page.getByRole('checkbox', { name: 'Mark it on pages' }).click();
    await page.getByRole('button', { name: 'Hide: this is nobody and nothing' }).click();
    expect(wishes.map(({ wish }) => wish)).toEqual([
      { do: 'mark', on: false },
      { do: 'hide', on: true },
    ]);
  });

  test('makes it one with another, if there is one of that name', async () => {
    const { wishes } = await opened();
    const other = page.getByRole('combobox', { name: 'It is the same as' });
    await other.fill('Nobody');
    await page.getByRole('button', { name: 'Make them one' }).click();
    expect(wishes).toEqual([]);
    await other.fill('Émile Holm');
    await page.getByRole('button', { name: 'Make them one' }).click();
    expect(wishes).toEqual([{ subject: 'vera-lindqvist', wish: { do: 'merge', into: 'émile-holm' } }]);
  });

  test('makes two of it by the sources that speak of another, not by all and not by none', async () => {
    const { wishes } = await opened();
    const make = page.getByRole('button', { name: 'Make them two' });
    await make.click();
    await page.getByRole('checkbox', { name: /^Dark harbour/ }).click();
    await page.getByRole('checkbox', { name: /^No light/ }).click();
    await make.click();
    expect(wishes).toEqual([]);
    await page.getByRole('checkbox', { name: /^Dark harbour/ }).click();
    await make.click();
    expect(wishes).toMatchObject([{ wish: { do: 'split', parts: [{ subject: 'vera-lindqvist', source: 'two' }] } }]);
  });
});
