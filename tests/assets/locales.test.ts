/** The messages in `assets/_locales`, all languages beside each other and beside the code that shows them. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const LANGUAGES = Object.fromEntries(
  globSync('assets/_locales/*/messages.json').map((path) => [
    basename(dirname(path)),
    JSON.parse(readFileSync(path, 'utf8')) as Record<string, Message>,
  ]),
);
const english = LANGUAGES['en'] ?? {};

const SHOWN_BY = globSync(['components/**/*.ts', 'entrypoints/**/*.{ts,html}', 'wxt.config.ts'])
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** A plural form is one of the message before it, and a member one of a group. */
const FORM = /_(zero|one|two|few|many|other)$/;
const groupOf = (key: string): string => key.split('_', 1)[0] ?? '';

const pluralsOf = (messages: Record<string, Message>): string[] =>
  Object.keys(messages).flatMap((key) => (key.endsWith('_other') ? [groupOf(key)] : []));

const inText = ({ message }: Message): string[] =>
  [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()).toSorted();

const SHOWN = new Set(
  [...SHOWN_BY.matchAll(/\b(?:words|messages)\.(\w+)|__MSG_(\w+)__|\bsay\('(\w+)'/g)].map(
    ([, shown, named, said]) => shown ?? named ?? said,
  ),
);

test.each([...new Set(Object.keys(english).map(groupOf))])('%s is shown somewhere', (key) => {
  expect([...SHOWN]).toContain(key);
});

test('the manifest names only messages that are there', () => {
  const named = [...SHOWN_BY.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
  expect(Object.keys(english)).toEqual(expect.arrayContaining(named));
});

describe.each(Object.entries(LANGUAGES))('in %s', (language, messages) => {
  test('the same messages are there as in English', () => {
    const keys = (of: Record<string, Message>): string[] => [
      ...new Set(Object.keys(of).map((key) => key.replace(FORM, ''))),
    ];
    expect(keys(messages)).toEqual(keys(english));
  });

  test('no message has the name of a group of others, which would be shown in its place', () => {
    const groups = new Set(Object.keys(messages).flatMap((key) => (key.includes('_') ? [groupOf(key)] : [])));
    expect(Object.keys(messages).filter((key) => groups.has(key))).toEqual([]);
  });

  test('no two messages differ in capitals only, which browsers do not tell apart', () => {
    const keys = Object.keys(messages).map((key) => key.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('the description has the length that stores take', () => {
    expect(messages['description']?.message.length).toBeLessThanOrEqual(132);
  });

  test.each(pluralsOf(messages))('%s has every plural form of the language', (group) => {
    const forms = Object.keys(messages).flatMap((key) => (groupOf(key) === group ? [key.slice(group.length + 1)] : []));
    expect(forms).toEqual(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
  });

  test.each(Object.entries(messages))('%s has the placeholders of the English', (key, message) => {
    const same = english[key] ?? english[key.replace(FORM, '_other')];
    expect(message.placeholders).toEqual(same?.placeholders);
    const declared = Object.keys(message.placeholders ?? {}).toSorted();
    const used = [...new Set(inText(message))];
    // "A mention" needs no number.
    const isOneCount = FORM.test(key) && !key.endsWith('_other') && !used.includes('count');
    expect(used).toEqual(declared.filter((name) => !(isOneCount && name === 'count')));
    expect(Object.values(message.placeholders ?? {}).map(({ content }) => content)).toEqual(
      Object.keys(message.placeholders ?? {}).map((_, index) => `$${index + 1}`),
    );
  });

  test.each(Object.entries(messages))('%s is text, without a space at its ends', (_, { message }) => {
    expect(message).toBe(message.trim());
    expect(message).not.toBe('');
  });
});
