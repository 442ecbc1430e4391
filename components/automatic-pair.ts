/**
 * Two statements side by side that nobody has compared: what each says, the telling words marked in both, and one sentence
 * made from them. It judges nothing, and says only what the texts bear.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AutomaticView, StatementView, SubjectId } from '../corpus/model.ts';
import { PairAsideEvent } from './events.ts';
import './model-opinion.ts';
import { apartText, explaining, explanation, inCommon, observed, pieces } from './pair-text.ts';
import { dated, languageOf } from './pieces.ts';
import { outShape } from './shapes.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/**
 * `<concordance-pair>`
 *
 * @property pair - what is shown; nothing without it
 * @property about - the subject on which a question of the reader's can be made of it; absent for none
 * @fires pair-aside - it is not right, or is after all
 * @csspart explanation - the sentence made from both, a heading of level 3
 */
export class PairElement extends LitElement {
  static override properties: PropertyDeclarations = {
    pair: { attribute: false },
    about: { attribute: false },
    aside: { state: true },
  };
  declare pair: AutomaticView | undefined;
  declare about: SubjectId | undefined;
  /** What the reader has said since it is shown. */
  declare aside: boolean | undefined;

  constructor() {
    super();
    this.pair = undefined;
    this.about = undefined;
    this.aside = undefined;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        padding: var(--space-3) var(--space-4);
      }
      .explanation {
        margin-block-end: var(--space-2);
        font: var(--text-question);
      }
      .facts {
        margin-block-end: var(--space-2);
        color: var(--ink-soft);
        font: var(--text-small);
      }
      .facts li + li::before {
        content: '· ';
      }
      .facts ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.4em;
      }
      .statement {
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--line-strong);
      }
      .statement + .statement {
        margin-block-start: var(--space-2);
      }
      .of {
        color: var(--ink-soft);
        font: var(--text-small);
      }
      /* Past the arrow, which is as wide as nothing, and stays with its words. */
      .of a {
        margin-inline-end: 0.9em;
        white-space: nowrap;
      }
      .of b {
        color: var(--ink);
        font-weight: 600;
      }
      .said {
        margin-block-start: 0.125rem;
        text-align: start;
      }
      mark {
        padding-inline: 0.1em;
        border-radius: 0.15em;
        background: var(--marked);
        color: inherit;
      }
      .shared {
        text-decoration: underline dotted var(--ink-soft);
        text-underline-offset: 0.2em;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        align-items: baseline;
        margin-block-start: var(--space-2);
        font: var(--text-small);
      }
      .fold {
        flex: 0 1 auto;
      }
      .fold[open] {
        flex: 1 1 100%;
      }
      .evidence {
        display: grid;
        gap: var(--space-1);
        margin-block: var(--space-1);
        padding-inline-start: var(--space-4);
        color: var(--ink-soft);
        list-style: disc;
      }
      .gone {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-3);
        color: var(--ink-soft);
        font: var(--text-small);
      }
    `,
  ];

  override render() {
    const { pair } = this;
    if (pair === undefined) return nothing;
    const words = wordsOf(this);
    if (this.aside ?? pair.isSetAside) return this.#gone(words, pair);
    const telling = explaining(pair);
    return html`<article>
      <h3 part="explanation" class="explanation">${explanation(pair, words)}</h3>
      ${this.#facts(pair, words)} ${this.#statement(pair.a, telling?.a, words)}
      ${this.#statement(pair.b, telling?.b, words)}
      <div class="row">
        <details class="fold">
          <summary>${words.whyBeside}</summary>
          <ul class="evidence">
            <li>${inCommon(pair, words)}</li>
            ${pair.observations.filter((each) => each !== telling).map((each) => html`<li>${observed(each, pair, words)}</li>`)}
            <li>${words.foundByProgram}</li>
          </ul>
        </details>
        ${
          pair.a.source && pair.b.source
            ? html`<button type="button" class="plain inline" @click=${this.#putAside}>${words.notRight}</button>`
            : nothing
        }
        ${this.#question(pair, words)}
      </div>
      ${pair.mayAskModel ? html`<concordance-opinion .texts=${{ a: pair.a.text, b: pair.b.text }}></concordance-opinion>` : nothing}
    </article>`;
  }

  #facts(pair: AutomaticView, words: Words): TemplateResult | typeof nothing {
    const facts = [
      pair.because && words.mayDiffer[pair.because],
      apartText(pair, words),
      pair.origin === undefined ? undefined : originText(pair.origin, pair.because !== undefined, words),
      pair.isCopied ? words.copiedWords : undefined,
    ].filter((fact) => fact !== undefined);
    if (facts.length === 0) return nothing;
    return html`<div class="facts">
      <ul>
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
    </div>`;
  }

  #statement(side: StatementView, telling: { start: number; end: number } | undefined, words: Words): TemplateResult {
    const { source, text, shared, isSummary } = side;
    const said = pieces(text, shared, telling).map((piece) =>
      piece.kind === 'telling'
        ? html`<mark>${piece.text}</mark>`
        : piece.kind === 'shared'
          ? html`<span class="shared">${piece.text}</span>`
          : piece.text,
    );
    return html`<div class="statement">
      <p class="of">${this.#whose(side, words)}${isSummary ? html`&nbsp;· ${words.ourSummary}` : nothing}</p>
      <p class="said" lang=${source?.language ?? languageOf(text, words)} dir="auto">${said}</p>
    </div>`;
  }

  #whose({ source, speaker, link, passage }: StatementView, words: Words): TemplateResult {
    if (!source) return html`<b>${words.pageItself}</b>`;
    const reports =
      speaker === undefined ? undefined : speaker === '' ? words.reportsSomebody : words.reports({ speaker });
    const place = passage ? words.paragraph({ paragraph: passage.paragraph }) : words.inTitle;
    const label = passage
      ? words.openParagraph({ paragraph: passage.paragraph, publisher: source.publisher })
      : words.openOriginal({ publisher: source.publisher });
    return html`<b lang=${languageOf(source.publisher, words)} dir="auto">${source.publisher}</b>&nbsp;·
      ${dated(source.date, words)}${reports === undefined ? nothing : html`&nbsp;· ${reports}`}&nbsp;·
      ${
        link === undefined
          ? place
          : html`<a href=${link} target="_blank" rel="noopener noreferrer" aria-label=${label}>${place}${outShape}</a>`
      }`;
  }

  #question({ id, canBeAsked }: AutomaticView, words: Words): TemplateResult | typeof nothing {
    if (!canBeAsked || this.about === undefined) return nothing;
    const address = `library.html#question=${id}&about=${encodeURIComponent(this.about)}`;
    return html`<a href=${address} target="_blank">${words.makeQuestion}</a>`;
  }

  #gone(words: Words, pair: AutomaticView): TemplateResult {
    const publishers = words.list([pair.a, pair.b].map(({ source }) => source?.publisher ?? words.pageItself));
    return html`<div class="gone" aria-live="polite">
      <p>${words.takenAway({ publishers })}</p>
      <button type="button" class="plain inline" @click=${this.#takeBack}>${words.undo}</button>
    </div>`;
  }

  #putAside(): void {
    this.#say(true);
  }

  #takeBack(): void {
    this.#say(false);
  }

  #say(aside: boolean): void {
    this.aside = aside;
    if (this.pair) this.dispatchEvent(new PairAsideEvent(this.pair.id, aside));
  }
}

/** Who have one speaker give two reasons are two voices: then only whom both report is told. */
function originText(origin: string, mayDiffer: boolean, words: Words): string {
  return mayDiffer ? words.bothReport({ origin }) : words.oneOrigin({ origin });
}

customElements.define('concordance-pair', PairElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-pair': PairElement;
  }
}
