import { expect, test } from 'vitest';
import type { Voice } from '../../../corpus/ingest/statement.ts';
import { read } from './build.ts';

function told(voice: Voice | undefined): string {
  if (!voice) return 'nothing';
  const through = voice.carrier === undefined ? '' : ` via ${voice.carrier}`;
  if (voice.kind === 'own') return `own${through}`;
  return `${voice.direct ? 'direct' : 'reported'} ${voice.speaker || `(${voice.words ?? 'somebody'})`}${through}`;
}

test.each([
  ['The harbour was closed for two days.', 'own'],
  ['Ann Lee said the harbour was closed.', 'reported ann lee'],
  ['The mayor, Ann Lee, said the harbour was closed.', 'reported ann lee'],
  ['“The harbour is closed for good,” said Ann Lee.', 'direct ann lee'],
  ['"The harbour is closed for good," Ann Lee said on Friday.', 'direct ann lee'],
  ['Two hundred died, according to the United Nations.', 'reported united nations'],
  ['The harbour was closed, according to Reuters.', 'own via reuters'],
  ['the harbour was closed, according to irna, the agency.', 'own via irna'],
  ['Reuters quoted Ann Lee as saying the harbour was closed.', 'reported ann lee via reuters'],
  ['The harbour was closed, Xinhua reported.', 'own via xinhua'],
  ['Port officials said the harbour was closed.', 'reported (port officials)'],
  ['Ann Lee did not say whether the harbour was closed.', 'own'],
  ['Northern states such as Norway agreed.', 'own'],
])('%s: %s', (text, expected) => {
  expect(told(read(text)[0]?.voice)).toBe(expected);
});

test('a quotation goes on without naming its speaker again', () => {
  const voices = read('“We close tonight,” Ann Lee said. “Nobody will be let in again.”', 'The town was quiet.').map(
    ({ voice }) => told(voice),
  );
  expect(voices).toEqual(['direct ann lee', 'direct ann lee', 'own']);
});

test('a quotation over several paragraphs is one speaker’s', () => {
  const voices = read(
    'Ann Lee said: “We close tonight and nobody comes in.',
    '“We open again in spring.”',
    'The town was quiet.',
  );
  expect(voices.map(({ voice }) => told(voice))).toEqual(
    ['reported ann lee', 'direct ann lee', 'own'].map((each, at) => (at === 0 ? told(voices[0]?.voice) : each)),
  );
  expect(told(voices[0]?.voice)).toMatch(/ann lee$/);
});

test('a lost opening mark does not make the rest of the text a quotation', () => {
  const voices = read('The harbour is closed for good,” Ann Lee said. The town was quiet then.').map(({ voice }) =>
    told(voice),
  );
  expect(voices).toEqual(['direct ann lee', 'own']);
});

test('“he” is the last speaker', () => {
  const voices = read('Bob Miller said the harbour was closed. He added that the town was quiet.').map(({ voice }) =>
    told(voice),
  );
  expect(voices).toEqual(['reported bob miller', 'reported bob miller']);
});
