/**
 * Whether a name that a place and a team share ("Surrey", "Chicago", "Germany") stands for the one or the other: what the
 * page is about, and what stands right beside the name. Text in, facts out: knows nothing of subjects.
 */
import { lettered } from './lettered.ts';
import { once } from './once.ts';

/** Words that hardly stand on a page about anything else. Folded. */
const SPORTS: Readonly<Record<string, readonly string[]>> = {
  football:
    'soccer goalkeeper striker midfielder midfield uefa fifa bundesliga qualifier qualifiers penalty scorers'.split(
      ' ',
    ),
  cricket: 'cricket wicket wickets innings batsman batsmen bowled bowler lbw'.split(' '),
  rugby: 'rugby scrum flyhalf'.split(' '),
  baseball: 'baseball inning pitcher homer homers rbi'.split(' '),
  gridiron: 'nfl touchdown quarterback'.split(' '),
  basketball: 'basketball nba rebounds'.split(' '),
  hockey: 'hockey nhl goaltender'.split(' '),
  tennis: ['wta', 'atp', 'davis', 'fed cup'],
};

/** Words of any sport; a page with `SPORTS_NEEDED` of them is about one, whichever it is. */
const ANY_SPORT = new Set(
  `match matches game games league cup season goal goals coach team teams scored score halftime final finals players
  player champions standings won beat beats victory defeat captain tournament stadium fans minutes round`.split(/\s+/),
);
const SPORTS_NEEDED = 3;
/** A page with so many names beside numbers is a table of results, unless it says what else. */
const SCORES_NEEDED = 4;

/** American clubs by what only they are called; the rest ("Giants", "Rangers", "Cardinals") play several sports. */
const MAJOR_LEAGUE =
  'Angels|Astros|Athletics|Blue Jays|Braves|Brewers|Cubs|Diamondbacks|Dodgers|Expos|Mariners|Marlins|Mets|Orioles|Padres|Phillies|Pirates|(?:Red|White) Sox|Reds|Rockies|Royals|Tigers|Twins|Yankees';
const GRIDIRON =
  '49ers|Bears|Bengals|Bills|Broncos|Browns|Buccaneers|Chargers|Chiefs|Colts|Cowboys|Dolphins|Eagles|Falcons|Jaguars|Oilers|Packers|Patriots|Raiders|Rams|Ravens|Redskins|Saints|Seahawks|Steelers|Texans|Titans|Vikings';
const BASKETBALL =
  '76ers|Bucks|Bullets|Bulls|Cavaliers|Celtics|Clippers|Grizzlies|Hawks|Heat|Hornets|Jazz|Knicks|Lakers|Magic|Mavericks|Nets|Nuggets|Pacers|Pistons|Raptors|Rockets|Spurs|Suns|SuperSonics|Timberwolves|Trail Blazers|Warriors|Wizards';
const HOCKEY =
  'Avalanche|Blackhawks|Blue Jackets|Blues|Bruins|Canadiens|Canucks|Capitals|Coyotes|Devils|Ducks|Flames|Flyers|Hurricanes|Islanders|Lightning|Maple Leafs|Mighty Ducks|Oilers|Penguins|Predators|Red Wings|Sabres|Senators|Sharks|Stars|Whalers|Wild';

/** What in a team's name tells its sport. American clubs carry a nickname and may play any of four. */
const named = once((): readonly [RegExp, readonly string[]][] => [
  [/\bcricket\b/iu, ['cricket']],
  [/\brugby\b|\bR\.?F\.?C\.?\b/iu, ['rugby']],
  [/\b(?:Billie Jean King|Davis|Fed) Cup\b/iu, ['tennis']],
  [/\bbasketball\b|\bKK\b|\bBC\b/iu, ['basketball']],
  [/\bhockey\b|\bHC\b/iu, ['hockey']],
  [
    /\b(?:A?FC|CF|SC|FK|F\.C\.|A\.F\.C\.|C\.F\.|SV|VfB|VfL|OGC|AS|RC|AC|AJ|SK|NK)(?=\s|$)|(?:association|national|under-\d+) football|soccer|(?:United|Rovers|Wanderers|Athletic|Albion|Town|City|Hotspur)$/u,
    ['football'],
  ],
  ...[
    ['baseball', MAJOR_LEAGUE],
    ['gridiron', GRIDIRON],
    ['basketball', BASKETBALL],
    ['hockey', HOCKEY],
  ].map(([sport = '', clubs = '']): [RegExp, string[]] => [
    new RegExp(` (?:${clubs})$`, 'u'),
    // Elsewhere rugby clubs are called so too.
    [sport, 'rugby'],
  ]),
  [/\b(?:\p{L}+s|Sox|Jazz|Magic|Heat)$/u, ['baseball', 'gridiron', 'basketball', 'hockey', 'rugby']],
]);

/** The sports a team of this name may play, those of a country as "football team"; empty for what is no team's name. */
export function sportsOf(name: string): readonly string[] {
  const sports = named().find(([pattern]) => pattern.test(name))?.[1] ?? [];
  return name.endsWith(' team') ? sports.map((sport) => `${sport} team`) : sports;
}

/**
 * The sports that a page is about, by its words (folded) and the scores beside its names; all where it is about one and does not
 * say which, but then no team of a country: countries stand on every such page for themselves.
 */
export function sportsOn(words: Pick<ReadonlySet<string>, 'has'>, scores: number): ReadonlySet<string> {
  const isThere = (cue: string): boolean => cue.split(' ').every((word) => words.has(word));
  const certain = Object.keys(SPORTS).filter((sport) => SPORTS[sport]?.some(isThere));
  if (certain.length > 0) return new Set(certain.flatMap((sport) => [sport, `${sport} team`]));
  const general = [...ANY_SPORT].filter((word) => words.has(word)).length;
  return new Set(general >= SPORTS_NEEDED || scores >= SCORES_NEEDED ? Object.keys(SPORTS) : []);
}

/** What a government does, and a city does not. */
const ACTS = lettered(
  String.raw`^\s+(?:\p{Ll}{3,}ed|may|might|will|would|could|should|must|said|says|wants|insists|denies|refuses|shows|hopes|believes|accuses|fears|sees|seeks|calls|warns|agrees|sent|told|made|began)\s`,
);
const ACTED_ON = /\b(?:by|with|between|against|towards?)\s+$/u;

/** Whether a capital stands for its government there: "Tehran may have wanted", "denied by Damascus". */
export function isGovernmentAt(text: string, start: number, end: number): boolean {
  return ACTS.test(text.slice(end, end + 24)) || ACTED_ON.test(text.slice(Math.max(0, start - 12), start));
}

/** No "to" and "from": arms may go to Damascus, and a letter come from Tehran. One may have faith in either. */
const LIES_IN =
  /(?<!\b(?:trust|faith|confidence|interest|belief)\s)\b(?:in|near|outside|across|throughout|around|downtown|central|(?:north|south|east|west)(?:ern)?)\s+$/i;
/** "Tehran, Iran (CNN) --" */
const HEADS_DATELINE = lettered(
  String.raw`^(?:,\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)?\s+\((?:\p{Lu}{2,}|\p{Lu}\p{Ll}+)\)\s*[-–—]`,
);

/** Whether a capital can only be the city there: "a rally in Tehran", but not "in Tehran’s eyes". */
export function isCityAt(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 48);
  if (HEADS_DATELINE.test(after)) return true;
  return LIES_IN.test(text.slice(Math.max(0, start - 32), start)) && !/^[’']s\b/u.test(after);
}

/** "LONDON — Shares rose", "By Ann Author LONDON": alone in capitals, among words that are not. */
function isDateline(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (name.length < 4 || name !== name.toUpperCase()) return false;
  const before = /\p{L}[\p{L}’']*(?=\s+$)/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  // Its country may stand behind it.
  const behind =
    text
      .slice(end, end + 60)
      .match(/\p{L}[\p{L}’']*/gu)
      ?.slice(0, 6) ?? [];
  return !isShouted(before) && behind.length > 2 && !behind.some(isShouted);
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** "BIRMINGHAM, England", "Alba of Germany". */
const BEHIND_ANOTHER = lettered(String.raw`\p{Lu}{3}\s*,\s*$|\p{Lu}\p{Ll}*\s+of\s+$`);

/** Hardly any name has one of them beside it, which dates, scores and brackets have. */
const NUMBER_OR_BRACKET = /[\d()]/;

/**
 * What stands beside `[start, end)`: a place has "in" before it, is in brackets behind a person ("Edberg (Sweden)") or
 * heads a dateline; a team has a score.
 */
export function settingAt(text: string, start: number, end: number): 'place' | 'team' | undefined {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 16);
  const hasSigns = NUMBER_OR_BRACKET.test(before) || NUMBER_OR_BRACKET.test(after);
  if (
    hasSigns &&
    /^\s*,?\s*(?:(?:19|20)\d\d-\d\d|\((?:AP|AFP|Reuters|UPI)\)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d)/u.test(
      after,
    )
  )
    return 'place';
  if (hasSigns && /\(\s*$/u.test(before) && /^\s*\)/u.test(after)) return 'place';
  if (/(?:,|of)\s*$/.test(before) && BEHIND_ANOTHER.test(before)) return 'place';
  if (isDateline(text, start, end)) return 'place';
  if (
    /\b(?:in|near|outside|across|throughout|around|from|to|(?:south|north|east|west)(?:ern)?|central)\s+(?:the\s+)?$/i.test(
      before,
    )
  )
    return 'place';
  if (!hasSigns) return undefined;
  if (/^\s*[([]?\d/u.test(after) || /(?:^|[\s(])\d+\s*$/u.test(before)) return 'team';
  return undefined;
}
