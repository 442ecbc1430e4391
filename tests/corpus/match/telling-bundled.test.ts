/**
 * Rules of telling that need people and states to show, on the bundled corpus: each with a sentence that tells of an event
 * and one that does not. All sentences are made up.
 */
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { Reading } from '../../../corpus/match/reading.ts';
import type { Edtf } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';

const corpus = new Corpus(encodePack(compileBundled()));

/** Event and trigger. */
function told(text: string, date: string): string[] {
  return new Reading(corpus, (date || undefined) as Edtf | undefined)
    .read([{ id: 1, text }])
    .flatMap(({ mentions }) => mentions)
    .filter(({ kind }) => kind === 'event')
    .map(({ subjects, start, end }) => `${subjects[0]} ${text.slice(start, end)}`);
}

test.each<[principle: string, date: string, text: string, found: string[]]>([
  [
    'what has come of it',
    '2014-10-21',
    'American arms dropped near Kobani have fallen into the hands of Islamic State.',
    ['weapons-airdrop-2014 fallen into the hands'],
  ],
  [
    'the verb before what it is done with',
    '2014-10-20',
    'Bombers, six of them, hit Shiite mosques of Baghdad.',
    ['attacks-on-shiites-2014 hit'],
  ],
  [
    'a verb of speech that no list has',
    '2014-10-23',
    'Hassan Rouhani belittled the air strikes on Islamic State when Haidar al-Abadi called.',
    ['rouhani-criticises-air-strikes-2014 belittled'],
  ],
  ['no verb of another act for speech', '2014-09-17', 'Hassan Rouhani fought Islamic State, NBC hears.', []],
  [
    'who is in a place, and not in an office',
    '2014-10-24',
    'When Haidar al-Abadi flew to Tehran on Tuesday, he had been in office for six weeks.',
    ['abadi-visits-tehran-2014 flew'],
  ],
  [
    'what those did who are called after it',
    '2014-07-16',
    'Nuclear negotiators of Iran and the six powers have been quarrelling in Vienna over centrifuges.',
    ['nuclear-talks-2014 quarrelling'],
  ],
  [
    'who is in a place, and not who is in another',
    '2014-10-22',
    'Haidar al-Abadi, who had seen Tehran the day before, is in Basra on Wednesday.',
    [],
  ],
  [
    'what was taken out of a place, by the verb',
    '2014-06-13',
    'Barack Obama pulled thousands of US troops out of Iraq in December 2011.',
    ['us-withdrawal-from-iraq-2011 pulled'],
  ],
  [
    'a time that is counted from the event',
    '2015-06-15',
    'Nine months after thirty states met in Paris over Islamic State in Iraq, bills are unpaid.',
    ['paris-conference-2014 met'],
  ],
  [
    'whose visit it was, behind "of"',
    '',
    'The October 2014 visit of Haidar al-Abadi to Tehran is remembered in Iraq.',
    ['abadi-visits-tehran-2014 visit'],
  ],
  [
    'what is moved, by whose it is',
    '2006-07-04',
    'Some 9,000 US troops are deployed in Iraq.',
    ['us-presence-in-iraq deployed'],
  ],
  [
    'what is expected of others',
    '2007-12-12',
    'Hoshyar Zebari expects American and Iranian envoys to meet in Damascus on Tuesday.',
    ['damascus-talks-2007 meet'],
  ],
  [
    'a place that nobody knows, and behind a comma what it is',
    '2014-10-16',
    'Gunmen attacked Shuala and Hurriya, two Shiite districts of Baghdad.',
    ['attacks-on-shiites-2014 attacked'],
  ],
  [
    'last month, on a page that bears only its month',
    '2008-01',
    'Mahmoud Ahmadinejad proposed a security pact to the Gulf Cooperation Council last month.',
    ['ahmadinejad-gcc-proposal-2007 proposed'],
  ],
  [
    'a trigger inside a longer one of another event',
    '2014-09-16',
    'The supreme leader, who was in hospital, told television he had said no to Washington because its hands were dirty; the Americans wanted help against Islamic State.',
    ['iran-refuses-us-request-2014 said no', 'us-request-to-iran-2014 wanted'],
  ],
  [
    'what was said, not where',
    '2014-09-18',
    'Speaking to NBC, Hassan Rouhani mocked the coalition against Islamic State.',
    ['rouhani-nbc-interview-2014 mocked'],
  ],
  [
    'the dates of what is reported',
    '2007-12-05',
    'According to a new US intelligence estimate, Iran stopped its nuclear weapons work in 2003.',
    ['national-intelligence-estimate-2007 intelligence estimate', 'iran-halts-nuclear-weapons-work-2003 stopped'],
  ],
  [
    'who is quoted',
    '2014-06-16',
    'Marzieh Afkham was quoted by ISNA as saying that Iraq needed nobody.',
    ['afkham-statement-2014 quoted'],
  ],
  [
    'talks in the place',
    '2014-09-15',
    'Iraq was glad of the talks in Paris.',
    ['paris-conference-2014 talks in Paris'],
  ],
  ['talks on something else there', '2014-09-15', 'Iraq sent somebody to the climate talks in Paris.', []],
  ['talks that may come', '2014-09-15', 'A conference in Paris could please Iraq.', []],
  [
    'words inside a trigger that are a longer name',
    '2014-09-14',
    'The Obama administration will not let Syria’s rebels have antiaircraft missiles.',
    ['us-refuses-antiaircraft-weapons-2014 not let'],
  ],
  [
    'a promise that is said',
    '2014-10-21',
    'Eshaq Jahangiri told Iraq that Iran would stand by it.',
    ['jahangiri-promise-2014 told'],
  ],
  ['something else that is said', '2014-10-21', 'Eshaq Jahangiri told Iraq that trade in rice had doubled.', []],
  [
    'a promise of somebody’s help',
    '2014-10-21',
    'Eshaq Jahangiri pledged Tehran’s help to Iraq.',
    ['jahangiri-promise-2014 pledged'],
  ],
  [
    'a wish to have somebody come',
    '2014-09-12',
    'France wants Iran to attend the conference.',
    ['french-invitation-to-iran-2014 wants'],
  ],
  ['a wish for something else', '2014-09-12', 'France wants Iran to free a student before the conference.', []],
  ['soldiers of the event', '2011-12-20', 'American soldiers left Iraq.', ['us-withdrawal-from-iraq-2011 left']],
  ['soldiers of others', '2011-12-20', 'Danish soldiers left Iraq before the American ones did.', []],
  [
    'a journey to the place',
    '2014-10-21',
    'Abadi travelled to Tehran from Iraq.',
    ['abadi-visits-tehran-2014 travelled'],
  ],
  ['a journey elsewhere', '2014-10-21', 'Iran’s president travelled to Kerman and thought of Abadi.', []],
  ['a visit elsewhere', '2014-10-21', 'Iran’s minister of oil paid a visit to Abadi in Baghdad.', []],
  [
    'words in the place',
    '2014-09-16',
    'Hollande told ministers in Paris that jihadists were cowards.',
    ['hollande-opens-paris-conference-2014 told'],
  ],
  ['words elsewhere', '2014-09-16', 'Hollande told ministers in New York that jihadists were cowards.', []],
  [
    'an office by “its”',
    '2014-06-15',
    'Iran is ready to cooperate with America in Iraq, its president told reporters.',
    ['rouhani-press-conference-2014 told'],
  ],
  [
    'whoever a town falls to',
    '2015-05-18',
    'Yesterday Ramadi fell to Islamic State.',
    ['islamic-state-campaign-in-iraq-2014 fell to'],
  ],
  ['news that is welcomed', '2014-10-21', 'Abadi has a cold, and Iran welcomed the news.', []],
  [
    'a block that names nobody but by words',
    '2014-10-20',
    'A car bomb in a Shiite quarter of Baghdad killed six.',
    ['attacks-on-shiites-2014 car bomb'],
  ],
  [
    'an article of long ago',
    '2014-11-01',
    'In December 1994 Gerald Flurry wrote that Iraq might fall to Iran.',
    ['flurry-article-1994 wrote'],
  ],
  [
    'of two words that of the name',
    '2014-09-15',
    'John Kerry landed in Jordan on a tour for the coalition.',
    ['kerry-tour-2014 tour'],
  ],
])('%s (%s): %s', (_, date, text, found) => {
  expect(told(text, date)).toEqual(found);
});

test('an occasion that others bear as well is none of ours where nothing says when, or who takes part', () => {
  const marked = (text: string): string[] =>
    new Reading(corpus)
      .read([
        { id: 1, text: 'France and Iraq sent Fouad Massoum and François Hollande.' },
        { id: 2, text },
      ])
      .flatMap(({ mentions }) =>
        mentions.filter(({ kind }) => kind === 'event').map(({ subjects }) => subjects[0] ?? ''),
      );
  expect(marked('She said that the Paris conference went on.')).toEqual([]);
  expect(marked('She said that the Paris conference helped Iraq.')).toEqual(['paris-conference-2014']);
});

test.each([
  ['hyphens', `Iran was not invited to the Paris conference it had ${'-'.repeat(200)}`],
  [
    'capitals',
    `Iran, ${'A'.repeat(200)} with, refused America’s request for help against Islamic State in September 2014.`,
  ],
])('is soon done with a long run of %s', (_, text) => {
  const work = (): string[] => told(text, '2014-09-16');
  expect(runInNewContext('work()', { work }, { timeout: 3_000 })).toBeInstanceOf(Array);
});
