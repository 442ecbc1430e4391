/**
 * One question, and who answers it how. It judges nothing: the outcome comes with the data, in words and with a shape.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ComparisonView, Edtf, VoiceView } from '../corpus/model.ts';
import { plainDate } from './dates.ts';
import { excerptList, excerptStyles } from './excerpt-list.ts';
import { dated, filled, languageOf, listing, nameButton } from './pieces.ts';
import { outcomeShape } from './shapes.ts';
import { sharedStyles } from './styles.ts';
import { outcomeText } from './outcome-text.ts';
import { wordsOf, type Words } from './words.ts';

type Answer = ComparisonView['answers'][number];

/** What one publisher, or one speaker in one publisher, says in all its articles: one voice. */
interface Voice {
  views: [VoiceView, ...VoiceView[]];
}

function voicesOf(answer: Answer): Voice[] {
  const voices = new Map<string, Voice>();
  for (const view of answer.voices) {
    const key = JSON.stringify([view.publisher, view.speaker?.id]);
    const voice = voices.get(key);
    if (voice) voice.views.push(view);
    else voices.set(key, { views: [view] });
  }
  return [...voices.values()];
}

function firstDate(answer: Answer): string {
  return answer.voices.map((voice) => plainDate(voice.date)).toSorted()[0] ?? '';
}

/** Where time makes the outcome, the earlier answer comes first; else as the data has it. */
function inOrder({ answers, outcome }: ComparisonView): Answer[] {
  const byTime = outcome.kind === 'update' || outcome.kind === 'change';
  return byTime ? answers.toSorted((one, other) => (firstDate(one) < firstDate(other) ? -1 : 1)) : answers;
}

/** Whether the voice is heard in its own words somewhere. */
function isQuoted({ views }: Voice): boolean {
  return views.some((view) => view.excerpts.some((excerpt) => excerpt.quotation?.speaker?.id === view.speaker?.id));
}

function nameOf(publisher: string, words: Words): TemplateResult {
  return html`<span lang=${languageOf(publisher, words)} dir="auto">${publisher}</span>`;
}

function voiceName(voice: Voice, words: Words) {
  const { publisher, speaker } = voice.views[0];
  if (speaker === undefined) return nameOf(publisher, words);
  const text = isQuoted(voice) ? words.quotedBy : words.reportedBy;
  return filled(text, { speaker: nameButton(speaker, words), publisher: nameOf(publisher, words) });
}

function voiceDates({ views }: Voice, words: Words) {
  const dates = [...new Set<Edtf>(views.map((view) => view.date))];
  return listing(
    dates.map((date) => dated(date, words)),
    words,
  );
}

/**
 * `<concordance-comparison>`
 *
 * @property comparison - what is shown; nothing without it
 * @property sourceCount - how many sources were read with questions in mind, for "among the 5 sources read for this"
 * @property open - whether the answers are unfolded; follows what the reader does
 * @fires subject-open - a speaker's name is followed
 * @fires citation-copy - an excerpt is to be copied
 * @csspart question - the question, a heading of level 3
 * @csspart outcome - the outcome in words
 */
export class ComparisonElement extends LitElement {
  static override properties: PropertyDeclarations = {
    comparison: { attribute: false },
    sourceCount: { attribute: false },
    open: { type: Boolean, reflect: true },
  };
  declare comparison: ComparisonView | undefined;
  declare sourceCount: number;
  declare open: boolean;

  constructor() {
    super();
    this.sourceCount = 0;
    this.open = false;
  }

  static override styles = [
    sharedStyles,
    excerptStyles,
    css`
      .comparison > summary {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: baseline;
        column-gap: var(--space-2);
        padding: var(--space-3) var(--space-4);
        list-style: none;
      }
      .comparison > summary::-webkit-details-marker {
        display: none;
      }
      .comparison > summary:hover {
        background: var(--paper-sunk);
      }
      .comparison > summary:focus-visible {
        outline-offset: -2px;
      }
      .turn {
        grid-row: span 2;
        inline-size: 0.45rem;
        block-size: 0.45rem;
        border: solid var(--ink-soft);
        border-width: 0 1.5px 1.5px 0;
        transform: translateY(-0.15rem) rotate(-45deg);
      }
      .turn:dir(rtl) {
        transform: translateY(-0.15rem) rotate(135deg);
      }
      [open] > summary > .turn {
        transform: translateY(-0.2rem) rotate(45deg);
      }
      h3 {
        font: var(--text-question);
      }
      .outcome {
        display: flex;
        gap: var(--space-2);
        margin-block-start: 0.15rem;
        color: var(--ink-soft);
        font: var(--text-small);
      }
      .outcome.differ {
        color: var(--differ);
        font-weight: 600;
      }
      .answers {
        display: grid;
        gap: var(--space-3);
        padding-inline: calc(var(--space-4) + 0.45rem + var(--space-2)) var(--space-4);
      }
      .answer {
        padding-inline-start: var(--space-3);
        border-inline-start: 3px solid var(--line);
      }
      .differ .answer {
        border-inline-start-color: var(--differ);
      }
      .voices {
        color: var(--ink-soft);
        font: var(--text-small);
      }
      /* In one piece where there is room for it. */
      .voices time {
        display: inline-block;
        white-space: normal;
      }
      .grounds {
        display: grid;
        gap: var(--space-3);
        padding-block: var(--space-1) var(--space-2);
      }
      .grounds .voice {
        margin-block-end: var(--space-1);
        font: var(--text-label);
      }
      .silent {
        padding: var(--space-3) var(--space-4) 0;
        padding-inline-start: calc(var(--space-4) + 0.45rem + var(--space-2));
        color: var(--ink-soft);
        font: var(--text-small);
      }
      .body {
        padding-block-end: var(--space-4);
      }
    `,
  ];

  override render() {
    const { comparison } = this;
    if (comparison === undefined) return nothing;
    const words = wordsOf(this);
    const { outcome } = comparison;
    return html`<details class="comparison" ?open=${this.open} @toggle=${this.#toggled}>
      <summary>
        <span class="turn"></span>
        <h3 part="question" lang=${languageOf(comparison.question, words)} dir="auto">${comparison.question}</h3>
        <p part="outcome" class="outcome ${outcome.kind}">
          ${outcomeShape(outcome.kind)}<span
            >${outcomeText(outcome, this.sourceCount, words)}${comparison.isMine ? html` · ${words.askedByYou}` : nothing}</span
          >
        </p>
      </summary>
      <div class="body ${outcome.kind}">
        <ul class="answers">
          ${inOrder(comparison).map((answer) => this.#answer(answer, words))}
        </ul>
        ${
          comparison.isMine
            ? html`<p class="silent">
                <a href="library.html#change=${encodeURIComponent(comparison.id)}" target="_blank"
                  >${words.changeQuestion}</a
                >
              </p>`
            : nothing
        }
        ${comparison.silent.length > 0 ? html`<p class="silent">${words.silent({ publishers: words.list(comparison.silent) })}</p>` : nothing}
      </div>
    </details>`;
  }

  #answer(answer: Answer, words: Words): TemplateResult {
    const voices = voicesOf(answer);
    const excerpts = answer.voices.flatMap((voice) => voice.excerpts).length;
    return html`<li class="answer">
      <p lang=${languageOf(answer.answer, words)} dir="auto">${answer.answer}</p>
      <ul class="voices">
        ${voices.map((voice) => html`<li>${voiceName(voice, words)} · ${voiceDates(voice, words)}</li>`)}
      </ul>
      ${
        excerpts > 0
          ? html`<details class="fold">
              <summary>${words.restsOn({ count: excerpts })}</summary>
              <div class="grounds">
                ${answer.voices.map((voice) => this.#grounds(voice, answer.voices.length > 1, words))}
              </div>
            </details>`
          : nothing
      }
    </li>`;
  }

  /** What a voice said; `named` where it has to be told from others of the same answer. */
  #grounds(voice: VoiceView, named: boolean, words: Words): TemplateResult {
    return html`<section>
      ${named ? html`<p class="voice">${nameOf(voice.publisher, words)}&nbsp;· ${dated(voice.date, words)}</p>` : nothing}
      ${excerptList(voice.excerpts, voice, words)}
    </section>`;
  }

  #toggled(event: ToggleEvent): void {
    this.open = event.newState === 'open';
  }
}

customElements.define('concordance-comparison', ComparisonElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-comparison': ComparisonElement;
  }
}
