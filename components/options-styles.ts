/** What the settings page looks like as a whole; its rows bring their own (`setting-rows.ts`). */
import { css } from 'lit';

export const optionsStyles = css`
  :host {
    max-inline-size: 42rem;
    margin-inline: auto;
    padding: var(--space-5) var(--space-4) 4rem;
  }
  h1 {
    font: var(--text-title);
  }
  h2 {
    margin-block-end: var(--space-1);
    padding-block-end: var(--space-1);
    border-block-end: 2px solid var(--line-strong);
    font: var(--text-question);
  }
  section {
    margin-block-start: var(--space-5);
  }
  .find {
    inline-size: 100%;
    margin-block-start: var(--space-3);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    margin-block-start: var(--space-3);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper-sunk);
  }
  .said p {
    flex: 1 1 16rem;
  }
  .push {
    margin: 0;
  }
  .act {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-1) var(--space-3);
  }
  .act > div {
    flex: 1 1 16rem;
  }
  .act strong {
    font-weight: 600;
  }
  .keys {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space-1) var(--space-3);
    margin-block-end: var(--space-2);
  }
  .keys dd {
    text-align: end;
  }
  kbd {
    padding: 0 var(--space-1);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper-sunk);
    font: var(--text-small);
  }
  .sample {
    margin-block: var(--space-2);
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  ::slotted([slot='sample']) {
    margin: 0;
  }
  .sample .hint {
    margin-block-end: var(--space-1);
  }
`;
