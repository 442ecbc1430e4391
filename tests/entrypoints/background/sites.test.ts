import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../entrypoints/background/contract/settings.ts';
import {
  isPageOn,
  isSiteOn,
  patternFrom,
  siteOf,
  switchPage,
  switchSite,
} from '../../../entrypoints/background/contract/sites.ts';

const settings = (set: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...set });

describe('a pattern', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['*.example.org', '*.example.org'],
    ['https://www.example.org/a/page?with=more#place', 'www.example.org'],
    ['https://*.example.org/', '*.example.org'],
    ['localhost:8080', 'localhost:8080'],
    ['example.org:443', 'example.org'],
    ['intranet', 'intranet'],
    ['[::1]:3000', '[::1]:3000'],
    ['مثال.إختبار', 'xn--mgbh0fb.xn--kgbechtv'],
    ['file:///home/reader/page.html', 'file:'],
  ])('is read out of "%s"', (typed, value) => {
    expect(patternFrom(typed)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['*', 'wildcard'],
    ['www.*.org', 'wildcard'],
    ['example.*', 'wildcard'],
    ['*example.org', 'wildcard'],
    ['two words', 'not-a-site'],
    ['example..org', 'not-a-site'],
    ['about:blank', 'not-a-site'],
    ['ftp://example.org', 'not-a-site'],
    ['*.', 'not-a-site'],
  ])('is not read out of "%s": %s', (typed, error) => {
    expect(patternFrom(typed)).toEqual({ ok: false, error });
  });
});

describe('the site of an address', () => {
  test.each([
    ['https://news.example.org/a#b', 'news.example.org'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['file:///home/reader/page.html', 'file:'],
    ['about:blank', ''],
  ])('%s is "%s"', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('a site gets marks', () => {
  test.each<[string, Partial<Settings>, string, boolean]>([
    ['by default', {}, 'example.org', true],
    ['not, where sites on no list get none', { otherSites: false }, 'example.org', false],
    ['not, when it is switched off', { sitesOff: ['example.org'] }, 'example.org', false],
    ['when only its neighbour is switched off', { sitesOff: ['example.org'] }, 'news.example.org', true],
    ['not, when all below a name is off', { sitesOff: ['*.example.org'] }, 'news.example.org', false],
    ['not, when the name itself is meant by what is below it', { sitesOff: ['*.example.org'] }, 'example.org', false],
    ['when its name only ends alike', { sitesOff: ['*.example.org'] }, 'myexample.org', true],
    ['as an exception', { sitesOff: ['*.example.org'], sitesOn: ['news.example.org'] }, 'news.example.org', true],
    [
      'not, as an exception to an exception',
      { otherSites: false, sitesOn: ['*.example.org'], sitesOff: ['*.old.example.org'] },
      'a.old.example.org',
      false,
    ],
    ['not, when it is on both lists', { sitesOn: ['example.org'], sitesOff: ['example.org'] }, 'example.org', false],
    ['not at any port, without one in the pattern', { sitesOff: ['localhost'] }, 'localhost:8080', false],
    ['at another port than the one in the pattern', { sitesOff: ['localhost:80'] }, 'localhost:8080', true],
    ['not at the port in a pattern with a wildcard', { sitesOff: ['*.example.org:81'] }, 'a.example.org:81', false],
  ])('%s', (_, set, site, on) => {
    expect(isSiteOn(settings(set), site)).toBe(on);
  });
});

describe('a page gets marks', () => {
  const address = 'https://news.example.org/story?id=1#comments';

  test.each<[string, Partial<Settings>, boolean]>([
    ['like its site', {}, true],
    ['not, when it is switched off', { pagesOff: ['https://news.example.org/story?id=1'] }, false],
    ['when another one is switched off', { pagesOff: ['https://news.example.org/story?id=2'] }, true],
    ['on a site without', { sitesOff: ['news.example.org'], pagesOn: ['https://news.example.org/story?id=1'] }, true],
    ['not, when everything is off', { everywhere: false, pagesOn: ['https://news.example.org/story?id=1'] }, false],
  ])('%s', (_, set, on) => {
    expect(isPageOn(settings(set), address)).toBe(on);
  });
});

describe('switching', () => {
  const all = [
    {},
    { otherSites: false },
    { sitesOff: ['*.example.org'] },
    { sitesOn: ['news.example.org'], sitesOff: ['news.example.org'] },
    { otherSites: false, sitesOn: ['*.example.org'] },
  ];

  test.each(all)('a site on and off gives it what was wanted, and leaves others alone: %o', (set) => {
    for (const on of [true, false, true]) {
      const before = settings(set);
      const now = { ...before, ...switchSite(before, 'news.example.org', on) };
      expect(isSiteOn(now, 'news.example.org')).toBe(on);
      expect(isSiteOn(now, 'other.example.org')).toBe(isSiteOn(before, 'other.example.org'));
    }
  });

  test('a site back leaves no entry behind', () => {
    const off = { ...settings(), ...switchSite(settings(), 'example.org', false) };
    expect(off.sitesOff).toEqual(['example.org']);
    expect({ ...off, ...switchSite(off, 'example.org', true) }).toEqual(settings());
  });

  test.each(all)('a page on and off gives it what was wanted, and leaves others alone: %o', (set) => {
    for (const on of [true, false]) {
      const before = settings(set);
      const now = { ...before, ...switchPage(before, 'https://news.example.org/a#b', on) };
      expect(isPageOn(now, 'https://news.example.org/a')).toBe(on);
      expect(isPageOn(now, 'https://news.example.org/')).toBe(isPageOn(before, 'https://news.example.org/'));
    }
  });

  test('a page back leaves no entry behind', () => {
    const off = { ...settings(), ...switchPage(settings(), 'https://example.org/a', false) };
    expect(off.pagesOff).toEqual(['https://example.org/a']);
    expect({ ...off, ...switchPage(off, 'https://example.org/a#b', true) }).toEqual(settings());
  });
});
