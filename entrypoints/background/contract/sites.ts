/**
 * Which pages get marks. A site is a host, with its port where the address has one: `news.example.org`,
 * `localhost:8080`; pages out of the reader's own files are the site `file:`. A pattern is a site, which without a port
 * stands for every port, or `*.` before one, for it and everything below it. Of two patterns that match, the longer one
 * says more and counts; of the same in both lists, the off one. Pure.
 */
import type { Settings } from './settings.ts';

type Sites = Pick<Settings, 'everywhere' | 'otherSites' | 'sitesOn' | 'sitesOff' | 'pagesOn' | 'pagesOff'>;

/** Why what a reader typed is no pattern: nothing there, a `*` where none may be, or no name a site can have. */
export type SiteError = 'empty' | 'wildcard' | 'not-a-site';

const FILES = 'file:';
const ANY_BELOW = '*.';
const OWN = /^(chrome|moz)-extension:/;

/** The site of an address; empty for what is no site, such as the browser's own pages. */
export function siteOf(address: string): string {
  const { protocol, host } = new URL(address);
  if (protocol === 'http:' || protocol === 'https:') return host;
  return protocol === FILES ? FILES : '';
}

/** The page of an address: without what follows `#`, which is a place on it. */
export function pageOf(address: string): string {
  return address.replace(/#.*/s, '');
}

/** Whether a page gets marks: its own switch counts before its site's, and nothing without the one for everything. */
export function isPageOn(settings: Sites, address: string): boolean {
  const { everywhere, pagesOn, pagesOff } = settings;
  if (!everywhere) return false;
  // The extension's own pages, which show what marks look like.
  if (OWN.test(address)) return true;
  const page = pageOf(address);
  if (pagesOff.includes(page)) return false;
  return pagesOn.includes(page) || isSiteOn(settings, siteOf(address));
}

/** Whether the pages of a site get marks that have no switch of their own, while everything is on. */
export function isSiteOn({ otherSites, sitesOn, sitesOff }: Sites, site: string): boolean {
  const [on, off] = [sitesOn, sitesOff].map((patterns) =>
    Math.max(0, ...patterns.filter((pattern) => matches(pattern, site)).map(({ length }) => length)),
  ) as [number, number];
  return on === off ? otherSites && off === 0 : on > off;
}

/** What to change so that a site gets marks, or none. Its own entries go; a wider pattern gets an exception. */
export function switchSite(settings: Sites, site: string, on: boolean): Pick<Sites, 'sitesOn' | 'sitesOff'> {
  const without = (patterns: string[]): string[] => patterns.filter((pattern) => pattern !== site);
  const lists = { sitesOn: without(settings.sitesOn), sitesOff: without(settings.sitesOff) };
  if (isSiteOn({ ...settings, ...lists }, site) === on) return lists;
  lists[on ? 'sitesOn' : 'sitesOff'].push(site);
  return lists;
}

/** The same for one page. */
export function switchPage(settings: Sites, address: string, on: boolean): Pick<Sites, 'pagesOn' | 'pagesOff'> {
  const page = pageOf(address);
  const without = (pages: string[]): string[] => pages.filter((each) => each !== page);
  const lists = { pagesOn: without(settings.pagesOn), pagesOff: without(settings.pagesOff) };
  if (isSiteOn(settings, siteOf(page)) === on) return lists;
  lists[on ? 'pagesOn' : 'pagesOff'].push(page);
  return lists;
}

/** A pattern out of what a reader typed or pasted: an address will do, and names in any script. */
export function patternFrom(typed: string): { ok: true; value: string } | { ok: false; error: SiteError } {
  const text = typed.trim();
  if (text === '') return { ok: false, error: 'empty' };
  if (/^file:/i.test(text)) return { ok: true, value: FILES };
  const [, prefix = '', rest = ''] = /^(?:https?:\/\/)?(\*\.)?(.*)$/is.exec(text) ?? [];
  if (/^[\w+.-]+:\/\//.test(rest)) return { ok: false, error: 'not-a-site' };
  if (rest.includes('*')) return { ok: false, error: 'wildcard' };
  const host = URL.canParse(`http://${rest}`) ? new URL(`http://${rest}`).host : '';
  // A browser takes much more for a host than there is.
  if (!/^(\[[\d:a-f]+\]|[\w-]+(\.[\w-]+)*)(:\d+)?$/.test(host)) return { ok: false, error: 'not-a-site' };
  return { ok: true, value: prefix + host.replace(/:443$/, '') };
}

/** Whether something is a pattern as it is stored. */
export function checkSite(pattern: string): boolean {
  const read = patternFrom(pattern);
  return read.ok && read.value === pattern;
}

function matches(pattern: string, site: string): boolean {
  if (pattern === site) return true;
  const name = site.replace(/:\d+$/, '');
  if (!pattern.startsWith(ANY_BELOW)) return pattern === name;
  const below = pattern.slice(1);
  return [site, name].some((each) => each === below.slice(1) || each.endsWith(below));
}
