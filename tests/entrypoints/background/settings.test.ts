import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, settingsFrom, toStore } from '../../../entrypoints/background/contract/settings.ts';

describe('settings out of storage', () => {
  test('are what was stored', () => {
    const set = { ...DEFAULT_SETTINGS, opening: 'click' as const, dwellMs: 500, sitesOff: ['*.example.org'] };
    expect(settingsFrom(JSON.parse(JSON.stringify(toStore(set))))).toEqual({ settings: set, broken: [] });
  });

  test('have their defaults where nothing is stored, and nothing is broken by that', () => {
    expect(settingsFrom({ version: 1 })).toEqual({ settings: DEFAULT_SETTINGS, broken: [] });
  });

  test.each([
    ['opening', 'wish'],
    ['dwellMs', 10],
    ['dwellMs', 5000],
    ['dwellMs', '350'],
    ['dwellMs', null],
    ['kinds', 'person'],
    ['sitesOff', { 0: 'example.org' }],
    ['textSize', 101],
    ['everywhere', 'yes'],
  ])('have the default for %s, which is named, when it is %o', (name, value) => {
    const read = settingsFrom({ ...toStore(DEFAULT_SETTINGS), key: 'shift', [name]: value });
    expect(read).toEqual({ settings: { ...DEFAULT_SETTINGS, key: 'shift' }, broken: [name] });
  });

  test('keep of a list what is good', () => {
    const read = settingsFrom({ version: 1, sitesOff: ['example.org', 7, 'a b'], kinds: ['event', 'rumour'] });
    expect(read?.settings).toMatchObject({ sitesOff: ['example.org'], kinds: ['event'] });
    expect(read?.broken).toEqual(['sitesOff', 'kinds']);
  });

  test('of a newer version keep what is known', () => {
    const read = settingsFrom({ version: 99, opening: 'key', dwellMs: 'soon', telepathy: true });
    expect(read).toEqual({ settings: { ...DEFAULT_SETTINGS, opening: 'key' }, broken: ['dwellMs'] });
  });

  test('of the version before there were any keep the sites that were off', () => {
    const read = settingsFrom({ version: 0, sitesOff: ['example.org', '127.0.0.1:8080', 'intranet', 5] });
    expect(read?.settings.sitesOff).toEqual(['example.org', '127.0.0.1:8080', 'intranet']);
    expect(read?.broken).toEqual([]);
  });

  test.each([[undefined], [null], ['settings'], [[]], [{}], [{ version: 'one' }], [{ opening: 'dwell' }]])(
    'are none in %o',
    (stored) => {
      expect(settingsFrom(stored)).toBeUndefined();
    },
  );
});
