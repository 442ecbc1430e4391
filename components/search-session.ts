/**
 * What is sought and what was found: for shells that search. It searches by a function it is given; however many
 * keystrokes come, only what stands at the end of them is searched, and the answer to the last one wins.
 */
import type { Found, SearchFilters } from '../corpus/search/found.ts';

export class SearchSession {
  query = '';
  filters: SearchFilters = {};
  /** What was found for the last query that is answered; undefined while there is none. */
  found: Found | undefined;
  readonly #search: (query: string, filters: SearchFilters) => Promise<Found>;
  readonly #changed: () => void;
  #request = 0;

  /**
   * @param search answers a query, or rejects: then nothing is shown as found.
   * @param changed called after each change of a field.
   */
  constructor(search: (query: string, filters: SearchFilters) => Promise<Found>, changed: () => void) {
    this.#search = search;
    this.#changed = changed;
  }

  ask(query: string, filters: SearchFilters = this.filters): void {
    this.query = query;
    this.filters = filters;
    if (query.trim() === '') this.found = undefined;
    this.#changed();
    const request = ++this.#request;
    // After the keystrokes that are waiting already.
    setTimeout(() => {
      if (request !== this.#request || query.trim() === '') return;
      this.#search(query, filters).then(
        (found) => this.#answer(request, found),
        () => this.#answer(request, undefined),
      );
    });
  }

  #answer(request: number, found: Found | undefined): void {
    if (request !== this.#request) return;
    this.found = found;
    this.#changed();
  }
}
