/**
 * Why a mark is there, and what a reader can put right about it: that the words do not mean the subject, on this page or
 * anywhere, and the date that the page was read by.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Edtf, Reason } from '../corpus/model.ts';
import { dateText } from './dates.ts';
import { MarkDismissEvent, MarkRestoreEvent, PageDateEvent } from './events.ts';
import { reasonText } from './reasons.ts';
import type { MarkFacts } from './shown.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/**
 * `<concordance-mark-reasons>`
 *
 * @property why - the reasons
 * @property mark - what is known of the mark; without it nothing can be put right
 * @property name - of the subject that the mark stands for
 * @fires mark-dismiss - the words do not mean the subject
 * @fires mark-restore - they may, after all
 * @fires page-date - another date for the page
 */
export class MarkReasonsElement extends LitElement {
  static override properties: PropertyDeclarations = {
    why: { attribute: false },
    mark: { attribute: false },
    name: { attribute: false },
    dating: { state: true },
  };
  declare why: Reason[];
  declare mark: MarkFacts | undefined;
  declare name: string;
  /** Whether a date is being chosen. */
  declare dating: boolean;

  constructor() {
    super();
    this.why = [];
    this.mark = undefined;
    this.name = '';
    this.dating = false;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        font: var(--text-small);
      }
      ul {
        padding-inline-start: var(--space-4);
        color: var(--ink-soft);
        list-style: disc;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-2);
        align-items: center;
        margin-block-start: var(--space-2);
      }
      .row p {
        flex: 1 1 100%;
      }
      .row .push {
        margin: 0;
      }
      input {
        padding: 0.15rem var(--space-1);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font: inherit;
        color-scheme: light dark;
      }
    `,
  ];

  override render() {
    const words = wordsOf(this);
    const { mark, why } = this;
    const isDated = why.some(({ kind }) => kind === 'role' || kind === 'told');
    return html`<ul>
        ${why.map((reason) => html`<li>${reasonText(reason, words)}</li>`)}
        ${mark ? html`<li>${words.whyPack[mark.isPrivate ? 'own' : 'bundled']}</li>` : nothing}
      </ul>
      ${mark && isDated ? this.#date(mark, words) : nothing}
      ${mark?.page.address !== undefined && this.name !== '' ? this.#wrong(mark, words) : nothing}
      ${mark && mark.page.address === undefined ? html`<p class="row">${words.nothingKept}</p>` : nothing}`;
  }

  #date({ page }: MarkFacts, words: Words): TemplateResult {
    const { address, date, origin } = page;
    const said = date && origin ? words.pageDate[origin]({ date: dateText(date, words) }) : words.pageUndated;
    if (address === undefined) return html`<p class="row">${said}</p>`;
    return html`<div class="row">
      <p>${said}</p>
      ${
        this.dating
          ? html`<input type="date" aria-label=${words.dateOfPage} .value=${dayOf(date)} />
              <button type="button" class="push" @click=${this.#dated}>${words.useDate}</button>`
          : html`<button type="button" class="push" @click=${this.#startDating}>${words.changeDate}</button>`
      }
      ${
        origin === 'reader'
          ? html`<button type="button" class="push" @click=${this.#undated}>${words.useOwnDate}</button>`
          : nothing
      }
    </div>`;
  }

  #wrong({ words: marked, dismissed }: MarkFacts, words: Words): TemplateResult {
    const values = { words: marked, name: this.name };
    return html`<div class="row" aria-live="polite">
      ${
        dismissed === undefined
          ? html`<p>${words.isItWrong(values)}</p>
              <button type="button" class="push" data-scope="page" @click=${this.#dismissed}>
                ${words.notOnThisPage}
              </button>
              <button type="button" class="push" data-scope="always" @click=${this.#dismissed}>
                ${words.notAnywhere}
              </button>`
          : html`<p>${words.dismissed[dismissed](values)}</p>
              <button type="button" class="push" @click=${this.#restored}>${words.undo}</button>`
      }
    </div>`;
  }

  #dismissed(event: Event): void {
    const { scope } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new MarkDismissEvent(scope === 'page' ? 'page' : 'always'));
  }

  #restored(): void {
    if (this.mark?.dismissed) this.dispatchEvent(new MarkRestoreEvent(this.mark.dismissed));
  }

  async #startDating(): Promise<void> {
    this.dating = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  #dated(): void {
    const value = this.renderRoot.querySelector('input')?.value ?? '';
    if (value === '') return;
    this.dating = false;
    this.dispatchEvent(new PageDateEvent(value as Edtf));
  }

  #undated(): void {
    this.dating = false;
    this.dispatchEvent(new PageDateEvent(undefined));
  }
}

/** A date as the browser's own field takes it; of a vaguer one its first day. */
function dayOf(date: Edtf | undefined): string {
  const [year, month = '01', day = '01'] = date?.replace('~', '').split('-') ?? [];
  return year ? `${year}-${month}-${day}` : '';
}

customElements.define('concordance-mark-reasons', MarkReasonsElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-mark-reasons': MarkReasonsElement;
  }
}
