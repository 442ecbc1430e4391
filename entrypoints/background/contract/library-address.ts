/** The library's address, with what is to be done there behind the `#`. */
import type { SubjectId } from '../../../corpus/model.ts';

/** Nothing; a page that is to be added, all of it or what is selected on it; a subject that is to be put right. */
export type LibraryPlace =
  { kind: 'whole' } | { kind: 'add'; tab: number; selected: boolean } | { kind: 'subject'; subject: SubjectId };

/** The address within the extension. */
export function libraryPage(place: LibraryPlace): `/library.html${string}` {
  switch (place.kind) {
    case 'whole':
      return '/library.html';
    case 'add':
      return `/library.html#add=${place.tab}${place.selected ? '&selected=1' : ''}`;
    case 'subject':
      return `/library.html#subject=${encodeURIComponent(place.subject)}`;
  }
}

export function libraryPlace(hash: string): LibraryPlace {
  const params = new URLSearchParams(hash.slice(1));
  const [tab, subject] = [params.get('add'), params.get('subject')];
  if (tab !== null && /^\d+$/.test(tab))
    return { kind: 'add', tab: Number(tab), selected: params.get('selected') === '1' };
  return subject ? { kind: 'subject', subject: subject as SubjectId } : { kind: 'whole' };
}
