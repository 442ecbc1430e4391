/** A list of sites or pages that the reader has switched: each can be taken off, and sites can be put on. */
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { SettingChangeEvent, SiteAddEvent } from './settings-events.ts';
import { closeShape } from './shapes.ts';
import type { PageList, SiteList, SiteProblem } from './shown-settings.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/** As the settings name pages out of the reader's own files. */
const FILES = 'file:';

/**
 * `<concordance-site-list>`
 *
 * @property list - which list it is
 * @property entries - what is on it, oldest first
 * @property problem - why what was typed last is not on it
 * @property hint - what there is to know of it; may be empty
 * @fires site-add - what was typed is to be put on the list
 * @fires setting-change - the list without an entry
 */
export class SiteListElement extends LitElement {
  static override properties: PropertyDeclarations = {
    list: { attribute: false },
    entries: { attribute: false },
    problem: { attribute: false },
    hint: { attribute: false },
    typed: { state: true },
  };
  declare list: SiteList | PageList;
  declare entries: readonly string[];
  declare problem: SiteProblem['error'] | undefined;
  declare hint: string;
  declare typed: string;

  constructor() {
    super();
    this.list = 'sitesOff';
    this.entries = [];
    this.problem = undefined;
    this.hint = '';
    this.typed = '';
  }

  static override styles = [
    sharedStyles,
    css`
      h3 {
        font-weight: 600;
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        border-block-end: 1px solid var(--line);
      }
      li button {
        display: inline-flex;
        flex: none;
        align-items: center;
        justify-content: center;
        min-inline-size: 1.875rem;
        min-block-size: 1.875rem;
        border: 0;
        border-radius: var(--radius);
        background: none;
        color: var(--ink-soft);
        cursor: pointer;
      }
      li button:hover {
        background: var(--paper-sunk);
        color: var(--ink);
      }
      .none,
      .hint {
        color: var(--ink-soft);
        font: var(--text-small);
      }
      .none {
        margin-block-start: var(--space-2);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-2);
      }
      input {
        flex: 1 1 12rem;
        min-inline-size: 0;
        padding: var(--space-1) var(--space-2);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper);
      }
      .push {
        margin: 0;
      }
      .problem {
        flex-basis: 100%;
        color: var(--differ);
        font: var(--text-small);
      }
    `,
  ];

  override willUpdate(changed: PropertyValues<this>): void {
    // What was typed is on the list now.
    if (changed.has('entries') && (changed.get('entries')?.length ?? Infinity) < this.entries.length) this.typed = '';
  }

  override render() {
    const words = wordsOf(this);
    const takesSites = this.list === 'sitesOn' || this.list === 'sitesOff';
    return html`<h3>${words.setting[this.list]}</h3>
      ${this.hint === '' ? nothing : html`<p class="hint">${this.hint}</p>`}
      ${
        this.entries.length === 0
          ? html`<p class="none">${words.noSites}</p>`
          : html`<ul aria-label=${words.setting[this.list]}>
              ${this.entries.map((entry) => this.#entry(entry, words))}
            </ul>`
      }
      ${takesSites ? this.#form(words) : nothing}`;
  }

  #entry(entry: string, words: Words): TemplateResult {
    const name = entry === FILES ? words.filesSite : entry;
    const label = words.removeSite({ site: name });
    return html`<li>
      <bdi>${name}</bdi>
      <button type="button" aria-label=${label} title=${label} data-entry=${entry} @click=${this.#removed}>
        ${closeShape}
      </button>
    </li>`;
  }

  #form(words: Words): TemplateResult {
    const { problem } = this;
    return html`<form novalidate @submit=${this.#added}>
      <input
        type="text"
        inputmode="url"
        autocapitalize="none"
        autocomplete="off"
        spellcheck="false"
        aria-label=${words.addTo({ list: words.setting[this.list] })}
        aria-invalid=${problem === undefined ? nothing : 'true'}
        aria-describedby=${problem === undefined ? nothing : 'problem'}
        placeholder=${words.siteToAdd}
        .value=${live(this.typed)}
        @input=${this.#typing}
      />
      <button type="submit" class="push">${words.addSite}</button>
      ${problem === undefined ? nothing : html`<p id="problem" class="problem" role="alert">${words.siteError[problem]}</p>`}
    </form>`;
  }

  #typing(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
  }

  #added(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new SiteAddEvent(this.list as SiteList, this.typed));
  }

  #removed(event: Event): void {
    const { entry } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new SettingChangeEvent({ [this.list]: this.entries.filter((each) => each !== entry) }));
  }
}

customElements.define('concordance-site-list', SiteListElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-site-list': SiteListElement;
  }
}
