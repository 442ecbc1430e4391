/**
 * The search box and what it has found: a combobox whose options stand below it. It does not search; it says what is
 * typed and shows the results it is given.
 */
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Found } from '../corpus/search/found.ts';
import { QueryChangeEvent } from './events.ts';
import { languageOf, notice } from './pieces.ts';
import { openingOf, optionId, resultGroups, resultStyles, rowsOf, type Row } from './search-results.ts';
import { searchShape } from './shapes.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/**
 * `<concordance-search>`
 *
 * Arrow keys move through the results, Home and End stay with the text, Enter opens the chosen one (the first, unless
 * the arrows went elsewhere), Escape empties a filled box and is left alone on an empty one.
 *
 * @property query - what stands in the box
 * @property found - what was found for it; undefined while it is not known
 * @fires query-change - what stands in the box has changed, or another spelling is chosen
 * @fires subject-open - a result is chosen; `at` is its comparison or excerpt
 * @fires source-open - a source among the results is chosen
 * @fires more-results - more results of a kind are wanted; the arrows stay where they were when these come
 * @slot - what stands in place of results while the box is empty
 * @slot filters - between the box and the results
 * @slot nothing-found - what else can be done when nothing was found
 * @slot end - below everything
 * @csspart results - the scrolled area below the box
 */
export class SearchElement extends LitElement {
  static override properties: PropertyDeclarations = {
    query: { attribute: false },
    found: { attribute: false },
    active: { state: true },
  };
  declare query: string;
  declare found: Found | undefined;
  declare private active: number;

  constructor() {
    super();
    this.query = '';
    this.found = undefined;
    this.active = 0;
  }

  static override styles = [
    sharedStyles,
    resultStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      .box {
        position: relative;
        flex: none;
        padding: var(--space-3) var(--space-4);
      }
      .box .icon {
        position: absolute;
        inset-block-start: 50%;
        inset-inline-start: calc(var(--space-4) + var(--space-3));
        translate: 0 -50%;
        color: var(--ink-soft);
        pointer-events: none;
      }
      input {
        inline-size: 100%;
        min-block-size: 2.375rem;
        padding-inline: calc(var(--space-3) + 1.5rem) var(--space-2);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper);
        text-align: inherit;
      }
      /* What is typed may run against the interface: the caret is at its end. Firefox would draw no hint from right to left. */
      input:not(:placeholder-shown) {
        unicode-bidi: plaintext;
      }
      input:focus-visible {
        outline-offset: -1px;
        border-radius: var(--radius);
      }
      .below {
        flex: 1 1 auto;
        min-block-size: 0;
        overflow: auto;
        position: relative;
        overscroll-behavior: contain;
        scrollbar-width: thin;
        scrollbar-color: var(--line-strong) transparent;
      }
      .below:focus-visible {
        outline-offset: -2px;
      }
      .cut {
        padding: 0 var(--space-4) var(--space-1);
        color: var(--ink-soft);
        font: var(--text-small);
      }
      .instead {
        padding: 0 var(--space-4) var(--space-3);
        color: var(--ink-soft);
      }
      .instead ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      [role='listbox'] {
        padding-block-end: var(--space-3);
      }
    `,
  ];

  /** Typing has gone on since the last answer: what stands below is not what Enter means. */
  #awaiting = false;
  /** Enter was pressed before the answer came. */
  #opensFirst = false;

  /** More results are on their way, behind those that are read already. */
  #continues = false;
  #rows: Row[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('found')) return;
    this.#rows = this.found === undefined ? [] : rowsOf(this.found);
    if (!this.#continues) this.active = 0;
  }

  override render() {
    const words = wordsOf(this);
    const expanded = this.#asked && this.#rows.length > 0;
    return html`<div class="box">
        ${searchShape}
        <input
          type="search"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${words.search}
          placeholder=${words.searchHint}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls="results"
          aria-expanded=${expanded}
          aria-activedescendant=${expanded ? optionId(this.active) : nothing}
          .value=${this.query}
          @input=${this.#typed}
          @keydown=${this.#keyPressed}
        />
      </div>
      <p class="heard" role="status">
        ${this.#asked && this.found ? (expanded ? words.results({ count: countOf(this.found) }) : words.noResults({ query: this.query.trim() })) : nothing}
      </p>
      <slot name="filters"></slot>
      <div class="below" part="results" tabindex=${expanded ? '0' : nothing}>
        ${this.#asked && this.found?.cut ? html`<p class="cut" role="status">${words.queryCut}</p>` : nothing}
        <div role="listbox" id="results" aria-label=${words.search} ?hidden=${!expanded} @click=${this.#clicked}>
          ${expanded ? resultGroups(this.#rows, this.active, words) : nothing}
        </div>
        ${this.#instead(expanded, words)}
      </div>
      <slot name="end"></slot>`;
  }

  override updated(changed: PropertyValues): void {
    const option = this.renderRoot.querySelector(`#${optionId(this.active)}`);
    if (changed.has('active')) option?.scrollIntoView({ block: 'nearest' });
    if (!changed.has('found')) return;
    if (!this.#continues) this.renderRoot.querySelector('.below')?.scrollTo(0, 0);
    this.#continues = false;
    this.#awaiting = false;
    if (this.#opensFirst && this.found) {
      this.#opensFirst = false;
      this.#open(0);
    }
  }

  override focus(options?: FocusOptions): void {
    const input = this.renderRoot.querySelector('input');
    input?.focus(options);
    // What stands there from before gives way to what is typed.
    input?.select();
  }

  get #asked(): boolean {
    return this.query.trim() !== '';
  }

  #instead(expanded: boolean, words: Words): TemplateResult | typeof nothing {
    if (!this.#asked) return html`<slot></slot>`;
    if (expanded || this.found === undefined) return nothing;
    const { suggestions } = this.found;
    return html`${notice(words.noResults({ query: this.query.trim() }), words.noResultsAdvice)}
      <div class="instead">
        ${suggestions.length === 0 ? nothing : this.#suggestions(suggestions, words)}
        <slot name="nothing-found"></slot>
      </div>`;
  }

  #suggestions(suggestions: string[], words: Words): TemplateResult {
    return html`<p id="suggested">${words.didYouMean}</p>
      <ul aria-labelledby="suggested">
        ${suggestions.map(
          (each) =>
            html`<li>
              <button
                type="button"
                class="push"
                lang=${languageOf(each, words)}
                dir="auto"
                data-query=${each}
                @click=${this.#suggested}
              >
                ${each}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #suggested(event: MouseEvent): void {
    this.#ask((event.currentTarget as HTMLElement).dataset['query'] ?? '');
    this.focus();
  }

  #typed(event: InputEvent): void {
    this.#ask((event.currentTarget as HTMLInputElement).value);
  }

  #ask(query: string): void {
    this.query = query;
    this.#awaiting = true;
    this.#opensFirst = false;
    this.#continues = false;
    this.dispatchEvent(new QueryChangeEvent(query));
  }

  #keyPressed(event: KeyboardEvent): void {
    // Alt with arrows goes back and forward.
    if (event.isComposing || event.altKey) return;
    if (event.key === 'Escape' && this.query !== '') this.#ask('');
    else if (event.key === 'Enter' && this.#asked) this.#enter();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
  }

  #enter(): void {
    if (this.#awaiting) this.#opensFirst = true;
    else this.#open(this.active);
  }

  #move(step: 1 | -1): void {
    const count = this.#rows.length;
    if (count > 0) this.active = (this.active + step + count) % count;
  }

  #clicked(event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (option) this.#open(Number(option.dataset['index']));
  }

  #open(index: number): void {
    const row = this.#rows[index];
    if (row === undefined) return;
    this.#continues = 'more' in row;
    if (this.#continues) this.active = index;
    this.dispatchEvent(openingOf(row));
  }
}

/** Of all that was found, shown or not. */
function countOf({ results, more }: Found): number {
  return Object.values(more).reduce((sum, count) => sum + count, results.length);
}

customElements.define('concordance-search', SearchElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-search': SearchElement;
  }
}
