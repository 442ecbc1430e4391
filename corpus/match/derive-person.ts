/**
 * Short forms of the names of people: the surname, the first name, both without what stands between, initials, nicknames.
 * Western order, and whatever else holds for names written like it.
 */
import { SMALL, type AddForm } from './derive-words.ts';
import { otherSpellings } from './name-spellings.ts';

/** Words before a person's name that are not part of it. */
const TITLES =
  /^(?:(?:sir|dame|dr|lord|lady|king|queen|prince|princess|count|countess|duke|duchess|pope|saint|st|mr|mrs|ms|sheikh|sheik|imam|ayatollah|hajj|palatine|baron|baroness|president|general|colonel|captain|major)\.? )+(?=\p{Lu})/iu;
const SUFFIXES = /[ ,]+(?:jr|sr|[iv]{2,4}|x[iv]{0,3}|phd|md|mp)\.?$/iu;
/** Small words that begin a surname. */
const PARTICLES = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ten|ter|zu|abu|st\.?)$/i;

/** The short forms of a person's name, best first. */
export function personForms(full: string, add: AddForm): void {
  const untitled = full.replace(TITLES, '');
  if (untitled !== full) add(untitled, untitled.includes(' ') ? 'certain' : 'short');
  const name = untitled.replace(SUFFIXES, '');
  if (name !== untitled) add(name, name.includes(' ') ? 'certain' : 'short');
  const words = name.split(' ').filter((word) => word !== '');
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2) return;
  const of = words.findIndex((word) => SMALL.has(word) && !PARTICLES.test(word));
  if (of > 0) {
    add(words.slice(0, of).join(' '));
    return;
  }
  let surnameAt = words.length - 1;
  while (surnameAt > 1 && PARTICLES.test(words[surnameAt - 1] as string)) surnameAt--;
  const surname = words.slice(surnameAt).join(' ');
  add(surname);
  if (surname !== last) add(last);
  const bare = last.replace(/^(?:al|el|ash|ad|as|an|ar|at|az)-/i, '');
  if (bare !== last) add(bare);
  if (words.length > 2) {
    add(`${first} ${surname}`, isInitial(first) ? 'short' : 'certain');
    add(words.slice(-2).join(' '));
    if (surnameAt > 1) add(words.slice(1).join(' '));
    add(words.slice(0, surnameAt).join(' '));
    if (surnameAt === words.length - 1 && words.length > 3) add(words.slice(1, -1).join(' '));
    for (const middle of words.slice(1, surnameAt)) if (!isInitial(middle) && !PARTICLES.test(middle)) add(middle);
  }
  if (isInitial(first)) {
    const initials = words.slice(0, surnameAt).map((word) => word.replaceAll('.', ''));
    if (initials.every((each) => each.length <= 2)) add(`${initials.join('')} ${surname}`, 'certain');
  } else {
    add(`${first.charAt(0)}. ${surname}`);
    add(first);
    for (const half of first.split('-')) if (half !== first) add(half);
    if (words.length > 2)
      add(
        `${words
          .slice(0, surnameAt)
          .map((word) => `${word.charAt(0)}.`)
          .join(' ')} ${surname}`,
      );
  }
  for (const half of last.split('-')) if (half !== last && half.length > 3) add(half);
  for (const other of otherSpellings(words)) add(other, 'certain');
  for (const nickname of NICKNAMES_OF.get(first) ?? []) {
    add(`${nickname} ${surname}`, 'certain');
    add(nickname);
  }
}

function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.?){1,2}$/u.test(word);
}

const NICKNAMES_OF = new Map(
  `William:Bill,Will Robert:Bob,Rob,Bobby James:Jim,Jimmy Michael:Mike,Mick Thomas:Tom Richard:Dick,Rick Edward:Ed,Ted
  Anthony:Tony Joseph:Joe Charles:Charlie,Chuck Christopher:Chris Daniel:Dan David:Dave Steven:Steve Stephen:Steve
  Katherine:Kate Catherine:Kate Elizabeth:Liz,Beth Margaret:Maggie Nicholas:Nick Benjamin:Ben Samuel:Sam
  Alexander:Alex,Aleksandr Alexandr:Alexander Andrew:Andy Gregory:Greg Jeffrey:Jeff Kenneth:Ken Lawrence:Larry
  Matthew:Matt Patrick:Pat Peter:Pete Philip:Phil Phillip:Phil Ronald:Ron Timothy:Tim Victoria:Vicky Johnny:John
  Katy:Kate Jacqueline:Jackie`
    .split(/\s+/)
    .map((line) => {
      const [name = '', nicknames = ''] = line.split(':');
      return [name, nicknames.split(',')] as const;
    }),
);
