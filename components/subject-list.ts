/**
 * The people, places, organisations and events that the reader's sources name: to be found by name and kind, looked at, and put
 * right. Told what there is; says what the reader wants.
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
import { repeat } from 'lit/directives/repeat.js';
import type { SubjectId } from '../corpus/model.ts';
import type { ListedSubject } from '../corpus/own/listed.ts';
import { languageOf, nameButton } from './pieces.ts';
import { sharedStyles } from './styles.ts';
import { ENTITY_TYPES } from './subject-editor.ts';
import { wordsOf, type Words } from './words.ts';

/** More are there at a click. */
const SHOWN = 30;

type Show = 'subjects' | 'once' | 'hidden';

/**
 * `<concordance-subject-list>`
 *
 * @property subjects - all of them, in the order in which they are shown
 * @property open - the one that is put right
 * @fires subject-open - a name is followed
 * @fires subject-correct - one of them is to be put right
 */
export class SubjectListElement extends LitElement {
  static override properties: PropertyDeclarations = {
    subjects: { attribute: false },
    open: { attribute: false },
    query: { state: true },
    type: { state: true },
    show: { state: true },
    most: { state: true },
  };
  declare subjects: readonly ListedSubject[];
  declare open: SubjectId | undefined;
  declare query: string;
  declare type: ListedSubject['type'] | undefined;
  declare show: Show;
  declare most: number;

  constructor() {
    super();
    this.subjects = [];
    this.open = undefined;
    this.query = '';
    this.type = undefined;
    this.show = 'subjects';
    this.most = SHOWN;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .filters input {
        flex: 1 1 12rem;
      }
      select {
        font: var(--text);
      }
      input {
        padding: var(--space-1) var(--space-2);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font: var(--text);
      }
      li {
        padding-block: var(--space-2);
        border-block-start: 1px solid var(--line);
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
        align-items: start;
      }
      .name {
        font-family: var(--face-name);
      }
      .facts,
      .none {
        color: var(--ink-soft);
        font: var(--text-small);
      }
      concordance-subject-editor {
        margin-block-start: var(--space-2);
      }
    `,
  ];

  override render() {
    const words = wordsOf(this);
    const found = this.#found();
    const shown = found.slice(0, this.most);
    const rest = found.length - shown.length;
    return html`<div class="filters">
        <input
          type="search"
          aria-label=${words.findName}
          placeholder=${words.findName}
          dir="auto"
          .value=${this.query}
          @input=${this.#typed}
        />
        <select aria-label=${words.subjectKind} data-of="type" @change=${this.#chosen}>
          <option value="">${words.allKinds}</option>
          ${[...ENTITY_TYPES, 'event' as const].map(
            (type) => html`<option value=${type} ?selected=${this.type === type}>${words.kind[type]}</option>`,
          )}
        </select>
        <select aria-label=${words.whichNames} data-of="show" @change=${this.#chosen}>
          ${(['subjects', 'once', 'hidden'] as const).map(
            (show) =>
              html`<option value=${show} ?selected=${this.show === show}>
                ${words.namesShown[show]} (${this.#count(show)})
              </option>`,
          )}
        </select>
      </div>
      ${found.length === 0 ? html`<p class="none">${words.noNames}</p>` : nothing}
      <ul>
        ${repeat(
          shown,
          ({ id }) => id,
          (subject) => this.#row(subject, words),
        )}
      </ul>
      ${
        rest > 0
          ? html`<button type="button" class="push" @click=${this.#unfolded}>
              ${words.showMore({ count: rest })}
            </button>`
          : nothing
      }`;
  }

  /** The one that is put right is in sight, whatever was looked for. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || this.open === undefined) return;
    const subject = this.subjects.find(({ id }) => id === this.open);
    if (!subject || this.#found().slice(0, this.most).includes(subject)) return;
    this.show = showOf(subject);
    this.type = undefined;
    this.query = subject.name;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open !== undefined) {
      this.renderRoot.querySelector('concordance-subject-editor')?.scrollIntoView({ block: 'nearest' });
    }
  }

  #found(): ListedSubject[] {
    const query = plainText(this.query);
    return this.subjects.filter(
      (subject) =>
        showOf(subject) === this.show &&
        (this.type === undefined || subject.type === this.type) &&
        (query === '' ||
          plainText(subject.name).includes(query) ||
          subject.parts.some(({ name }) => plainText(name).includes(query))),
    );
  }

  #count(show: Show): number {
    return this.subjects.filter((subject) => showOf(subject) === show).length;
  }

  #row(subject: ListedSubject, words: Words): TemplateResult {
    const { id, name, type, standing, description, sources, passages } = subject;
    const isOpen = this.open === id;
    const hasCard = standing === 'marked' || standing === 'quiet';
    const facts = [
      words.kind[type],
      words.sourcesOf({ count: sources }),
      words.passages({ count: passages }),
      ...(standing === 'quiet' ? [words.notMarked] : []),
    ];
    return html`<li data-subject=${id}>
      <div class="row">
        <div>
          <p class="name" dir="auto">${hasCard ? nameButton({ id, name }, words) : name}</p>
          <p class="facts">${facts.join(' · ')}</p>
          ${description === '' ? nothing : html`<p class="facts" dir="auto" lang=${languageOf(description, words)}>${description}</p>`}
        </div>
        <button
          type="button"
          class="plain"
          data-correct=${id}
          aria-expanded=${isOpen}
          aria-label=${words.putRightOf({ name })}
          @click=${this.#toggled}
        >
          ${words.putRight}
        </button>
      </div>
      ${
        isOpen
          ? html`<concordance-subject-editor
              .subject=${subject}
              .others=${this.#others(subject)}
            ></concordance-subject-editor>`
          : nothing
      }
    </li>`;
  }

  /** Two of one name are told apart by a number. */
  #others({ id, type }: ListedSubject): Map<string, SubjectId> {
    const others = new Map<string, SubjectId>();
    for (const each of this.subjects) {
      const isOfKind = (each.type === 'event') === (type === 'event');
      if (each.id === id || !isOfKind || each.standing === 'hidden') continue;
      let label = each.name;
      for (let count = 2; others.has(label); count++) label = `${each.name} (${count})`;
      others.set(label, each.id);
    }
    return others;
  }

  #toggled(event: Event): void {
    const id = (event.currentTarget as HTMLElement).dataset['correct'] as SubjectId;
    this.open = this.open === id ? undefined : id;
  }

  #typed(event: Event): void {
    this.query = (event.currentTarget as HTMLInputElement).value;
    this.most = SHOWN;
  }

  #chosen(event: Event): void {
    const { value, dataset } = event.currentTarget as HTMLSelectElement;
    if (dataset['of'] === 'show') this.show = value as Show;
    else this.type = value === '' ? undefined : (value as ListedSubject['type']);
    this.most = SHOWN;
  }

  #unfolded(): void {
    this.most += 10 * SHOWN;
  }
}

function showOf({ standing }: ListedSubject): Show {
  return standing === 'once' || standing === 'hidden' ? standing : 'subjects';
}

/** As it is looked for: without accents and capitals. */
function plainText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

customElements.define('concordance-subject-list', SubjectListElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-subject-list': SubjectListElement;
  }
}
