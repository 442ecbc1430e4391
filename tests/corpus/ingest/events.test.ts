import { expect, test } from 'vitest';
import { documentOf, read } from './build.ts';
import { statementsOf } from '../../../corpus/ingest/statements.ts';

/** "lemma sign by>to" of each event. */
function events(text: string): string[] {
  return read(text).flatMap((statement) =>
    statement.events.map(({ lemma, sign, by, to }) => `${lemma} ${sign}${by ? ` ${by}` : ''}${to ? `>${to}` : ''}`),
  );
}

test.each([
  ['Norway rejected the offer of Denmark.', 'reject did norway'],
  ['Norway did not reject the offer.', 'reject did-not norway'],
  ['Norway refused to attend the summit.', 'attend did-not norway'],
  ['Norway denied attacking the port.', 'attack did-not norway'],
  ['Ann Lee ruled out any cooperation with Norway.', 'cooperate did-not'],
  ['Norway stopped short of calling for sanctions.', 'sanction did-not'],
  ['The harbour is anything but closed.', 'close did-not'],
  ['The town is far from defeated.', 'defeat did-not'],
  ['The firm hardly invested in the port.', 'invest did-not'],
  ['The panel recommended no charges.', 'charge did-not'],
  ['If the town is not exempted, the port will close.', 'exempt open'],
  ['Norway stated its opposition to cuts.', 'cut open'],
  ['Norway may withdraw its ships.', 'withdraw open norway'],
  ['Norway would attack the port.', 'attack open norway'],
  ['Norway offered to release the crew.', 'release open'],
  ['Norway was excluded from the summit.', 'exclude did>norway'],
  ['Ann Lee resigned over the affair.', 'resign did ann lee'],
])('%s: %s', (text, expected) => {
  expect(
    events(text).some((event) => event.startsWith(expected)),
    events(text).join(', '),
  ).toBe(true);
});

test('what was withdrawn is not sent', () => {
  expect(events('The withdrawn troops went home.')).toContain('withdraw did');
});

test('a heading that tells what to do tells nothing that was done', () => {
  const [statement] = statementsOf(documentOf([], { title: 'Defeat the militants now' }));
  expect(statement?.events.map(({ lemma, sign }) => `${lemma} ${sign}`)).toEqual(['defeat open']);
});

test('a word in a name is no event', () => {
  expect(events('The Strike Committee of Leeds met.').some((event) => event.startsWith('strike'))).toBe(false);
});

test.each([
  ['Norway left because the offer was too low, and sold its ships.', 'the offer was too low'],
  ['Norway left, citing “evil intentions” of the buyers.', '“evil intentions” of the buyers'],
  ['Ann Lee resigned over the lost money.', 'the lost money'],
  ['They flew over the town.', undefined],
])('the reason given: %s', (text, expected) => {
  const [statement] = read(text);
  const [reason] = statement?.reasons ?? [];
  expect(reason && statement?.text.slice(reason.start, reason.end).replace(/,.*$/, '')).toBe(expected);
});
