/** What is asked first about the time of a sentence rules out nothing that reading its dates would not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesIn, mayNameDate } from '../../../corpus/match/sentence-dates.ts';
import { isNews, isOutOfTime, statusInTime } from '../../../corpus/match/timing.ts';
import type { Edtf, Event, TellingStatus } from '../../../corpus/model.ts';

const WORDS =
  `15 September 2014 Sept. May of in since after before between from and until to the last this next previous week
  month year decade years ago earlier a two twenty-one Monday Fridays today Yesterday tomorrow weekend weekend’s by end the
  year-end yearly at on his its , when . : that mid- early 1979 2003 20141 talks were held said`.split(/\s+/);

const sentences = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 8 })
  .map((words) => words.join(' ').replaceAll(/ (?=[,.:])/g, ''));
const dates = fc.constantFrom(
  ...(['2014-09-15', '2014-09', '2014', '2013~', '2014-11-20', '1979', '2003-03-20'] as Edtf[]),
);
const pageDates = fc.option(dates, { nil: undefined });
const events = fc.record({ date: dates, end: pageDates, once: fc.boolean(), announced: fc.boolean() }).map(
  ({ date, end, once, announced }) =>
    ({
      date,
      ...(end && end >= date && { end }),
      ...(announced && { status: 'announced' }),
      told: { once },
    }) as unknown as Event,
);
const statuses = fc.constantFrom<TellingStatus>('happened', 'denied', 'planned');
const triggers = fc.constantFrom('refused', 'met', 'conference', 'visit', 'heads to');

test('a sentence that cannot name a date names none', () => {
  fc.assert(
    fc.property(sentences, pageDates, (sentence, pageDate) => {
      if (!mayNameDate(sentence, pageDate)) expect(datesIn(sentence, pageDate, 2014)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('an event that is out of time has no status, whatever the words say of it', () => {
  fc.assert(
    fc.property(
      events,
      sentences,
      pageDates,
      fc.record({ status: statuses, trigger: triggers, spoken: fc.boolean() }),
      (event, text, pageDate, { status, trigger, spoken }) => {
        const isRuledOut = isOutOfTime(event, text, pageDate);
        if (isRuledOut) expect(statusInTime(event, status, { text, pageDate, trigger, spoken })).toBeUndefined();
        if (!isNews(event, pageDate) && !mayNameDate(text, pageDate)) expect(isRuledOut).toBe(true);
      },
    ),
    { numRuns: 5000 },
  );
});
