/**
 * What the address bar suggests while somebody types behind its keyword, as data; and as the text of each browser.
 */
import { openedBy, type Opened } from '../../../corpus/search/entries.ts';
import type { Found, MarkedText } from '../../../corpus/search/found.ts';
import type { SearchIndex } from '../../../corpus/search/index.ts';
import { searchPage } from './search-address.ts';

/** Browsers show no more. */
const MOST_SUGGESTIONS = 6;

/** Longer texts run out of the address bar. */
const MOST_CONTENT = 80;

export interface Suggestion {
  title: MarkedText;
  /** May be empty. */
  detail: string;
  via: { asked: string; found: string }[];
  open: Opened;
}

/** What a browser is told: `content` takes the place of what was typed, so no two are the same. */
export interface Offer {
  content: string;
  description: string;
  /** What opens when it is chosen, within the extension. */
  address: ReturnType<typeof searchPage>;
}

export async function suggestionsFor(index: SearchIndex, typed: string): Promise<Suggestion[]> {
  const { results }: Found = await index.search(typed, {}, { each: MOST_SUGGESTIONS });
  return results.slice(0, MOST_SUGGESTIONS).map(({ entry, title, via }) => ({
    title,
    detail: entry.detail,
    via,
    open: openedBy(entry),
  }));
}

/**
 * @param describe makes one text of a suggestion.
 */
export function offersOf(
  typed: string,
  suggestions: readonly Suggestion[],
  describe: (suggestion: Suggestion) => string,
): Offer[] {
  const taken = new Set<string>();
  return suggestions.map((suggestion) => {
    const name = shortened(plain(suggestion.title.text));
    let content = name;
    for (let number = 2; taken.has(content); number++) content = `${name} (${number})`;
    taken.add(content);
    return {
      content,
      description: describe(suggestion),
      address: searchPage({ query: plain(typed).trim(), filters: {}, open: suggestion.open }),
    };
  });
}

/** For Chrome, whose descriptions are XML. @param notes what else is to be said, in words. */
export function asXml({ title, detail }: Suggestion, notes: readonly string[]): string {
  let end = 0;
  let marked = '';
  for (const [from, to] of title.marks) {
    marked += `${escaped(title.text.slice(end, from))}<match>${escaped(title.text.slice(from, to))}</match>`;
    end = to;
  }
  const rest = [detail, ...notes].filter((text) => text !== '').map((text) => `<dim> – ${escaped(text)}</dim>`);
  return `${marked}${escaped(title.text.slice(end))}${rest.join('')}`;
}

/** For Firefox, whose descriptions are plain text. @param notes what else is to be said, in words. */
export function asText({ title, detail }: Suggestion, notes: readonly string[]): string {
  return [title.text, detail, ...notes]
    .filter((text) => text !== '')
    .map(plain)
    .join(' – ');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as XML can say it. */
export function escaped(text: string): string {
  return plain(text).replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** Without what no line shows and XML refuses: control characters, halves of characters, the two that are none. */
function plain(text: string): string {
  return text.toWellFormed().replaceAll(/[\p{Cc}\ufffe\uffff]+/gu, ' ');
}

function shortened(text: string): string {
  return text.length <= MOST_CONTENT ? text : `${text.slice(0, MOST_CONTENT).toWellFormed()}…`;
}
