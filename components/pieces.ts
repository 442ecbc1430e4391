/**
 * Small templates that several components share. No state, no elements of their own.
 */
import { html, type TemplateResult } from 'lit';
import type { Edtf, SubjectId, SubjectReference } from '../corpus/model.ts';
import { dateText, plainDate } from './dates.ts';
import { SubjectOpenEvent } from './events.ts';
import type { Words } from './words.ts';

type Piece = string | TemplateResult;

/** `text` with each `{slot}` replaced by its piece. An unknown slot is a mistake in the dictionary and throws. */
export function filled(text: string, pieces: Record<string, Piece>): Piece[] {
  return text.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part;
    const piece = pieces[part];
    if (piece === undefined) throw new Error(`no piece for {${part}} in "${text}"`);
    return piece;
  });
}

/** Pieces as a list of the reader's language: "A, B and C". */
export function listing(pieces: TemplateResult[], words: Words): Piece[] {
  const places = pieces.map((_, index) => String(index));
  return words
    .listParts(places)
    .map((part) => (part.type === 'element' ? (pieces[Number(part.value)] ?? '') : part.value));
}

function openSubject(event: MouseEvent): void {
  const button = event.currentTarget as HTMLElement;
  button.dispatchEvent(new SubjectOpenEvent(button.dataset['subject'] as SubjectId));
}

/** The name of a subject, to be followed. */
export function nameButton(subject: SubjectReference): TemplateResult {
  return html`<button type="button" class="name" dir="auto" data-subject=${subject.id} @click=${openSubject}>
    ${subject.name}
  </button>`;
}

/** A date as readers write it, with its machine form. */
export function dated(date: Edtf, words: Words): TemplateResult {
  return html`<time datetime=${plainDate(date)}>${dateText(date, words)}</time>`;
}

/** What there is to say when there is nothing to show: a line, and what to do. */
export function notice(line: string, advice: string, action?: TemplateResult): TemplateResult {
  return html`<div class="notice">
    <p><strong>${line}</strong></p>
    <p>${advice}</p>
    ${action}
  </div>`;
}
