/**
 * What card, popup and panel have in common: a header with a way back, a part that scrolls, what stands in it while
 * there is a subject, while one is looked up, and when that failed, and a line that tells something in passing. The
 * elements of subjects and sources it only names: each shell says when they are loaded.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import type { SubjectId } from '../corpus/model.ts';
import { PanelOpenEvent, ViewBackEvent, ViewForwardEvent, ViewRetryEvent } from './events.ts';
import { notice } from './pieces.ts';
import { backShape, panelShape } from './shapes.ts';
import type { BesidePage, Shown, Told } from './shown.ts';
import type { Words } from './words.ts';

export const shellStyles = css`
  .bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--space-1);
    min-block-size: 2.25rem;
    padding-inline: var(--space-1);
    border-block-end: 1px solid var(--line);
    color: var(--ink-soft);
    font: var(--text-label);
  }
  .bar p {
    flex: 1;
    padding-inline-start: var(--space-3);
  }
  .bar button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-1);
    min-inline-size: 1.875rem;
    min-block-size: 1.875rem;
    padding: 0 var(--space-1);
    border: 0;
    border-radius: var(--radius);
    background: none;
    cursor: pointer;
  }
  .bar button:hover {
    background: var(--paper-sunk);
    color: var(--ink);
  }
  .bar .back {
    margin-inline-end: auto;
    padding-inline-end: var(--space-2);
  }
  main {
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .overview {
    font: var(--text-small);
  }
  .told {
    position: absolute;
    inset-inline: 0;
    inset-block-end: var(--space-3);
    z-index: 1;
    display: grid;
    justify-items: center;
    padding-inline: var(--space-4);
    pointer-events: none;
  }
  .told p {
    padding: var(--space-1) var(--space-3);
    border: 1px solid var(--ink);
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--paper);
    font: var(--text-small);
    animation: told 4s forwards;
  }
  @keyframes told {
    90% {
      opacity: 1;
      visibility: visible;
    }
    to {
      opacity: 0;
      visibility: hidden;
    }
  }
`;

function goBack(event: Event): void {
  event.currentTarget?.dispatchEvent(new ViewBackEvent());
}

/** Alt with an arrow, the one that the arrow of Back shows: fires `view-back` or `view-forward`. For a shell's root to listen with. */
export function stepByKey(event: KeyboardEvent): void {
  const isStep = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!isStep || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
  event.preventDefault();
  const shell = event.currentTarget as Element;
  const back = shell.matches(':dir(rtl)') ? 'ArrowRight' : 'ArrowLeft';
  shell.dispatchEvent(event.key === back ? new ViewBackEvent() : new ViewForwardEvent());
}

function tryAgain(event: Event): void {
  event.currentTarget?.dispatchEvent(new ViewRetryEvent());
}

/** Fires `view-back`. */
export function backButton(words: Words): TemplateResult {
  return html`<button type="button" class="back" @click=${goBack}>${backShape}${words.back}</button>`;
}

/** To the overview, which is a page of its own beside the others. */
export function overviewLink(words: Words): TemplateResult {
  return html`<a class="overview" href="overview.html" target="_blank">${words.openOverview}</a>`;
}

function openPanel(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  button.dispatchEvent(new PanelOpenEvent(button.dataset['subject'] as SubjectId | undefined));
}

/** Fires `panel-open`, with the subject that is shown. Without words where the name of the shell stands beside it. */
export function panelButton(words: Words, shown: Shown): TemplateResult {
  const subject = shown.kind === 'subject' ? shown.view.id : undefined;
  const label = subject === undefined ? words.openPanel : words.openInPanel;
  return html`<button
    type="button"
    class="panel"
    aria-label=${label}
    title=${label}
    data-subject=${ifDefined(subject)}
    @click=${openPanel}
  >
    ${panelShape}
  </button>`;
}

/** What is told in passing, seen for a few seconds and read out by screen readers; the same thing told again, too. */
export function toldLine(told: Told | undefined, words: Words): TemplateResult {
  return html`<div class="told" aria-live="polite">
    ${told === undefined ? nothing : keyed(told, html`<p>${words.told[told.what]}</p>`)}
  </div>`;
}

/**
 * The subject, or what there is instead of it; a failure's button fires `view-retry`.
 *
 * `brief`: there is only room for the first of what was compared automatically. `beside`: what was set beside the page.
 */
export function shownContent(
  shown: Shown,
  words: Words,
  { brief = false, beside = { pairs: [] } }: { brief?: boolean; beside?: BesidePage } = {},
): TemplateResult | typeof nothing {
  switch (shown.kind) {
    case 'nothing':
      return nothing;
    case 'loading':
      return html`<p class="wait" role="status">${words.loading}</p>`;
    case 'failed': {
      const retry = html`<button type="button" class="push" @click=${tryAgain}>${words.retry}</button>`;
      return html`<div role="alert">${notice(words.failed, words.failedAdvice, retry)}</div>`;
    }
    case 'source':
      return html`${keyed(shown.view.id, html`<concordance-source .source=${shown.view} .whole=${true}></concordance-source>`)}`;
    case 'subject': {
      const { view, at } = shown;
      // A new subject gets a new element: nothing stays unfolded from the one before.
      return html`${keyed(view.id, html`<concordance-subject .view=${view} .at=${at} .brief=${brief} .beside=${beside}></concordance-subject>`)}`;
    }
  }
}

/** What is opened beside a page's own view, with the way back; nothing while nothing is. */
export function openedView(shown: Shown, words: Words): TemplateResult | typeof nothing {
  return shown.kind === 'nothing'
    ? nothing
    : html`<div class="opened">
        <header class="bar">${backButton(words)}</header>
        <main>${shownContent(shown, words)}</main>
      </div>`;
}

/** The element that has the focus in a tree, inside whatever shadow roots. */
export function focusedIn(root: HTMLElement | DocumentFragment): HTMLElement | undefined {
  let element = (root as ShadowRoot).activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : undefined;
}
