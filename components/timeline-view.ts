/**
 * What came before what, as a list along a drawn line: events by their dates, sources by theirs with what they say,
 * under the headings of their years and months. It shows what it is given, in the order given.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ComparisonId, SubjectId, SubjectReference } from '../corpus/model.ts';
import type { TimelineEntry, TimelineEvent, TimelineSource, TimelineStatement } from '../corpus/pack/timeline.ts';
import { datesText, monthText, plainDate } from './dates.ts';
import { SubjectOpenEvent, TimelineOpenEvent } from './events.ts';
import { dated, filled, languageOf, nameButton, notice } from './pieces.ts';
import { closeShape, outcomeShape } from './shapes.ts';
import { sharedStyles } from './styles.ts';
import { timelineStyles } from './timeline-styles.ts';
import { wordsOf, type Words } from './words.ts';

/** More statements than this are folded away: a long article would hide what comes after it. */
const UNFOLDED = 3;

/** Entries of one year or month, which are neighbours. */
function grouped<Entry extends TimelineEntry>(entries: Entry[], length: number): Map<string, Entry[]> {
  return Map.groupBy(entries, ({ date }) => plainDate(date).slice(0, length));
}

function openStatement(event: Event): void {
  const { subject, comparison } = (event.currentTarget as HTMLElement).dataset;
  event.currentTarget?.dispatchEvent(new SubjectOpenEvent(subject as SubjectId, comparison as ComparisonId));
}

/**
 * `<concordance-timeline>`
 *
 * @property entries - what is shown, earliest first; undefined while it is not known
 * @property about - the one subject that it is about; undefined for everything
 * @fires subject-open - an event, a place or a statement is followed; `at` is the statement's comparison
 * @fires timeline-open - the whole timeline is wanted in place of that of one subject
 */
export class TimelineElement extends LitElement {
  static override properties: PropertyDeclarations = {
    entries: { attribute: false },
    about: { attribute: false },
    events: { state: true },
    statements: { state: true },
  };
  declare entries: TimelineEntry[] | undefined;
  declare about: SubjectReference | undefined;
  declare private events: boolean;
  declare private statements: boolean;

  constructor() {
    super();
    this.entries = undefined;
    this.about = undefined;
    this.events = true;
    this.statements = true;
  }

  static override styles = [
    sharedStyles,
    timelineStyles,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-4);
        padding: var(--space-2) var(--space-4);
        border-block-end: 1px solid var(--line);
        background: var(--paper-sunk);
        font: var(--text-small);
      }
      .tools p {
        display: flex;
        flex: 1 0 100%;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
      }
      .tools label {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-block-size: 1.5rem;
        cursor: pointer;
      }
      .all {
        display: inline-grid;
        flex: none;
        place-items: center;
        inline-size: 1.5rem;
        block-size: 1.5rem;
        padding: 0;
        border: 0;
        border-radius: var(--radius);
        background: none;
        cursor: pointer;
      }
      .all:hover {
        background: var(--line);
      }
    `,
  ];

  override render() {
    const words = wordsOf(this);
    const { about } = this;
    return html`<section
      aria-label=${about === undefined ? words.wholeTimeline : words.timelineOf({ name: about.name })}
    >
      <div class="tools">
        ${
          about === undefined
            ? nothing
            : html`<p>
                <span>${filled(words.onlyAbout, { subject: nameButton(about, words) })}</span>
                <button
                  type="button"
                  class="all"
                  aria-label=${words.showAll}
                  title=${words.showAll}
                  @click=${this.#all}
                >
                  ${closeShape}
                </button>
              </p>`
        }
        <label
          ><input type="checkbox" .checked=${this.events} @change=${this.#eventsChosen} />${words.showEvents}</label
        >
        <label
          ><input
            type="checkbox"
            .checked=${this.statements}
            @change=${this.#statementsChosen}
          />${words.showStatements}</label
        >
      </div>
      ${this.#years(words)}
    </section>`;
  }

  #years(words: Words): TemplateResult | TemplateResult[] {
    if (this.entries === undefined) return html`<p class="wait" role="status">${words.loading}</p>`;
    const shown = this.entries.filter(({ kind }) => (kind === 'event' ? this.events : this.statements));
    if (shown.length === 0) return notice(words.emptyTimeline, words.emptyTimelineAdvice);
    return [...grouped(shown, 4)].map(
      ([year, entries]) =>
        html`<section class="year" aria-labelledby="year-${year}">
          <h2 id="year-${year}">${year}</h2>
          ${[...grouped(entries, 7)].map(
            ([month, entries]) =>
              html`${month.length > 4 ? html`<h3>${monthText(month, words)}</h3>` : nothing}
                <ol>
                  ${entries.map((entry) => (entry.kind === 'event' ? this.#event(entry, words) : this.#source(entry, words)))}
                </ol>`,
          )}
        </section>`,
    );
  }

  #event(event: TimelineEvent, words: Words): TemplateResult {
    const text = datesText(event.date, event.end, words);
    return html`<li class="event">
      <p class="when">
        <time datetime=${plainDate(event.date)}
          >${event.status === 'announced' ? words.announced({ date: text }) : text}</time
        >${event.place === undefined ? nothing : html`&nbsp;· ${nameButton(event.place, words)}`}
      </p>
      <p class="what">${nameButton(event.subject, words)}</p>
      <p class="description" lang=${languageOf(event.description, words)} dir="auto">${event.description}</p>
      ${
        event.differences > 0
          ? html`<p class="cue">${outcomeShape('differ')}<span>${words.sourcesDiffer}</span></p>`
          : nothing
      }
    </li>`;
  }

  #source(source: TimelineSource, words: Words): TemplateResult {
    const { statements, publisher } = source;
    const list = html`<ul class="statements">
      ${statements.map((statement) => this.#statement(statement, words))}
    </ul>`;
    return html`<li class="source">
      <p class="when">${dated(source.date, words)}&nbsp;· ${words.genre[source.genre]}</p>
      <p class="what" lang=${languageOf(publisher, words)} dir="auto">${publisher}</p>
      <p class="description" lang=${languageOf(source.title, words)} dir="auto">${source.title}</p>
      ${
        statements.length <= UNFOLDED
          ? list
          : html`<details class="fold">
              <summary aria-label=${words.statementsOf({ count: statements.length, publisher })}>
                ${words.statements({ count: statements.length })}
              </summary>
              ${list}
            </details>`
      }
    </li>`;
  }

  #statement(
    { question, answer, speaker, subject, comparison, outcome }: TimelineStatement,
    words: Words,
  ): TemplateResult {
    return html`<li>
      <button
        type="button"
        class="statement"
        data-subject=${subject}
        data-comparison=${comparison}
        @click=${openStatement}
      >
        <span class="question" lang=${languageOf(question, words)} dir="auto">${question}</span>
        <span lang=${languageOf(answer, words)} dir="auto"
          >${speaker === undefined ? answer : words.speakerSays({ speaker: speaker.name, answer })}</span
        >
        ${outcome === 'differ' ? html`<span class="cue">${outcomeShape('differ')}${words.sourcesDiffer}</span>` : nothing}
      </button>
    </li>`;
  }

  #all(): void {
    this.dispatchEvent(new TimelineOpenEvent());
  }

  #eventsChosen(event: Event): void {
    this.events = (event.currentTarget as HTMLInputElement).checked;
  }

  #statementsChosen(event: Event): void {
    this.statements = (event.currentTarget as HTMLInputElement).checked;
  }
}

customElements.define('concordance-timeline', TimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-timeline': TimelineElement;
  }
}
