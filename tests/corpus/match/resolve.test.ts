/**
 * Traps and good cases of marking, in sentences made up here: whose name it is, and when it is nobody's. Each row is a
 * page of one block unless it has several; what is found is written `surface=subject`, and `surface=one/other` where the
 * card offers both.
 */
import { describe, expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { Reading } from '../../../corpus/match/reading.ts';
import type { Edtf, Mention } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { entity, pack } from '../pack/build.ts';

const bundled = new Corpus(encodePack(compileBundled()));

interface Options {
  corpus?: Corpus;
  date?: string;
  listed?: boolean;
}

function mentionsIn(
  page: string,
  { corpus = bundled, date, listed = false }: Options = {},
): (Mention & { surface: string })[] {
  const blocks = page.split('\n').map((text, id) => ({ id, text }));
  const found = new Reading(corpus, date as Edtf | undefined, { listed }).read(blocks);
  return found
    .toSorted((one, other) => one.id - other.id)
    .flatMap(({ id, mentions }) =>
      mentions.map((mention) => ({ ...mention, surface: blocks[id]!.text.slice(mention.start, mention.end) })),
    )
    .filter(({ kind }) => kind === 'name');
}

function read(page: string, options?: Options): string[] {
  return mentionsIn(page, options).map(({ surface, subjects }) => `${surface}=${subjects.join('/')}`);
}

describe('a name that goes on is somebody else’s', () => {
  test.each([
    ['On Sunday the golfer Jordan Spieth won again.', []],
    ['Yesterday the heiress Paris Hilton flew home.', []],
    ['He has read all of Washington Irving twice.', []],
    ['They drove through Kerry County in the rain.', []],
    ['John Kerry spoke. Later the actress Kerry Washington came.', ['John Kerry=john-kerry']],
    ['The founder Bill Gates gave money, and Robert Gates did not.', ['Robert Gates=robert-gates']],
    ['She ate a turkey sandwich.', []],
    ['Turkey Sandwich of the Week', []],
    ['A TURKEY SANDWICH FOR ANYBODY WHO WAITS', []],
    ['The Islamic Republic News Agency said so.', ['Islamic Republic News Agency=irna']],
    ['An account at the Bank of Iraq was closed.', []],
    ['He studied at the University of Tehran for years.', []],
    ['The Rally for Work and Democracy in Iraq met.', []],
  ])('%s', (page, found) => {
    expect(read(page)).toEqual(found);
  });
});

describe('a capital is the city where it can only be that', () => {
  test.each([
    ['Iran was calm. A rally in Tehran was broken up.', 'Tehran=tehran'],
    ['Iran was calm. A spokesman in Tehran said so.', 'Tehran=tehran'],
    ['Iran was calm.\nTEHRAN, Iran (CNN) -- Nobody came.', 'TEHRAN=tehran'],
    ['Iran was calm. They had no trust in Tehran at all.', 'Tehran=tehran/iran'],
    ['Iran was calm. In Tehran’s eyes this was nothing.', 'Tehran=tehran/iran'],
    ['Iran was calm. They sent letters to Tehran at once.', 'Tehran=tehran/iran'],
    ['Iran was calm. Tehran refused to come.', 'Tehran=iran/tehran'],
  ])('%s', (page, found) => {
    expect(read(page)).toContain(found);
  });
});

describe('nobody we know', () => {
  test.each([
    'Katie Price, better known as Jordan, wrote a novel.',
    'Jordan Peele made a film. Jordan wrote it as well.',
    'Air Jordan shoes were gone within the hour.',
    'Denzel Washington said that he liked the script. Washington smiled.',
    'The Washington Redskins lost. Washington fumbled twice.',
    'The USS Washington left port.',
    'Washington, Pennsylvania, lies in the hills.',
    'They drove to Paris, Texas, and on to Damascus, Maryland.',
    'Lebanon, New Hampshire, has a bridge.',
    'Paris Example turned sixteen. Paris likes horses.',
    'The Paris Review printed it, on plaster of Paris.',
    'Henry Louis Gates teaches. Gates wrote a book.',
    'Kerry beat Donegal. Kerry scored two goals.',
    'Michelle Obama planted beans. Mrs. Obama smiled.',
    'A medal for Wild Turkey, and a race called Turkey Trot.',
    'Qatar Airways ordered planes, and the Emirates Stadium was half empty.',
    'The goddess Isis had a temple. Isis was loved.',
    'The band Islamic State of Mind plays on Friday.',
    'The GCC compiler is fast.',
    'Imad Abadi bakes. Abadi makes good bread.',
    'Ibrahim Suleimani sells yams. Suleimani has a stall.',
    'Assad Example took two wickets. Assad was glad.',
    'A Flurry of snow fell. The flurry stopped.',
    'French fries, American football and Syrian hamsters.',
    'The prime minister was tired. The president agreed.',
    'The president of Iceland met the prime minister of Norway.',
    'Supreme Leader Snoke falls. North Korea’s supreme leader smiled.',
  ])('%s', (page) => {
    expect(read(page)).toEqual([]);
  });
});

describe('what stands beside a name leaves it whose it is', () => {
  test.each([
    ['Iranian President Hassan Rouhani left.', ['Hassan Rouhani=hassan-rouhani']],
    ['John Kerry flew in. Diplomat Kerry said nothing.', ['John Kerry=john-kerry', 'Kerry=john-kerry']],
    ['On Monday Iran agreed. In Iraq nobody did.', ['Iran=iran', 'Iraq=iraq']],
    ['A US-led group met.', ['US=united-states']],
    ['We saw Iraq’s rivers, and then the Iraq–Iran border.', ['Iraq=iraq', 'Iraq=iraq', 'Iran=iran']],
  ])('%s', (page, found) => {
    expect(read(page).filter((each) => found.includes(each))).toEqual(found);
  });

  test('in a headline with a capital to every word', () => {
    expect(read('Iran Rejects New Offer From Washington Over Weapons')).toContain('Iran=iran');
    expect(read('IRAN REJECTS NEW OFFER OVER WEAPONS')).toEqual(['IRAN=iran']);
  });

  test('but not where the page’s sentences show that the next word is a name', () => {
    const page = 'Jordan Spieth Wins Second Major Title\nFor Mr. Spieth it was easy. The sport of Spieth pays.';
    expect(read(page)).toEqual([]);
  });
});

describe('a short name', () => {
  test('counts with the full name anywhere on the page, and says so', () => {
    const [first] = mentionsIn('Kerry went home.\nNobody had asked John Kerry.');
    expect(first?.why).toEqual([
      { kind: 'alias', alias: 'Kerry' },
      { kind: 'full-name', alias: 'John Kerry' },
    ]);
  });

  test('counts for nothing alone', () => {
    expect(read('Kerry went home.')).toEqual([]);
  });

  test('counts for nothing where the page gives it to somebody else', () => {
    expect(read('The US and Iran talked. A singer, Katie Kerry, was there. Kerry sang.')).not.toContain(
      'Kerry=john-kerry',
    );
  });

  test('needs no evidence where the page belongs to the list', () => {
    expect(read('Kerry went home.', { listed: true })).toEqual(['Kerry=john-kerry']);
  });
});

describe('two bearers of a name', () => {
  const corpus = new Corpus(
    encodePack(
      pack({
        subjects: [
          entity({ id: 'anna', name: 'Anna Berg', short: ['Berg'] }),
          entity({ id: 'otto', name: 'Otto Berg', short: ['Berg'] }),
          entity({ id: 'berg', name: 'Berg', type: 'place' }),
          entity({ id: 'long', name: 'Berg Foundation Council', short: ['Foundation Council', 'Berg Foundation'] }),
        ],
      }),
    ),
  );

  test('are both offered where both are on the page', () => {
    const found = mentionsIn('Anna Berg met Otto Berg. Then Berg left.', { corpus });
    expect(found.at(-1)?.subjects.toSorted()).toEqual(['anna', 'berg', 'otto']);
    expect(found.at(-1)?.why.at(-1)?.kind).toBe('several');
  });

  test('are told apart by the full name', () => {
    expect(read('Otto Berg came. Then Berg left.', { corpus })[1]).toBe('Berg=otto/berg');
  });

  test('leave the place alone where neither is', () => {
    expect(read('We went to Berg.', { corpus })).toEqual(['Berg=berg']);
  });

  test('where the longest alias counts for nothing, a shorter one inside it does', () => {
    expect(read('The Berg foundation is in Berg. A Berg Foundation opens.', { corpus })).toEqual([
      'Berg=berg',
      'Berg=berg',
    ]);
  });
});

describe('a place and a team of one name', () => {
  const corpus = new Corpus(
    encodePack(
      pack({
        subjects: [
          entity({ id: 'elm', name: 'Elmstadt', type: 'place' }),
          entity({ id: 'country', name: 'Elmland', type: 'place', short: ['Elmish'] }),
          entity({ id: 'kingdom', name: 'Kingdom of Elmland', type: 'place', short: ['Elmland'] }),
          entity({ id: 'bears', name: 'Elmstadt Cubs', type: 'organisation', short: ['Elmstadt'] }),
          entity({ id: 'eagles', name: 'Elmstadt Eagles', type: 'organisation', short: ['Elmstadt'] }),
          entity({ id: 'steve', name: 'Steve Elm', short: ['Elm', 'S. Elm'] }),
          entity({ id: 'mark', name: 'Mark Elm', short: ['Elm', 'M. Elm'] }),
        ],
      }),
    ),
  );
  /** The best reading of the last mention. */
  const last = (page: string): string | undefined => read(page, { corpus, listed: true }).at(-1)?.replace(/\/.*/, '');

  test.each([
    ['The Elmstadt Eagles won. ELMSTADT — The crowd went home late.', 'ELMSTADT=elm'],
    ['The Elmstadt Eagles won. By Ann Author ELMSTADT The crowd went home.', 'ELMSTADT=elm'],
    ['The pitcher allowed one homer, and Elmstadt won.', 'Elmstadt=bears'],
    ['The quarterback threw long, and Elmstadt won.', 'Elmstadt=eagles'],
    ['The Kingdom of Elmland is old. Elmland said so.', 'Elmland=country'],
  ])('are told apart: %s', (page, found) => {
    expect(last(page)).toBe(found);
  });

  test('an adjective of a country stands before any name', () => {
    expect(read('We met the Elmish Steve Elm there.', { corpus, listed: true })).toContain('Elmish=country');
  });

  test('an initial tells one bearer of a surname from the others', () => {
    expect(read('Out went S. Elm after lunch.', { corpus, listed: true })).toEqual([]);
    expect(read('Mark Elm and Steve Elm. Out went S. Elm.', { corpus, listed: true }).at(-1)).toBe('S. Elm=steve');
  });
});

describe('roles', () => {
  const on = (date: string | undefined, page: string): string[] => read(page, date === undefined ? {} : { date });

  test.each([
    [
      '2014-07-01',
      'Today Iraq’s prime minister spoke.',
      ['Iraq’s prime minister=nouri-al-maliki/prime-minister-of-iraq'],
    ],
    [
      '2014-10-01',
      'Today the Iraqi prime minister spoke.',
      ['Iraqi prime minister=haidar-al-abadi/prime-minister-of-iraq'],
    ],
    [undefined, 'Today the Iraqi prime minister spoke.', ['Iraqi prime minister=prime-minister-of-iraq']],
    ['2014-10-01', 'Today the former Iraqi prime minister spoke.', ['Iraqi prime minister=prime-minister-of-iraq']],
    [
      '2014-10-01',
      'The then-Iraqi prime minister said so in 2007.',
      ['Iraqi prime minister=nouri-al-maliki/prime-minister-of-iraq'],
    ],
    ['2014-10-01', 'The deputy Iraqi prime minister spoke.', []],
    ['2014-10-01', 'The Iraqi deputy prime minister spoke.', []],
    ['2014-10-01', 'The Iraqi vice president spoke.', []],
    ['2014-10-01', 'The assistant US secretary of state spoke.', ['US=united-states']],
    ['2014-10-01', 'Iraq’s acting prime minister spoke.', ['Iraq=iraq']],
    ['2014-10-01', 'The ex-Iraqi premier spoke.', ['Iraqi premier=prime-minister-of-iraq']],
    ['2014-08-20', 'The outgoing Iraqi premier spoke.', ['Iraqi premier=nouri-al-maliki/prime-minister-of-iraq']],
    ['2014-08-20', 'The incoming Iraqi premier spoke.', ['Iraqi premier=prime-minister-of-iraq']],
    ['2014-10-01', 'Iraq’s new premier spoke.', ['Iraq’s new premier=haidar-al-abadi/prime-minister-of-iraq']],
    ['2013-07-01', 'The French president-elect spoke.', []],
    ['2014-10-01', 'The US secretary of state-designate spoke.', ['US=united-states']],
    ['2014-10-01', 'No Iraqi premier has done it.', ['Iraqi premier=prime-minister-of-iraq']],
    ['2014-10-01', 'An Iraqi premier has to wait.', ['Iraqi premier=prime-minister-of-iraq']],
    [
      '2014-10-01',
      'Washington’s top diplomat flew in.',
      ['Washington’s top diplomat=john-kerry/us-secretary-of-state'],
    ],
    ['2014-10-01', 'Tehran’s supreme leader spoke.', ['Tehran’s supreme leader=ali-khamenei/supreme-leader-of-iran']],
    ['2014-10-01', 'Iran’s supreme leader spoke.', ['Iran’s supreme leader=ali-khamenei/supreme-leader-of-iran']],
    [
      '2007-10-01',
      'The US secretary of defense spoke.',
      ['US secretary of defense=robert-gates/us-secretary-of-defense'],
    ],
    [
      '2014-10-01',
      'Today Iraqi Prime Minister Nouri al-Maliki spoke.',
      ['Iraqi Prime Minister=nouri-al-maliki/prime-minister-of-iraq', 'Nouri al-Maliki=nouri-al-maliki'],
    ],
    ['2014-10-01', 'Today Iraqi Prime Minister Ibrahim Example spoke.', []],
  ])('%s: %s', (date, page, found) => {
    expect(on(date, page)).toEqual(found);
  });
});

describe('capitals', () => {
  test('a word in a line of capitals is no acronym', () => {
    expect(read('TELL US WHAT IS GOING ON TODAY')).toEqual([]);
    expect(read('Tell the US what is going on')).toEqual(['US=united-states']);
  });
});

describe('a comma', () => {
  const corpus = new Corpus(
    encodePack(
      pack({
        subjects: [
          entity({ id: 'texan', name: 'Paris, Texas', type: 'place' }),
          entity({ id: 'paris', name: 'Paris', type: 'place' }),
        ],
      }),
    ),
  );

  test('belongs to a name that is written with one, and ends every other', () => {
    expect(read('From Paris, Texas, to Paris, France', { corpus })).toEqual(['Paris, Texas=texan', 'Paris=paris']);
    expect(read('In Paris, Tennessee, it rained', { corpus })).toEqual(['Paris=paris']);
    expect(read('In Paris, Tennessee, it rained')).toEqual([]);
  });
});
