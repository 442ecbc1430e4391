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

export function importReport({ done, count, isOver, file, reports }: ShownImport, words: Words): TemplateResult {
  const taken = reports.filter(({ outcome }) => TAKEN.has(outcome)).length;
  return html`<section class="report" aria-live="polite">
    <h2>${isOver ? words.importOver({ taken, total: reports.length }) : words.importing({ done, total: count })}</h2>
    ${isOver ? nothing : html`<progress max=${count} value=${done} aria-label=${words.importing({ done, total: count })}></progress>`}
    ${file === undefined ? nothing : html`<p class="file" dir="auto">${file}</p>`}
    <ul>
      ${reports.map((report) => line(report, words))}
    </ul>
    ${
      isOver
        ? html`<button type="button" class="push" @click=${close}>${words.closeReport}</button>`
        : html`<button type="button" class="push" @click=${stop}>${words.stopImport}</button>`
    }
  </section>`;
}

/** Where it takes a while only: of a few sources all are compared before one could read it. */
export function comparingReport({ done, count }: ShownCompared, words: Words): TemplateResult {
  return html`<section class="report" role="status">
    <p>${words.comparing({ done, total: count })}</p>
    <progress max=${count} value=${done} aria-label=${words.comparing({ done, total: count })}></progress>
  </section>`;
}

const TAKEN = new Set(['taken', 'replaced', 'pack']);

function line({ file, outcome, detail }: ShownReport, words: Words): TemplateResult {
  const said = words.fileOutcome[outcome as keyof Words['fileOutcome']];
  return html`<li class=${TAKEN.has(outcome) ? '' : 'not'}>
    <span class="file" dir="auto">${file}</span> ${said} <span dir="auto">${detail}</span>
  </li>`;
}
