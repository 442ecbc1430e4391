/**
 * Everything that was found on the page, by subject or each mention in order of appearance, all of it or only where the
 * sources differ. Whatever a mark tells by its place and its lines is told here in words, so that nobody has to see the marks.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SubjectId } from '../corpus/model.ts';
import { MentionJumpEvent, SubjectOpenEvent } from './events.ts';
import { mentionStyles } from './mention-styles.ts';
import { filled, languageOf, notice } from './pieces.ts';
import { jumpShape, outcomeShape } from './shapes.ts';
import type { FoundMention, SubjectLine } from './shown.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/** Rows at first and with each "more": enough to read on, few enough to be there at once. */
const ROWS = 200;

type Order = 'page' | 'subject';

/** What a row is about, and the mentions it can go to. */
interface Row {
  words: string;
  subject: SubjectLine;
  /** How many other subjects it could be; 0 where a row above has said that of its subject. */
  others: number;
  mentions: FoundMention[];
  /** Whether a row above has said what the subject is. */
  again: boolean;
}

function rowsOf(mentions: FoundMention[], order: Order): Row[] {
  if (order === 'page') {
    const described = new Set<SubjectId>();
    const doubted = new Set<SubjectId>();
    return mentions.map((mention) => {
      const { id } = mention.subject;
      const again = described.has(id);
      described.add(id);
      const others = doubted.has(id) ? 0 : mention.others;
      if (others > 0) doubted.add(id);
      return { ...mention, others, mentions: [mention], again };
    });
  }
  return [...Map.groupBy(mentions, ({ subject }) => subject.id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    // Where one mention can be nothing else, the subject is on the page.
    const others = Math.min(...own.map((mention) => mention.others));
    return [{ words: first.subject.name, subject: first.subject, others, mentions: own, again: false }];
  });
}

function openSubject(event: Event): void {
  const row = event.currentTarget as HTMLElement;
  row.dispatchEvent(new SubjectOpenEvent(row.dataset['subject'] as SubjectId));
}

/**
 * `<concordance-mentions>`
 *
 * @property mentions - what was found, in the order of the page
 * @fires subject-open - a row is chosen
 * @fires mention-jump - a mention is to be shown on the page; by subject, each press goes to the next one
 */
export class MentionsElement extends LitElement {
  static override properties: PropertyDeclarations = {
    mentions: { attribute: false },
    order: { state: true },
    onlyDiffer: { state: true },
    rows: { state: true },
    places: { state: true },
  };
  declare mentions: FoundMention[];
  declare private order: Order;
  declare private onlyDiffer: boolean;
  declare private rows: number;
  /** Of each subject, which mention comes next. */
  declare private places: ReadonlyMap<SubjectId, number>;

  constructor() {
    super();
    this.mentions = [];
    this.order = 'subject';
    this.onlyDiffer = false;
    this.rows = ROWS;
    this.places = new Map();
  }

  static override styles = [
    sharedStyles,
    mentionStyles,
    css`
      .more {
        margin: var(--space-2) var(--space-4) var(--space-4);
      }
    `,
  ];

  override render() {
    const words = wordsOf(this);
    const mentions = this.onlyDiffer ? this.mentions.filter(({ subject }) => subject.differences > 0) : this.mentions;
    const rows = rowsOf(mentions, this.order);
    const subjects = new Set(mentions.map(({ subject }) => subject.id)).size;
    return html`<section aria-labelledby="found">
      <div class="tools">
        <h2 id="found" class="heard">${words.thisPage}</h2>
        <p class="count" role="status">
          ${words.foundOf({ subjects: words.subjects({ count: subjects }), mentions: words.mentions({ count: mentions.length }) })}
        </p>
        <fieldset>
          <legend class="heard">${words.listOrder}</legend>
          ${this.#orderChoice('subject', words.bySubject)} ${this.#orderChoice('page', words.inOrder)}
        </fieldset>
        <label class="only"
          ><input type="checkbox" .checked=${this.onlyDiffer} @change=${this.#filtered} />${words.onlyDiffer}</label
        >
      </div>
      ${rows.length === 0 ? notice(words.noneDiffer, words.noneDifferAdvice) : nothing}
      <ul>
        ${rows.slice(0, this.rows).map((row) => this.#row(row, words))}
      </ul>
      ${
        rows.length > this.rows
          ? html`<button type="button" class="push more" @click=${this.#showMore}>
              ${words.showMore({ count: Math.min(ROWS, rows.length - this.rows) })}
            </button>`
          : nothing
      }
    </section>`;
  }

  #orderChoice(order: Order, text: string): TemplateResult {
    return html`<label
      ><input
        type="radio"
        name="order"
        .value=${order}
        .checked=${this.order === order}
        @change=${this.#ordered}
      /><span>${text}</span></label
    >`;
  }

  #row(row: Row, words: Words): TemplateResult {
    const { words: said, subject, mentions } = row;
    const place = this.#placeOf(subject.id, mentions);
    const { block, start, frame } = mentions[place] ?? { block: -1, start: -1 };
    const bySubject = this.order === 'subject';
    const total = mentions.length;
    const jumpLabel = !bySubject
      ? words.showMention({ mention: said })
      : total === 1
        ? words.showOnly({ name: said })
        : words.showNext({ name: said, place: place + 1, total });
    return html`<li class="row">
      ${this.#subjectButton(row, words)}
      <button
        type="button"
        class="jump"
        aria-label=${jumpLabel}
        title=${jumpLabel}
        data-frame=${ifDefined(frame)}
        data-block=${block}
        data-start=${start}
        data-subject=${subject.id}
        @click=${this.#jumped}
      >
        ${jumpShape}${bySubject && total > 1 ? html`<span>${words.placeOf({ place: place + 1, total })}</span>` : nothing}
      </button>
    </li>`;
  }

  #subjectButton(row: Row, words: Words): TemplateResult {
    const { words: said, subject, others, again } = row;
    const described = this.#description(row, words);
    return html`<button
      type="button"
      class=${again ? 'open again' : 'open'}
      data-subject=${subject.id}
      @click=${openSubject}
    >
      <span class="called"><bdi lang=${languageOf(said, words)}>${said}</bdi></span>
      ${
        described === nothing && others === 0
          ? nothing
          : html`<span class="described" dir="auto"
              >${described}${others > 0 ? html` <em>${words.mayBeOthers({ count: others })}</em>` : nothing}</span
            >`
      }
      ${
        subject.differences > 0
          ? html`<span class="cue">${outcomeShape('differ')}${words.sourcesDiffer}</span>`
          : nothing
      }
    </button>`;
  }

  /** Who is meant where the page says it in other words, and, the first time, what that is. */
  #description({ words: said, subject: { name, kind, description }, again }: Row, words: Words) {
    // A page may say where a word can be parted.
    const same = said.replaceAll('\u00AD', '').toLowerCase() === name.toLowerCase();
    if (again) return same ? nothing : name;
    const who = same ? words.kind[kind] : name;
    // Names that were found in the reader's own sources may have nothing told of them.
    if (description === '') return who;
    // The whole runs as the description does, and is cut off where that ends.
    return filled(words.namedAs, { name: html`<bdi>${who}</bdi>`, description });
  }

  #placeOf(subject: SubjectId, mentions: FoundMention[]): number {
    return this.order === 'page' ? 0 : (this.places.get(subject) ?? 0) % mentions.length;
  }

  #jumped(event: Event): void {
    const { block, start, subject, frame } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new MentionJumpEvent(Number(block), Number(start), frame === undefined ? frame : Number(frame)));
    if (this.order !== 'subject') return;
    const id = subject as SubjectId;
    this.places = new Map(this.places).set(id, (this.places.get(id) ?? 0) + 1);
  }

  #ordered(event: Event): void {
    this.order = (event.currentTarget as HTMLInputElement).value as Order;
    this.rows = ROWS;
  }

  #filtered(event: Event): void {
    this.onlyDiffer = (event.currentTarget as HTMLInputElement).checked;
    this.rows = ROWS;
  }

  #showMore(): void {
    this.rows += ROWS;
  }
}

customElements.define('concordance-mentions', MentionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-mentions': MentionsElement;
  }
}
