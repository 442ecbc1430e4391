/**
 * The corpus as a matrix: questions down, sources across by their publishers, each cell what that voice says, in which of
 * its articles. Above the cells of a row the same is drawn: every publisher stands at the height of its answer, an answer
 * that two voices give is joined by a line, and who is silent has a short stroke below all answers, joined to nothing. It
 * shows what it is given, in the order given.
 *
 * Rows are laid out when they come near the screen, so that hundreds of questions and dozens of sources stay light.
 */
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ComparisonId, SubjectId } from '../corpus/model.ts';
import type { Overview, OverviewQuestion } from '../corpus/pack/overview.ts';
import { SubjectOpenEvent } from './events.ts';
import { columnsOf, drawing, heightOf, saidBy, type Column, type Said } from './matrix-columns.ts';
import { matrixStyles } from './matrix-styles.ts';
import { outcomeText } from './outcome-text.ts';
import { dated, listing, notice } from './pieces.ts';
import { outcomeShape } from './shapes.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/** Rows that PageUp and PageDown go over. */
const PAGE_ROWS = 8;

/** Where the reader is: row −1 are the sources, column −1 the questions. */
interface Place {
  row: number;
  column: number;
}

/**
 * `<concordance-matrix>`
 *
 * @property overview - what is shown; undefined while it is not known
 * @property sourceCount - how many sources were read with questions in mind
 * @fires subject-open - a question or a cell is chosen; `at` is its comparison
 * @cssprop --matrix-height - how high it may be before it scrolls inside
 */
export class MatrixElement extends LitElement {
  static override properties: PropertyDeclarations = {
    overview: { attribute: false },
    sourceCount: { attribute: false },
  };
  declare overview: Overview | undefined;
  declare sourceCount: number;

  #place: Place = { row: 0, column: -1 };

  constructor() {
    super();
    this.overview = undefined;
    this.sourceCount = 0;
  }

  static override styles = [sharedStyles, matrixStyles];

  override willUpdate(): void {
    this.#place = { row: 0, column: -1 };
  }

  override render() {
    const words = wordsOf(this);
    const { overview } = this;
    if (overview === undefined) return html`<p class="wait" role="status">${words.loading}</p>`;
    const { questions } = overview;
    const columns = columnsOf(overview);
    if (questions.length === 0) return notice(words.emptyMatrix, words.emptyMatrixAdvice);
    return html`<div class="scroll">
      <div
        role="grid"
        aria-label=${words.matrix}
        aria-readonly="true"
        aria-rowcount=${questions.length + 1}
        aria-colcount=${columns.length + 1}
        style="--columns: ${columns.length}"
        @click=${this.#pressed}
        @keydown=${this.#keyPressed}
        @focusin=${this.#focused}
      >
        <div role="row" class="row head" aria-rowindex="1">
          <div role="columnheader" class="corner" data-row="-1" data-column="-1" tabindex="-1">${words.question}</div>
          ${columns.map((column, at) => columnHead(column, at, words))}
        </div>
        ${questions.map((question, row) => this.#row(question, row, columns, words))}
      </div>
    </div>`;
  }

  #row(question: OverviewQuestion, row: number, columns: Column[], words: Words): TemplateResult {
    const said = columns.map((column) => saidBy(column, question));
    return html`<div
      role="row"
      class="row ${question.outcome.kind}"
      aria-rowindex=${row + 2}
      style="--drawn: ${heightOf(question.answers.length)}px"
    >
      <div role="rowheader" class="question" data-row=${row} data-column="-1" tabindex=${row === 0 ? 0 : -1}>
        <span class="asked" dir="auto">${question.question}</span>
        <span class="outcome"
          >${outcomeShape(question.outcome.kind)}<span
            >${outcomeText(question.outcome, this.sourceCount, words)}</span
          ></span
        >
      </div>
      ${drawing(said, columns, question.answers.length)}
      ${said.map((each, column) => cell(question, each, { row, column }, words))}
    </div>`;
  }

  #pressed(event: Event): void {
    const place = placeOf(event.target);
    if (place) this.#open(place);
  }

  #open({ row }: Place): void {
    const question = this.overview?.questions[row];
    const [subject] = question?.subjects ?? [];
    if (question && subject)
      this.dispatchEvent(
        new SubjectOpenEvent(subject.id satisfies SubjectId, question.comparison satisfies ComparisonId),
      );
  }

  #focused(event: Event): void {
    const place = placeOf(event.target);
    if (!place) return;
    this.#cell(this.#place)?.setAttribute('tabindex', '-1');
    this.#place = place;
    this.#cell(place)?.setAttribute('tabindex', '0');
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.#open(this.#place);
    }
    const next = this.#after(event);
    if (!next) return;
    event.preventDefault();
    const target = this.#cell(next);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Where a key leads, as grids have it; undefined for other keys. */
  #after({ key, ctrlKey }: KeyboardEvent): Place | undefined {
    const { row, column } = this.#place;
    const last = {
      row: (this.overview?.questions.length ?? 0) - 1,
      column: this.overview ? columnsOf(this.overview).length - 1 : -1,
    };
    const forward = this.matches(':dir(rtl)') ? -1 : 1;
    const to = (nextRow: number, nextColumn: number): Place => ({
      row: Math.max(-1, Math.min(last.row, nextRow)),
      column: Math.max(-1, Math.min(last.column, nextColumn)),
    });
    switch (key) {
      case 'ArrowDown':
        return to(row + 1, column);
      case 'ArrowUp':
        return to(row - 1, column);
      case 'ArrowRight':
        return to(row, column + forward);
      case 'ArrowLeft':
        return to(row, column - forward);
      case 'PageDown':
        return to(row + PAGE_ROWS, column);
      case 'PageUp':
        return to(row - PAGE_ROWS, column);
      case 'Home':
        return to(ctrlKey ? 0 : row, -1);
      case 'End':
        return to(ctrlKey ? last.row : row, last.column);
      default:
        return undefined;
    }
  }

  #cell({ row, column }: Place): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  }
}

function placeOf(target: EventTarget | null): Place | undefined {
  const { row, column } = (target as Element).closest<HTMLElement>('[data-row]')?.dataset ?? {};
  return row === undefined ? undefined : { row: Number(row), column: Number(column) };
}

function columnHead({ publisher, sources }: Column, column: number, words: Words): TemplateResult {
  return html`<div role="columnheader" data-row="-1" data-column=${column} tabindex="-1">
    <span class="publisher" dir="auto">${publisher}</span>
    ${sources.map(
      ({ title, date, genre }) =>
        html`<span class="facts" title=${title}>${dated(date, words)}&nbsp;· ${words.genre[genre]}</span>`,
    )}
  </div>`;
}

function cell({ answers }: OverviewQuestion, said: Said[], { row, column }: Place, words: Words): TemplateResult {
  return html`<div
    role="gridcell"
    class=${said.length > 0 ? '' : 'quiet'}
    data-row=${row}
    data-column=${column}
    style="grid-column: ${column + 2}"
    tabindex="-1"
  >
    ${
      said.length > 0
        ? said.map(({ answer, speaker, dates }) => {
            const text = answers[answer] ?? '';
            const when = listing(
              dates.map((date) => dated(date, words)),
              words,
            );
            return html`<p dir="auto">
              <span class="said">${speaker === undefined ? text : words.speakerSays({ speaker, answer: text })}</span>
              ${dates.length > 0 ? html`<span class="when">${when}</span>` : nothing}
            </p>`;
          })
        : html`<span class="heard">${words.silentHere}</span>`
    }
  </div>`;
}

customElements.define('concordance-matrix', MatrixElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-matrix': MatrixElement;
  }
}
