/**
 * What results are narrowed to: a source, a kind, a period, disagreement.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import type { SourceId } from '../corpus/model.ts';
import type { FilterChoices, SearchFilters } from '../corpus/search/found.ts';
import { FiltersChangeEvent } from './events.ts';
import { filterStyles } from './filter-styles.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/**
 * `<concordance-filters>`
 *
 * @property filters - what is chosen
 * @property choices - what there is to choose from; nothing is shown without it
 * @fires filters-change - other filters are wanted
 */
export class FiltersElement extends LitElement {
  static override properties: PropertyDeclarations = {
    filters: { attribute: false },
    choices: { attribute: false },
  };
  declare filters: SearchFilters;
  declare choices: FilterChoices | undefined;

  constructor() {
    super();
    this.filters = {};
    this.choices = undefined;
  }

  static override styles = [
    sharedStyles,
    filterStyles,
    css`
      form {
        padding: 0 var(--space-4) var(--space-3);
        font: var(--text-small);
      }
      .source {
        flex: 1 1 14rem;
      }
      select {
        inline-size: 100%;
        max-inline-size: none;
      }
      .check {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-block-size: 2rem;
        color: var(--ink);
      }
    `,
  ];

  override render() {
    const { choices, filters } = this;
    if (choices === undefined) return nothing;
    const words = wordsOf(this);
    const kinds = Object.entries(words.resultGroup);
    return html`<form aria-label=${words.filters} @change=${this.#changed} @submit=${this.#submitted}>
      <label class="source">
        ${words.source}
        <select name="source">
          ${option('', words.anySource, filters.source ?? '')}
          ${choices.sources.map(({ id, name }) => option(id, name, filters.source))}
        </select>
      </label>
      <label>
        ${words.kindOfResult}
        <select name="kind">
          ${option('', words.anyKind, filters.kind ?? '')}
          ${kinds.map(([kind, name]) => option(kind, name, filters.kind))}
        </select>
      </label>
      ${choices.years && this.#years(choices.years, words)}
      <label class="check">
        <input type="checkbox" name="differs" .checked=${filters.differs === true} />
        ${words.onlyDiffer}
      </label>
    </form>`;
  }

  #years([first, last]: [number, number], words: Words) {
    const { from, to } = this.filters;
    const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
    const select = (name: string, label: string, chosen: number | undefined) =>
      html`<label>
        ${label}
        <select name=${name}>
          ${option('', words.anyYear, String(chosen ?? ''))} ${years.map((year) => option(year, year, String(chosen)))}
        </select>
      </label>`;
    return html`${select('from', words.fromYear, from)} ${select('to', words.toYear, to)}`;
  }

  #changed(event: Event): void {
    const chosen = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => {
      const value = chosen.get(name);
      return typeof value === 'string' ? value : '';
    };
    const [source, kind, from, to] = ['source', 'kind', 'from', 'to'].map(text) as [string, string, string, string];
    const filters: SearchFilters = {
      ...(source !== '' && { source: source as SourceId }),
      ...(kind !== '' && { kind: kind as NonNullable<SearchFilters['kind']> }),
      ...(from !== '' && { from: Number(from) }),
      ...(to !== '' && { to: Number(to) }),
      ...(text('differs') !== '' && { differs: true as const }),
    };
    this.dispatchEvent(new FiltersChangeEvent(filters));
  }

  #submitted(event: Event): void {
    event.preventDefault();
  }
}

function option(value: string, name: string, chosen: string | undefined) {
  return html`<option value=${value} .selected=${value === chosen}>${name}</option>`;
}

customElements.define('concordance-filters', FiltersElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-filters': FiltersElement;
  }
}
