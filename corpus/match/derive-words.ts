/** What all ways to shorten a name share. */
import type { ShortForm } from './derive.ts';

/** Takes one form, short unless said otherwise; forms that say nothing are dropped. */
export type AddForm = (text: string, strength?: ShortForm['strength']) => void;

/** Words that do not count in a name, of the languages that the press takes names from. */
export const SMALL = new Set(
  'of the and for in on at to a an de la le du des di da del der die das y et e und with'.split(' '),
);
