/**
 * The library: what the reader has brought, pack by pack, and everything that can be done with it. It is told what to
 * show and says what the reader wants.
 */
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { SubjectId } from '../corpus/model.ts';
import type { ListedSubject } from '../corpus/own/listed.ts';
import { LibraryWishEvent, type LibraryWish } from './library-events.ts';
import { sizeText, packSection } from './library-pack.ts';
import { comparingReport, importReport, WHOLE_REPORT } from './library-report.ts';
import type {
  LibraryTold,
  ShownCompared,
  ShownForm,
  ShownImport,
  ShownLibrary,
  ShownPack,
  ShownQuestion,
  ShownSubscription,
} from './library-shown.ts';
import { notice } from './pieces.ts';
import { libraryStyles } from './library-styles.ts';
import './question-form.ts';
import './source-form.ts';
import './subject-editor.ts';
import './subject-list.ts';
import './subscription-list.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/**
 * `<concordance-library>`
 *
 * @property library - what there is; undefined while it is not known
 * @property isPrivate - whether it stands in a private window, where nothing is kept. Default false
 * @property form - a source to be corrected; undefined for none
 * @property question - a question of the reader's that is asked or changed; undefined for none
 * @property running - files that are being brought, or were
 * @property comparing - how many of the sources are compared; undefined while none are
 * @property saving - whether something is being changed, which the reader waits for. Default false
 * @property told - what has just happened
 * @property subjects - who and what the sources name
 * @property correcting - which of them is put right
 * @fires subject-correct - one of them is to be different
 * @fires subject-open - one of them is to be looked at
 * @property subscribed - packs that are taken from addresses
 * @property asking - whether addresses are being asked
 * @fires library-wish - something is to be done
 * @fires source-keep - the facts in the form are to be kept
 * @fires question-keep - the question in the form is to be kept
 */
export class LibraryElement extends LitElement {
  static override properties: PropertyDeclarations = {
    library: { attribute: false },
    isPrivate: { attribute: false },
    form: { attribute: false },
    question: { attribute: false },
    running: { attribute: false },
    comparing: { attribute: false },
    saving: { type: Boolean },
    told: { attribute: false },
    subjects: { attribute: false },
    correcting: { attribute: false },
    subscribed: { attribute: false },
    asking: { attribute: false },
    asks: { state: true },
    whole: { state: true },
  };
  declare library: ShownLibrary | undefined;
  declare isPrivate: boolean;
  declare form: ShownForm | undefined;
  declare question: ShownQuestion | undefined;
  declare running: ShownImport | undefined;
  declare comparing: ShownCompared | undefined;
  declare saving: boolean;
  declare told: LibraryTold | undefined;
  declare subjects: readonly ListedSubject[];
  declare correcting: SubjectId | undefined;
  declare subscribed: readonly ShownSubscription[];
  declare asking: boolean;
  /** What is asked once more: `delete-everything`, or the pack that is to be exported. */
  declare asks: string | undefined;
  /** The packs of which all sources are shown; and whether all files are. */
  declare whole: ReadonlySet<string>;

  constructor() {
    super();
    this.library = undefined;
    this.isPrivate = false;
    this.form = undefined;
    this.question = undefined;
    this.running = undefined;
    this.comparing = undefined;
    this.saving = false;
    this.told = undefined;
    this.subjects = [];
    this.correcting = undefined;
    this.subscribed = [];
    this.asking = false;
    this.asks = undefined;
    this.whole = new Set();
  }

  static override styles = [sharedStyles, libraryStyles];

  override render() {
    const words = wordsOf(this);
    if (this.isPrivate)
      return html`<main>
        <h1>${words.library}</h1>
        ${notice(words.privateLibrary, words.privateLibraryAdvice)}
      </main>`;
    return html`<main @dragover=${this.#dragged} @drop=${this.#dropped}>
      <h1>${words.library}</h1>
      <p class="lead">${words.libraryLead}</p>
      <p class="facts">${words.keepingAdvice}</p>
      ${this.question && keyed(this.question, html`<concordance-question-form .question=${this.question} ?saving=${this.saving}></concordance-question-form>`)}
      ${this.form && keyed(this.form, html`<concordance-source-form .form=${this.form} ?saving=${this.saving}></concordance-source-form>`)}
      ${this.#bring(words)} ${this.running && importReport(this.running, this.#folded(), words)}
      ${this.comparing && comparingReport(this.comparing, words)}
      <concordance-subscriptions
        .list=${this.subscribed}
        .asking=${this.asking}
        .told=${this.told}
      ></concordance-subscriptions>
      <div class="told" role="status">
        ${this.saving ? html`<p class="saving">${words.saving}</p>` : this.told && this.#telling(this.told, words)}
      </div>
      ${this.#content(words)}
    </main>`;
  }

  #folded() {
    return { isWhole: this.whole.has(WHOLE_REPORT), unfolded: this.#unfolded };
  }

  #content(words: Words): TemplateResult | typeof nothing {
    if (this.library) return this.#library(this.library, words);
    return this.told?.what === 'newer' ? nothing : html`<p class="wait">${words.loading}</p>`;
  }

  #bring(words: Words): TemplateResult {
    return html`<section class="bring">
      <h2>${words.bringFiles}</h2>
      <p>${words.bringFilesAdvice}</p>
      <label class="push"
        >${words.chooseFiles}<input
          type="file"
          class="heard"
          multiple
          accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,.json"
          @change=${this.#chosen}
      /></label>
    </section>`;
  }

  #telling(told: LibraryTold, words: Words): TemplateResult {
    const undo = html`<button type="button" class="plain" data-do="undo" @click=${this.#wished}>${words.undo}</button>`;
    return html`<p>
      ${words.libraryTold[told.what]} ${told.detail ?? nothing} ${told.undo === true ? undo : nothing}
    </p>`;
  }

  #library({ packs, broken, used, left }: ShownLibrary, words: Words): TemplateResult {
    const isEmpty = packs.every(({ sources }) => sources.length === 0) && broken.length === 0;
    return html`${
        isEmpty
          ? notice(words.noSources, words.noSourcesAdvice)
          : packs.map((pack, at) => this.#pack(pack, words, canRise(packs, at)))
      }
      ${this.subjects.length === 0 ? nothing : this.#people(words)}
      ${
        broken.length === 0
          ? nothing
          : html`<section class="broken">
              <h2>${words.brokenRecords({ count: broken.length })}</h2>
              <ul>
                ${broken.map(({ title }) => html`<li dir="auto">${title}</li>`)}
              </ul>
              <button type="button" class="push" data-do="delete-broken" @click=${this.#wished}>
                ${words.removeBroken}
              </button>
            </section>`
      }
      <section class="whole">
        <h2>${words.allOfIt}</h2>
        ${used === undefined ? nothing : html`<p>${words.roomUsed({ used: sizeText(used, words), left: sizeText(left ?? 0, words) })}</p>`}
        <p class="buttons">
          <button type="button" class="push" data-do="backup" ?disabled=${isEmpty} @click=${this.#wished}>
            ${words.backup}
          </button>
          ${
            this.asks === 'delete-everything'
              ? html`<span role="alert">${words.deleteEverythingSure}</span>
                  <button type="button" class="push" data-do="delete-everything" @click=${this.#wished}>
                    ${words.deleteEverythingYes}
                  </button>
                  <button type="button" class="push" @click=${this.#asked}>${words.cancel}</button>`
              : html`<button
                  type="button"
                  class="push"
                  data-ask="delete-everything"
                  ?disabled=${isEmpty}
                  @click=${this.#asked}
                >
                  ${words.deleteEverything}
                </button>`
          }
        </p>
      </section>`;
  }

  #people(words: Words): TemplateResult {
    return html`<section class="pack" aria-labelledby="people">
      <h2 id="people">${words.peopleOfSources}</h2>
      <p class="facts">${words.peopleOfSourcesAdvice}</p>
      <concordance-subject-list .subjects=${this.subjects} .open=${this.correcting}></concordance-subject-list>
    </section>`;
  }

  /** Drawn anew where something of it is another: while files are brought the page is, ten times a second. */
  #pack(pack: ShownPack, words: Words, mayRise: boolean): unknown {
    const { id } = pack;
    const [isExporting, isWhole] = [this.asks === id, this.whole.has(id)];
    return guard([pack, mayRise, isExporting, isWhole, words], () =>
      packSection(
        { pack, mayRise, isExporting, isWhole },
        {
          wished: this.#wished,
          switched: this.#switched,
          renamed: this.#renamed,
          asked: this.#asked,
          unfolded: this.#unfolded,
        },
        words,
      ),
    );
  }

  #wish(wish: LibraryWish): void {
    this.asks = undefined;
    this.dispatchEvent(new LibraryWishEvent(wish));
  }

  #wished = (event: Event): void => {
    const { dataset } = event.currentTarget as HTMLElement;
    const { do: what, id = '', key = '' } = dataset;
    const wish = { do: what, id, key, texts: 'texts' in dataset };
    this.#wish(wish as unknown as LibraryWish);
  };

  #switched = (event: Event): void => {
    const box = event.currentTarget as HTMLInputElement;
    const { do: what, id = '', key = '' } = box.dataset;
    this.#wish({ do: what, id, key, on: box.checked } as unknown as LibraryWish);
  };

  #renamed = (event: Event): void => {
    const { value, dataset } = event.currentTarget as HTMLInputElement;
    this.#wish({ do: 'rename-pack', id: dataset['id'] ?? '', name: value.trim() });
  };

  #asked = (event: Event): void => {
    const { ask } = (event.currentTarget as HTMLElement).dataset;
    this.asks = this.asks === ask ? undefined : ask;
  };

  #unfolded = (event: Event): void => {
    this.whole = new Set([...this.whole, (event.currentTarget as HTMLElement).dataset['whole'] ?? '']);
  };

  #chosen(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) this.#wish({ do: 'import', files });
  }

  #dragged(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  }

  #dropped(event: DragEvent): void {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#wish({ do: 'import', files });
  }
}

/** The reader's own comes behind all others, wherever it is shown. */
function canRise(packs: readonly ShownPack[], at: number): boolean {
  return packs[at]?.isOwn === false && packs.slice(0, at).some(({ isOwn }) => !isOwn);
}

customElements.define('concordance-library', LibraryElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-library': LibraryElement;
  }
}
