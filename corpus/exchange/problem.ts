/**
 * Why a file is not taken, as data: each reason with the thing in the file that it is about. The sentences are the
 * business of whoever tells them; `spoken` says them for the command line.
 */

export type PackReason =
  | 'too-large'
  | 'no-json'
  | 'no-pack'
  | 'unknown-version'
  | 'forbidden-key'
  | 'wrong-shape'
  | 'wrong-hash'
  | 'wrong-count'
  | 'too-many-aliases'
  | 'double-id'
  | 'dangling-id'
  | 'wrong-kind'
  | 'cycle'
  | 'no-date';

export interface PackProblem {
  reason: PackReason;
  /** What it is about: `version 7`, `subjects 3, aliases 1`, `subject "iran": place "nowhere"`; may be empty. */
  at: string;
}

/** More are not told: the first ones say what to mend. */
export const MAX_PROBLEMS = 20;

const SAID: Record<PackReason, string> = {
  'too-large': 'the file is too large',
  'no-json': 'the file is not JSON',
  'no-pack': 'the file is not a pack',
  'unknown-version': 'the pack is of a version that is not known here',
  'forbidden-key': 'a key that a pack must not have',
  'wrong-shape': 'not as the format has it',
  'wrong-hash': 'the content is not what its hash says',
  'wrong-count': 'the counts are not those of the content',
  'too-many-aliases': 'more names than a pack may have',
  'double-id': 'an id that stands twice',
  'dangling-id': 'an id that leads nowhere',
  'wrong-kind': 'an id of another kind of thing',
  cycle: 'an id that leads back to itself',
  'no-date': 'a day that no calendar has',
};

export function spoken({ reason, at }: PackProblem): string {
  return at === '' ? SAID[reason] : `${SAID[reason]}: ${at}`;
}
