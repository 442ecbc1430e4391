/** The library's address, with what is to be done there behind the `#`. */
import type { ComparisonId, SubjectId } from '../../../corpus/model.ts';

/**
 * Nothing; a page that is to be added, all of it or what is selected on it; a subject that is to be put right; two
 * statements that are to be a question of the reader's; such a question that is to be changed.
 */
export type LibraryPlace =
  | { kind: 'whole' }
  | { kind: 'add'; tab: number; selected: boolean }
  | { kind: 'subject'; subject: SubjectId }
  | { kind: 'question'; pair: string; about: SubjectId }
  | { kind: 'change'; question: ComparisonId };

/** The address within the extension. */
export function libraryPage(place: LibraryPlace): `/library.html${string}` {
  switch (place.kind) {
    case 'whole':
      return '/library.html';
    case 'add':
      return `/library.html#add=${place.tab}${place.selected ? '&selected=1' : ''}`;
    case 'subject':
      return `/library.html#subject=${encodeURIComponent(place.subject)}`;
    case 'question':
      return `/library.html#question=${place.pair}&about=${encodeURIComponent(place.about)}`;
    case 'change':
      return `/library.html#change=${encodeURIComponent(place.question)}`;
  }
}

export function libraryPlace(hash: string): LibraryPlace {
  const params = new URLSearchParams(hash.slice(1));
  const [tab, subject] = [params.get('add'), params.get('subject')];
  if (tab !== null && /^\d+$/.test(tab))
    return { kind: 'add', tab: Number(tab), selected: params.get('selected') === '1' };
  const [pair, about, question] = [params.get('question'), params.get('about'), params.get('change')];
  if (pair && about) return { kind: 'question', pair, about: about as SubjectId };
  if (question) return { kind: 'change', question: question as ComparisonId };
  return subject ? { kind: 'subject', subject: subject as SubjectId } : { kind: 'whole' };
}
