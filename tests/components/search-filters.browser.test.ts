import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/search-filters.ts';
import type { SourceId } from '../../corpus/model.ts';
import { heard, mounted } from './mount.ts';

const choices = {
  sources: [{ id: 'post' as SourceId, name: 'The Post, September 2014' }],
  years: [2007, 2014] as [number, number],
};

test('the filters say what is chosen, all of it', async () => {
  const wanted = heard('filters-change');
  await mounted('concordance-filters', { choices, filters: { source: 'post' as SourceId } });
  await expect.element(page.getByRole('combobox', { name: 'Source' })).toHaveValue('post');
  await page.getByRole('combobox', { name: 'Kind' }).selectOptions('event');
  expect(wanted.at(-1)?.filters).toEqual({ source: 'post', kind: 'event' });
  await page.getByRole('combobox', { name: 'From' }).selectOptions('2014');
  await page.getByRole('checkbox', { name: 'Only where sources differ' }).click();
  expect(wanted.at(-1)?.filters).toEqual({ source: 'post', kind: 'event', from: 2014, differs: true });
});

test('the filters let everything pass when nothing is chosen', async () => {
  const wanted = heard('filters-change');
  await mounted('concordance-filters', { choices, filters: { differs: true } });
  await page.getByRole('checkbox').click();
  expect(wanted.at(-1)?.filters).toEqual({});
});
