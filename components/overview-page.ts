/**
 * What fills the overview: the matrix of questions and sources with what narrows it, or the timeline at full width; and
 * beside it what was opened there. It is told what to show and says what the reader wants.
 */
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Outcome, SourceId, SubjectId, SubjectReference } from '../corpus/model.ts';
import type { Overview, OverviewFilters, OverviewSource } from '../corpus/pack/overview.ts';
import type { TimelineEntry } from '../corpus/pack/timeline.ts';
import './comparison-matrix.ts';
import { dateText } from './dates.ts';
import { OverviewFiltersEvent } from './events.ts';
import { filterStyles } from './filter-styles.ts';
import { overviewStyles } from './overview-styles.ts';
import { focusedIn, openedView, shellStyles, toldLine } from './shell-parts.ts';
import type { Shown, Told } from './shown.ts';
import { sharedStyles } from './styles.ts';
import './subject-view.ts';
import './timeline-drawing.ts';
import './timeline-view.ts';
import { wordsOf, type Words } from './words.ts';

const OUTCOMES: readonly Outcome['kind'][] = ['differ', 'change', 'update', 'agree', 'one-voice'];

/** What an overview can be narrowed to. */
export interface OverviewChoices {
  sources: OverviewSource[];
  subjects: SubjectReference[];
  years: [number, number] | undefined;
}

type OverviewTab = 'matrix' | 'timeline';

/**
 * `<concordance-overview>`
 *
 * @property overview - the questions and sources that pass the filters; undefined while they are not known
 * @property choices - what they can be narrowed to
 * @property filters - what they are narrowed to
 * @property timeline - the entries of the timeline; undefined while they are not known
 * @property shown - what was opened; `nothing` before
 * @property told - what is told in passing
 * @fires overview-filters - other filters are wanted
 * @fires subject-open - a cell, an event, a statement or a name is chosen
 * @fires view-back - Back is pressed
 * @fires view-retry - what failed is to be looked up again
 * @fires citation-copy - an excerpt is to be copied
 */
export class OverviewElement extends LitElement {
  static override properties: PropertyDeclarations = {
    overview: { attribute: false },
    choices: { attribute: false },
    filters: { attribute: false },
    timeline: { attribute: false },
    shown: { attribute: false },
    told: { attribute: false },
    tab: { state: true },
  };
  declare overview: Overview | undefined;
  declare choices: OverviewChoices | undefined;
  declare filters: OverviewFilters;
  declare timeline: TimelineEntry[] | undefined;
  declare shown: Shown;
  declare told: Told | undefined;
  declare private tab: OverviewTab;

  /** What had the focus when something was opened. */
  #before: HTMLElement | undefined;

  constructor() {
    super();
    this.overview = undefined;
    this.choices = undefined;
    this.filters = {};
    this.timeline = undefined;
    this.shown = { kind: 'nothing' };
    this.told = undefined;
    this.tab = 'matrix';
  }

  static override styles = [sharedStyles, shellStyles, filterStyles, overviewStyles];

  override willUpdate(changed: PropertyValues<this>): void {
    this.classList.toggle('open', this.shown.kind !== 'nothing');
    const before: Shown | undefined = changed.get('shown');
    if (before?.kind === 'nothing' && this.shown.kind !== 'nothing') this.#before = focusedIn(this.renderRoot);
  }

  override render() {
    const words = wordsOf(this);
    return html`<div class="whole">
        <header class="top">
          <h1>${words.overview}</h1>
          <div class="tabs" role="group" aria-label=${words.overview}>
            ${this.#tabButton('matrix', words.matrix)} ${this.#tabButton('timeline', words.timeline)}
          </div>
          ${this.tab === 'matrix' ? this.#filters(words) : nothing}
          ${
            this.tab === 'matrix' && this.overview
              ? html`<p class="count" role="status">${words.questionsOf({ count: this.overview.questions.length })}</p>`
              : nothing
          }
        </header>
        <main class="base">
          ${
            this.tab === 'matrix'
              ? html`<concordance-matrix
                  .overview=${this.overview}
                  .sourceCount=${this.choices?.sources.length ?? 0}
                ></concordance-matrix>`
              : html`<div class="time">
                  <concordance-timeline-drawing .entries=${this.timeline}></concordance-timeline-drawing>
                  <concordance-timeline .entries=${this.timeline}></concordance-timeline>
                </div>`
          }
        </main>
      </div>
      ${openedView(this.shown, words)} ${toldLine(this.told, words)}`;
  }

  /** The focus goes to what was opened, and back to where it was when that is closed. */
  override updated(changed: PropertyValues<this>): void {
    const before: Shown | undefined = changed.get('shown');
    if (before === undefined) return;
    if (this.shown.kind === 'nothing') {
      this.#before?.focus({ preventScroll: true });
      this.#before = undefined;
    } else if (this.shown.kind === 'subject') {
      const subject = this.renderRoot.querySelector('concordance-subject');
      void subject?.updateComplete.then(() => subject.focus({ preventScroll: true }));
    }
  }

  #tabButton(tab: OverviewTab, text: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.tab === tab ? 'true' : 'false'}
      data-tab=${tab}
      @click=${this.#tabPressed}
    >
      ${text}
    </button>`;
  }

  #tabPressed(event: Event): void {
    this.tab = (event.currentTarget as HTMLElement).dataset['tab'] as OverviewTab;
  }

  #filters(words: Words): TemplateResult | typeof nothing {
    const { choices, filters } = this;
    if (!choices) return nothing;
    const [first, last] = choices.years ?? [0, -1];
    const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at)).map((year) => [year, year]);
    const outcomes = OUTCOMES.map((kind) => [kind, words.outcomeKind[kind]]);
    const sources = choices.sources.map(({ id, publisher, date }) => [
      id,
      words.namedAs({ name: publisher, description: dateText(date, words) }),
    ]);
    return html`<form aria-label=${words.filters} @change=${this.#narrowed} @submit=${prevented}>
      ${select('outcome', words.outcomeOf, words.anyOutcome, outcomes, filters.outcome)}
      ${select(
        'subject',
        words.subjectOf,
        words.anySubject,
        choices.subjects.map(({ id, name }) => [id, name]),
        filters.subject,
      )}
      ${select('source', words.source, words.anySource, sources, filters.source)}
      ${select('from', words.fromYear, words.anyYear, years, filters.from)}
      ${select('to', words.toYear, words.anyYear, years, filters.to)}
    </form>`;
  }

  #narrowed(event: Event): void {
    const chosen = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => {
      const value = chosen.get(name);
      return typeof value === 'string' ? value : '';
    };
    const filters: OverviewFilters = {
      ...(text('outcome') && { outcome: text('outcome') as Outcome['kind'] }),
      ...(text('subject') && { subject: text('subject') as SubjectId }),
      ...(text('source') && { source: text('source') as SourceId }),
      ...(text('from') && { from: Number(text('from')) }),
      ...(text('to') && { to: Number(text('to')) }),
    };
    this.dispatchEvent(new OverviewFiltersEvent(filters));
  }
}

function select(name: string, label: string, any: string, options: string[][], chosen: string | number | undefined) {
  return html`<label>
    ${label}
    <select name=${name}>
      <option value="" .selected=${chosen === undefined}>${any}</option>
      ${options.map(([value = '', text]) => html`<option value=${value} .selected=${value === String(chosen)}>${text}</option>`)}
    </select>
  </label>`;
}

function prevented(event: Event): void {
  event.preventDefault();
}

customElements.define('concordance-overview', OverviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-overview': OverviewElement;
  }
}
