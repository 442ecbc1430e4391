/** How the library looks. */
import { css } from 'lit';

export const libraryStyles = css`
  :host {
    display: block;
    color: var(--ink);
    background: var(--paper);
    min-block-size: 100dvh;
  }
  main {
    display: grid;
    gap: var(--space-4);
    max-inline-size: 46rem;
    margin-inline: auto;
    padding: var(--space-5) var(--space-4);
  }
  h1 {
    font: var(--text-title);
  }
  h2 {
    font: var(--text-question);
  }
  .lead,
  .bring p,
  .facts,
  .exporting p {
    color: var(--ink-soft);
  }
  .facts {
    font: var(--text-small);
  }
  section {
    display: grid;
    gap: var(--space-2);
    justify-items: start;
  }
  .bring label:focus-within {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  /* Where the reader is: what was done is far down the page as often as not. */
  .told {
    position: fixed;
    inset-inline: 0;
    inset-block-end: var(--space-4);
    z-index: 1;
    display: grid;
    justify-items: center;
    padding-inline: var(--space-4);
    pointer-events: none;
  }
  .told p {
    max-inline-size: 40rem;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper-sunk);
    pointer-events: auto;
  }
  /* What is done at once needs no word before it. */
  .told .saving {
    animation: shown 0s 300ms backwards;
  }
  @keyframes shown {
    from {
      opacity: 0;
    }
  }
  .pack {
    justify-items: stretch;
    padding-block-start: var(--space-4);
    border-block-start: 1px solid var(--line);
  }
  .pack header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  header .name {
    flex: 1 1 12rem;
    /* Its words stand in line with those below. */
    margin-inline-start: calc(-1 * var(--space-1) - 1px);
    padding: var(--space-1);
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: none;
    color: var(--ink);
    font: var(--text-question);
    text-decoration: none;
    cursor: text;
  }
  header .name:hover,
  header .name:focus {
    border-color: var(--line-strong);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    font: var(--text-small);
  }
  .exporting {
    padding: var(--space-3);
    border-radius: var(--radius);
    background: var(--paper-sunk);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .push[disabled] {
    color: var(--ink-soft);
    cursor: default;
  }
  .sources li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    gap: var(--space-2);
    align-items: start;
    padding-block: var(--space-2);
    border-block-start: 1px solid var(--line);
  }
  .off .title,
  li.off .title {
    color: var(--ink-soft);
  }
  .title {
    font-family: var(--face-name);
  }
  .report {
    justify-items: stretch;
    padding: var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
  }
  .report button {
    justify-self: start;
  }
  .report ul {
    max-block-size: 16rem;
    overflow: auto;
    font: var(--text-small);
  }
  /* Of a thousand lines those are laid out that are seen. */
  .report li {
    content-visibility: auto;
    contain-intrinsic-size: auto 1.25rem;
  }
  .report .file {
    font-weight: 600;
  }
  .report .not {
    color: var(--differ);
  }
  progress {
    inline-size: 100%;
    accent-color: var(--link);
  }
`;

/** What is typed or chosen in the forms of the library. */
export const fieldStyles = css`
  .field,
  select {
    inline-size: 100%;
    font: var(--text);
  }
  .field {
    padding: var(--space-1) var(--space-2);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
  }
`;

/** Of the forms: fields beside each other, each under its name. */
export const formStyles = css`
  form {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
  }
  h2 {
    font: var(--text-question);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
    gap: var(--space-3);
  }
  label {
    display: grid;
    gap: var(--space-1);
    color: var(--ink-soft);
    font: var(--text-label);
  }
  label.check {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    color: var(--ink);
    font: var(--text);
  }
  ${fieldStyles}
  .wide {
    grid-column: 1 / -1;
  }
  .buttons {
    display: flex;
    gap: var(--space-2);
  }
`;
