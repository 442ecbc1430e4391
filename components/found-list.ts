/**
 * What a page mentions: each subject with how often, and whether the sources differ on it.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SubjectId } from '../corpus/model.ts';
import { SubjectOpenEvent } from './events.ts';
import { languageOf } from './pieces.ts';
import { outcomeShape } from './shapes.ts';
import type { FoundSubject } from './shown.ts';
import type { Words } from './words.ts';

export const foundStyles = css`
  h2 {
    display: flex;
    justify-content: space-between;
    gap: var(--space-2);
    padding: var(--space-1) var(--space-4);
    color: var(--ink-soft);
    font: var(--text-label);
  }
  .found {
    padding-block-end: var(--space-2);
  }
  .row {
    display: grid;
    inline-size: 100%;
    padding: var(--space-1) var(--space-4) var(--space-2);
    border: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
  }
  .row > span {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    column-gap: var(--space-3);
    min-inline-size: 0;
  }
  .row:hover {
    background: var(--paper-sunk);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .called {
    font-family: var(--face-name);
    font-weight: 600;
  }
  .count,
  .described,
  .cue {
    color: var(--ink-soft);
    font: var(--text-small);
  }
  .count,
  .cue {
    flex: none;
  }
  .described {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cue {
    color: var(--differ);
    font-weight: 600;
  }
  .cue .shape {
    margin-inline-end: var(--space-1);
    vertical-align: -0.2em;
  }
`;

function openSubject(event: Event): void {
  const row = event.currentTarget as HTMLElement;
  row.dispatchEvent(new SubjectOpenEvent(row.dataset['subject'] as SubjectId));
}

/** The subjects in the order given, each a button that fires `subject-open`. */
export function foundList(found: FoundSubject[], words: Words): TemplateResult {
  return html`<section class="found" aria-labelledby="found">
    <h2><span id="found">${words.thisPage}</span> <span>${words.subjects({ count: found.length })}</span></h2>
    <ul>
      ${found.map(
        ({ subject, count }) =>
          html`<li>
            <button type="button" class="row" data-subject=${subject.id} @click=${openSubject}>
              <span>
                <span class="called" lang=${languageOf(subject.name, words)} dir="auto">${subject.name}</span>
                <span class="count">${words.mentions({ count })}</span>
              </span>
              <span>
                <span class="described" lang=${languageOf(subject.description, words)} dir="auto"
                  >${subject.description}</span
                >
                ${
                  subject.differences > 0
                    ? html`<span class="cue">${outcomeShape('differ')}${words.sourcesDiffer}</span>`
                    : nothing
                }
              </span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
