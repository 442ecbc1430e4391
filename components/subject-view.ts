/**
 * Everything the sources say on one subject: what it is, where they agree or differ, and what each says. The same in
 * card, popup and panel.
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
import type { SubjectView } from '../corpus/model.ts';
import './automatic-list.ts';
import './automatic-pair.ts';
import './comparison-view.ts';
import { datesText, plainDate, termText } from './dates.ts';
import type { Place } from './events.ts';
import { languageName, languageOf, listing, nameButton, notice } from './pieces.ts';
import './source-excerpts.ts';
import type { BesidePage } from './shown.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/**
 * `<concordance-subject>`
 *
 * @property view - what is shown; nothing without it
 * @property beside - what was set beside the page that is being read
 * @property brief - whether it stands in a card, which shows the first of what was compared automatically
 * @property at - the comparison, source or excerpt to unfold and scroll to, where a reader comes from a search result
 * @fires subject-open - the name of another subject is followed
 * @fires citation-copy - an excerpt is to be copied
 * @fires pair-aside - two statements do not belong together, or do after all
 * @fires panel-open - all that was compared automatically is wanted
 * @csspart name - the subject's name, a heading of level 1; `focus()` goes there
 */
export class SubjectElement extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    beside: { attribute: false },
    brief: { attribute: false },
    at: { attribute: false },
  };
  declare view: SubjectView | undefined;
  declare beside: BesidePage;
  declare brief: boolean;
  declare at: Place | undefined;

  constructor() {
    super();
    this.beside = { pairs: [] };
    this.brief = false;
  }

  static override styles = [
    sharedStyles,
    css`
      .head {
        padding: var(--space-3) var(--space-4);
      }
      .kind {
        color: var(--ink-soft);
        font: var(--text-label);
      }
      h1 {
        font: var(--text-title);
        text-wrap: balance;
      }
      h1:focus {
        outline: none;
      }
      .description {
        margin-block-start: var(--space-1);
        color: var(--ink-soft);
        font: var(--text-small);
      }
      dl {
        display: grid;
        grid-template-columns: fit-content(35%) 1fr;
        gap: var(--space-1) var(--space-3);
        margin-block-start: var(--space-2);
        font: var(--text-small);
      }
      dt {
        color: var(--ink-soft);
      }
      .term {
        color: var(--ink-soft);
      }
      h2 {
        padding: var(--space-2) var(--space-4);
        border-block: 1px solid var(--line);
        background: var(--paper-sunk);
        font: var(--text-label);
      }
      concordance-comparison + concordance-comparison,
      concordance-pair + concordance-pair,
      concordance-source + concordance-source {
        border-block-start: 1px solid var(--line);
      }
      .language {
        padding: var(--space-2) var(--space-4);
        color: var(--ink-soft);
        font: var(--text-small);
      }
      .here {
        box-shadow: inset 3px 0 var(--focus);
      }
      .here:dir(rtl) {
        box-shadow: inset -3px 0 var(--focus);
      }
    `,
  ];

  override render() {
    const { view } = this;
    if (view === undefined) return nothing;
    const words = wordsOf(this);
    return html`<article>
      <header class="head">
        <p class="kind">${this.#kind(view, words)}</p>
        <h1 id="name" part="name" tabindex="-1" lang=${languageOf(view.name, words)} dir="auto">${view.name}</h1>
        <p class="description" lang=${languageOf(view.description, words)} dir="auto">${view.description}</p>
        ${this.#facts(view, words)}
      </header>
      ${this.beside.pairs.length > 0 ? this.#besidePage(words) : nothing}
      ${view.comparisons.length > 0 ? this.#comparisons(view, words) : nothing} ${this.#automatic(view)}
      ${this.#sources(view, words)}
    </article>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('at') && this.at !== undefined) void this.#reveal(this.at);
  }

  /** To the subject's name: where a screen reader begins to read. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('h1')?.focus(options);
  }

  /** "Event · 15 September 2014 · Tehran": what, when and where in one line. */
  #kind(view: SubjectView, words: Words): unknown[] {
    const kind: unknown[] = [words.kind[view.kind]];
    if (view.date !== undefined) {
      const text = datesText(view.date, view.end, words);
      const said = view.status === 'announced' ? words.announced({ date: text }) : text;
      kind.push('\u00a0· ', html`<time datetime=${plainDate(view.date)}>${said}</time>`);
    }
    if (view.place !== undefined) kind.push('\u00a0· ', nameButton(view.place, words));
    return kind;
  }

  #facts(view: SubjectView, words: Words): TemplateResult | typeof nothing {
    const facts: [string, unknown][] = [];
    const participants = view.participants.map((each) => nameButton(each, words));
    if (participants.length > 0) facts.push([words.who, listing(participants, words)]);
    if (view.tenures.length > 0)
      facts.push([view.kind === 'office' ? words.holders : words.offices, this.#tenures(view, words)]);
    if (facts.length === 0) return nothing;
    return html`<dl>
      ${facts.map(
        ([term, value]) =>
          html`<dt>${term}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
  }

  #tenures(view: SubjectView, words: Words): TemplateResult {
    return html`<ul>
      ${view.tenures.map(
        (tenure) =>
          html`<li>
            ${nameButton(tenure.subject, words)} <span class="term">${termText(tenure.from, tenure.to, words)}</span>
          </li>`,
      )}
    </ul>`;
  }

  #comparisons(view: SubjectView, words: Words): TemplateResult {
    return html`<section aria-labelledby="comparisons">
      <h2 id="comparisons">${view.automatic.length > 0 ? words.checkedByHand : words.comparisons}</h2>
      ${view.comparisons.map(
        (comparison, index) =>
          html`<concordance-comparison
            data-place=${comparison.id}
            class=${comparison.id === this.at ? 'here' : ''}
            .comparison=${comparison}
            .sourceCount=${view.askedCount}
            ?open=${comparison.id === this.at || (index === 0 && !view.comparisons.some(({ id }) => id === this.at))}
          ></concordance-comparison>`,
      )}
    </section>`;
  }

  #besidePage(words: Words): TemplateResult {
    const { pairs, language } = this.beside;
    return html`<section aria-labelledby="beside">
      <h2 id="beside">${words.besidePage}</h2>
      ${pairs.map((pair) => html`<concordance-pair .pair=${pair}></concordance-pair>`)}
      ${
        language === undefined
          ? nothing
          : html`<p class="language">${words.pageLanguage({ language: languageName(language, words) })}</p>`
      }
    </section>`;
  }

  #automatic({ id, automatic, sources }: SubjectView): TemplateResult {
    const languages = new Set(sources.map(({ language }) => language).filter((language) => !/^en\b/i.test(language)));
    return html`<concordance-automatic
      .pairs=${automatic}
      .subject=${id}
      .brief=${this.brief}
      .languages=${[...languages]}
    ></concordance-automatic>`;
  }

  /** In how many of the reader's sources it is. */
  #reach({ sources, sourceCount: count }: SubjectView, words: Words): string {
    const some = sources.length;
    return some === count ? words.inAllSources({ count }) : words.inSomeSources({ some, count });
  }

  #sources(view: SubjectView, words: Words): TemplateResult | typeof nothing {
    if (view.sources.length === 0 && view.comparisons.length > 0) return nothing;
    if (view.sources.length === 0) return notice(words.notInSources, words.notInSourcesAdvice);
    return html`<section aria-labelledby="sources">
      <h2 id="sources">${this.#reach(view, words)}</h2>
      ${view.sources.map(
        (source) =>
          html`<concordance-source
            data-place=${source.id}
            class=${source.id === this.at ? 'here' : ''}
            .source=${source}
            .at=${this.at}
          ></concordance-source>`,
      )}
    </section>`;
  }

  /** Scrolls to a place once all that is above it has its height. */
  async #reveal(at: Place): Promise<void> {
    const children = [...this.renderRoot.querySelectorAll('concordance-comparison, concordance-source')];
    await Promise.all(children.map((child) => (child as LitElement).updateComplete));
    const sources = [...this.renderRoot.querySelectorAll('concordance-source')];
    const roots = [this.renderRoot, ...sources.map((source) => source.renderRoot)];
    const selector = `[data-place=${JSON.stringify(at)}]`;
    const target = roots.map((root) => root.querySelector(selector)).find((found) => found !== null);
    target?.scrollIntoView({ block: 'start' });
  }
}

customElements.define('concordance-subject', SubjectElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-subject': SubjectElement;
  }
}
