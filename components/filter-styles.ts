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
    max-inline-size: 10rem;
  }
`;
