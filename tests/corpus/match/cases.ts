/**
 * The one table of the matcher's semantics: aliases, a text, and what is found in it. Every test of matching runs over
 * it: whole (`names.test.ts`), and through a page with the text split at every position (`split.browser.test.ts`).
 */
export interface MatchCase {
  title: string;
  aliases: string[];
  decoys?: string[];
  text: string;
  /** The slices of the text, in order. */
  found: string[];
}

export const CASES: MatchCase[] = [
  { title: 'finds a name', aliases: ['Iran'], text: 'In Iran today', found: ['Iran'] },
  { title: 'finds nothing in nothing', aliases: ['Iran'], text: '', found: [] },
  { title: 'never finds a part of a word', aliases: ['Iran'], text: 'Iranian Tirana', found: [] },
  {
    title: 'finds a name that begins with a digit, whatever its capitals',
    aliases: ['3M', '7Eleven', '9to5'],
    text: 'at 3M, 7Eleven and 9to5, but not 3m',
    found: ['3M', '7Eleven', '9to5'],
  },
  {
    title: 'takes the longest',
    aliases: ['Islamic Republic', 'Islamic Republic News Agency'],
    text: 'the Islamic Republic News Agency',
    found: ['Islamic Republic News Agency'],
  },
  {
    title: 'falls back to a shorter one',
    aliases: ['Islamic Republic', 'Islamic Republic News Agency'],
    text: 'Islamic Republic News today',
    found: ['Islamic Republic'],
  },
  {
    title: 'takes the leftmost',
    aliases: ['New York', 'York City Hall'],
    text: 'New York City Hall',
    found: ['New York'],
  },
  {
    title: 'finds names side by side',
    aliases: ['Iran', 'Iraq'],
    text: 'Iran–Iraq, Iran/Iraq',
    found: ['Iran', 'Iraq', 'Iran', 'Iraq'],
  },
  { title: 'needs the capitals of the alias', aliases: ['Turkey', 'US'], text: 'turkey for us, Us', found: [] },
  {
    title: 'lets small letters be capitals',
    aliases: ['Islamic State', 'irna'],
    text: 'ISLAMIC STATE, IRNA, Irna, irna',
    found: ['ISLAMIC STATE', 'IRNA', 'Irna', 'irna'],
  },
  {
    title: 'needs all capitals of an acronym',
    aliases: ['ISIS'],
    text: 'Isis, ISIS. Isis was ISIS was',
    found: ['ISIS', 'ISIS'],
  },
  { title: 'folds diacritics', aliases: ['Khamenei'], text: 'Khāmeneī', found: ['Khāmeneī'] },
  {
    title: 'folds combining marks',
    aliases: ['Hollande'],
    text: 'Holla\u0301nde\u0301',
    found: ['Holla\u0301nde\u0301'],
  },
  {
    title: 'folds letters without decomposition',
    aliases: ['Lodz', 'Strasse'],
    text: 'Łódź Straße',
    found: ['Łódź', 'Straße'],
  },
  {
    title: 'drops apostrophes of every kind',
    aliases: ["Khamene'i"],
    text: 'Khamene’i Khameneʾi Khamenei Khamene‘i',
    found: ['Khamene’i', 'Khameneʾi', 'Khamenei', 'Khamene‘i'],
  },
  {
    title: 'leaves the possessive outside',
    aliases: ['Iran'],
    text: "Iran's, Iran’s, IRAN'S",
    found: ['Iran', 'Iran', 'IRAN'],
  },
  {
    title: 'keeps a possessive that is part of the name',
    aliases: ["Iraq's prime minister", 'Iraq'],
    text: 'Iraq’s prime minister',
    found: ['Iraq’s prime minister'],
  },
  { title: 'leaves a plural possessive outside', aliases: ['Saudis'], text: 'the Saudis’ plan', found: ['Saudis'] },
  {
    title: 'leaves quotation marks outside',
    aliases: ['Iran'],
    text: "'Iran' “Iran” ‘Iran’",
    found: ['Iran', 'Iran', 'Iran'],
  },
  {
    title: 'takes hyphens for spaces',
    aliases: ['al-Abadi', 'Ahmadi Nejad'],
    text: 'al Abadi, al-Abadi, Al‑Abadi, Ahmadi-Nejad',
    found: ['al Abadi', 'al-Abadi', 'Al‑Abadi', 'Ahmadi-Nejad'],
  },
  {
    title: 'reads periods inside abbreviations',
    aliases: ['US', 'UAE'],
    text: 'U.S. and U.S, the U.A.E., US',
    found: ['U.S.', 'U.S', 'U.A.E.', 'US'],
  },
  { title: 'reads an abbreviation before a hyphen', aliases: ['U.S.'], text: 'the U.S.-led campaign', found: ['U.S.'] },
  {
    title: 'goes on behind an initial and a title',
    aliases: ['John F. Kerry', 'Gen. David Petraeus'],
    text: 'John F Kerry, John F. Kerry, Gen David Petraeus',
    found: ['John F Kerry', 'John F. Kerry', 'Gen David Petraeus'],
  },
  {
    title: 'never crosses a comma, a full stop or a bracket',
    aliases: ['John Kerry'],
    text: 'John, Kerry. John. Kerry (John) Kerry',
    found: [],
  },
  {
    title: 'crosses any white space',
    aliases: ['John Kerry'],
    text: 'John\n  Kerry John\u00a0Kerry',
    found: ['John\n  Kerry', 'John\u00a0Kerry'],
  },
  {
    title: 'looks through invisible characters',
    aliases: ['Suleimani'],
    text: 'Sulei\u00admani Sulei\u200bmani \u200fSuleimani\u200e',
    found: ['Sulei\u00admani', 'Sulei\u200bmani', 'Suleimani'],
  },
  {
    title: 'is not moved by lone surrogates',
    aliases: ['Iran'],
    text: '\ud800Iran\udc00 \udfffIran',
    found: ['Iran', 'Iran'],
  },
  {
    title: 'is not moved by characters beyond the first plane',
    aliases: ['Iran'],
    text: '🇮🇷 Iran 𝐈𝐫𝐚𝐧',
    found: ['Iran', '𝐈𝐫𝐚𝐧'],
  },
  {
    title: 'lets a decoy win when it is longer',
    aliases: ['Kerry'],
    decoys: ['Kerry County'],
    text: 'Kerry County, Kerry',
    found: ['Kerry'],
  },
  {
    title: 'reads other scripts',
    aliases: ['العبادي', 'Роухани'],
    text: 'قال العبادي Роухани',
    found: ['العبادي', 'Роухани'],
  },
];
