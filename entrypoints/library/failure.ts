/** What can fail so that a reader is told in words of its own, between the page and its worker, which cannot hand over errors. */
import { NewerLibraryError, NoRoomError } from '../background/storage/database.ts';

export type FailureKind = 'no-room' | 'newer' | 'failed';

export function kindOf(error: unknown): FailureKind {
  if (error instanceof NoRoomError) return 'no-room';
  return error instanceof NewerLibraryError ? 'newer' : 'failed';
}

/** The error that it was. */
export function errorOf(kind: FailureKind, text: string): Error {
  if (kind === 'no-room') return new NoRoomError();
  return kind === 'newer' ? new NewerLibraryError() : new Error(text);
}
