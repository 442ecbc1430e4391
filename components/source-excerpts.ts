/**
 * One source: what it is, and what it says on the subject.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import type { SourceView } from '../corpus/model.ts';
import type { Place } from './events.ts';
import { excerptList, excerptStyles } from './excerpt-list.ts';
import { dated, languageOf } from './pieces.ts';
import { outShape } from './shapes.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf } from './words.ts';

/** Enough to see what a source is about without scrolling past the next one. */
const SHOWN_AT_FIRST = 3;

/**
 * `<concordance-source>`
 *
 * @property source - what is shown; nothing without it
 * @property whole - whether all its excerpts are unfolded
 * @property at - an excerpt to be shown even when it is not among the first
 * @fires subject-open - a speaker's or carrier's name is followed
 * @fires citation-copy - an excerpt is to be copied
 * @csspart publisher - the publisher, a heading of level 3
 */
export class SourceElement extends LitElement {
  static override properties: PropertyDeclarations = {
    source: { attribute: false },
    whole: { attribute: false },
    at: { attribute: false },
  };
  declare source: SourceView | undefined;
  declare whole: boolean;
  declare at: Place | undefined;

  constructor() {
    super();
    this.whole = false;
  }

  static override styles = [
    sharedStyles,
    excerptStyles,
    css`
      :host {
        padding: var(--space-3) var(--space-4) var(--space-4);
      }
      h3 {
        font-weight: 600;
      }
      .title {
        font-family: var(--face-name);
      }
      .facts {
        color: var(--ink-soft);
        font: var(--text-small);
      }
      header {
        margin-block-end: var(--space-3);
      }
      .fold {
        margin-block-start: var(--space-1);
      }
      .fold .excerpts {
        padding-block-start: var(--space-2);
      }
    `,
  ];

  override render() {
    const { source } = this;
    if (source === undefined) return nothing;
    const words = wordsOf(this);
    const count = this.whole ? source.excerpts.length : SHOWN_AT_FIRST;
    const first = source.excerpts.slice(0, count);
    const rest = source.excerpts.slice(count);
    const facts = [
      dated(source.date, words),
      words.genre[source.genre],
      source.author === undefined ? undefined : words.by({ author: source.author }),
      source.republished === undefined ? undefined : words.republished({ publisher: source.republished.by }),
    ].filter((fact) => fact !== undefined);
    return html`<section>
      <header>
        <h3 part="publisher" lang=${languageOf(source.publisher, words)} dir="auto">${source.publisher}</h3>
        <p class="title">
          ${
            source.url === undefined
              ? html`<span lang=${source.language} dir="auto">${source.title}</span>`
              : html`<a href=${source.url} target="_blank" rel="noopener noreferrer" lang=${source.language} dir="auto"
                  >${source.title}${outShape}<span class="heard"> (${words.newTab})</span></a
                >`
          }
        </p>
        <p class="facts">${facts.map((fact, index) => (index === 0 ? fact : html`&nbsp;· ${fact}`))}</p>
      </header>
      ${excerptList(first, source, words, { at: this.at })}
      ${
        rest.length > 0
          ? html`<details class="fold" ?open=${rest.some((excerpt) => excerpt.id === this.at)}>
              <summary aria-label=${words.moreFrom({ count: rest.length, publisher: source.publisher })}>
                ${words.more({ count: rest.length })}
              </summary>
              ${excerptList(rest, source, words, { label: false, at: this.at })}
            </details>`
          : nothing
      }
    </section>`;
  }
}

customElements.define('concordance-source', SourceElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-source': SourceElement;
  }
}
