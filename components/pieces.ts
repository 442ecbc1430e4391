/**
 * Small templates that several components share. No state, no elements of their own.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Edtf, SubjectId, SubjectReference } from '../corpus/model.ts';
import { dateText, plainDate } from './dates.ts';
import { SubjectOpenEvent } from './events.ts';
import type { Words } from './words.ts';

type Piece = string | TemplateResult;

const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A language in the reader's own; its code where nobody has named it. @param language BCP 47 */
export function languageName(language: string, words: Words): string {
  return new Intl.DisplayNames(words.locale, { type: 'language' }).of(language) ?? language;
}

/**
 * The language of a text that comes from the corpus, for its `lang`; nothing where it is the interface's. The corpus
 * says of no name which language it is in, so its script decides: what is not in Arabic letters is read out as English.
 */
export function languageOf(text: string, words: Words): string | typeof nothing {
  const isRightToLeft = RIGHT_TO_LEFT.test(text);
  return isRightToLeft === (words.direction === 'rtl') ? nothing : isRightToLeft ? 'ar' : 'en';
}

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
export function nameButton(subject: SubjectReference, words: Words): TemplateResult {
  return html`<button
    type="button"
    class="name"
    lang=${languageOf(subject.name, words)}
    dir="auto"
    data-subject=${subject.id}
    @click=${openSubject}
  >
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
