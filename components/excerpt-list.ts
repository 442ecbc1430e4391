/**
 * Excerpts as a reader sees them: our summaries labelled as ours, a source's own words as its own, quotations set as quotations with who said them and
 * who carried them, each with a link to its place in the original and a button that copies it as a citation.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ExcerptView } from '../corpus/model.ts';
import { digestCitation, passageCitation, quotationCitation, type Cited } from './citation.ts';
import { CitationCopyEvent, type Place } from './events.ts';
import { filled, languageOf, nameButton } from './pieces.ts';
import { copyShape, outShape } from './shapes.ts';
import type { Words } from './words.ts';

export const excerptStyles = css`
  .excerpts {
    display: grid;
    gap: var(--space-3);
  }
  .ours {
    margin-block-end: var(--space-1);
    color: var(--ink-soft);
    font: var(--text-label);
  }
  /* Running text of several lines, which is hard to read with its lines beginning anywhere. */
  .digest {
    text-align: start;
  }
  .excerpt figure {
    margin-block-start: var(--space-2);
    padding-inline-start: var(--space-3);
    border-inline-start: 2px solid var(--line-strong);
  }
  blockquote {
    font: var(--text-quotation);
  }
  figcaption,
  .paragraph {
    color: var(--ink-soft);
    font: var(--text-small);
  }
  .paragraph {
    text-decoration: none;
    white-space: nowrap;
  }
  a.paragraph:hover {
    text-decoration: underline;
  }
  .copy {
    display: inline-grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.2rem;
    margin-inline-start: 0.5em;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--ink-soft);
    vertical-align: middle;
    cursor: pointer;
  }
  /* Past the arrow, which is as wide as nothing. */
  .paragraph + .copy {
    margin-inline-start: 1.1rem;
  }
  .copy:hover {
    background: var(--paper-sunk);
    color: var(--ink);
  }
  .copy .icon {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }
  .excerpt.here {
    scroll-margin-block-start: var(--space-3);
    padding-inline-start: var(--space-2);
    border-inline-start: 3px solid var(--focus);
  }
`;

function attribution(quotation: NonNullable<ExcerptView['quotation']>, publisher: string, words: Words) {
  const carrier = quotation.carrier && nameButton(quotation.carrier, words);
  if (quotation.speaker === undefined) {
    return carrier === undefined ? words.ownWords({ publisher }) : filled(words.carriedBy, { publisher, carrier });
  }
  const speaker = nameButton(quotation.speaker, words);
  return carrier === undefined ? speaker : filled(words.carriedBy, { publisher: speaker, carrier });
}

function copy(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  button.dispatchEvent(new CitationCopyEvent(button.dataset['citation'] ?? ''));
}

function copyButton(label: string, citation: string): TemplateResult {
  return html`<button
    type="button"
    class="copy"
    aria-label=${label}
    title=${label}
    data-citation=${citation}
    @click=${copy}
  >
    ${copyShape}
  </button>`;
}

/** The number of the paragraph, which leads to it where the source has an address. */
function paragraphLink({ paragraph, link }: ExcerptView, publisher: string, words: Words): TemplateResult {
  if (link === undefined) return html`<span class="paragraph">${words.paragraph({ paragraph })}</span>`;
  return html`<a
    class="paragraph"
    href=${link}
    target="_blank"
    rel="noopener noreferrer"
    aria-label=${words.openParagraph({ paragraph, publisher })}
    >${words.paragraph({ paragraph })}${outShape}</a
  >`;
}

function textCopyButton(excerpt: ExcerptView, source: Cited, words: Words): TemplateResult {
  const { words: own } = excerpt;
  return own === undefined
    ? copyButton(words.copySummary, digestCitation(excerpt, source, words))
    : copyButton(words.copyPassage, passageCitation({ ...excerpt, words: own }, source, words));
}

function blockquote(said: string, words: Words): TemplateResult {
  return html`<blockquote lang=${languageOf(said, words)} dir="auto">${words.quoted({ text: said })}</blockquote>`;
}

function excerptItem(excerpt: ExcerptView, source: Cited, words: Words, at?: Place): TemplateResult {
  const { quotation } = excerpt;
  const { publisher } = source;
  const text = excerpt.words ?? excerpt.digest ?? '';
  return html`<li class="excerpt ${excerpt.id === at ? 'here' : ''}" data-place=${excerpt.id}>
    <p class="digest" dir="auto">
      <span lang=${languageOf(text, words)}>${text}</span>
      ${paragraphLink(excerpt, publisher, words)}${textCopyButton(excerpt, source, words)}
    </p>
    ${
      quotation &&
      html`<figure>
        ${blockquote(quotation.words, words)}
        <figcaption>
          ${attribution(quotation, publisher, words)}${copyButton(
            words.copyQuotation,
            quotationCitation({ ...excerpt, quotation }, source, words),
          )}
        </figcaption>
      </figure>`
    }
  </li>`;
}

/**
 * Excerpts of one source, in its order. Unless told otherwise they are labelled, once, as our summaries or as its own words; the excerpt
 * `at` is pointed out. Nothing for none.
 */
export function excerptList(
  excerpts: ExcerptView[],
  source: Cited,
  words: Words,
  { label = true, at }: { label?: boolean; at?: Place | undefined } = {},
): TemplateResult | typeof nothing {
  if (excerpts.length === 0) return nothing;
  return html`${label ? html`<p class="ours">${excerpts[0]?.words === undefined ? words.ourSummary : words.inOwnWords}</p>` : nothing}
    <ul class="excerpts">
      ${excerpts.map((excerpt) => excerptItem(excerpt, source, words, at))}
    </ul>`;
}
