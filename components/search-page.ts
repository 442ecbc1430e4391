/**
 * What fills the search page: the search with its filters, and beside it (below a certain width, in its place) what a
 * result opens. It is told what to show and says what the reader wants.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { FilterChoices, Found, SearchFilters } from '../corpus/search/found.ts';
import { FiltersChangeEvent } from './events.ts';
import './search-box.ts';
import './search-filters.ts';
import { openedView, overviewLink, shellStyles, stepByKey, toldLine } from './shell-parts.ts';
import type { Shown, Told } from './shown.ts';
import { sharedStyles } from './styles.ts';
import './subject-view.ts';
import { wordsOf } from './words.ts';

/**
 * `<concordance-search-page>`
 *
 * @property shown - what a result opened; `nothing` before
 * @property query - what stands in the search box
 * @property found - what was found for it; undefined while it is not known
 * @property filters - what the results are narrowed to
 * @property choices - what they can be narrowed to
 * @property told - what is told in passing
 * @fires query-change - what stands in the search box has changed
 * @fires filters-change - other filters are wanted
 * @fires subject-open - a result or a name is chosen
 * @fires source-open - a source among the results is chosen
 * @fires more-results - more results of a kind are wanted
 * @fires view-back - Back is pressed, or Alt with the left arrow
 * @fires view-forward - Alt with the right arrow is pressed
 * @fires view-retry - what failed is to be looked up again
 * @fires citation-copy - an excerpt is to be copied
 */
export class SearchPageElement extends LitElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false },
    query: { attribute: false },
    found: { attribute: false },
    filters: { attribute: false },
    choices: { attribute: false },
    told: { attribute: false },
  };
  declare shown: Shown;
  declare query: string;
  declare found: Found | undefined;
  declare filters: SearchFilters;
  declare choices: FilterChoices | undefined;
  declare told: Told | undefined;

  constructor() {
    super();
    this.shown = { kind: 'nothing' };
    this.query = '';
    this.found = undefined;
    this.filters = {};
    this.choices = undefined;
    this.told = undefined;
    this.addEventListener('keydown', stepByKey);
  }

  static override styles = [
    sharedStyles,
    shellStyles,
    css`
      :host {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 34rem);
        justify-content: center;
        block-size: 100dvh;
      }
      :host(.open) {
        grid-template-columns: minmax(0, 32rem) minmax(0, 34rem);
      }
      .search,
      .opened {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      .opened {
        border-inline: 1px solid var(--line);
      }
      h1 {
        padding: var(--space-4) var(--space-4) 0;
        font: var(--text-title);
      }
      concordance-search {
        flex: 1 1 auto;
      }
      .hint {
        padding: var(--space-2) var(--space-4);
        color: var(--ink-soft);
      }
      @media (width < 56rem) {
        :host(.open) {
          grid-template-columns: minmax(0, 1fr);
        }
        :host(.open) .search {
          display: none;
        }
        .opened {
          border: 0;
        }
      }
    `,
  ];

  override willUpdate(): void {
    this.classList.toggle('open', this.shown.kind !== 'nothing');
  }

  override render() {
    const words = wordsOf(this);
    const isFiltered = Object.keys(this.filters).length > 0;
    // What is opened beside it is then what the page is about.
    return html`<div class="search" role=${this.shown.kind === 'nothing' ? 'main' : 'search'}>
        <h1>${words.search}</h1>
        <concordance-search .query=${this.query} .found=${this.found} @query-change=${this.#queryChanged}>
          <concordance-filters slot="filters" .filters=${this.filters} .choices=${this.choices}></concordance-filters>
          <p class="hint">${words.searchPageHint}</p>
          <p class="hint">${overviewLink(words)}</p>
          ${
            isFiltered
              ? html`<button type="button" class="push" slot="nothing-found" @click=${this.#unfiltered}>
                  ${words.withoutFilters}
                </button>`
              : nothing
          }
        </concordance-search>
      </div>
      ${openedView(this.shown, words)} ${toldLine(this.told, words)}`;
  }

  override firstUpdated(): void {
    this.#focusSearch();
  }

  /** The focus goes to what was opened, and back to the search when that is closed. */
  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('shown') || changed.get('shown') === undefined) return;
    if (this.shown.kind === 'nothing') this.#focusSearch();
    else if (this.shown.kind === 'subject') {
      const subject = this.renderRoot.querySelector('concordance-subject');
      void subject?.updateComplete.then(() => subject.focus({ preventScroll: true }));
    } else this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
  }

  #focusSearch(): void {
    const search = this.renderRoot.querySelector('concordance-search');
    void search?.updateComplete.then(() => search.focus());
  }

  #queryChanged(event: HTMLElementEventMap['query-change']): void {
    this.query = event.query;
  }

  #unfiltered(): void {
    this.dispatchEvent(new FiltersChangeEvent({}));
  }
}

customElements.define('concordance-search-page', SearchPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-search-page': SearchPageElement;
  }
}
