/**
 * What is sought and what was found: for shells that search. It searches by a function it is given; however many
 * keystrokes come, only what stands at the end of them is searched, and the answer to the last one wins.
 */
import type { Found, Limits, SearchFilters } from '../corpus/search/found.ts';

export type Search = (query: string, filters: SearchFilters, limits: Limits) => Promise<Found>;

/** How many results come when more of a kind are wanted. */
const MORE = 100;

export class SearchSession {
  query = '';
  filters: SearchFilters = {};
  /** What was found for the last query that is answered; undefined while there is none. */
  found: Found | undefined;
  readonly #search: Search;
  readonly #changed: () => void;
  readonly #each: number;
  #limits: Limits;
  #request = 0;

  /**
   * @param search answers a query, or rejects: then nothing is shown as found.
   * @param changed called after each change of a field.
   * @param each how many results of a kind are wanted at first.
   */
  constructor(search: Search, changed: () => void, each: number) {
    this.#search = search;
    this.#changed = changed;
    this.#each = each;
    this.#limits = { each };
  }

  ask(query: string, filters: SearchFilters = this.filters): void {
    const request = this.#take(query, filters);
    // After the keystrokes that are waiting already.
    setTimeout(() => {
      if (request === this.#request && query.trim() !== '') this.#run(request);
    });
  }

  /** Searches for what nobody types: at once. @param found what was found for it earlier, until the answer is there. */
  begin(query: string, found?: Found): void {
    this.found = found;
    this.#run(this.#take(query, this.filters));
  }

  /** Searches once more for the same, where more is known. */
  again(): void {
    if (this.query.trim() !== '') this.#run(++this.#request);
  }

  /** More results of a kind than were found. */
  more(kind: keyof Found['more']): void {
    const known = this.found?.results.filter(({ entry }) => entry.kind === kind).length ?? 0;
    this.#limits = { ...this.#limits, [kind]: known + MORE };
    this.#run(++this.#request);
  }

  #take(query: string, filters: SearchFilters): number {
    this.query = query;
    this.filters = filters;
    this.#limits = { each: this.#each };
    if (query.trim() === '') this.found = undefined;
    this.#changed();
    return ++this.#request;
  }

  #run(request: number): void {
    this.#search(this.query, this.filters, this.#limits).then(
      (found) => this.#answer(request, found),
      () => this.#answer(request, undefined),
    );
  }

  #answer(request: number, found: Found | undefined): void {
    if (request !== this.#request) return;
    this.found = found;
    this.#changed();
  }
}
