/** What a card can have above its subject: the way to where its mark leads, and what the mark may stand for. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SubjectId } from '../corpus/model.ts';
import { CardCloseEvent, ReadingChooseEvent } from './events.ts';
import { languageOf } from './pieces.ts';
import { forwardShape } from './shapes.ts';
import type { SubjectLine } from './shown.ts';
import type { Words } from './words.ts';

export const cardPartStyles = css`
  .link {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: var(--space-2) var(--space-4);
    border: 0;
    border-block-end: 1px solid var(--line);
    background: none;
    color: var(--link);
    text-align: start;
    cursor: pointer;
  }
  .link:focus-visible {
    outline-offset: -2px;
  }
  .link span {
    flex: none;
  }
  .link bdi {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--ink-soft);
    font: var(--text-small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  fieldset {
    padding: var(--space-2) var(--space-4) var(--space-3);
    border-block-end: 1px solid var(--line);
    background: var(--paper-sunk);
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0 0 var(--space-1);
    color: var(--ink-soft);
    font: var(--text-label);
  }
  label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--space-2);
    align-items: baseline;
    padding-block: 0.15rem;
    clear: both;
    cursor: pointer;
  }
  label input {
    translate: 0 0.15em;
  }
  label small {
    color: var(--ink-soft);
    font: var(--text-small);
  }
`;

function follow(event: Event): void {
  event.currentTarget?.dispatchEvent(new CardCloseEvent(true));
}

/** Fires `card-close`; nothing without an address. */
export function linkRow(link: string | undefined, words: Words): TemplateResult | typeof nothing {
  if (link === undefined) return nothing;
  return html`<button type="button" class="link" @click=${follow}>
    <span>${words.followLink}</span> <bdi dir="ltr">${link.replace(/^https?:\/\/(?:www\.)?/, '')}</bdi> ${forwardShape}
  </button>`;
}

function chosen(event: Event): void {
  const input = event.currentTarget as HTMLInputElement;
  input.dispatchEvent(new ReadingChooseEvent(input.value as SubjectId));
}

/** Fires `reading-choose`; nothing unless there are several. */
export function choice(
  readings: readonly SubjectLine[],
  chosenId: SubjectId | undefined,
  words: Words,
): TemplateResult | typeof nothing {
  if (readings.length < 2) return nothing;
  return html`<fieldset>
    <legend>${words.couldBe}</legend>
    ${readings.map(
      (reading) =>
        html`<label>
          <input
            type="radio"
            name="reading"
            .value=${reading.id}
            .checked=${reading.id === chosenId}
            @change=${chosen}
          />
          <span
            ><span lang=${languageOf(reading.name, words)} dir="auto">${reading.name}</span>
            <small lang=${languageOf(reading.description, words)} dir="auto">${reading.description}</small></span
          >
        </label>`,
    )}
  </fieldset>`;
}
