/** What became of the files that the reader brought: how far it is, and then a line for each. */
import { html, nothing, type TemplateResult } from 'lit';
import { LibraryWishEvent } from './library-events.ts';
import type { ShownCompared, ShownImport, ShownReport } from './library-shown.ts';
import type { Words } from './words.ts';

function wish(what: 'stop-import' | 'close-report') {
  return (event: Event): void => {
    event.currentTarget?.dispatchEvent(new LibraryWishEvent({ do: what }));
  };
}

const stop = wish('stop-import');
const close = wish('close-report');

/** More are there at a click: a list of a thousand is slow to draw and to read. What was not taken stands first. */
const SHOWN_FILES = 100;

interface Folded {
  /** Whether a line for each file is shown. */
  isWhole: boolean;
  /** Hears that they are wanted. */
  unfolded: (event: Event) => void;
}

export function importReport(
  { done, count, isOver, file, reports }: ShownImport,
  { isWhole, unfolded }: Folded,
  words: Words,
): TemplateResult {
  const doing = file === undefined ? words.importAdding : words.importing({ done, total: count });
  const taken = reports.filter(({ outcome }) => TAKEN.has(outcome)).length;
  const shown = isWhole ? reports : badFirst(reports).slice(0, SHOWN_FILES);
  const rest = reports.length - shown.length;
  return html`<section class="report" aria-live="polite">
    <h2>${isOver ? words.importOver({ taken, total: reports.length }) : doing}</h2>
    ${isOver ? nothing : html`<progress max=${count} value=${done} aria-label=${doing}></progress>`}
    ${file === undefined ? nothing : html`<p class="file" dir="auto">${file}</p>`}
    <ul>
      ${shown.map((report) => line(report, words))}
    </ul>
    ${
      rest > 0
        ? html`<button type="button" class="plain" data-whole=${WHOLE_REPORT} @click=${unfolded}>
            ${words.showMore({ count: rest })}
          </button>`
        : nothing
    }
    ${
      isOver
        ? html`<button type="button" class="push" @click=${close}>${words.closeReport}</button>`
        : html`<button type="button" class="push" @click=${stop}>${words.stopImport}</button>`
    }
  </section>`;
}

/** Among the packs of which all sources are shown, none of which is called that. */
export const WHOLE_REPORT = '';

/** Where it takes a while only: of a few sources all are compared before one could read it. */
export function comparingReport({ done, count }: ShownCompared, words: Words): TemplateResult {
  return html`<section class="report" role="status">
    <p>${words.comparing({ done, total: count })}</p>
    <progress max=${count} value=${done} aria-label=${words.comparing({ done, total: count })}></progress>
  </section>`;
}

const TAKEN = new Set(['taken', 'replaced', 'pack']);

function badFirst(reports: readonly ShownReport[]): ShownReport[] {
  return reports.toSorted((one, other) => Number(TAKEN.has(one.outcome)) - Number(TAKEN.has(other.outcome)));
}

function line({ file, outcome, detail }: ShownReport, words: Words): TemplateResult {
  const said = words.fileOutcome[outcome as keyof Words['fileOutcome']];
  return html`<li class=${TAKEN.has(outcome) ? '' : 'not'}>
    <span class="file" dir="auto">${file}</span> ${said} <span dir="auto">${detail}</span>
  </li>`;
}
