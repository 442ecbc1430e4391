/**
 * "Why this mark?" in sentences.
 */
import type { Reason } from '../corpus/model.ts';
import { dateText } from './dates.ts';
import type { Words } from './words.ts';

/** One reason as one sentence. */
export function reasonText(reason: Reason, words: Words): string {
  switch (reason.kind) {
    case 'alias':
      return words.whyAlias({ alias: reason.alias });
    case 'full-name':
      return words.whyFullName({ alias: reason.alias });
    case 'related':
      return words.whyRelated({ names: words.list(reason.names) });
    case 'listed':
      return words.whyListed;
    case 'several':
      return words.whySeveral({ names: words.list(reason.names) });
    case 'role':
      return reason.date === undefined
        ? words.whyRoleUndated({ office: reason.office })
        : words.whyRole({ office: reason.office, date: dateText(reason.date, words) });
    case 'told':
      return words.whyTold[reason.status]({ trigger: reason.trigger });
  }
}
