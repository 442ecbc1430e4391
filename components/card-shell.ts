/**
 * What fills the card's frame: a header that stays, and below it the subject, scrolled inside. It is told what to show
 * and says what the reader wants; the way back is kept by whoever listens.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Reason, SubjectId } from '../corpus/model.ts';
import { cardPartStyles, choice, linkRow } from './card-parts.ts';
import { CardCloseEvent, CardPinEvent, CardSizeEvent } from './events.ts';
import './mark-reasons.ts';
import { closeShape, pinShape } from './shapes.ts';
import { backButton, panelButton, shellStyles, shownContent, toldLine } from './shell-parts.ts';
import type { BesidePage, MarkFacts, Shown, SubjectLine, Told } from './shown.ts';
import { sharedStyles } from './styles.ts';
import './subject-view.ts';
import { wordsOf } from './words.ts';

/**
 * `<concordance-card>`
 *
 * @property shown - what the card shows
 * @property readings - what the mark can stand for, best first; two or more are offered as a choice
 * @property reading - the one that is chosen
 * @property canGoBack - whether something was shown before
 * @property pinned - whether it stays until the reader closes it
 * @property link - the address that the mark leads to, where the reader came by a tap that was meant for it, too
 * @property beside - what the sources have on the sentence that the mark stands in
 * @property why - why the mark is there; without reasons the question is not offered
 * @property mark - what is known of the mark, for the reader to put right
 * @property told - what is told in passing
 * @fires subject-open - the name of another subject is followed
 * @fires reading-choose - another reading is chosen
 * @fires view-back - Back is pressed
 * @fires citation-copy - an excerpt is to be copied
 * @fires panel-open - the panel is to show what is shown here
 * @fires view-retry - what failed is to be looked up again
 * @fires mark-dismiss - the words of the mark do not mean the chosen reading
 * @fires mark-restore - they may, after all
 * @fires page-date - another date for the page
 * @fires card-pin - the card is to stay, or no more
 * @fires card-close - the button, or Escape, or the way to where the mark leads
 * @fires card-size - the height that would show everything, whenever it changes
 * @cssprop --card-height - the height of the card, by default that of its document
 */
export class CardElement extends LitElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false },
    readings: { attribute: false },
    reading: { attribute: false },
    canGoBack: { attribute: false },
    pinned: { attribute: false },
    link: { attribute: false },
    beside: { attribute: false },
    why: { attribute: false },
    mark: { attribute: false },
    told: { attribute: false },
  };
  declare shown: Shown;
  declare readings: SubjectLine[];
  declare reading: SubjectId | undefined;
  declare canGoBack: boolean;
  declare pinned: boolean;
  declare link: string | undefined;
  declare beside: BesidePage;
  declare why: Reason[];
  declare mark: MarkFacts | undefined;
  declare told: Told | undefined;

  #sizes: ResizeObserver | undefined;
  #height = 0;
  #focused = false;
  /** Known once it was shown; the reader may have followed other names since. */
  #nameOfReading = '';

  constructor() {
    super();
    this.shown = { kind: 'nothing' };
    this.readings = [];
    this.reading = undefined;
    this.canGoBack = false;
    this.pinned = false;
    this.link = undefined;
    this.beside = { pairs: [] };
    this.why = [];
    this.mark = undefined;
    this.told = undefined;
    this.addEventListener('keydown', (event) => this.#keyPressed(event));
  }

  static override styles = [
    sharedStyles,
    shellStyles,
    cardPartStyles,
    css`
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        block-size: var(--card-height, 100dvh);
        background: var(--paper);
      }
      .why {
        padding: var(--space-2) var(--space-4) var(--space-3);
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  override render() {
    const words = wordsOf(this);
    return html`<header class="bar">
        ${this.canGoBack ? backButton(words) : html`<p>${words.name}</p>`} ${panelButton(words, this.shown)}
        <button
          type="button"
          class="pin"
          aria-pressed=${this.pinned ? 'true' : 'false'}
          aria-label=${words.pin}
          title=${this.pinned ? words.unpinAdvice : words.pinAdvice}
          @click=${this.#pin}
        >
          ${pinShape(this.pinned)}
        </button>
        <button type="button" class="close" aria-label=${words.close} title=${words.close} @click=${this.#close}>
          ${closeShape}
        </button>
      </header>
      <main>
        <div class="content">
          ${linkRow(this.link, words)} ${choice(this.readings, this.reading, words)}
          ${shownContent(this.shown, words, { brief: true, beside: this.#beside })}
          ${
            this.why.length > 0
              ? html`<details class="why fold">
                  <summary>${words.whyThisMark}</summary>
                  <concordance-mark-reasons
                    .why=${this.why}
                    .mark=${this.mark}
                    .name=${this.#nameOfReading}
                  ></concordance-mark-reasons>
                </details>`
              : nothing
          }
        </div>
      </main>
      ${toldLine(this.told, words)}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => this.#measure());
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    this.#height = 0;
  }

  override firstUpdated(): void {
    this.#observe();
  }

  /** Whether the reader is inside: known only before what has the focus is replaced. */
  override willUpdate(): void {
    if (this.shown.kind === 'subject' && this.shown.view.id === this.reading)
      this.#nameOfReading = this.shown.view.name;
    this.#focused = this.matches(':focus-within');
  }

  /** A new subject begins at its top; a reader who was inside the old one goes on at the new one's name. */
  override updated(changed: PropertyValues<this>): void {
    // When all parts have rendered. In a frame that nobody sees yet nothing is drawn, observers hear nothing, and timers
    // are late.
    scheduler
      .yield()
      .then(() => this.#measure())
      // A document that goes meanwhile has nobody to tell.
      .catch(() => undefined);
    if (!changed.has('shown')) return;
    if (this.shown.kind === 'subject' && this.shown.at !== undefined) return;
    this.renderRoot.querySelector('main')?.scrollTo(0, 0);
    if (changed.get('shown') !== undefined && this.#focused) this.focus();
  }

  /** To the subject's name, or to the first thing that can be pressed. */
  override focus(options?: FocusOptions): void {
    const subject = this.renderRoot.querySelector('concordance-subject');
    if (subject === null) this.renderRoot.querySelector('button')?.focus(options);
    else void subject.updateComplete.then(() => subject.focus(options));
  }

  /** It is about the mark: another subject that the reader has followed has nothing to do with it. */
  get #beside(): BesidePage {
    return this.shown.kind === 'subject' && this.shown.view.id === this.reading ? this.beside : { pairs: [] };
  }

  #observe(): void {
    for (const part of this.renderRoot.querySelectorAll('.bar, .content')) this.#sizes?.observe(part);
  }

  #measure(): void {
    const parts = [...this.renderRoot.querySelectorAll('.bar, .content')];
    const height = Math.ceil(parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0));
    // While the next subject is looked up the card keeps its height: it would shrink and grow within a moment.
    const passing = this.shown.kind === 'loading' && this.#height > 0;
    if (passing || height === this.#height) return;
    this.#height = height;
    this.dispatchEvent(new CardSizeEvent(height));
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#close();
  }

  #pin(): void {
    this.dispatchEvent(new CardPinEvent(!this.pinned));
  }

  #close(): void {
    this.dispatchEvent(new CardCloseEvent());
  }
}

customElements.define('concordance-card', CardElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-card': CardElement;
  }
}
