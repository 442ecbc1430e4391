/**
 * The matrix: headings that stay, columns of one width, a drawing above the words of each row. Printed it is a whole
 * table on as many pages as it takes, its heading once.
 */
import { css } from 'lit';

export const matrixStyles = css`
  :host {
    min-block-size: 0;
  }
  .scroll {
    max-block-size: var(--matrix-height, 100%);
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-color: var(--line-strong) transparent;
  }
  [role='grid'] {
    --first: clamp(10rem, 24vw, 20rem);
    --column: minmax(9.5rem, 1fr);
    inline-size: max(100%, calc(var(--first) + var(--columns) * 9.5rem));
    font: var(--text-small);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: var(--first) repeat(var(--columns), var(--column));
    content-visibility: auto;
    contain-intrinsic-block-size: auto 6rem;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--paper-sunk);
    content-visibility: visible;
  }
  .row > [role] {
    padding: var(--space-2) var(--space-3);
    min-inline-size: 0;
  }
  .head > [role] {
    border-block-end: 1px solid var(--line-strong);
  }
  /* Each cell has its part of the line above: at the foot of a row, the cells that stay in sight would cover it. */
  .row + .row:not(.head + .row) > [role] {
    border-block-start: 1px solid var(--line);
  }
  .row > [role]:focus-visible {
    outline-offset: -2px;
  }
  .corner,
  .question {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    border-inline-end: 1px solid var(--line-strong);
    background: var(--paper);
  }
  .corner {
    background: var(--paper-sunk);
    color: var(--ink-soft);
    font: var(--text-label);
  }
  .question,
  [role='gridcell'] {
    cursor: pointer;
  }
  .question:hover .asked,
  [role='gridcell']:hover p {
    text-decoration: underline;
    text-decoration-color: var(--link-line);
    text-underline-offset: 0.18em;
  }
  .asked {
    display: block;
    font: var(--text-question);
    font-size: 0.9375rem;
  }
  .outcome {
    display: flex;
    gap: var(--space-2);
    margin-block-start: var(--space-1);
    color: var(--ink-soft);
  }
  .differ .outcome {
    color: var(--differ);
    font-weight: 600;
  }
  .publisher {
    display: block;
    font-weight: 600;
  }
  .facts {
    display: block;
    color: var(--ink-soft);
  }
  [role='gridcell'] .when {
    display: block;
    color: var(--ink-soft);
  }
  [role='gridcell'] p + p {
    margin-block-start: var(--space-2);
  }
  [role='gridcell'] {
    grid-row: 1;
    padding-block-start: calc(var(--drawn) + var(--space-2)) !important;
    text-align: inherit;
  }
  .said {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  .drawn {
    grid-row: 1;
    grid-column: 2 / -1;
    inline-size: 100%;
    margin-block-start: var(--space-1);
    color: var(--ink-soft);
    pointer-events: none;
    overflow: visible;
  }
  .drawn:dir(rtl) {
    transform: scaleX(-1);
  }
  .differ .drawn {
    color: var(--differ);
  }
  .drawn line {
    stroke-width: 2;
  }
  .drawn .open {
    fill: var(--paper);
  }
  .drawn .silence {
    fill: var(--line-strong);
    stroke: none;
  }
  @media print {
    .scroll {
      max-block-size: none;
      overflow: visible;
    }
    [role='grid'] {
      --first: 22%;
      --column: minmax(0, 1fr);
      inline-size: 100%;
      font-size: 8pt;
    }
    .row {
      break-inside: avoid;
      content-visibility: visible;
    }
    .head,
    .corner,
    .question {
      position: static;
    }
    .said {
      -webkit-line-clamp: none;
    }
  }
`;
