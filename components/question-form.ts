/**
 * A question of the reader's: what it asks, and which passages answer it how. Passages with the same answer stand together;
 * what the whole comes to is computed, and nowhere typed in.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DifferenceType, PassageId, TimeKind } from '../corpus/model.ts';
import { LibraryWishEvent, QuestionKeepEvent } from './library-events.ts';
import type { FormPosition, ShownQuestion } from './library-shown.ts';
import { formStyles } from './library-styles.ts';
import { dated } from './pieces.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

const TIMES: readonly TimeKind[] = ['fixed', 'situation', 'running'];

/** In a list to choose from. */
const MOST_SHOWN = 90;

/**
 * `<concordance-question-form>`
 *
 * @property question - what it is about; nothing without it
 * @property saving - whether it is being kept. Default false
 * @fires question-keep - it is to be kept as it stands in the form
 * @fires library-wish - the form is to be closed, or the question deleted
 */
export class QuestionFormElement extends LitElement {
  static override properties: PropertyDeclarations = {
    question: { attribute: false },
    saving: { type: Boolean },
    positions: { state: true },
  };
  declare question: ShownQuestion | undefined;
  declare saving: boolean;
  /** Those that are chosen now. */
  declare positions: FormPosition[];

  constructor() {
    super();
    this.question = undefined;
    this.saving = false;
    this.positions = [];
  }

  static override styles = [
    sharedStyles,
    formStyles,
    css`
      .position {
        display: grid;
        gap: var(--space-2);
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--line-strong);
      }
      .of {
        color: var(--ink-soft);
        font: var(--text-small);
      }
      .add {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-2);
      }
      .add label {
        flex: 1 1 14rem;
        min-inline-size: 0;
      }
    `,
  ];

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('question')) this.positions = this.question?.positions ?? [];
  }

  override render() {
    const { question } = this;
    if (question === undefined) return nothing;
    const words = wordsOf(this);
    return html`<form @submit=${this.#submitted}>
      <h2>${question.id === undefined ? words.askQuestion : words.changeQuestion}</h2>
      <p class="of">${words.askAdvice}</p>
      <div class="fields">
        <label class="wide"
          >${words.theQuestion}<input
            class="field"
            name="question"
            required
            maxlength="300"
            .value=${question.question}
            dir="auto"
            autocomplete="off"
        /></label>
        ${choice('asks', words.asksFor, Object.keys(words.difference) as DifferenceType[], question.asks, (each) => words.difference[each])}
        ${choice('time', words.answersIn, TIMES, question.time, (each) => words.timeKind[each])}
      </div>
      ${repeat(
        this.positions,
        ({ passage }) => passage,
        (position) => this.#position(position, words),
      )}
      <datalist id="answers">${this.positions.map(({ answer }) => html`<option value=${answer}></option>`)}</datalist>
      ${this.#add(question, words)}
      <div class="buttons">
        <button type="submit" class="push" ?disabled=${this.saving || this.positions.length === 0}>
          ${this.saving ? words.saving : words.keep}
        </button>
        <button type="button" class="push" ?disabled=${this.saving} @click=${this.#closed}>${words.cancel}</button>
        ${
          question.id === undefined
            ? nothing
            : html`<button type="button" class="push" ?disabled=${this.saving} @click=${this.#deleted}>
                ${words.delete}
              </button>`
        }
      </div>
    </form>`;
  }

  #position({ passage, publisher, date, text, answer }: FormPosition, words: Words): TemplateResult {
    return html`<div class="position">
      <p class="of"><bdi>${publisher}</bdi>&nbsp;· ${dated(date, words)}</p>
      <p dir="auto">${text}</p>
      <label
        >${words.itsAnswer}<input
          class="field"
          list="answers"
          name="answer"
          required
          maxlength="500"
          .value=${answer}
          data-passage=${passage}
          dir="auto"
          autocomplete="off"
          @change=${this.#answered}
      /></label>
      <p>
        <button type="button" class="push" data-passage=${passage} @click=${this.#dropped}>
          ${words.dropPosition}
        </button>
      </p>
    </div>`;
  }

  #add({ candidates }: ShownQuestion, words: Words): TemplateResult | typeof nothing {
    const chosen = new Set(this.positions.map(({ passage }) => passage));
    const rest = candidates.filter(({ passage }) => !chosen.has(passage));
    if (rest.length === 0) return nothing;
    return html`<div class="add">
      <label
        >${words.anotherPosition}<select name="candidate">
          ${rest.map(
            ({ passage, publisher, text }) =>
              html`<option value=${passage}>${words.saying({ publisher, text: shortened(text) })}</option>`,
          )}
        </select></label
      >
      <button type="button" class="push" @click=${this.#added}>${words.addPosition}</button>
    </div>`;
  }

  #answered(event: Event): void {
    const { dataset, value } = event.currentTarget as HTMLInputElement;
    this.positions = this.positions.map((each) =>
      each.passage === dataset['passage'] ? { ...each, answer: value.trim() } : each,
    );
  }

  #dropped(event: Event): void {
    const { passage } = (event.currentTarget as HTMLElement).dataset;
    this.positions = this.positions.filter((each) => each.passage !== passage);
  }

  #added(): void {
    const chosen = this.renderRoot.querySelector<HTMLSelectElement>('select[name="candidate"]')?.value as PassageId;
    const found = this.question?.candidates.find(({ passage }) => passage === chosen);
    if (found) this.positions = [...this.positions, found];
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const { question } = this;
    const given = new FormData(event.currentTarget as HTMLFormElement);
    if (!question) return;
    const { id, subjects } = question;
    this.dispatchEvent(
      new QuestionKeepEvent({
        ...(id !== undefined && { id }),
        subjects,
        question: (given.get('question') as string).trim(),
        asks: given.get('asks') as DifferenceType,
        time: given.get('time') as TimeKind,
        positions: this.positions,
      }),
    );
  }

  #closed(): void {
    this.dispatchEvent(new LibraryWishEvent({ do: 'close-form' }));
  }

  #deleted(): void {
    const { id } = this.question ?? {};
    if (id !== undefined) this.dispatchEvent(new LibraryWishEvent({ do: 'delete-question', id }));
  }
}

function choice<Value extends string>(
  name: string,
  label: string,
  values: readonly Value[],
  chosen: Value,
  said: (value: Value) => string,
): TemplateResult {
  return html`<label
    >${label}<select name=${name}>
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${said(value)}</option>`)}
    </select></label
  >`;
}

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

customElements.define('concordance-question-form', QuestionFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-question-form': QuestionFormElement;
  }
}
