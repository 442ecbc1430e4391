/**
 * What fills the side panel: what was found on the page, or the timeline; and in their place a subject, with a way
 * back. It is told what to show and says what the reader wants.
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
import type { SubjectReference } from '../corpus/model.ts';
import type { TimelineEntry } from '../corpus/pack/timeline.ts';
import { FoundOpenEvent, TimelineOpenEvent } from './events.ts';
import './dismissal-list.ts';
import { CorrectionOpenEvent, PageAddEvent } from './library-events.ts';
import './mention-list.ts';
import { notice } from './pieces.ts';
import { timelineShape } from './shapes.ts';
import { backButton, focusedIn, overviewLink, shellStyles, shownContent, toldLine } from './shell-parts.ts';
import type { DismissedMark, PanelPage, Shown, Told } from './shown.ts';
import { sharedStyles } from './styles.ts';
import './subject-view.ts';
import './timeline-view.ts';
import { wordsOf, type Words } from './words.ts';

export type PanelTab = 'page' | 'timeline';
const TABS: readonly PanelTab[] = ['page', 'timeline'];

/**
 * `<concordance-panel>`
 *
 * @property shown - the subject in place of the tabs; `nothing` for the tabs
 * @property tab - which of the tabs is chosen
 * @property page - what is known of the page in the active tab of the browser
 * @property timeline - the entries of the timeline; undefined while they are not known
 * @property about - the subject that the timeline is about; undefined for everything
 * @property inTab - whether it stands in a tab, in place of one at the side of the window
 * @property told - what is told in passing
 * @fires subject-open - a mention, an event, a statement or a name is chosen
 * @fires view-back - Back is pressed
 * @fires view-retry - what failed is to be looked up again
 * @property dismissed - what the reader has dismissed that concerns it
 * @fires mark-restore - one of those is taken back
 * @fires mention-jump - a mention is to be shown on the page
 * @fires timeline-open - the timeline is wanted, of the subject that is shown or of everything
 * @fires found-open - what was found on the page is wanted
 * @fires citation-copy - an excerpt is to be copied
 * @fires page-add - the page is to become a source
 * @fires correction-open - the subject is to be put right
 */
export class PanelElement extends LitElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false },
    tab: { attribute: false },
    page: { attribute: false },
    dismissed: { attribute: false },
    timeline: { attribute: false },
    about: { attribute: false },
    inTab: { attribute: false },
    told: { attribute: false },
  };
  declare shown: Shown;
  declare tab: PanelTab;
  declare page: PanelPage;
  declare dismissed: DismissedMark[];
  declare timeline: TimelineEntry[] | undefined;
  declare about: SubjectReference | undefined;
  declare inTab: boolean;
  declare told: Told | undefined;

  /** Where the reader was when a subject took the place of the tabs. */
  #left: { top: number; focused: HTMLElement | undefined } | undefined;

  constructor() {
    super();
    this.shown = { kind: 'nothing' };
    this.tab = 'page';
    this.page = { kind: 'reading' };
    this.dismissed = [];
    this.timeline = undefined;
    this.about = undefined;
    this.inTab = false;
    this.told = undefined;
  }

  static override styles = [
    sharedStyles,
    shellStyles,
    css`
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        block-size: var(--panel-height, 100dvh);
        background: var(--paper);
      }
      .tabs {
        display: flex;
        flex: none;
        border-block-end: 1px solid var(--line);
        font: var(--text-label);
      }
      [role='tab'] {
        flex: 1 1 0;
        min-block-size: 2.25rem;
        padding: var(--space-1) var(--space-2);
        border: 0;
        border-block-end: 2px solid transparent;
        background: none;
        color: var(--ink-soft);
        cursor: pointer;
      }
      [role='tab']:hover {
        background: var(--paper-sunk);
      }
      [role='tab'][aria-selected='true'] {
        border-block-end-color: var(--link);
        color: var(--ink);
      }
      [role='tab']:focus-visible {
        outline-offset: -2px;
      }
      /* There, what is transparent is not. */
      @media (forced-colors: active) {
        [role='tab'][aria-selected='false'] {
          border-block-end-color: Canvas;
        }
      }
      .of {
        margin-inline-start: auto;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-4);
        border-block-start: 1px solid var(--line);
      }
      .end .plain {
        padding-inline: 0;
      }
      .in-tab {
        flex: none;
        padding: var(--space-2) var(--space-4);
        border-block-end: 1px solid var(--line);
        background: var(--paper-sunk);
        color: var(--ink-soft);
        font: var(--text-small);
      }
    `,
  ];

  override render() {
    const words = wordsOf(this);
    const isBase = this.shown.kind === 'nothing';
    return html`<header ?hidden=${!isBase}><h1 class="heard">${words.name}</h1></header>
      ${this.inTab ? html`<aside class="in-tab">${words.panelInTab}</aside>` : nothing}
      ${isBase ? nothing : this.#bar(words)}
      <nav ?hidden=${!isBase}>
        <div class="tabs" role="tablist" aria-label=${words.name} @keydown=${this.#keyPressed}>
          ${TABS.map((tab) => this.#tab(tab, tab === 'page' ? words.thisPage : words.timeline))}
        </div>
      </nav>
      ${isBase ? nothing : html`<main class="subject">${shownContent(this.shown, words)}</main>`}
      <main class="base" ?hidden=${!isBase}>
        <div id="content" role="tabpanel" aria-labelledby="tab-${this.tab}">
          ${
            this.tab === 'page'
              ? html`${this.#page(words)}<concordance-dismissals .dismissed=${this.dismissed}></concordance-dismissals>`
              : html`<concordance-timeline .entries=${this.timeline} .about=${this.about}></concordance-timeline>`
          }
        </div>
        <p class="end">
          <button type="button" class="plain" ?hidden=${this.page.kind === 'unreadable'} @click=${this.#pageAdded}>
            ${words.addPage}
          </button>
          ${overviewLink(words)}
        </p>
      </main>
      ${toldLine(this.told, words)}`;
  }

  /** What is left is known only before it is replaced. */
  override willUpdate(changed: PropertyValues<this>): void {
    const before: Shown | undefined = changed.get('shown');
    if (before?.kind !== 'nothing' || this.shown.kind === 'nothing') return;
    const top = this.renderRoot.querySelector('.base')?.scrollTop ?? 0;
    this.#left = { top, focused: focusedIn(this.renderRoot) };
  }

  /** The focus follows what is shown: to the subject's name, and back to where it was. */
  override updated(changed: PropertyValues<this>): void {
    const base = this.renderRoot.querySelector('.base');
    if (changed.has('tab') || changed.has('about')) base?.scrollTo(0, 0);
    const before: Shown | undefined = changed.get('shown');
    if (before === undefined) return;
    if (this.shown.kind !== 'nothing') {
      if (this.shown.kind !== 'subject' || this.shown.at === undefined)
        this.renderRoot.querySelector('.subject')?.scrollTo(0, 0);
      this.#focusSubject();
    } else if (before.kind !== 'nothing') this.#return(base);
  }

  #return(base: Element | null): void {
    const { top = 0, focused } = this.#left ?? {};
    const sameTab = !this.#left || focused?.isConnected === true;
    this.#left = undefined;
    if (sameTab) base?.scrollTo(0, top);
    const target = focused?.isConnected
      ? focused
      : this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]');
    target?.focus({ preventScroll: true });
  }

  #focusSubject(): void {
    const subject = this.renderRoot.querySelector('concordance-subject');
    if (subject === null) this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
    else void subject.updateComplete.then(() => subject.focus({ preventScroll: true }));
  }

  #bar(words: Words): TemplateResult {
    const { shown } = this;
    return html`<header class="bar">
      ${backButton(words)}
      ${
        shown.kind === 'subject'
          ? html`<button
              type="button"
              class="of"
              aria-label=${words.timelineOf({ name: shown.view.name })}
              @click=${this.#timelineAsked}
            >
              ${timelineShape}${words.timeline}
            </button>`
          : nothing
      }
      ${
        shown.kind === 'subject' && shown.view.canBeCorrected === true
          ? html`<button type="button" title=${words.correctFound} @click=${this.#correctionAsked}>
              ${words.putRight}
            </button>`
          : nothing
      }
    </header>`;
  }

  #tab(tab: PanelTab, text: string): TemplateResult {
    const chosen = tab === this.tab;
    return html`<button
      type="button"
      role="tab"
      id="tab-${tab}"
      aria-selected=${chosen}
      aria-controls="content"
      tabindex=${chosen ? 0 : -1}
      data-tab=${tab}
      @click=${this.#tabPressed}
    >
      ${text}
    </button>`;
  }

  #page(words: Words): TemplateResult {
    switch (this.page.kind) {
      case 'reading':
        return html`<p class="wait" role="status">${words.readingPage}</p>`;
      case 'unreadable':
        return notice(words.unreadable, words.unreadableAdvice);
      case 'off':
        return notice(words.off({ host: this.page.host }), words.switchOnAdvice);
      case 'read':
        return this.page.mentions.length > 0
          ? html`<concordance-mentions .mentions=${this.page.mentions}></concordance-mentions>`
          : notice(words.nothingFound, words.timelineAdvice);
    }
  }

  #tabPressed(event: Event): void {
    this.#choose((event.currentTarget as HTMLElement).dataset['tab'] as PanelTab);
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = this.tab === 'page' ? 'timeline' : 'page';
    this.#choose(other);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  }

  #choose(tab: PanelTab): void {
    if (tab === this.tab) return;
    this.dispatchEvent(tab === 'page' ? new FoundOpenEvent() : new TimelineOpenEvent(this.about));
  }

  #pageAdded(): void {
    this.dispatchEvent(new PageAddEvent());
  }

  #correctionAsked(): void {
    if (this.shown.kind === 'subject') this.dispatchEvent(new CorrectionOpenEvent(this.shown.view.id));
  }

  #timelineAsked(): void {
    if (this.shown.kind !== 'subject') return;
    const { id, name } = this.shown.view;
    this.dispatchEvent(new TimelineOpenEvent({ id, name }));
  }
}

customElements.define('concordance-panel', PanelElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-panel': PanelElement;
  }
}
