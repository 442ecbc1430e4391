/**
 * Small templates that several components share. No state, no elements of their own.
 */
import { html, type TemplateResult } from 'lit';
import type { Edtf, SubjectId, SubjectReference } from '../corpus/model.ts';
import { dateText, plainDate } from './dates.ts';
import { SubjectOpenEvent } from './events.ts';
import type { Words } from './words.ts';

type Piece = string | TemplateResult;

/** A message with pieces of a template as its values. */
export function filled<Name extends string>(
  message: (values: Record<Name, string>) => string,
  pieces: Record<Name, Piece>,
): Piece[] {
  const names = Object.keys(pieces) as Name[];
  const slots = Object.fromEntries(names.map((name) => [name, `\uE000${name}\uE000`])) as Record<Name, string>;
  // A character for private use, which no message has: what is between two of them is a name.
  const parts = message(slots).split('\uE000');
  return parts.map((part, index) => (index % 2 === 0 ? part : pieces[part as Name]));
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
