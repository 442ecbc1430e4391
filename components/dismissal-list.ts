/** What the reader has said that words do not mean, each with a way to take it back. Nothing where there is none. */
import { css, html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { MarkRestoreEvent } from './events.ts';
import type { DismissedMark } from './shown.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf } from './words.ts';

/**
 * `<concordance-dismissals>`
 *
 * @property dismissed - what was dismissed, latest first
 * @fires mark-restore - one is taken back; it is the event's `dismissed`
 */
export class DismissalsElement extends LitElement {
  static override properties: PropertyDeclarations = { dismissed: { attribute: false } };
  declare dismissed: DismissedMark[];

  constructor() {
    super();
    this.dismissed = [];
  }

  static override styles = [
    sharedStyles,
    css`
      section {
        padding: var(--space-3) var(--space-4);
        border-block-start: 1px solid var(--line);
      }
      h2 {
        padding-block-end: var(--space-1);
        color: var(--ink-soft);
        font: var(--text-label);
      }
      li {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
        justify-content: space-between;
        padding-block: var(--space-1);
        font: var(--text-small);
      }
      .push {
        flex: none;
        margin: 0;
      }
      small {
        display: block;
        overflow-wrap: anywhere;
        color: var(--ink-soft);
        font: inherit;
      }
    `,
  ];

  override render() {
    if (this.dismissed.length === 0) return nothing;
    const words = wordsOf(this);
    return html`<section aria-labelledby="title">
      <h2 id="title">${words.dismissedMarks}</h2>
      <ul>
        ${this.dismissed.map(
          (each, at) =>
            html`<li>
              <span>
                ${words.isNot({ words: each.words, name: each.name })}
                <small dir="auto">${each.page ?? words.anywhere}</small>
              </span>
              <button
                type="button"
                class="push"
                data-at=${at}
                aria-label=${words.undoOf({ words: each.words, name: each.name })}
                @click=${this.#restored}
              >
                ${words.undo}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #restored(event: Event): void {
    const each = this.dismissed[Number((event.currentTarget as HTMLElement).dataset['at'])];
    if (each) this.dispatchEvent(new MarkRestoreEvent(each.page === undefined ? 'always' : 'page', each));
  }
}

customElements.define('concordance-dismissals', DismissalsElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-dismissals': DismissalsElement;
  }
}
