/**
 * The opinion of the browser's own language model on two statements, for whoever asks for it: a button, and what comes of it. It
 * is labelled as what it is, quotes the words that it rests on, and knows of no model.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Opinion, OpinionState } from '../corpus/compare/opinion.ts';
import { OpinionAskEvent } from './opinion-event.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/**
 * `<concordance-opinion>`
 *
 * @property texts - the two statements
 * @fires opinion-ask - a model is to be asked; what comes of it is told to the event
 */
export class OpinionElement extends LitElement {
  static override properties: PropertyDeclarations = {
    texts: { attribute: false },
    state: { state: true },
  };
  declare texts: { a: string; b: string } | undefined;
  declare state: OpinionState | undefined;

  constructor() {
    super();
    this.texts = undefined;
    this.state = undefined;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        margin-block-start: var(--space-2);
        font: var(--text-small);
      }
      .given {
        padding-inline-start: var(--space-3);
        border-inline-start: 2px dotted var(--line-strong);
      }
      .about {
        color: var(--ink-soft);
      }
    `,
  ];

  override render() {
    if (this.texts === undefined) return nothing;
    const words = wordsOf(this);
    const { state } = this;
    if (state === undefined)
      return html`<button type="button" class="plain inline" @click=${this.#askOnly}>${words.askModel}</button>`;
    return html`<div role="status">${this.#told(state, this.texts, words)}</div>
      ${state.kind === 'must-load' ? html`<button type="button" class="plain inline" @click=${this.#load}>${words.loadModel}</button>` : nothing}`;
  }

  #told(state: OpinionState, texts: { a: string; b: string }, words: Words): TemplateResult {
    switch (state.kind) {
      case 'given':
        return given(state.opinion, texts, words);
      case 'loading':
        return html`<p>${words.modelLoading({ percent: state.percent })}</p>`;
      default:
        return html`<p>${words.model[state.kind]}</p>`;
    }
  }

  #askOnly(): void {
    this.#ask(false);
  }

  #load(): void {
    this.#ask(true);
  }

  #ask(mayLoad: boolean): void {
    const { texts } = this;
    if (texts === undefined) return;
    this.state = { kind: 'asking' };
    this.dispatchEvent(
      new OpinionAskEvent(texts, mayLoad, (state) => {
        // Other statements may stand here meanwhile.
        if (this.texts?.a === texts.a && this.texts.b === texts.b) this.state = state;
      }),
    );
  }
}

function given({ verdict, a, b }: Opinion, texts: { a: string; b: string }, words: Words): TemplateResult {
  const quotations = [a && texts.a.slice(a.start, a.end), b && texts.b.slice(b.start, b.end)].filter(
    (text) => text !== undefined,
  );
  return html`<div class="given">
    <p>${words.opinion[verdict]}</p>
    ${
      quotations.length === 0
        ? nothing
        : html`<p dir="auto">${words.list(quotations.map((text) => words.quoted({ text })))}</p>`
    }
    <p class="about">${words.opinionAbout}</p>
  </div>`;
}

customElements.define('concordance-opinion', OpinionElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-opinion': OpinionElement;
  }
}
