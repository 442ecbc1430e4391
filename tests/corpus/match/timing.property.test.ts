/** What is asked first about the time of a sentence rules out nothing that reading its dates would not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earliestDay, latestDay } from '../../../corpus/compare/dates.ts';
import { datesIn, reachOf } from '../../../corpus/match/sentence-dates.ts';
import { TellingSentence } from '../../../corpus/match/telling-sentence.ts';
import { isOutOfTime, statusInTime } from '../../../corpus/match/timing.ts';
import type { Edtf, Event, TellingStatus } from '../../../corpus/model.ts';

const WORDS =
  `15 September 2014 Sept. May of in since after before between from and until to the last this next previous week
  month year decade years ago earlier a two twenty-one Monday Fridays today Yesterday tomorrow weekend weekend’s by end the
  year-end yearly at on his its , when . : that mid- early 1979 2003 20141 talks were held said`.split(/\s+/);

const sentences = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 8 })
  .map((words) => words.join(' ').replaceAll(/ (?=[,.:])/g, ''));
const dates = fc.constantFrom(
  ...([
    '2014-09-15',
    '2014-09',
    '2014',
    '2013~',
    '2014-11-20',
    '1979',
    '2003-03-20',
    '2015-01',
    '2012-12-31',
    '2013-01-02',
  ] as Edtf[]),
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

test('no date of a sentence is out of its reach', () => {
  fc.assert(
    fc.property(sentences, pageDates, (sentence, pageDate) => {
      const reach = reachOf(sentence, pageDate);
      const found = datesIn(sentence, pageDate, 2014);
      if (reach === 0) expect(found).toEqual([]);
      if (!pageDate || reach === 0) return;
      for (const { from, to } of found) {
        expect(from).toBeGreaterThan(earliestDay(pageDate) - reach);
        expect(to).toBeLessThan(latestDay(pageDate) + reach);
      }
    }),
    { numRuns: 5000 },
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
        const isTimely = new TellingSentence(text, 0, () => [], pageDate).isTimely(event);
        fc.pre(!isTimely || isOutOfTime(event, text, pageDate));
        expect(statusInTime(event, status, { text, pageDate, trigger, spoken })).toBeUndefined();
      },
    ),
    { numRuns: 5000 },
  );
});
