/**
 * The settings page: every setting under its heading, found by a word of it; the lists of sites; what can be done with
 * all settings at once, and undone. It is told what is set and says what is wanted.
 */
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { optionsStyles } from './options-styles.ts';
import { notice } from './pieces.ts';
import { SettingsActEvent, SettingsImportEvent } from './settings-events.ts';
import { plainRow, rowStyles, syncedRow, type Row } from './setting-rows.ts';
import { sectionsWith, settingSections, type Section } from './setting-sections.ts';
import type { SettingsDone, Shortcut, ShownSettings, SiteProblem } from './shown-settings.ts';
import { sharedStyles } from './styles.ts';
import { switchStyles } from './switch.ts';
import { wordsOf, type Words } from './words.ts';

/**
 * `<concordance-options>`
 *
 * @property settings - what is set; without it nothing is shown
 * @property broken - names of settings that could not be read and have their defaults
 * @property problem - why a site that was typed is on no list
 * @property shortcuts - the commands of the keyboard
 * @property hasModel - whether the browser has a language model of its own that could be asked
 * @property canOpenShortcuts - whether the browser can be made to show where they are changed
 * @property access - whether the extension may read all sites; undefined while it is not known
 * @property synced - whether settings go along with the browser account; undefined while it is not known
 * @property done - what was done to all settings last
 * @slot sample - a paragraph with marks as they are set
 * @slot packs - the settings of packs and sources
 * @slot dismissed - the marks that the reader has dismissed
 * @fires setting-change, site-add, settings-import, settings-act
 */
export class OptionsElement extends LitElement {
  static override properties: PropertyDeclarations = {
    settings: { attribute: false },
    broken: { attribute: false },
    problem: { attribute: false },
    shortcuts: { attribute: false },
    hasModel: { attribute: false },
    canOpenShortcuts: { attribute: false },
    access: { attribute: false },
    synced: { attribute: false },
    done: { attribute: false },
    query: { state: true },
  };
  declare settings: ShownSettings | undefined;
  declare broken: readonly (keyof ShownSettings)[];
  declare problem: SiteProblem | undefined;
  declare shortcuts: readonly Shortcut[];
  declare hasModel: boolean;
  declare canOpenShortcuts: boolean;
  declare access: boolean | undefined;
  declare synced: boolean | undefined;
  declare done: SettingsDone | undefined;
  declare query: string;

  constructor() {
    super();
    this.settings = undefined;
    this.broken = [];
    this.problem = undefined;
    this.shortcuts = [];
    this.hasModel = false;
    this.canOpenShortcuts = false;
    this.access = undefined;
    this.synced = undefined;
    this.done = undefined;
    this.query = '';
  }

  static override styles = [sharedStyles, switchStyles, rowStyles, optionsStyles];

  override render() {
    const { settings } = this;
    const words = wordsOf(this);
    if (!settings) return nothing;
    const sections = sectionsWith(this.query, words, [
      ...settingSections(settings, this.problem, this.hasModel, words),
      { name: 'keys', rows: [this.#keys(words)] },
      { name: 'keep', rows: this.#keep(words) },
    ]);
    return html`<header>
        <h1>${words.settings}</h1>
        <input
          class="find"
          type="search"
          aria-label=${words.findSetting}
          placeholder=${words.findSetting}
          .value=${this.query}
          @input=${this.#sought}
        />
      </header>
      <div role="status">${this.done ? this.#said(this.done, words) : nothing}</div>
      ${this.broken.length > 0 ? this.#broken(words) : nothing} ${this.access === false ? this.#access(words) : nothing}
      <main>
        ${sections.map((section) => this.#section(section, words))}
        ${sections.length === 0 ? notice(words.noSetting({ query: this.query.trim() }), words.noSettingAdvice) : nothing}
        <div ?hidden=${this.query.trim() !== ''}><slot name="packs"></slot><slot name="dismissed"></slot></div>
      </main>`;
  }

  #section({ name, rows }: Section, words: Words): TemplateResult {
    return html`<section aria-labelledby=${`section-${name}`}>
      <h2 id=${`section-${name}`}>${words.section[name]}</h2>
      ${rows.map(({ template }) => template)}
    </section>`;
  }

  #keys(words: Words): Row {
    const names = this.shortcuts.map(({ name, what }) => {
      const known = COMMANDS[name];
      return known ? words[known] : what;
    });
    const shortcuts = this.shortcuts.map(
      ({ keys }, at) =>
        html`<dt>${names[at]}</dt>
          <dd>${keys === '' ? words.noKey : html`<kbd dir="ltr">${keys}</kbd>`}</dd>`,
    );
    const advice = this.canOpenShortcuts ? words.changeKeysAdvice : words.changeKeysPlace;
    return plainRow(
      words.changeKeys,
      [advice, ...names, ...this.shortcuts.map(({ keys }) => keys)],
      html`<dl class="keys">${shortcuts}</dl>
        <div class="act">
          <p class="hint">${advice}</p>
          ${this.canOpenShortcuts ? this.#button('shortcuts', words.changeKeys) : nothing}
        </div>`,
    );
  }

  #keep(words: Words): Row[] {
    const row = (label: string, about: string, control: TemplateResult): Row =>
      plainRow(
        label,
        [about],
        html`<div class="act">
          <div>
            <p><strong>${label}</strong></p>
            <p class="hint">${about}</p>
          </div>
          ${control}
        </div>`,
      );
    return [
      row(words.exportSettings, words.exportSettingsAbout, this.#button('export', words.exportSettings)),
      row(
        words.importSettings,
        words.importSettingsAbout,
        html`<button type="button" class="push" @click=${this.#fileAsked}>${words.chooseFile}</button>
          <input
            type="file"
            accept="application/json,.json"
            aria-label=${words.importSettings}
            hidden
            @change=${this.#fileChosen}
          />`,
      ),
      row(words.resetSettings, words.resetSettingsAbout, this.#button('reset', words.resetSettings)),
      ...(this.synced === undefined ? [] : [syncedRow(this.synced, words)]),
    ];
  }

  #said({ what, undo }: SettingsDone, words: Words): TemplateResult {
    return html`<div class="said">
      <p>${words.done[what]}</p>
      ${undo ? this.#button('undo', words.undo) : nothing}
    </div>`;
  }

  #broken(words: Words): TemplateResult {
    const names = words.list(this.broken.map((name) => words.setting[name]));
    return html`<div class="said" role="alert">
      <p>${words.broken({ names })} ${words.brokenLists}</p>
    </div>`;
  }

  #access(words: Words): TemplateResult {
    return html`<div class="said">
      <p>${words.noAccess}</p>
      ${this.#button('allow-sites', words.allowSites)}
    </div>`;
  }

  #button(act: SettingsActEvent['act'], label: string): TemplateResult {
    return html`<button type="button" class="push" data-act=${act} @click=${this.#acted}>${label}</button>`;
  }

  #sought(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
  }

  #acted(event: Event): void {
    const { act } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new SettingsActEvent(act as SettingsActEvent['act']));
  }

  #fileAsked(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  }

  #fileChosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.dispatchEvent(new SettingsImportEvent(file));
    // So that the same file can be chosen again.
    input.value = '';
  }
}

/** The browser describes its commands in its own language, which need not be the one the reader has chosen here. */
const COMMANDS: Record<string, 'nextMark' | 'previousMark' | 'openCard' | 'switchSite'> = {
  'next-mark': 'nextMark',
  'previous-mark': 'previousMark',
  'open-card': 'openCard',
  'switch-site': 'switchSite',
};

customElements.define('concordance-options', OptionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-options': OptionsElement;
  }
}
