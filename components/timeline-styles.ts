/**
 * The line of the timeline and what hangs on it: a filled dot for what happened, a leaf for what was written.
 */
import { css } from 'lit';

export const timelineStyles = css`
  .year {
    --line-place: calc(var(--space-4) + 0.3rem);
    position: relative;
    padding-block-end: var(--space-3);
  }
  /* One line through everything, behind headings and dots. */
  .year::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--line-place);
    border-inline-start: 1px solid var(--line-strong);
  }
  .year > * {
    position: relative;
  }
  h2 {
    padding: var(--space-2) var(--space-4) var(--space-1);
    padding-inline-start: calc(var(--line-place) + var(--space-4));
    font: var(--text-title);
  }
  h3 {
    padding: var(--space-2) var(--space-4) 0;
    padding-inline-start: calc(var(--line-place) + var(--space-4));
    color: var(--ink-soft);
    font: var(--text-label);
  }
  ol > li {
    position: relative;
    padding: var(--space-2) var(--space-4);
    padding-inline-start: calc(var(--line-place) + var(--space-4));
  }
  ol > li::before {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--space-2) + 0.35em);
    inset-inline-start: calc(var(--line-place) - 0.28rem);
    inline-size: 0.6rem;
    block-size: 0.6rem;
    border: 1.5px solid var(--ink-soft);
    border-radius: 50%;
    background: var(--ink-soft);
  }
  ol > .source::before {
    border-radius: 1px;
    background: var(--paper);
  }
  .when,
  .description {
    color: var(--ink-soft);
    font: var(--text-small);
  }
  .when time {
    white-space: normal;
  }
  .what,
  .what .name {
    font-family: var(--face-name);
    font-weight: 600;
  }
  .cue {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    color: var(--differ);
    font: var(--text-small);
    font-weight: 600;
  }
  .statements {
    display: grid;
    gap: var(--space-1);
    padding-block-start: var(--space-1);
  }
  .statement {
    display: grid;
    gap: 0.1rem;
    inline-size: 100%;
    padding: var(--space-1) var(--space-2);
    border: 0;
    border-inline-start: 2px solid var(--line);
    background: none;
    font: var(--text-small);
    text-align: inherit;
    cursor: pointer;
  }
  .statement:hover {
    background: var(--paper-sunk);
  }
  .question {
    color: var(--ink-soft);
  }
  @media (forced-colors: active) {
    ol > .event::before {
      background: CanvasText;
    }
  }
  /* On paper what is folded is unfolded, and there is nothing to press. */
  @media print {
    .tools,
    .fold > summary {
      display: none !important;
    }
    .fold::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    ol > li {
      break-inside: avoid;
    }
  }
`;
