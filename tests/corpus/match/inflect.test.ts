import { expect, test } from 'vitest';
import { ACT_NAMES, wordsOfAct } from '../../../corpus/match/acts.ts';
import { inflect, isFormOf, splitTrigger, tailBehind } from '../../../corpus/match/inflect.ts';

test.each([
  ['refuse', ['refuses', 'refused', 'refusing']],
  ['deny', ['denies', 'denied', 'denying']],
  ['snub', ['snubbed', 'snubbing']],
  ['visit', ['visited', 'visiting']],
  ['veto', ['vetoes', 'vetoed']],
  ['travel', ['traveled', 'travelled', 'traveling', 'travelling']],
  ['equip', ['equipped']],
  ['freeze out', ['froze out', 'frozen out', 'freezing out']],
  ['tie', ['tying']],
  ['turn down', ['turns down', 'turned down', 'turning down']],
  ['press conference', ['press conferences']],
  ['air drop', ['air drops', 'air dropped']],
  ['not invite', ['not invited']],
])('%s has the forms %j', (trigger, forms) => {
  expect(inflect(trigger)).toEqual(expect.arrayContaining([trigger, ...forms]));
});

test('a particle stays as it is', () => {
  expect(inflect('turn down').some((form) => /down(?:s|ed|ing)/.test(form))).toBe(false);
});

test('a verb with a particle may have its object between them', () => {
  const split = splitTrigger('turn down');
  expect(split?.heads).toContain('turned');
  expect(split?.tail).toBe('down');
});

test('"…" stands for words between', () => {
  expect(splitTrigger('give … short shrift')).toMatchObject({ tail: 'short shrift' });
  expect(inflect('give … no')).toEqual([]);
});

test('other triggers are in one part', () => {
  expect(splitTrigger('call for')).toBeUndefined();
  expect(splitTrigger('press conference')).toBeUndefined();
});

test('every form of every act is known as one, whatever letter it begins with', () => {
  const bases = ACT_NAMES.flatMap(wordsOfAct);
  const unknown = bases.flatMap((base) => [
    ...inflect(base).filter((form) => !isFormOf(form, base)),
    ...(splitTrigger(base)?.heads ?? []).filter((head) => tailBehind(head, base) !== splitTrigger(base)?.tail),
  ]);
  expect(unknown).toEqual([]);
  expect(isFormOf('went to', 'go to')).toBe(true);
  expect(isFormOf('goes', 'give')).toBe(false);
  expect(tailBehind("won't", 'not … join')).toBe('join');
  expect(tailBehind('turned', 'turn down')).toBe('down');
  expect(tailBehind('tore', 'turn down')).toBeUndefined();
});
