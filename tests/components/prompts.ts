/**
 * Every way that leads to a question of the browser's: where it is asked, which page of the extension has the button, and the
 * sentence beside it that says why.
 */
import type { Words } from '../../components/words.ts';

export interface Prompt {
  /** What a reader does there. */
  way: string;
  /** The file that asks, and by which function. */
  asks: readonly [file: string, by: 'askToRead' | 'askToFetch' | 'persist'];
  tag: keyof HTMLElementTagNameMap;
  properties: object;
  /** Absent where any way to add something leads there. */
  button?: (words: Words) => string;
  why: (words: Words) => string;
}

const SITE = { host: 'news.example.com', on: true, page: true, everywhere: true, once: false };
const SUBSCRIBED = {
  list: [
    { pack: 'harbour', name: 'Harbour', address: 'https://packs.example/a.json', checked: '2026-01-02T10:00:00Z' },
  ],
};
const POPUP: Prompt['asks'] = ['entrypoints/popup/page.ts', 'askToRead'];
const REFUSED = { tag: 'concordance-popup', asks: POPUP, why: (words: Words) => words.refusedAdvice } as const;
const ONCE = { tag: 'concordance-popup', asks: POPUP, why: (words: Words) => words.readOnce } as const;
const AT_ADDRESS = {
  tag: 'concordance-subscriptions',
  asks: ['entrypoints/library/subscribing.ts', 'askToFetch'],
  why: (words: Words) => words.subscriptionsAdvice,
} as const;
const refused = { page: { kind: 'refused' }, site: SITE };
const once = { page: { kind: 'read', found: [], cards: true }, site: { ...SITE, once: true } };

export const PROMPTS: Prompt[] = [
  { way: 'a site that may not be read', ...REFUSED, properties: refused, button: (words) => words.allow.site },
  { way: 'sites that may not be read', ...REFUSED, properties: refused, button: (words) => words.allow.everywhere },
  { way: 'the site of a page that is read once', ...ONCE, properties: once, button: (words) => words.allow.site },
  {
    way: 'all sites on a page that is read once',
    ...ONCE,
    properties: once,
    button: (words) => words.allow.everywhere,
  },
  {
    way: 'all sites in the settings',
    tag: 'concordance-options',
    asks: ['entrypoints/options/main.ts', 'askToRead'],
    properties: { access: false },
    button: (words) => words.allowSites,
    why: (words) => words.noAccess,
  },
  {
    way: 'all sites at the welcome',
    tag: 'concordance-welcome',
    asks: ['entrypoints/welcome/main.ts', 'askToRead'],
    properties: { access: false, step: 1 },
    button: (words) => words.allowSites,
    why: (words) => words.noAccess,
  },
  { way: 'a pack to subscribe to', ...AT_ADDRESS, properties: {}, button: (words) => words.subscribe },
  { way: 'a pack to bring once', ...AT_ADDRESS, properties: {}, button: (words) => words.bringOnce },
  { way: 'a pack out of a backup', ...AT_ADDRESS, properties: SUBSCRIBED, button: (words) => words.checkNow },
  ...['bringing', 'adding', 'subscribing'].map((name): Prompt => ({
    way: `the library to be kept, after ${name}`,
    tag: 'concordance-library',
    asks: [`entrypoints/library/${name}.ts`, 'persist'],
    properties: {},
    why: (words) => words.keepingAdvice,
  })),
];
