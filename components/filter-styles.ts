/** How a row of filters looks: each choice under its name. */
import { css } from 'lit';

export const filterStyles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    align-items: end;
  }
  label {
    display: grid;
    gap: 0.125rem;
    min-inline-size: 0;
    color: var(--ink-soft);
  }
  select {
    min-inline-size: 0;
    max-inline-size: 13rem;
    min-block-size: 2rem;
    padding-inline: var(--space-1);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
`;
