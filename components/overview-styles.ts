/** The overview: a heading with what narrows it, the matrix or the timeline below, and beside them what was opened. */
import { css } from 'lit';

export const overviewStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    block-size: 100dvh;
    container-type: size;
  }
  :host(.open) {
    grid-template-columns: minmax(0, 1fr) minmax(18rem, 28rem);
  }
  .whole {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .opened {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-inline-start: 1px solid var(--line-strong);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-block-end: 1px solid var(--line);
    font: var(--text-small);
  }
  h1 {
    font: var(--text-title);
  }
  .tabs {
    display: flex;
    gap: var(--space-1);
  }
  .tabs button {
    min-block-size: 2rem;
    padding: 0 var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: none;
    cursor: pointer;
  }
  .tabs [aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  .count {
    margin-inline-start: auto;
    color: var(--ink-soft);
  }
  .base {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
  }
  .time {
    overflow: auto;
  }
  @media (forced-colors: active) {
    .tabs [aria-pressed='true'] {
      border-color: SelectedItem;
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
  }
  /* Where the heading would leave no room for what stands below it, it scrolls away. */
  @container (width < 40rem) or (height < 38rem) {
    .whole {
      display: block;
      overflow: auto;
    }
    .base {
      display: block;
      --matrix-height: none;
    }
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      inline-size: 100%;
    }
    label:first-of-type {
      grid-column: span 2;
    }
    select {
      inline-size: 100%;
      max-inline-size: none;
    }
  }
  /* By the size of the reader's text, which is not that of the browser. */
  @container (width < 60rem) {
    :host(.open) .whole {
      display: none;
    }
    .opened {
      grid-column: 1 / -1;
      border: 0;
    }
  }
  @media print {
    :host {
      display: block;
      block-size: auto;
      container-type: normal;
    }
    .opened,
    form,
    .tabs {
      display: none;
    }
    .whole,
    .base,
    .time {
      display: block;
      overflow: visible;
    }
  }
`;
