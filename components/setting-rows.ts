/**
 * The rows of the settings page: one setting each, with its name, its control, and the words by which a search finds it.
 * A row tells what is wanted by `setting-change` and keeps no state.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { SettingChangeEvent, SettingsActEvent } from './settings-events.ts';
import type { ShownSettings } from './shown-settings.ts';
import { switchButton } from './switch.ts';
import type { Words } from './words.ts';

export interface Row {
  /** What a search looks at. */
  texts: readonly string[];
  template: TemplateResult;
}

type Name = keyof ShownSettings;
type ChoiceName =
  'markStyle' | 'markStrength' | 'frequency' | 'opening' | 'key' | 'otherSites' | 'language' | 'browserModel';

/** Finer than a hand can tell. */
const DWELL_STEP_MS = 50;
const DWELL_LIMITS = { least: 150, most: 1000 };

export const rowStyles = css`
  .row {
    min-inline-size: 0;
    margin: 0;
    padding: var(--space-3) 0;
    border: 0;
  }
  .row + .row {
    border-block-start: 1px solid var(--line);
  }
  .row > legend,
  .row > .label {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  /* A legend does not take part in the layout of its fieldset's border. */
  .row > legend {
    float: inline-start;
    inline-size: 100%;
  }
  .row > legend + * {
    clear: both;
  }
  .hint {
    color: var(--ink-soft);
    font: var(--text-small);
  }
  .choice {
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
    padding-block: var(--space-1);
    cursor: pointer;
  }
  .choice input {
    translate: 0 0.125rem;
  }
  .range {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
  }
  input[type='range'] {
    flex: 1 1 10rem;
    min-inline-size: 0;
    max-inline-size: 20rem;
    accent-color: var(--link);
  }
  select {
    max-inline-size: 100%;
  }
`;

/** One of a few, seen at once. @param extra what stands below the choices. */
export function choiceRow<N extends ChoiceName>(
  name: N,
  values: readonly ShownSettings[N][],
  settings: ShownSettings,
  words: Words,
  extra: TemplateResult | typeof nothing = nothing,
): Row {
  const change = (event: Event): void => {
    const value = values[Number((event.target as HTMLInputElement).value)];
    event.target?.dispatchEvent(new SettingChangeEvent({ [name]: value }));
  };
  const label = words.setting[name];
  const names = values.map((value) => choiceText(name, String(value), words));
  return {
    texts: [label, hintText(name, words), ...names],
    template: html`<fieldset class="row" data-setting=${name} @change=${change}>
      <legend>${label}</legend>
      ${hint(name, words)}
      ${values.map(
        (value, at) =>
          html`<label class="choice">
            <input type="radio" name=${name} .value=${String(at)} .checked=${live(settings[name] === value)} />
            <span>${names[at]}</span>
          </label>`,
      )}
      ${extra}
    </fieldset>`,
  };
}

const CHOICES: { readonly [N in 'kinds' | 'packs']: ShownSettings[N] } = {
  kinds: ['person', 'organisation', 'group', 'place', 'office', 'event'],
  packs: ['bundled', 'own'],
};

/** Any of several: what is marked, and from which packs. */
export function anyRow(name: keyof typeof CHOICES, settings: ShownSettings, words: Words): Row {
  const values: readonly string[] = CHOICES[name];
  const chosen: readonly string[] = settings[name];
  const change = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const wanted = values.filter((each) => (each === value ? checked : chosen.includes(each)));
    event.target?.dispatchEvent(new SettingChangeEvent({ [name]: wanted }));
  };
  const names = values.map((value) => choiceText(name, value, words));
  return {
    texts: [words.setting[name], hintText(name, words), ...names],
    template: html`<fieldset class="row" data-setting=${name} @change=${change}>
      <legend>${words.setting[name]}</legend>
      ${hint(name, words)}
      ${values.map(
        (value, at) =>
          html`<label class="choice">
            <input type="checkbox" .value=${value} .checked=${live(chosen.includes(value))} />
            <span>${names[at]}</span>
          </label>`,
      )}
    </fieldset>`,
  };
}

/** The switch for everything. */
export function everywhereRow(settings: ShownSettings, words: Words): Row {
  const change = (event: Event): void => {
    event.currentTarget?.dispatchEvent(new SettingChangeEvent({ everywhere: !settings.everywhere }));
  };
  return {
    texts: [words.setting.everywhere, hintText('everywhere', words)],
    template: html`<div class="row" data-setting="everywhere">
      ${switchButton(words.setting.everywhere, settings.everywhere, change)} ${hint('everywhere', words)}
    </div>`,
  };
}

/** Whether settings go along with the browser account. */
export function syncedRow(synced: boolean, words: Words): Row {
  const change = (event: Event): void => {
    event.currentTarget?.dispatchEvent(new SettingsActEvent(synced ? 'sync-off' : 'sync-on'));
  };
  return {
    texts: [words.syncSettings, words.syncSettingsAbout],
    template: html`<div class="row" data-setting="synced">
      ${switchButton(words.syncSettings, synced, change)}
      <p class="hint">${words.syncSettingsAbout}</p>
    </div>`,
  };
}

export function dwellRow(settings: ShownSettings, words: Words): Row {
  const change = (event: Event): void => {
    const dwellMs = (event.target as HTMLInputElement).valueAsNumber;
    event.target?.dispatchEvent(new SettingChangeEvent({ dwellMs }));
  };
  /** What is stored follows only when the pointer lets go. */
  const drag = ({ target }: Event): void => {
    const range = target as HTMLInputElement;
    const output = range.nextElementSibling as HTMLOutputElement;
    output.value = words.milliseconds({ count: range.valueAsNumber });
    range.ariaValueText = output.value;
  };
  const text = words.milliseconds({ count: settings.dwellMs });
  return {
    texts: [words.setting.dwellMs],
    template: html`<div class="row" data-setting="dwellMs">
      <label class="label" for="dwell">${words.setting.dwellMs}</label>
      <p class="range">
        <input
          id="dwell"
          type="range"
          min=${DWELL_LIMITS.least}
          max=${DWELL_LIMITS.most}
          step=${DWELL_STEP_MS}
          .ariaValueText=${live(text)}
          .value=${live(String(settings.dwellMs))}
          @input=${drag}
          @change=${change}
        />
        <output for="dwell" .value=${live(text)}></output>
      </p>
    </div>`,
  };
}

const TEXT_SIZES: ShownSettings['textSize'][] = [90, 100, 115, 130, 150, 200];

export function textSizeRow(settings: ShownSettings, words: Words): Row {
  const change = (event: Event): void => {
    const textSize = TEXT_SIZES[(event.target as HTMLSelectElement).selectedIndex];
    if (textSize !== undefined) event.target?.dispatchEvent(new SettingChangeEvent({ textSize }));
  };
  return {
    texts: [words.setting.textSize, hintText('textSize', words)],
    template: html`<div class="row" data-setting="textSize">
      <label class="label" for="text-size">${words.setting.textSize}</label>
      ${hint('textSize', words)}
      <select id="text-size" @change=${change}>
        ${TEXT_SIZES.map(
          (count) => html`<option .selected=${count === settings.textSize}>${words.percent({ count })}</option>`,
        )}
      </select>
    </div>`,
  };
}

/** A row of the page's own making. */
export function plainRow(label: string, texts: readonly string[], body: TemplateResult): Row {
  return { texts: [label, ...texts], template: html`<div class="row">${body}</div>` };
}

function hintText(name: Name, words: Words): string {
  return (words.hint as Partial<Record<Name, string>>)[name] ?? '';
}

function hint(name: Name, words: Words): TemplateResult | typeof nothing {
  const text = hintText(name, words);
  return text === '' ? nothing : html`<p class="hint">${text}</p>`;
}

function choiceText(name: Name, value: string, words: Words): string {
  return (words.choice as Record<string, string>)[`${name}-${value}`] ?? value;
}
