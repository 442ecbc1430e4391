/**
 * Whether the words right beside a name say that something else bears it: "the novel Damascus", "Obama, a fishing port",
 * "my cousin Paris", "Hollande & Sons", "Paris of Troy". What a subject of its kind can be is not held against it: a ship
 * of the corpus may be called a ship. Knows one text, and nothing of the page.
 */
import { namesOfCountries } from './countries.ts';
import { foldAlias } from './fold.ts';
import { lettered, WORD_END, wordsIn, type Lettered } from './lettered.ts';
import { once } from './once.ts';

/** Whoever they belong to gave them their name. */
const ANIMALS =
  'horse|racehorse|stallion|mare|colt|filly|dog|spaniel|terrier|labrador|poodle|puppy|cat|kitten|hamster|parrot|tortoise|donkey';
/** What is named after people and places, and is neither. */
const THINGS = `${ANIMALS}|novel|film|movie|play|album|song|single|opera|musical|sitcom|video game|board game|video|ship|yacht|boat|tanker|frigate|trawler|schooner|ferry|asteroid|crater|genus|species|moth|beetle|tree|perfume|fragrance|font|typeface|hurricane|cyclone|locomotive|cocktail|rose|tulip|cheese|breed`;
const VENUES =
  'restaurant|cafe|café|bar|wine bar|pub|nightclub|diner|bistro|bakery|deli|delicatessen|kebab shop|pizzeria|tavern|inn|hotel|motel|guesthouse|boutique|cinema|shop|store|salon|brewery|winery|farm|ranch|estate agent|brand|label|band|rock band|duo|choir';
const KIN =
  'cousin|niece|nephew|aunt|uncle|sister|brother|stepsister|stepbrother|granddaughter|grandson|grandmother|grandfather|girlfriend|boyfriend|fiancée|fiancé|flatmate|roommate|babysitter|hairdresser|goddaughter|godson';
const SETTLEMENTS = 'village|hamlet|town|township|borough|parish|fishing port|suburb|ghost town';

type Kind = 'person' | 'place' | 'group' | 'organisation' | 'office';

/** What a subject of each kind is not. */
const NOT: Readonly<Record<Kind, string>> = {
  person: `${THINGS}|${VENUES}|${SETTLEMENTS}|city`,
  place: `${THINGS}|${VENUES}|${KIN}|${SETTLEMENTS}|singer|rapper|wrestler|nurse|prince of Troy`,
  group: `${THINGS}|${VENUES}|${KIN}|${SETTLEMENTS}`,
  organisation: `${THINGS}|${KIN}|${SETTLEMENTS}`,
  office: `${THINGS}|${KIN}`,
};

const DETERMINER = "(?:the|an?|my|our|his|her|their|your|this|that|old|new|\\p{L}[\\p{L}-]*[’']s)";
const BETWEEN = String.raw`(?:(?!(?:of|the|in|for|with|and)\s)[\p{L}-]+\s+){0,3}?`;
const KINDS = Object.keys(NOT) as Kind[];
/** Made when first asked for. */
const perKind = <Made>(make: (nouns: string) => Made): Readonly<Record<Kind, () => Made>> =>
  Object.fromEntries(KINDS.map((kind) => [kind, once(() => make(NOT[kind].toLowerCase()))])) as Record<
    Kind,
    () => Made
  >;
/** "Obama, a fishing port", "Psaki is a village". */
const BEHIND = perKind((nouns) =>
  lettered(
    String.raw`^(?:,\s(?:an?|the|my|our)\s|(?:,\s\p{L}+,)?\s(?:is|was)\s(?:also\s)?(?:an?|the name of an?|my|our)\s)${BETWEEN}(?<noun>${nouns})\b(?![’'])`,
  ),
);
/** How `BEHIND` begins, or a little less, in letters of any case; most names have none of it behind them. */
const SAYS = /^(?:,\s(?:an?|the|my|our)\s|(?:,\s\S+,)?\s(?:is|was)\s)/i;
/** "The novel Damascus", "a dog called Iraq". */
const AHEAD = perKind((nouns) =>
  lettered(String.raw`(?:^|[^\p{L}])${DETERMINER}\s${BETWEEN}(?<noun>${nouns})\s(?<called>of\s|called\s|named\s)?$`),
);

/** What `AHEAD` ends with in small letters, or a little more: a word, which may be the last of a noun. */
const LAST_WORD = /(?:^|\s)([a-zé]+)(?:\s(?:of|called|named))?\s*$/;

/** By kind, the words that such nouns end in: most names have none of them beside them, and need no closer look. */
const LAST_WORDS = perKind(
  (nouns): ReadonlySet<string> => new Set(nouns.split('|').map((noun) => noun.slice(noun.lastIndexOf(' ') + 1))),
);

/** Behind "the ship Iran": what somebody of that name does to it ("the ship Iran seized"). */
const isDoneToIt = (after: string): boolean =>
  /^\s(?:never\s)?(?:\p{Ll}+ed|wrote|made|built|bought|sold|sent|gave|took|held|led|ran|saw|read|lost|found|(?:own|use|want|like|love|hate|need|make|sell|build|send|buy|run|support|finance|operate|call)s)\b(?!\s(?:in|at|out|up)\s(?:\p{Lu}|the\s|an?\s))/u.test(
    after,
  );
const OWNED = lettered(String.raw`\b(?:my|our|his|her|their|your|\p{L}+[’']s)\s${BETWEEN}(?:${KIN}|${ANIMALS})\s$`);

/** What is made and sold, behind the name of a person or a group: "Abadi fonts", "the Peshmerga wine bar". */
const GOODS = String.raw`\s(?:\p{Ll}+\s)?(?:(?:wine |juice |snack |coffee )?bars?|bakery|pubs?|dolls?|delis?|restaurants?|caf(?:es?|és)|shops?|stores?|fonts?|typefaces?|butter|cheese|tea|coffee|biscuits?|terriers?|pon(?:y|ies)|sheep|cattle|carpets?|rugs|tyres|shoes|jeans|sneakers|perfumes?|roses?|lager|whiskey|records|books|cars)${WORD_END}`;
/** The same behind the name of a place, which has shops and bars of its own. */
const GOODS_OF_PLACES = String.raw`\s(?:\p{Ll}+\s)?(?:shoes|sneakers|apples|almonds|hamsters?|steel|roses?|sandwich(?:es)?|burgers?|sausages?)${WORD_END}`;
/** "Hollande & Sons". */
const FIRM = String.raw`\s(?:&|and)\s(?:Sons?|Daughters?|Partners|Associates|Co\b|Company|Bros|Brothers|Cie|Söhne|Sisters)`;
/** "Hollande de Boer". */
const SURNAME = String.raw`\s(?:de|van|von|van der|van den|del|della|bin|ibn|Mc|Mac)\s?\p{Lu}`;
/** By kind of subject: what stands behind its name where something else bears it. */
const FOLLOWS: Readonly<Record<Kind, Lettered>> = {
  person: lettered(`^(?:${FIRM}|${GOODS}|${SURNAME})`),
  place: lettered(`^${GOODS_OF_PLACES}`),
  group: lettered(`^(?:${FIRM}|${GOODS})`),
  organisation: lettered(`^${FIRM}`),
  office: lettered(`^${FIRM}`),
};
/** "Paris of Troy"; "Paris of Monday" is no English. */
const OF_ANOTHER = lettered(String.raw`^\sof\s\p{Lu}\p{Ll}+`);
/** "The mayor of Obama, Japan". */
const IN_A_COUNTRY = lettered(String.raw`^,\s(?<country>\p{Lu}[\p{L}]+(?:\s\p{Lu}\p{L}+)?)\b`);

/**
 * @param subject its type, what it is said to be, and the words of others of its name; an event has no namesakes
 * @param span of the name, in `text`
 */
export function isNamesake(
  subject: {
    type: Kind;
    name: string;
    description: string;
    short: readonly string[];
    namesakes?: readonly string[];
  },
  text: string,
  { start, end }: { start: number; end: number },
): boolean {
  const alias = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  return (
    isCalled(subject, before, after) ||
    isBehind(subject, before, after) ||
    (subject.namesakes !== undefined &&
      !/\s/u.test(alias) &&
      // Others bear the short form: "Paris" for France.
      !(alias === subject.name && subject.short.length > 0) &&
      hasWordOf(subject.namesakes, sentenceAt(text, start, end)))
  );
}

/** By a noun that says what it is: before it, behind its comma, or behind "is". */
function isCalled({ type, description }: Parameters<typeof isNamesake>[0], before: string, after: string): boolean {
  const can = (noun: string | undefined): boolean => noun !== undefined && description.toLowerCase().includes(noun);
  const isNoun = (word: string): boolean => LAST_WORDS[type]().has(word);
  const small = before.toLowerCase();
  const isSaid = SAYS.test(after) && wordsIn(after.toLowerCase()).some(isNoun);
  const behind = isSaid ? BEHIND[type]().exec(after.toLowerCase())?.groups?.['noun'] : undefined;
  if (behind !== undefined) return !can(behind);
  const noun = LAST_WORD.exec(small)?.[1];
  if (noun === undefined || !isNoun(noun)) return false;
  const ahead = AHEAD[type]().exec(small)?.groups;
  if (!ahead || can(ahead['noun'])) return false;
  // "A suburb of Washington" lies in it; "the town of Obama" is called so.
  if (/^of\s/u.test(ahead['called'] ?? '')) return /\b(?:the|this|that)\s(?:[\p{L}-]+\s+){1,4}of\s$/iu.test(before);
  return ahead['called'] !== undefined || !isDoneToIt(after) || OWNED.test(small);
}

/** By what stands behind it: goods, a firm, the rest of a surname, a country that it lies in. */
function isBehind({ type, name }: Parameters<typeof isNamesake>[0], before: string, after: string): boolean {
  if (FOLLOWS[type].test(after)) return true;
  // But "the Iran of the ayatollahs".
  if (type === 'place') return OF_ANOTHER.test(after) && !/\bthe\s$/iu.test(before) && !/\bof\s/u.test(name);
  if (type !== 'person' || !after.startsWith(',') || !/\b(?:of|in|near|from)\s$/u.test(before)) return false;
  const country = IN_A_COUNTRY.exec(after)?.groups?.['country'];
  return country !== undefined && namesOfCountries().has(foldAlias(country));
}

/** Whether a text has one of the words as it is written, in one of its plain plurals too. */
function hasWordOf(words: readonly string[], text: string): boolean {
  return words.some((word) => {
    const at = text.indexOf(word);
    return (
      at >= 0 &&
      !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) &&
      !/^(?!e?s\b)[\p{L}\p{N}]/u.test(text.slice(at + word.length))
    );
  });
}

function sentenceAt(text: string, start: number, end: number): string {
  const from =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[.!?]\s/u)
      .at(-1) ?? '';
  const to = text.slice(end, end + 200).split(/[.!?]\s/u)[0] ?? '';
  return `${from}${text.slice(start, end)}${to}`;
}
