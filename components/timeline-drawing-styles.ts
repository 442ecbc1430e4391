/** The timeline as a drawing: lines, points and what their shapes mean. */
import { css } from 'lit';

export const timelineDrawingStyles = css`
  :host {
    padding: var(--space-3) var(--space-4);
  }
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
    color: var(--ink-soft);
  }
  svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .line {
    stroke: var(--line-strong);
  }
  .border {
    stroke: var(--line);
  }
  text {
    fill: var(--ink-soft);
    stroke: none;
    font: var(--text-label);
    text-anchor: middle;
  }
  text:dir(rtl) {
    transform-box: fill-box;
    transform-origin: center;
    transform: scaleX(-1);
  }
  .point {
    cursor: pointer;
  }
  .point:hover,
  .point:focus-visible {
    outline: none;
    stroke: var(--focus);
    stroke-width: 3;
  }
  /* Told by its shape, too: a ring around a dot. */
  .differ {
    color: var(--differ);
  }
  .differ,
  .written {
    fill: var(--paper);
  }
  .dot {
    fill: var(--differ);
    stroke: none;
    pointer-events: none;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    padding-block-start: var(--space-2);
    color: var(--ink-soft);
    font: var(--text-small);
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
  }
  .key svg {
    inline-size: 0.75rem;
    block-size: 0.75rem;
  }
  @media (forced-colors: active) {
    .differ,
    .written {
      fill: Canvas;
    }
    .dot {
      fill: CanvasText;
    }
  }
`;
