/**
 * Short forms of a full name: what the press writes after it has given the name once, and often before. For packs that
 * bring names and no spellings.
 *
 *     shortForms('John Forbes Kerry', 'person')   John Kerry (certain); Kerry, John, J. F. Kerry, J. Kerry (short)
 *     shortForms('European Union', 'organisation')  EU (short)
 *     shortForms('Paris, Texas', 'place')  Paris (short)
 *
 * A form that leaves out what tells one bearer of a name from another is `short`: it counts only with evidence (see
 * `resolve.ts`), so that too many forms do no harm while too few lose mentions. Best first; without the name itself.
 * Knows the language, not the subjects: two of them may well share a form.
 */
import { countryNames, withoutForm } from './countries.ts';
import { foldAlias } from './fold.ts';
import { Letters } from './letters.ts';
import { acronym, dropKind } from './derive-kinds.ts';
import { personForms } from './derive-person.ts';
import { SMALL, type AddForm } from './derive-words.ts';
import { teamForms } from './derive-team.ts';
import { otherNames } from './other-names.ts';

export type NamedKind = 'person' | 'organisation' | 'group' | 'place' | 'office' | 'event' | 'work' | 'other';

export interface ShortForm {
  text: string;
  strength: 'certain' | 'short';
}

/** What is left of a name when its other words are dropped, and then says nothing. */
const TOO_COMMON = new Set(
  `open cup world league national red blue white black green golden new old first second great big grand royal united
  city county central north south east west northern southern eastern western state federal international general
  public people times post news star sun day today night young my house home party union bank bull major minor
  high super premier prime free pro sport sports summer winter game games air power force art arts life love
  american british european english french german chinese russian israeli saint st sir dr mr best top one two three
  big little king queen lord lady prince master masters de la el al van von`.split(/\s+/),
);

/** Years, in front and behind; "Euro 1996" is also "Euro 96". */
const YEAR = /\b(?:1[6-9]|20)(\d\d)(?:[–-]\d\d(?:\d\d)?)?\b/u;

/** @returns at most some twenty forms; empty for a name that has none. */
export function shortForms(name: string, type: NamedKind): ShortForm[] {
  const forms = new Map<string, ShortForm['strength']>();
  const letters = new Letters();
  const own = foldAlias(name, letters);
  const add: AddForm = (text, strength = 'short') => {
    const clean = text.trim().replace(/^[,;:–-]+\s*|[\s,;:–-]+$/gu, '');
    const folded = foldAlias(clean, letters);
    // The same words say more only where fewer of them need a capital.
    const isSame = folded === own && clean.length >= name.length && capitals(clean) >= capitals(name);
    if (folded.replaceAll(' ', '').length < 2 || isSame) return;
    if (SMALL.has(clean.toLowerCase())) return;
    if (!forms.has(clean)) forms.set(clean, strength);
  };
  const british = name
    .replaceAll(/(?<=\p{Ll})iz(?=ation|ing\b|ed\b)/gu, 'is')
    .replaceAll(/\b(Lab|Harb)or\b/gu, '$1our');
  if (british !== name) add(british, 'certain');
  spellings(name, add);
  const plain = withoutApposition(name, add);
  countryForms(plain, type, add);
  for (const other of [...otherNames(name), ...otherNames(plain)]) add(other);
  if (type === 'person') personForms(plain, add);
  else {
    BY_TYPE[type](plain, (text, strength) => {
      if (text.includes(' ') || !TOO_COMMON.has(text.toLowerCase())) add(text, strength);
    });
  }
  for (const [text, strength] of [[name, 'certain'] as const, ...forms]) {
    const plain = withoutUmlauts(text);
    if (plain !== text) add(plain, strength);
  }
  return [...forms].filter(([text]) => text !== name).map(([text, strength]) => ({ text, strength }));
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}

/** The name itself in other letters: "U.S. Amateur Championship", "al-Aqsa Mosque", "War of Spanish Succession". */
function spellings(name: string, add: AddForm): void {
  for (const [pattern, short] of [
    [/^(?:The )?United States (?=\p{Lu})/u, 'US '],
    [/^(?:The )?United Nations (?=\p{Lu})/u, 'UN '],
    [/(?<=\bof )the /u, ''],
    [/(?<= )(?:Of|The|And|For|In) (?=\p{Lu})/gu, (word: string) => word.toLowerCase()],
    [/^Al-(?=\p{Lu})/u, 'al-'],
  ] as const) {
    const other = name.replace(pattern, short as string);
    if (other !== name) add(other, 'certain');
  }
}

/** As agencies write German and Nordic names: "Jürgen" is "Juergen". What folding makes of them is "Jurgen". */
function withoutUmlauts(text: string): string {
  return text.replaceAll(/[äöüøåÄÖÜØÅ]/gu, (letter) => UMLAUTS[letter] ?? letter);
}

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Ø: 'Oe',
  Å: 'Aa',
};

/** "Paris, Texas", "Mercury (planet)", "The Beatles": what is left is what the other forms are made of. */
function withoutApposition(name: string, add: AddForm): string {
  let plain = name.replace(/\s*\([^)]*\)/gu, '').trim();
  if (plain !== name) add(plain);
  const comma = plain.indexOf(', ');
  if (comma > 0) {
    const behind = plain.slice(comma + 2);
    plain = plain.slice(0, comma);
    add(plain, /^(?:inc|ltd|llc|corp|co|plc|jr|sr|d\.c)\b/i.test(behind) ? 'certain' : 'short');
    if (/^(?:Duke|Duchess|Prince|Princess|Earl|Count|Countess|Baron|Landgrave) /u.test(behind)) add(behind);
  }
  if (/^The \p{Lu}/u.test(plain)) {
    plain = plain.slice(4);
    add(plain);
  }
  return plain;
}

const BY_TYPE: Record<Exclude<NamedKind, 'person'>, (name: string, add: AddForm) => void> = {
  organisation: organisationForms,
  group: peopleForms,
  place: placeForms,
  office: () => undefined,
  event: eventForms,
  work: workForms,
  other: workForms,
};

/** Other names of a country, and what its people and things are called. */
function countryForms(name: string, type: NamedKind, add: AddForm): void {
  const { adjectives, people, others } = countryNames(name);
  if (type === 'place') for (const other of others) add(other, other === 'America' ? 'short' : 'certain');
  if (type !== 'place' && type !== 'group' && type !== 'other') return;
  for (const form of [...adjectives, ...people]) add(form);
  for (const form of [name, ...adjectives])
    if (/^(?:North|South)(?:ern)? /u.test(form)) add(`${form.charAt(0)}. ${form.replace(/^\S+ /u, '')}`);
  for (const one of people) if (/[^s]s$/u.test(one)) add(one.slice(0, -1));
  // "Iraqi Kurdistan" has "Iraqi Kurds", "Southeast Asia" has "Southeast Asian".
  const [, part, whole] = /^(\p{Lu}[\p{L}-]+) (\p{Lu}\p{L}+)$/u.exec(name) ?? [];
  if (adjectives.length > 0 || part === undefined || whole === undefined) return;
  const wider = countryNames(whole);
  for (const form of [...wider.adjectives, ...wider.people]) add(`${part} ${form}`);
}

function placeForms(name: string, add: AddForm): void {
  if (name === 'New York City') add('New York', 'certain');
  const common = withoutForm(name);
  if (common !== name) add(common, /^(?:State|Republic|People)/u.test(name) ? 'certain' : 'short');
  dropKind(name, add);
  // "Midwestern United States", "Northeastern United States".
  const [, part] = /^(\p{Lu}\p{L}+)ern (?=\p{Lu})/u.exec(name) ?? [];
  if (part !== undefined && countryNames(name.slice(part.length + 4)).adjectives.length > 0) add(part);
  add(name.replace(/^(?:City|Town|County|Province|State|Lake|River|Gulf|Mount) of (?:the )?/iu, ''));
  add(name.replace(/ (?:City|County|River|Sea|Ocean|Province|Region|Zone|Peninsula|Islands?)$/u, ''));
  add(name.replace(/^(?:Persian|Arabian) (?=Gulf)/u, ''));
  add(name.replace(/-Capital Region$/u, ''));
  add(name.replace(/^Royal /u, ''));
  acronym(name, add);
}

function organisationForms(name: string, add: AddForm): void {
  if (teamForms(name, add)) return;
  acronym(name, add);
  departmentForms(name, add);
  dropKind(name, add);
  placeless(name, add);
  partyForms(name, add);
  if (/^University of \p{Lu}/u.test(name)) add(name.slice('University of '.length));
}

/** Members of a party, by which the press means the party. */
function partyForms(name: string, add: AddForm): void {
  const [, kind] = /^(?:.* )?(\p{Lu}\p{L}+) Party$/u.exec(name) ?? [];
  if (kind === 'Democratic') for (const form of ['Democrats', 'Democrat']) add(form);
  else if (kind !== undefined && /(?:an|ive|ist|al)$/u.test(kind)) for (const form of [`${kind}s`, kind]) add(form);
}

/** "Department of Commerce" and "Commerce Department" are one. */
function departmentForms(name: string, add: AddForm): void {
  const [, country, kind, field] =
    /^(?:(.+?) )?(Department|Ministry|Bureau|Office|Court) (?:of|for) (?:the )?(.+)$/u.exec(name) ?? [];
  if (kind === undefined || field === undefined) return;
  add(`${field} ${kind}`);
  if (field === 'Treasury') add(field);
  if (country === undefined) return;
  add(`${kind} of ${field}`);
  if (country === 'United States') {
    add(`US ${kind} of ${field}`, 'certain');
    add(`US ${field} ${kind}`, 'certain');
  }
}

/** "United States Department …", "U.S. …": the country in front is left out at home, and abbreviated elsewhere. */
function placeless(name: string, add: AddForm): void {
  const rest =
    /^(?:United Nations|European|United States|U\.?S\.?|British|American|National|Royal|New York|London|Kingdom of) (?=\p{Lu})/u.exec(
      name,
    );
  if (!rest) return;
  const home = name.slice(rest[0].length);
  if (home.includes(' ')) add(home);
  if (rest[0] === 'United States ') add(`US ${home}`, 'certain');
}

function peopleForms(name: string, add: AddForm): void {
  dropKind(name, add);
  if (/^\p{L}+s$/u.test(name)) add(name.slice(0, -1));
  acronym(name, add);
}

function eventForms(name: string, add: AddForm): void {
  add(name.replace('World War II', 'Second World War').replace(/World War I$/u, 'First World War'), 'certain');
  const year = YEAR.exec(name);
  const yearless = year ? name.replace(YEAR, '').replaceAll(/ {2,}/g, ' ').trim() : name;
  if (year) {
    add(yearless);
    add(name.replace(YEAR, `$1`));
    if (yearless !== name && name.endsWith(year[0])) add(name.replace(YEAR, `’$1`));
  }
  const short = yearless.replace(/^(?:\p{Lu}{2,}|U\.S\.|Summer|Winter|NCAA|UEFA|FIFA|UEFA European) /u, '');
  if (short !== yearless) {
    add(short);
    if (year) add(name.replace(yearless, short).replace(/^\p{Lu}{2,} /u, ''));
    if (year && name.endsWith(year[0])) {
      add(`${short} ${year[0]}`);
      add(`${short} ${year[1]}`);
    }
  }
  const behind = /^(.+) of \d{4}$/u.exec(name);
  if (behind) add(behind[1] as string);
  dropKind(yearless, add);
  acronym(yearless, add);
}

function workForms(name: string, add: AddForm): void {
  dropKind(name, add);
  const words = name.split(' ');
  if (words.length === 2 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) {
    add(words[1] as string);
  }
  const [genus, species] = words;
  if (genus && species && /^\p{Lu}\p{Ll}+ \p{Ll}+$/u.test(name)) add(`${genus.charAt(0)}. ${species}`);
  acronym(name, add);
  const subtitle = name.indexOf(': ');
  if (subtitle > 0) add(name.slice(0, subtitle));
  if (/^(?:USS|HMS|RMS|SS) /u.test(name)) add(name.replace(/^\S+ /u, ''));
}
