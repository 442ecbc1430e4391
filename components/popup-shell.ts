/**
 * What fills the toolbar popup: search, what was found on the page, the switch for the site; and in their place a
 * subject, with a way back. It is told what to show and says what the reader wants.
 *
 * The views of subjects and sources (`subject-view.ts`) are not loaded with it: most who open it want to search or to
 * switch, and it is open before those would be. Who gives it a subject to show has loaded them.
 */
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Found } from '../corpus/search/found.ts';
import { foundStyles } from './found-list.ts';
import { accessStyles, pageState } from './page-state.ts';
import { footerStyles, popupFooter } from './popup-footer.ts';
import './search-box.ts';
import { backButton, panelButton, shellStyles, shownContent, stepByKey, toldLine } from './shell-parts.ts';
import type { PageState, Shown, SiteState, Told } from './shown.ts';
import { sharedStyles } from './styles.ts';
import { switchStyles } from './switch.ts';
import { wordsOf, type Words } from './words.ts';

/**
 * `<concordance-popup>`
 *
 * @property shown - the subject in place of the search; `nothing` for the search
 * @property query - what stands in the search box
 * @property found - what was found for it; undefined while it is not known
 * @property searchPage - the address of the search page for this query
 * @property page - what is known of the page in the active tab
 * @property requests - how many were made to the network since the browser was started; undefined while it is not known
 * @property isLibraryNewer - whether a later version has kept the reader's own sources, so that they cannot be read
 * @property site - its site and whether it gets marks; without it there is only the switch for everything
 * @property told - what is told in passing
 * @fires query-change - what stands in the search box has changed
 * @fires subject-open - a result, a subject of the page or a name is chosen
 * @fires source-open - a source among the results is chosen
 * @fires more-results - more results of a kind are wanted
 * @fires view-back - Back is pressed, or Alt with the left arrow
 * @fires view-forward - Alt with the right arrow is pressed
 * @fires view-retry - what failed is to be looked up again
 * @fires citation-copy - an excerpt is to be copied
 * @fires panel-open - the panel is to be opened, at the subject that is shown
 * @fires marks-switch - marks on this page, on its site or everywhere are switched on or off
 * @fires access-ask - the extension is to be allowed to read the page
 * @fires settings-open - the settings are to be shown
 * @fires page-add - the page in front is to become a source
 * @fires library-open - the reader's own sources are to be shown
 */
export class PopupElement extends LitElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false },
    query: { attribute: false },
    found: { attribute: false },
    searchPage: { attribute: false },
    page: { attribute: false },
    requests: { attribute: false },
    isLibraryNewer: { attribute: false },
    site: { attribute: false },
    told: { attribute: false },
  };
  declare shown: Shown;
  declare query: string;
  declare found: Found | undefined;
  declare searchPage: string | undefined;
  declare page: PageState;
  declare requests: number | undefined;
  declare isLibraryNewer: boolean;
  declare site: SiteState | undefined;
  declare told: Told | undefined;

  constructor() {
    super();
    this.shown = { kind: 'nothing' };
    this.query = '';
    this.found = undefined;
    this.searchPage = undefined;
    this.page = { kind: 'reading' };
    this.requests = undefined;
    this.isLibraryNewer = false;
    this.site = undefined;
    this.told = undefined;
    this.addEventListener('keydown', stepByKey);
  }

  static override styles = [
    sharedStyles,
    shellStyles,
    foundStyles,
    switchStyles,
    accessStyles,
    footerStyles,
    css`
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        inline-size: min(25rem, 780px);
        min-block-size: 18rem;
        max-block-size: min(35rem, 590px);
        background: var(--paper);
      }
      /* Firefox for Android shows the popup as a page of its own. */
      @media (hover: none) and (pointer: coarse) {
        :host {
          inline-size: 100%;
          max-block-size: 100dvh;
        }
      }
      .search {
        display: flex;
        flex: 1 1 auto;
        flex-direction: column;
        min-block-size: 0;
      }
      concordance-search {
        flex: 1 1 auto;
      }
      .whole {
        padding: var(--space-2) var(--space-4);
        border-block-start: 1px solid var(--line);
        font: var(--text-small);
      }
    `,
  ];

  override render() {
    const words = wordsOf(this);
    const searching = this.shown.kind === 'nothing';
    return html`${
        searching
          ? nothing
          : html`<header class="bar">${backButton(words)} ${panelButton(words, this.shown)}</header>
              <main>${shownContent(this.shown, words, { brief: true })}</main>`
      }
      <div class="search" ?hidden=${!searching}>
        <header><h1 class="heard">${words.name}</h1></header>
        <concordance-search role="main" .query=${this.query} .found=${this.found} @query-change=${this.#queryChanged}>
          ${pageState(this.page, this.site, words)} ${this.#searchPageLink(words)}
        </concordance-search>
        ${popupFooter(this, words)}
      </div>
      ${toldLine(this.told, words)}`;
  }

  override firstUpdated(): void {
    this.focus();
  }

  /** The focus follows what is shown: to the subject's name, and back to the search box. */
  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('shown') || changed.get('shown') === undefined) return;
    if (this.shown.kind !== 'subject' || this.shown.at === undefined)
      this.renderRoot.querySelector('main')?.scrollTo(0, 0);
    this.focus({ preventScroll: true });
  }

  /** To the search box, or to the name of the subject in its place. */
  override focus(options?: FocusOptions): void {
    const subject = this.renderRoot.querySelector('concordance-subject');
    const search = this.renderRoot.querySelector('concordance-search');
    const target = this.shown.kind === 'nothing' ? search : subject;
    if (target === null) this.renderRoot.querySelector<HTMLElement>('.back')?.focus(options);
    else void target.updateComplete.then(() => target.focus(options));
  }

  #searchPageLink(words: Words): TemplateResult | typeof nothing {
    if (this.searchPage === undefined || this.query.trim() === '') return nothing;
    return html`<p class="whole" slot="end">
      <a href=${this.searchPage} target="_blank">${words.fullSearch}</a>
    </p>`;
  }

  #queryChanged(event: HTMLElementEventMap['query-change']): void {
    this.query = event.query;
  }
}

customElements.define('concordance-popup', PopupElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-popup': PopupElement;
  }
}
