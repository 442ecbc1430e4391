/** What is wrong with files that are each well formed, as a list of what is looked at. */
import { checkAliases } from './check-aliases.ts';
import { checkDates } from './check-dates.ts';
import { checkFields } from './check-fields.ts';
import { checkIds } from './check-ids.ts';
import { checkText } from './check-text.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';

/** Errors only; empty where there are none. */
export function check(draft: Draft): Problem[] {
  return [...checkIds(draft), ...checkFields(draft), ...checkDates(draft), ...checkAliases(draft), ...checkText(draft)];
}
