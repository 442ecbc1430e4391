/** A switch: what it is for on the one side, on or off on the other, across the whole line. */
import { css, html, type TemplateResult } from 'lit';

export const switchStyles = css`
  .switch {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    inline-size: 100%;
    padding: var(--space-1) 0;
    border: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
  }
  .switch[disabled] {
    color: var(--ink-soft);
    cursor: default;
  }
  .switch[disabled] .track {
    opacity: 0.5;
  }
  .track {
    flex: none;
    inline-size: 2.25rem;
    block-size: 1.25rem;
    padding: 2px;
    border: 1px solid var(--line-strong);
    border-radius: 1rem;
    background: var(--paper-sunk);
  }
  .track::before {
    content: '';
    display: block;
    block-size: 100%;
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--line-strong);
    transition: margin-inline-start 120ms;
  }
  [aria-checked='true'] .track {
    border-color: var(--link);
    background: var(--link);
  }
  [aria-checked='true'] .track::before {
    margin-inline-start: 1rem;
    background: var(--paper);
  }
  @media (prefers-reduced-motion: reduce) {
    .track::before {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .track::before {
      background: CanvasText;
    }
    [aria-checked='true'] .track {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
    [aria-checked='true'] .track::before {
      background: HighlightText;
    }
  }
`;

/** @param disabled it shows what is, and cannot be changed, because something wider is off. */
export function switchButton(
  label: string,
  on: boolean,
  change: (event: Event) => void,
  disabled = false,
): TemplateResult {
  return html`<button
    type="button"
    role="switch"
    class="switch"
    aria-checked=${on}
    ?disabled=${disabled}
    @click=${change}
  >
    <span>${label}</span><span class="track"></span>
  </button>`;
}
