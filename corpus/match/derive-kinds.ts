/** Short forms that any name may have: without the words for what it is, and its first letters. */
import { SMALL, type AddForm } from './derive-words.ts';

/** Words that say what kind of thing a name names; the rest of the name is what people say. */
const KINDS = new Set(
  `inc incorporated corp corporation co company companies ltd limited plc llc llp lp gmbh ag sa spa nv bv ab asa oyj kk
  group holding holdings international industries enterprises technologies systems system solutions partners bank
  university college institute foundation association society committee council commission agency authority
  organization organisation party union league movement front club team records music entertainment pictures studios
  airlines airways motors motor railway railways publishing press news network television broadcasting stadium arena
  airport station hospital museum festival championship championships scandal cup county province district region
  prefecture state city town village municipality river sea ocean gulf lake mountains mountain island islands desert
  baseball basketball soccer hockey people language newspaper magazine army navy tour strip controversy series mosque ground township federation`.split(
    /\s+/,
  ),
);

/** "Magna International", "Stanford University", "Federal Reserve System": the words of kind behind are left out. */
export function dropKind(name: string, add: AddForm): void {
  const words = name.split(' ');
  let count = words.length;
  while (count > 1 && isKind(words[count - 1] as string)) {
    count--;
    const rest = words
      .slice(0, count)
      .join(' ')
      .replace(/(?:,| &| and)$/u, '');
    add(rest);
  }
}

function isKind(word: string): boolean {
  return KINDS.has(word.replaceAll(/[.,&]/gu, '').toLowerCase()) || word === '&' || word === 'and';
}

/** Bodies so large that two letters do: the UN, the EU, the AU. */
const NATIONAL = /^(?:United|European|African|Hong|New) /u;

/** The first letters of the words, with and without small ones; three letters at least, or two of two long words. */
export function acronym(name: string, add: AddForm): void {
  const words = name.split(/[\s-]+/u).filter((word) => /^[\p{L}]/u.test(word));
  const large = words.filter((word) => !SMALL.has(word.toLowerCase()));
  if (large.length < 2 || large.some((word) => /^\p{Ll}/u.test(word))) return;
  const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0).toUpperCase()).join('');
  if (large.length > 2 || NATIONAL.test(name)) add(initials(large));
  if (words.length > large.length && words.length > 2) add(initials(words));
}
