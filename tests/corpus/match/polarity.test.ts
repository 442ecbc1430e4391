import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { statusAt } from '../../../corpus/match/polarity.ts';

/** The trigger stands between brackets. */
function status(marked: string): string {
  const start = marked.indexOf('[');
  const sentence = marked.replace('[', '').replace(']', '');
  return statusAt(sentence, start, marked.indexOf(']') - 1) ?? 'nothing';
}

test.each([
  ['happened', 'The king [refused] the offer.'],
  ['happened', 'Not for the first time, the king [refused] the offer.'],
  ['happened', 'The duke was angry, but the king [refused].'],
  ['denied', 'The king has not [refused] the offer.'],
  ['denied', 'The king never [refused] the offer.'],
  ['denied', 'The king has [delivered] no arms to the rebels.'],
  ['denied', 'The court denied that the king had [refused] the offer.'],
  ['denied', 'The court denied late on Sunday that the king had [refused] the offer.'],
  ['denied', 'The king denied having [refused] the offer.'],
  ['denied', 'The two kings will not after all [meet] in Spa.'],
  ['denied', 'A [meeting] of the kings in May never took place.'],
  ['denied', 'The [meeting] of the kings, pencilled in for May, never took place.'],
  ['happened', 'The duke, who is not a fool, [refused] the offer.'],
  ['happened', 'The king was [not invited].'],
  ['happened', 'The king would [not join] the war.'],
  ['happened', 'The king was not at the [meeting].'],
  ['planned', 'The king will [refuse] the offer.'],
  ['planned', 'The king is to [visit] Spa.'],
  ['planned', 'The king is due to [visit] Spa.'],
  ['planned', 'King to [visit] Spa'],
  ['planned', 'A [meeting] of the kings is planned for Monday.'],
  ['happened', 'The king went on to [refuse] the offer.'],
  ['denied', 'The king refused to [meet] the duke.'],
  ['nothing', 'The kings met to [discuss] the war.'],
  ['nothing', 'If the king [refused], who would pay?'],
  ['nothing', 'If the king [refused], the duke would pay.'],
  ['nothing', 'Were the king to [refuse], the duke would pay.'],
  ['nothing', 'Should the king [refuse] the offer?'],
  ['nothing', 'The king may [refuse] the offer.'],
  ['nothing', 'Every king sooner or later [refuses] an offer.'],
  ['nothing', 'It is time for the king to [visit] Spa.'],
  ['happened', 'If the duke dies there will be war, King Otto [said].'],
  ['happened', '“There will be no war,” King Otto [said].'],
] as const)('says %s: %s', (expected, marked) => {
  expect(status(marked)).toBe(expected);
});

test('is soon done with a long word of capitals', () => {
  const work = (): string => status(`${'A'.repeat(60)}_ to [visit] Tehran.`);
  expect(runInNewContext('work()', { work }, { timeout: 3_000 })).toBe('nothing');
});
