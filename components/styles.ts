/**
 * Styles that all components share. Colours, sizes and spaces come from the custom properties of `assets/tokens.css`;
 * logical properties, so that right-to-left needs next to nothing.
 */
import { css } from 'lit';

export const sharedStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font: var(--text);
    overflow-wrap: anywhere;
    /* Physical, because names in the other direction (dir="auto") still stand where the interface begins. */
    text-align: left;
  }
  :host(:dir(rtl)) {
    text-align: right;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--link);
  }
  ::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  /* With an arrow of its own: that of the browser stays small beside large text, and is another in each. */
  select {
    appearance: none;
    min-inline-size: 0;
    min-block-size: 2rem;
    padding-block: 0;
    padding-inline: var(--space-2) 1.625rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper) conic-gradient(from -45deg at 50% 100%, var(--ink-soft) 25%, transparent 0) no-repeat right
      0.625rem center / 0.625rem 0.3125rem;
    color: var(--ink);
    font: inherit;
    text-overflow: ellipsis;
  }
  select:dir(rtl) {
    background-position-x: left 0.625rem;
  }
  a,
  .name {
    color: var(--link);
    text-decoration: underline;
    text-decoration-color: var(--link-line);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .name {
    display: inline;
    padding: 0;
    border: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
    user-select: text;
  }
  a:hover,
  .name:hover {
    text-decoration-color: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg .solid {
    fill: currentColor;
  }
  .shape {
    inline-size: 1.25rem;
    block-size: 1rem;
    flex: none;
  }
  .icon {
    inline-size: 1rem;
    block-size: 1rem;
    flex: none;
  }
  /* As wide as nothing, so that it never stands alone on a line; it may hang into the padding at the line's end. */
  .out {
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline: 0.2em -0.9em;
  }
  /* A link that runs the other way ends where its column begins, and nothing hangs out there. */
  :dir(rtl) > :dir(ltr) > .out,
  :dir(ltr) > :dir(rtl) > .out {
    margin-inline-end: 0;
  }
  :dir(rtl) > .flip {
    transform: scaleX(-1);
  }
  time {
    white-space: nowrap;
  }
  summary {
    cursor: pointer;
  }
  .fold > summary {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    min-block-size: 1.5rem;
    color: var(--link);
    font: var(--text-small);
    list-style: none;
  }
  .fold > summary::-webkit-details-marker {
    display: none;
  }
  .fold > summary::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.1em 0.25em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  .fold > summary:dir(rtl)::before {
    transform: rotate(135deg);
  }
  .fold[open] > summary::before {
    transform: translateY(-0.1em) rotate(45deg);
  }
  .fold > summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .notice {
    display: grid;
    gap: var(--space-1);
    justify-items: start;
    padding: var(--space-4);
    color: var(--ink-soft);
  }
  .notice strong {
    color: var(--ink);
    font-weight: 600;
  }
  /* Answers are local: most come before anybody needs to be told to wait. */
  .wait {
    padding: var(--space-4);
    color: var(--ink-soft);
    animation: wait 0.2s step-end;
  }
  @keyframes wait {
    from {
      opacity: 0;
    }
  }
  .plain {
    padding: var(--space-1);
    border: 0;
    background: none;
    color: var(--link);
    font: var(--text-small);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  /* In a line with other words, or at the beginning of one. */
  .plain.inline {
    padding: 0;
  }
  .push {
    margin-block-start: var(--space-2);
    padding: var(--space-1) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper);
    cursor: pointer;
  }
  .push:hover {
    background: var(--paper-sunk);
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .name {
      color: LinkText;
    }
    /* There, backgrounds are taken away, and our arrow with them. */
    select {
      appearance: auto;
    }
  }
`;
