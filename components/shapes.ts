/**
 * The few drawings of the interface, as SVG in the colour of the text around them. None of them speaks: the words
 * beside them do, so each is hidden from screen readers.
 *
 * The shape of an outcome is drawn from circles, one for each voice: overlapping when they agree, one filled and one
 * open when they differ, an arrow from open to filled when a later one replaces an earlier, half filled when the
 * situation changed, a single open one for one voice.
 */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Outcome } from '../corpus/model.ts';

const OUTCOME: Record<Outcome['kind'], SVGTemplateResult> = {
  agree: svg`<circle cx="5.75" cy="8" r="4.75" /><circle cx="11.25" cy="8" r="4.75" /><path class="solid" d="M8.5 4.13a4.75 4.75 0 0 1 0 7.74 4.75 4.75 0 0 1 0-7.74z" />`,
  differ: svg`<circle class="solid" cx="5" cy="8" r="4" /><circle cx="15" cy="8" r="4" />`,
  update: svg`<circle cx="3.75" cy="8" r="2.75" /><path d="M8.25 8h3.5M10 6l2 2-2 2" /><circle class="solid" cx="16.25" cy="8" r="2.75" />`,
  change: svg`<circle cx="6" cy="8" r="4.75" /><path class="solid" d="M6 3.25a4.75 4.75 0 0 1 0 9.5z" />`,
  'one-voice': svg`<circle cx="5" cy="8" r="4" />`,
};

/** The shape of an outcome, 20 by 16. */
export function outcomeShape(kind: Outcome['kind']): TemplateResult {
  return html`<svg class="shape flip" viewBox="0 0 20 16" aria-hidden="true">${OUTCOME[kind]}</svg>`;
}

/** The shapes of the interface, 16 by 16; `flip` ones point the other way in right-to-left text. */
export const backShape = html`<svg class="icon flip" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M10 3 5 8l5 5" />
</svg>`;
export const forwardShape = html`<svg class="icon flip" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m6 3 5 5-5 5" />
</svg>`;
export const closeShape = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m4 4 8 8m0-8-8 8" />
</svg>`;
export const searchShape = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="7" cy="7" r="4.5" />
  <path d="m10.5 10.5 3.5 3.5" />
</svg>`;
export const copyShape = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M10.5 3.5v-1h-8v8h1" />
  <path d="M5.5 5.5h8v8h-8z" />
</svg>`;
/** A window with a panel at its side. */
export const panelShape = html`<svg class="icon flip" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M1.75 2.75h12.5v10.5H1.75z" />
  <path class="solid" d="M9.75 2.75h4.5v10.5h-4.5z" />
</svg>`;
/** Two sliders. */
export const settingsShape = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M1.5 4.75h6.5m4 0h2.5M1.5 11.25h2.5m4 0h6.5" />
  <circle cx="10" cy="4.75" r="2" />
  <circle cx="6" cy="11.25" r="2" />
</svg>`;
export const timelineShape = html`<svg class="icon flip" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M4 1.5v13M8 4h6M8 8h4M8 12h6" />
  <circle class="solid" cx="4" cy="4" r="1.25" />
  <circle class="solid" cx="4" cy="8" r="1.25" />
  <circle class="solid" cx="4" cy="12" r="1.25" />
</svg>`;
/** A pin; filled where it is put in. */
export const pinShape = (isIn: boolean): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path class=${isIn ? 'solid' : ''} d="M5.5 2h5l-.75 4.5 2.75 2.75v.75h-9v-.75L6.25 6.5z" />
    <path d="M8 10v4.25" />
  </svg>`;
/** To a place on the page. */
export const jumpShape = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="8" cy="8" r="3.75" />
  <path d="M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3" />
</svg>`;
/** After the last word of a link that leaves, 12 by 12. */
export const outShape = html`<svg class="out flip" viewBox="0 0 12 12" aria-hidden="true">
  <path d="M4.5 2.5h5v5m0-5-7 7" />
</svg>`;
