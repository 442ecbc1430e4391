/** How the panel's list of mentions looks: rows of what was found, each with a small button that leads to the page. */
import { css } from 'lit';

export const mentionStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    padding: var(--space-2) var(--space-4);
    border-block-end: 1px solid var(--line);
    background: var(--paper-sunk);
  }
  .count,
  .only,
  fieldset label {
    font: var(--text-small);
  }
  .count {
    flex: 1 0 100%;
    color: var(--ink-soft);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: 1.5rem;
    cursor: pointer;
  }
  .row {
    display: flex;
    border-block-end: 1px solid var(--line);
  }
  .open {
    display: grid;
    flex: 1 1 auto;
    min-inline-size: 0;
    padding: var(--space-2) 0 var(--space-2) var(--space-4);
    border: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
  }
  .open.again {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-2);
  }
  .open:dir(rtl) {
    padding: var(--space-2) var(--space-4) var(--space-2) 0;
  }
  .jump {
    display: grid;
    flex: none;
    align-content: center;
    justify-items: center;
    min-inline-size: 3rem;
    padding: 0 var(--space-2);
    border: 0;
    background: none;
    color: var(--ink-soft);
    font: var(--text-small);
    cursor: pointer;
  }
  .open:hover,
  .jump:hover {
    background: var(--paper-sunk);
  }
  .jump:hover {
    color: var(--ink);
  }
  .open:focus-visible,
  .jump:focus-visible {
    outline-offset: -2px;
  }
  .called {
    font-family: var(--face-name);
    font-weight: 600;
  }
  /* Cut off for the eye only. It begins where the row does, whichever way it runs itself. */
  .described {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--ink-soft);
    font: var(--text-small);
    text-align: match-parent;
  }
  .cue {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    color: var(--differ);
    font: var(--text-small);
    font-weight: 600;
  }
`;
