/** Dates that are days of the calendar, and in order. */
import { earliestDay, latestDay, parseDate } from '../compare/dates.ts';
import type { Edtf } from '../model.ts';
import { problemAt } from './draft.ts';
import type { Draft, Located } from './draft.ts';
import type { Problem } from './problem.ts';
import type { Path } from './yaml.ts';

/** Two dates of a record that must not stand the wrong way round, and what they are called. */
interface Span {
  record: Located<unknown>;
  first: { path: Path; date: string | undefined };
  last: { path: Path; date: string | undefined };
  names: { first: string; last: string };
}

export function checkDates(draft: Draft): Problem[] {
  return spans(draft).flatMap(({ record, first, last, names }) => {
    const wrong = [first, last].flatMap(({ path, date }) =>
      date === undefined || parseDate(date)
        ? []
        : [problemAt(record, path, `"${date}" is no day of the calendar`, 'a day that exists')],
    );
    if (wrong.length > 0 || first.date === undefined || last.date === undefined) return wrong;
    if (latestDay(last.date as Edtf) >= earliestDay(first.date as Edtf)) return [];
    const message = `the ${names.last} ${last.date} is before the ${names.first} ${first.date}`;
    return [problemAt(record, last.path, message, `a date from ${first.date} on`)];
  });
}

function spans(draft: Draft): Span[] {
  return [
    ...draft.sources.map((record) => ({
      record,
      first: { path: ['date'], date: record.value.date },
      last: { path: ['republished', 'date'], date: record.value.republished?.date },
      names: { first: 'publication', last: 'republication' },
    })),
    ...draft.events.map((record) => ({
      record,
      first: { path: ['date'], date: record.value.date },
      last: { path: ['end'], date: record.value.end },
      names: { first: 'start', last: 'end' },
    })),
    ...draft.entities.flatMap((record) =>
      (record.value.reference?.held ?? []).map(({ from, to }, at) => ({
        record,
        first: { path: ['reference', 'held', at, 'from'], date: from },
        last: { path: ['reference', 'held', at, 'to'], date: to },
        names: { first: 'start of the term', last: 'end of the term' },
      })),
    ),
  ];
}
