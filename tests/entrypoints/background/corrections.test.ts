import { describe, expect, test } from 'vitest';
import { correctionsFrom } from '../../../entrypoints/background/contract/corrections.ts';

const PAGE = 'https://gazette.example/one-enemy';

describe('corrections out of storage', () => {
  test('are what was stored', () => {
    const dismissed = [
      { words: 'Kerry', subject: 'john-kerry', page: PAGE },
      { words: 'Kerry', subject: 'john-kerry' },
    ];
    const dates = [{ page: PAGE, date: '2014-10-24' }];
    expect(correctionsFrom({ dismissed, dates })).toEqual({ dismissed, dates });
  });

  test.each([undefined, null, 7, 'x', [], {}, { dismissed: 'x', dates: {} }])('are none in %o', (stored) => {
    expect(correctionsFrom(stored)).toEqual({ dismissed: [], dates: [] });
  });

  test('are what is good of what is stored', () => {
    const good = { words: 'Kerry', subject: 'john-kerry' };
    const dismissed = [good, { words: '', subject: 'iran' }, { words: 'x' }, { ...good, page: 'nowhere' }, null];
    const dates = [
      { page: PAGE, date: '2014-13-01' },
      { page: PAGE, date: '2014-10' },
      { page: '', date: '2014' },
    ];
    expect(correctionsFrom({ dismissed, dates })).toEqual({
      dismissed: [good],
      dates: [{ page: PAGE, date: '2014-10' }],
    });
  });
});
