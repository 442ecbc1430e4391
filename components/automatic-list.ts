/**
 * What was compared automatically, by how sure that is: "May differ – read both", "Both write about this", and in the end
 * what only shares names, with no claim. A card shows the first few, the panel all.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Level } from '../corpus/compare/compared.ts';
import type { AutomaticView, SubjectId } from '../corpus/model.ts';
import './automatic-pair.ts';
import { PanelOpenEvent } from './events.ts';
import { languageName } from './pieces.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/** Of each level, in a card. */
const FEW = 2;

const CLAIMED: readonly Level[] = ['may-differ', 'both'];

/**
 * `<concordance-automatic>`
 *
 * @property pairs - best first
 * @property subject - what they are about
 * @property brief - whether only the first of each kind are shown, with a way to all of them
 * @property languages - BCP 47, of sources of which only names, dates and numbers are compared
 * @fires pair-aside - a pair is not right, or is after all
 * @fires panel-open - all of them are wanted
 */
export class AutomaticElement extends LitElement {
  static override properties: PropertyDeclarations = {
    pairs: { attribute: false },
    subject: { attribute: false },
    brief: { attribute: false },
    languages: { attribute: false },
  };
  declare pairs: AutomaticView[];
  declare subject: SubjectId | undefined;
  declare brief: boolean;
  declare languages: string[];

  constructor() {
    super();
    this.pairs = [];
    this.subject = undefined;
    this.brief = false;
    this.languages = [];
  }

  static override styles = [
    sharedStyles,
    css`
      h2 {
        padding: var(--space-2) var(--space-4);
        border-block: 1px solid var(--line);
        background: var(--paper-sunk);
        font: var(--text-label);
      }
      concordance-pair + concordance-pair {
        border-block-start: 1px solid var(--line);
      }
      .names,
      .all,
      .languages {
        padding: var(--space-2) var(--space-4);
      }
      .names concordance-pair {
        padding-inline: 0;
      }
      .all .push {
        margin: 0;
      }
      .languages {
        color: var(--ink-soft);
        font: var(--text-small);
      }
    `,
  ];

  override render() {
    const words = wordsOf(this);
    const shown = this.pairs.filter(({ isSetAside }) => !isSetAside);
    const claimed = shown.filter(({ level }) => CLAIMED.includes(level));
    const hidden = this.brief ? CLAIMED.reduce((sum, level) => sum + Math.max(0, count(claimed, level) - FEW), 0) : 0;
    return html`${CLAIMED.map((level) => this.#level(level, claimed, words))} ${this.#names(shown, words)}
    ${
      hidden > 0
        ? html`<p class="all">
            <button type="button" class="push" @click=${this.#all}>
              ${words.showAllPairs({ count: claimed.length })}
            </button>
          </p>`
        : nothing
    }
    ${this.#aside(words)}
    ${
      this.languages.length > 0
        ? html`<p class="languages">
            ${words.onlyFigures({ languages: words.list(this.languages.map((each) => languageName(each, words))) })}
          </p>`
        : nothing
    }`;
  }

  #level(level: Level, claimed: AutomaticView[], words: Words): TemplateResult | typeof nothing {
    const pairs = claimed.filter((pair) => pair.level === level);
    if (pairs.length === 0) return nothing;
    return html`<section aria-labelledby=${level}>
      <h2 id=${level}>${words.level[level]}</h2>
      ${this.#list(this.brief ? pairs.slice(0, FEW) : pairs)}
    </section>`;
  }

  #list(pairs: AutomaticView[]): unknown {
    return repeat(
      pairs,
      ({ id }) => id,
      (pair) =>
        html`<concordance-pair .pair=${pair} .about=${this.brief ? undefined : this.subject}></concordance-pair>`,
    );
  }

  #names(shown: AutomaticView[], words: Words): TemplateResult | typeof nothing {
    const pairs = shown.filter(({ level }) => level === 'names');
    if (pairs.length === 0 || this.brief) return nothing;
    return html`<details class="names fold">
      <summary>${words.level.names}</summary>
      ${this.#list(pairs)}
    </details>`;
  }

  #aside(words: Words): TemplateResult | typeof nothing {
    const pairs = this.pairs.filter(({ isSetAside }) => isSetAside);
    if (pairs.length === 0 || this.brief) return nothing;
    return html`<details class="names fold">
      <summary>${words.setAside({ count: pairs.length })}</summary>
      ${this.#list(pairs)}
    </details>`;
  }

  #all(): void {
    this.dispatchEvent(new PanelOpenEvent(this.subject));
  }
}

function count(pairs: readonly AutomaticView[], level: Level): number {
  return pairs.filter((pair) => pair.level === level).length;
}

customElements.define('concordance-automatic', AutomaticElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-automatic': AutomaticElement;
  }
}
