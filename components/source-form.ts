/**
 * The form in which a reader corrects what is known of a source before it is kept, or later: who wrote what, when, where.
 * Below it the beginning of the text, so that a wrong text is seen before it is kept.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LibraryWishEvent, SourceKeepEvent } from './library-events.ts';
import type { FormFacts, ShownForm } from './library-shown.ts';
import { formStyles } from './library-styles.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/** Enough to see that it is the article. */
const SHOWN_PARAGRAPHS = 6;

/** What the date has to look like; see `corpus/compare/dates.ts`. */
const DATE_PATTERN = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?`;

/**
 * `<concordance-source-form>`
 *
 * @property form - what it is about; nothing without it
 * @property saving - whether it is being kept. Default false
 * @fires source-keep - the facts are to be kept
 * @fires library-wish - the form is to be closed
 */
export class SourceFormElement extends LitElement {
  static override properties: PropertyDeclarations = { form: { attribute: false }, saving: { type: Boolean } };
  declare form: ShownForm | undefined;
  declare saving: boolean;

  constructor() {
    super();
    this.form = undefined;
    this.saving = false;
  }

  static override styles = [
    sharedStyles,
    formStyles,
    css`
      .text {
        display: grid;
        gap: var(--space-2);
        max-block-size: 14rem;
        overflow: auto;
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--line-strong);
      }
      .known,
      small {
        color: var(--differ);
      }
      small {
        font: var(--text-small);
      }
    `,
  ];

  override render() {
    const { form } = this;
    if (form === undefined) return nothing;
    const words = wordsOf(this);
    const { facts, paragraphs, selected } = form;
    const count = paragraphs.length;
    return html`<form @submit=${this.#submitted}>
      <h2>${form.key === undefined ? words.addSource : words.editSource}</h2>
      ${form.isKnown ? html`<p class="known">${words.alreadyKnown}</p>` : nothing}
      <div class="fields">
        ${field('title', words.factTitle, facts.title, { wide: true, required: true })}
        ${field('publisher', words.factPublisher, facts.publisher, { required: true })}
        ${field('author', words.factAuthor, facts.author)}
        ${field('date', words.factDate, facts.date, {
          required: true,
          pattern: DATE_PATTERN,
          hint: words.factDateHint,
          note: form.dateNote === undefined ? '' : words.dateUnsaid({ note: form.dateNote }),
        })}
        ${field('language', words.factLanguage, facts.language, { required: true, pattern: '[a-z]{2,3}' })}
        ${genre(facts, words)} ${field('url', words.factAddress, facts.url, { pattern: String.raw`https?://\S+` })}
      </div>
      ${
        selected === ''
          ? nothing
          : html`<label class="check"
              ><input
                type="checkbox"
                name="selected"
                ?checked=${form.onlySelected}
              />${words.onlySelected({ text: shortened(selected) })}</label
            >`
      }
      ${
        count === 0
          ? nothing
          : html`<div
              class="text"
              lang=${facts.language}
              dir="auto"
              tabindex="0"
              role="group"
              aria-label=${words.textOf}
            >
              ${paragraphs.slice(0, SHOWN_PARAGRAPHS).map((text) => html`<p>${text}</p>`)}
              ${count > SHOWN_PARAGRAPHS ? html`<p>${words.moreParagraphs({ count: count - SHOWN_PARAGRAPHS })}</p>` : nothing}
            </div>`
      }
      <div class="buttons">
        <button type="submit" class="push" ?disabled=${this.saving}>${this.saving ? words.saving : words.keep}</button>
        <button type="button" class="push" ?disabled=${this.saving} @click=${this.#closed}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const said = (name: string): string => {
      const value = given.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const facts: FormFacts = {
      title: said('title'),
      publisher: said('publisher'),
      author: said('author'),
      date: said('date'),
      url: said('url'),
      genre: said('genre') === 'commentary' ? 'commentary' : 'report',
      language: said('language'),
    };
    this.dispatchEvent(new SourceKeepEvent(facts, given.has('selected')));
  }

  #closed(): void {
    this.dispatchEvent(new LibraryWishEvent({ do: 'close-form' }));
  }
}

interface FieldOptions {
  wide?: boolean;
  required?: boolean;
  pattern?: string;
  hint?: string;
  /** What stands below it. */
  note?: string;
}

function field(name: string, label: string, value: string, options: FieldOptions = {}): TemplateResult {
  const { wide = false, required = false, pattern = '.*', hint = '', note = '' } = options;
  return html`<label class=${wide ? 'wide' : ''}
    >${label}<input
      class="field"
      name=${name}
      ?required=${required}
      pattern=${pattern}
      .value=${value}
      title=${hint}
      dir="auto"
      autocomplete="off"
    />${note === '' ? nothing : html`<small>${note}</small>`}</label
  >`;
}

function genre(facts: FormFacts, words: Words): TemplateResult {
  const choice = (value: FormFacts['genre']): TemplateResult =>
    html`<option value=${value} ?selected=${facts.genre === value}>${words.genre[value]}</option>`;
  return html`<label
    >${words.factGenre}<select name="genre">
      ${choice('report')} ${choice('commentary')}
    </select></label
  >`;
}

const MAX_SELECTED = 80;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > MAX_SELECTED ? `${line.slice(0, MAX_SELECTED)}…` : line;
}

customElements.define('concordance-source-form', SourceFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-source-form': SourceFormElement;
  }
}
