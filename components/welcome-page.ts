/**
 * The page that opens once, after the extension was installed: three steps, one at a time, each to be skipped. It is told
 * what the browser is and says what is wanted.
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
import { SettingsActEvent } from './settings-events.ts';
import { backShape } from './shapes.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

const STEPS = ['try', 'hand', 'yours'] as const;

/** The welcome is over. */
class WelcomeEndEvent extends Event {
  static readonly type = 'welcome-end';
  constructor() {
    super(WelcomeEndEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * `<concordance-welcome>`
 *
 * @property step - which of the steps is shown, from 0
 * @property browser - whose toolbar is described
 * @property keys - the keys of the commands that go to the next mark and open its card; empty for none
 * @property access - whether the extension may read all sites; undefined while it is not known
 * @slot sample - a paragraph with marks
 * @fires settings-act - `settings` or `allow-sites`
 * @fires welcome-end - the reader has come to the end, or skips the rest
 */
export class WelcomeElement extends LitElement {
  static override properties: PropertyDeclarations = {
    step: { type: Number },
    browser: { attribute: false },
    keys: { attribute: false },
    access: { attribute: false },
  };
  declare step: number;
  declare browser: 'chromium' | 'firefox';
  declare keys: { next: string; open: string };
  declare access: boolean | undefined;

  constructor() {
    super();
    this.step = 0;
    this.browser = 'chromium';
    this.keys = { next: '', open: '' };
    this.access = undefined;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        max-inline-size: 40rem;
        margin-inline: auto;
        padding: var(--space-5) var(--space-4) 4rem;
      }
      p {
        text-wrap: pretty;
      }
      header p {
        margin-block-start: var(--space-1);
        color: var(--ink-soft);
      }
      h1 {
        font: var(--text-title);
      }
      h2 {
        margin-block: var(--space-1) var(--space-3);
        font: var(--text-title);
      }
      h2:focus {
        outline: none;
      }
      h3 {
        font-weight: 600;
      }
      section {
        display: grid;
        gap: var(--space-3);
        margin-block-start: var(--space-5);
        padding-block-start: var(--space-4);
        border-block-start: 2px solid var(--line-strong);
      }
      .place {
        color: var(--ink-soft);
        font: var(--text-label);
      }
      h2 + * {
        margin-block-start: calc(-1 * var(--space-3));
      }
      .sample {
        padding: var(--space-4);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
      }
      ::slotted([slot='sample']) {
        margin: 0;
      }
      .lines {
        display: grid;
        gap: var(--space-2);
      }
      .lines li {
        display: grid;
        grid-template-columns: 4rem minmax(0, 1fr);
        gap: var(--space-3);
        align-items: baseline;
      }
      .line {
        block-size: 0.75rem;
        border-block-end: 2px dotted var(--ink-soft);
      }
      .line.event {
        border-block-end: 4px double var(--ink-soft);
      }
      .line.differs {
        padding-block-end: 3px;
        background: linear-gradient(var(--differ), var(--differ)) bottom / 100% 2px no-repeat;
        border: 0;
      }
      .line.differs::before {
        content: '';
        display: block;
        block-size: 100%;
        border-block-end: 2px dotted var(--ink-soft);
      }
      .soft {
        text-wrap: balance;
        color: var(--ink-soft);
        font: var(--text-small);
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        margin-block-start: var(--space-5);
      }
      .push {
        margin: 0;
      }
      nav .main {
        border-color: var(--link);
        background: var(--link);
        color: var(--paper);
        font-weight: 600;
      }
      nav .back,
      nav .skip {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        padding: var(--space-1);
        border: 0;
        background: none;
        color: var(--link);
        cursor: pointer;
      }
      nav .skip {
        margin-inline-start: auto;
      }
      @media (forced-colors: active) {
        .push.main {
          border-color: SelectedItem;
          background: SelectedItem;
          color: SelectedItemText;
          forced-color-adjust: none;
        }
        .line.differs {
          background: none;
          border-block-end: 2px solid CanvasText;
        }
      }
    `,
  ];

  override render() {
    const words = wordsOf(this);
    const step = STEPS[this.step] ?? 'try';
    const isLast = this.step === STEPS.length - 1;
    return html`<header>
        <h1>${words.name}</h1>
        <p>${words.welcomeLine}</p>
      </header>
      <main>
        <section aria-labelledby="step">
          <div>
            <p class="place">${words.step({ step: this.step + 1, steps: STEPS.length })}</p>
            <h2 id="step" tabindex="-1">${words.stepTitle[step]}</h2>
          </div>
          ${this.#body(step, words)}
        </section>
      </main>
      <nav aria-label=${words.welcome}>
        ${
          this.step === 0
            ? nothing
            : html`<button type="button" class="back" @click=${this.#back}>${backShape}${words.back}</button>`
        }
        ${
          isLast
            ? html`<button type="button" class="push main" @click=${this.#end}>${words.finish}</button>`
            : html`<button type="button" class="push main" @click=${this.#next}>${words.nextStep}</button>
                <button type="button" class="skip" @click=${this.#end}>${words.skip}</button>`
        }
      </nav>`;
  }

  /** The focus follows the steps, so that a screen reader reads on where the reader is. */
  override updated(changed: PropertyValues<this>): void {
    if (changed.get('step') !== undefined) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  #body(step: (typeof STEPS)[number], words: Words): TemplateResult {
    switch (step) {
      case 'try':
        return this.#try(words);
      case 'hand':
        return html`<p>${words.howToPin[this.browser]}</p>
          <p>${words.howToSearch}</p>
          <p><a href="search.html" target="_blank">${words.trySearch}</a></p>
          ${this.access === false ? this.#access(words) : nothing}`;
      case 'yours':
        return html`<p>${words.howToAdd}</p>
          <p><a href="library.html" target="_blank">${words.openSources}</a></p>
          <p>${words.howToSwitchOff}</p>
          <p>${words.howToSet}</p>
          <p>
            <button type="button" class="push" data-act="settings" @click=${this.#acted}>${words.openSettings}</button>
          </p>
          <p>${words.staysHere}</p>`;
    }
  }

  #try(words: Words): TemplateResult {
    const { next, open } = this.keys;
    return html`<p>${words.tryMarks}</p>
      <div class="sample" role="group" aria-label=${words.sampleParagraph}><slot name="sample"></slot></div>
      ${next === '' || open === '' ? nothing : html`<p class="soft">${words.tryKeys({ next, open })}</p>`}
      <h3>${words.meaningOfLines}</h3>
      <ul class="lines">
        <li><span class="line"></span><span>${words.line.name}</span></li>
        <li><span class="line event"></span><span>${words.line.event}</span></li>
        <li><span class="line differs"></span><span>${words.line.differs}</span></li>
      </ul>
      <p class="soft">${words.lineNote}</p>`;
  }

  #access(words: Words): TemplateResult {
    return html`<p>${words.noAccess}</p>
      <p>
        <button type="button" class="push" data-act="allow-sites" @click=${this.#acted}>${words.allowSites}</button>
      </p>`;
  }

  #acted(event: Event): void {
    const { act } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new SettingsActEvent(act as SettingsActEvent['act']));
  }

  #next(): void {
    this.step += 1;
  }

  #back(): void {
    this.step -= 1;
  }

  #end(): void {
    this.dispatchEvent(new WelcomeEndEvent());
  }
}

customElements.define('concordance-welcome', WelcomeElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-welcome': WelcomeElement;
  }
  interface HTMLElementEventMap {
    'welcome-end': WelcomeEndEvent;
  }
}
