/**
 * What the popup knows of the page in front: what is found on it, or why nothing is; and the ways to have it read.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { AccessAskEvent } from './events.ts';
import { foundList } from './found-list.ts';
import { notice } from './pieces.ts';
import type { PageState, SiteState } from './shown.ts';
import type { Words } from './words.ts';

export const accessStyles = css`
  .access {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .access .push {
    margin: 0;
  }
  .notice .access {
    margin-block-start: var(--space-2);
  }
`;

/** The narrowest first. */
const WAYS: AccessAskEvent['what'][] = ['page', 'site', 'everywhere'];

export function pageState(page: PageState, site: SiteState | undefined, words: Words): TemplateResult {
  if (site?.everywhere === false) return notice(words.offEverywhere, words.offAdvice);
  if (site?.page === false || site?.on === false) {
    // What is set for the page counts before what is set for its site.
    if (site.page !== true) return notice(site.on ? words.offHere : words.off({ host: site.host }), words.offAdvice);
  }
  switch (page.kind) {
    case 'reading':
      return html`<p class="wait" role="status">${words.readingPage}</p>`;
    case 'unreadable':
      return notice(words.unreadable, words.unreadableAdvice);
    case 'refused':
      return notice(words.refused, words.refusedAdvice, accessButtons(page, words));
    case 'read':
      if (page.found.length === 0) return notice(words.nothingFound, words.nothingFoundAdvice);
      return html`${page.cards === false ? notice(words.cardless, words.cardlessAdvice) : nothing}
      ${foundList(page.found, words)}`;
  }
}

function askAccess(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  button.dispatchEvent(new AccessAskEvent(button.dataset['what'] as AccessAskEvent['what']));
}

/**
 * The ways to allow it: once for this page where it is not read yet, for its site, for all. They fire `access-ask`.
 */
export function accessButtons(page: PageState, words: Words): TemplateResult {
  const ways = page.kind === 'refused' ? WAYS : WAYS.slice(1);
  return html`<p class="access">
    ${ways.map(
      (what) =>
        html`<button type="button" class="push" data-what=${what} @click=${askAccess}>${words.allow[what]}</button>`,
    )}
  </p>`;
}
