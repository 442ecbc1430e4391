/**
 * What stands below everything in the popup: the switches for marks, the ways to the other pages, and how many requests
 * were made to the network.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { MarksSwitchEvent, PanelOpenEvent, SettingsOpenEvent } from './events.ts';
import { LibraryOpenEvent, PageAddEvent } from './library-events.ts';
import { accessButtons } from './page-state.ts';
import { panelShape, settingsShape } from './shapes.ts';
import { overviewLink } from './shell-parts.ts';
import type { PageState, SiteState } from './shown.ts';
import { switchButton } from './switch.ts';
import type { Words } from './words.ts';

export const footerStyles = css`
  footer {
    flex: none;
    /* Large text leaves room for what was found: then this scrolls. Browsers limit popups in pixels (see the shell). */
    max-block-size: max(110px, 590px - 19rem);
    overflow: auto;
    padding: var(--space-2) var(--space-4);
    border-block-start: 1px solid var(--line);
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  @media (hover: none) and (pointer: coarse) {
    footer {
      max-block-size: none;
    }
  }
  .links button {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: 1.75rem;
    padding: var(--space-1) 0;
    border: 0;
    background: none;
    color: var(--link);
    font: var(--text-small);
    cursor: pointer;
  }
  .links button[hidden] {
    display: none;
  }
  .links button:hover {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-4);
  }
  .links .overview {
    display: inline-flex;
    align-items: center;
    min-block-size: 1.75rem;
    text-decoration: none;
  }
  .links .overview:hover {
    text-decoration: underline;
  }
  footer .switch {
    font: var(--text-small);
  }
  footer .once {
    margin-block-end: var(--space-1);
  }
  footer .newer {
    font: var(--text-small);
  }
  footer .once,
  footer .requests {
    color: var(--ink-soft);
    font: var(--text-small);
  }
`;

interface Footer {
  page: PageState;
  site: SiteState | undefined;
  requests: number | undefined;
  isLibraryNewer: boolean;
}

/** Fires `marks-switch`, `access-ask`, `panel-open`, `page-add`, `library-open` and `settings-open`. */
export function popupFooter({ page, site, requests, isLibraryNewer }: Footer, words: Words): TemplateResult {
  return html`<footer>
    ${site && switches(site, page, words)}
    <div class="links">
      ${link('panel', html`${panelShape}${words.openPanel}`, () => new PanelOpenEvent())}
      ${page.kind === 'read' ? link('add', words.addPage, () => new PageAddEvent()) : nothing}
      ${link('library', words.ownSources, () => new LibraryOpenEvent())}
      ${link('settings', html`${settingsShape}${words.settings}`, () => new SettingsOpenEvent())} ${overviewLink(words)}
    </div>
    ${isLibraryNewer ? html`<p class="newer">${words.libraryTold.newer}</p>` : nothing}
    ${requests === undefined ? nothing : html`<p class="requests">${words.requestsMade({ count: requests })}</p>`}
  </footer>`;
}

function link(name: string, label: string | TemplateResult, event: () => Event): TemplateResult {
  return html`<button type="button" class=${name} @click=${firing(event)}>${label}</button>`;
}

function switches(site: SiteState, page: PageState, words: Words): TemplateResult {
  const { host, on, everywhere, once } = site;
  const name = host === 'file:' ? words.filesSite : host;
  const to = (what: MarksSwitchEvent['what'], next: boolean) => firing(() => new MarksSwitchEvent(what, next));
  return html`${once ? html`<p class="once">${words.readOnce}</p>` : nothing}
  ${once ? accessButtons(page, words) : nothing}
  ${site.page === undefined ? nothing : switchButton(words.marksHere, site.page && everywhere, to('page', !site.page), !everywhere)}
  ${host === '' ? nothing : switchButton(words.marksOn({ host: name }), on && everywhere, to('site', !on), !everywhere)}
  ${switchButton(words.marksEverywhere, everywhere, to('everywhere', !everywhere))}`;
}

function firing(make: () => Event): (event: Event) => void {
  return ({ currentTarget }) => currentTarget?.dispatchEvent(make());
}
