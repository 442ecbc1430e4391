/**
 * Where a reader puts right what was found about one subject: its name and kind, whether pages are marked with it, that it
 * is the same as another, or not the same everywhere, or nobody at all. It says what the reader wants, one thing at a time.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { EntityType, SubjectId } from '../corpus/model.ts';
import type { ListedPart, ListedSubject } from '../corpus/own/listed.ts';
import { SubjectCorrectEvent, type SubjectWish } from './library-events.ts';
import { fieldStyles } from './library-styles.ts';
import { dated } from './pieces.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/** In the order in which a reader would think of them. */
export const ENTITY_TYPES = ['person', 'organisation', 'place', 'group', 'office'] as const satisfies EntityType[];

/**
 * `<concordance-subject-editor>`
 *
 * @property subject - what is put right; nothing without it
 * @property others - whom it may be the same as: ids by what they are called, each once
 * @fires subject-correct - one thing is to be different
 */
export class SubjectEditorElement extends LitElement {
  static override properties: PropertyDeclarations = {
    subject: { attribute: false },
    others: { attribute: false },
  };
  declare subject: ListedSubject | undefined;
  declare others: ReadonlyMap<string, SubjectId>;

  constructor() {
    super();
    this.subject = undefined;
    this.others = new Map();
  }

  static override styles = [
    sharedStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-3);
        border-radius: var(--radius);
        background: var(--paper-sunk);
      }
      form,
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: end;
      }
      fieldset {
        display: grid;
        justify-items: start;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        margin-block-end: var(--space-1);
      }
      label,
      legend {
        color: var(--ink-soft);
        font: var(--text-label);
      }
      label.field-of {
        display: grid;
        flex: 1 1 12rem;
        gap: var(--space-1);
      }
      label.check {
        display: flex;
        gap: var(--space-2);
        align-items: start;
        color: var(--ink);
        font: var(--text-small);
      }
      .facts {
        color: var(--ink-soft);
      }
    `,
  ];

  override render() {
    const { subject } = this;
    if (subject === undefined) return nothing;
    const words = wordsOf(this);
    return html`<form data-do="rename" @submit=${this.#submitted}>
        <label class="field-of"
          >${words.subjectName}<input
            class="field"
            name="name"
            required
            maxlength="200"
            dir="auto"
            .value=${subject.name}
        /></label>
        <button type="submit" class="push">${words.rename}</button>
        ${subject.type === 'event' ? nothing : this.#kind(subject, words)}
      </form>
      ${subject.type === 'event' ? nothing : this.#mark(subject, words)} ${this.#same(words)}
      ${subject.parts.length > 1 ? this.#apart(subject.parts, words) : nothing}
      <div>
        <button type="button" class="push" data-do="hide" @click=${this.#hidden}>
          ${subject.standing === 'hidden' ? words.showAgain : subject.type === 'event' ? words.noEvent : words.noSubject}
        </button>
      </div>`;
  }

  #kind(subject: ListedSubject, words: Words): TemplateResult {
    return html`<label class="field-of"
      >${words.subjectKind}<select name="type" @change=${this.#retyped}>
        ${ENTITY_TYPES.map(
          (type) => html`<option value=${type} ?selected=${type === subject.type}>${words.kind[type]}</option>`,
        )}
      </select></label
    >`;
  }

  #mark(subject: ListedSubject, words: Words): TemplateResult {
    return html`<label class="check"
      ><input
        type="checkbox"
        name="mark"
        .checked=${subject.standing === 'marked'}
        @change=${this.#marked}
      />${words.markOnPages}</label
    >`;
  }

  #same(words: Words): TemplateResult | typeof nothing {
    if (this.others.size === 0) return nothing;
    return html`<form data-do="merge" @submit=${this.#submitted}>
      <label class="field-of"
        >${words.sameAs}<input
          class="field"
          name="other"
          list="others"
          required
          autocomplete="off"
          dir="auto"
          @input=${unfaulted}
      /></label>
      <datalist id="others">${[...this.others.keys()].map((name) => html`<option value=${name}></option>`)}</datalist>
      <button type="submit" class="push">${words.makeOne}</button>
    </form>`;
  }

  #apart(parts: readonly ListedPart[], words: Words): TemplateResult {
    return html`<form data-do="split" @submit=${this.#submitted}>
      <fieldset>
        <legend>${words.notTheSame}</legend>
        ${parts.map(
          (part, at) =>
            html`<label class="check"
              ><input type="checkbox" name="part" .value=${String(at)} /><span
                ><span dir="auto">${part.title}</span>
                <span class="facts"
                  ><bdi>${part.publisher}</bdi> · ${dated(part.date, words)} ·
                  ${part.name === this.subject?.name ? nothing : html`<bdi>${part.name}</bdi> · `}${words.passages({
                    count: part.passages,
                  })}</span
                ></span
              ></label
            >`,
        )}
      </fieldset>
      <button type="submit" class="push">${words.makeTwo}</button>
    </form>`;
  }

  #wish(wish: SubjectWish): void {
    const { subject } = this;
    if (subject) this.dispatchEvent(new SubjectCorrectEvent(subject.id, subject.name, wish));
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    const said = (name: string): string => {
      const value = given.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    if (form.dataset['do'] === 'rename') {
      if (said('name') !== this.subject?.name) this.#wish({ do: 'rename', name: said('name') });
      return;
    }
    if (form.dataset['do'] === 'merge') {
      const input = form.querySelector('input');
      const into = this.others.get(said('other'));
      input?.setCustomValidity(into === undefined ? wordsOf(this).noNames : '');
      if (into === undefined) input?.reportValidity();
      else this.#wish({ do: 'merge', into });
      return;
    }
    const parts = this.subject?.parts ?? [];
    const chosen = given.getAll('part').flatMap((at) => parts[Number(at)] ?? []);
    // All of it would be the same as before.
    if (chosen.length > 0 && chosen.length < parts.length) this.#wish({ do: 'split', parts: chosen });
  }

  #retyped(event: Event): void {
    this.#wish({ do: 'retype', type: (event.currentTarget as HTMLSelectElement).value as EntityType });
  }

  #marked(event: Event): void {
    this.#wish({ do: 'mark', on: (event.currentTarget as HTMLInputElement).checked });
  }

  #hidden(): void {
    this.#wish({ do: 'hide', on: this.subject?.standing !== 'hidden' });
  }
}

/** What was wrong with it is not said of what is typed next. */
function unfaulted(event: Event): void {
  (event.currentTarget as HTMLInputElement).setCustomValidity('');
}

customElements.define('concordance-subject-editor', SubjectEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-subject-editor': SubjectEditorElement;
  }
}
