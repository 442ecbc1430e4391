/**
 * Short forms of the names of clubs and national teams: "Chicago" and "Cubs", "Dundee" for "Dundee F.C.", "England" for
 * its cricket team. Knows how clubs are named, not who they are.
 */
import { countryNames } from './countries.ts';
import { acronym, dropKind } from './derive-kinds.ts';
import { SMALL, type AddForm } from './derive-words.ts';

/** A sport's club or team, with what stands before and behind the place or name it is called by. */
const TEAM_BEFORE =
  /^(?:(?:F\.?C\.?|A\.?F\.?C\.?|S\.?C\.?|AC|AS|CF|CD|RC|SV|SK|FK|KK|NK|TSV|MSV|KFC|SpVgg|VfB|VfL|VfR|BSC|SSC|SS|US|OGC|UD|AJ|EA|RCD|1\. FC|HC|BC|PFC) )+/u;
const TEAM_BEHIND =
  /(?: (?:F\.?C\.?|A\.?F\.?C\.?|S\.?C\.?|C\.?F\.?|F\.?K\.?|S\.?K\.?|BC|BSC|HC|RFC|R\.F\.C\.|CC|1\d{3}|(?:county|city) cricket club|county (?=cricket)|cricket club|football club|rugby club|basketball club))+$/iu;
const TEAM_SORT =
  /(?:['’]s)? (?:men['’]s |women['’]s )?(?:national |Olympic )?(?:association |men['’]s |women['’]s |under-\d\d )*(?:football|cricket|rugby union|rugby league|rugby|soccer|basketball|baseball|hockey|ice hockey|handball|volleyball|netball|Davis Cup|Billie Jean King Cup|Fed Cup)(?: sevens)? team$/iu;
const NICKNAMES =
  /^(.+?) ((?:(?:Red|White|Blue|Golden|Maple|Trail|Black|Crimson|Scarlet) )?(?:\p{Lu}\p{Ll}+s|Sox|Jazz|Magic|Heat|Thunder|Avalanche|Lightning|Wild|Leafs|Jays|Tide))(?: (?:football|basketball|baseball|men['’]s basketball))?$/u;
const CLUB_WORD =
  /^(.+?) (?:United|City|Town|Rovers|Wanderers|Athletic|Albion|Hotspur|County|Wednesday|Forest|Villa|Saints|Rangers|Celtic|Argyle|Alexandra|North End|Orient|Rugby)$/u;
const CLUB_FIRST =
  /^(?:Borussia|Alemannia|Hertha|Real|Atl[eé]tico|Athletic|Sporting|D[iy]namo|Inter|Bayern|Bayer|Eintracht|Fortuna|Arminia|Hansa|Werder|Lokomotiv|Spartak|Zenit|Olympique|Racing|Deportivo|Partizan|Slavia|Sparta|Rapid|Steaua|Ajax|Celta|En Avant|Stade|Girondins|Red Star) (?:de |of |d['’])?(.+)$/u;

/** @returns whether the name is one of a sport's teams. */
export function teamForms(name: string, add: AddForm): boolean {
  const sort = TEAM_SORT.exec(name);
  if (sort) {
    const country = name.slice(0, sort.index);
    add(country);
    for (const other of countryNames(country).others) add(other);
    return true;
  }
  const plain = name.replace(TEAM_BEFORE, '').replace(TEAM_BEHIND, '').replace(TEAM_BEHIND, '');
  const [, city, nickname] = NICKNAMES.exec(plain) ?? [];
  if (plain !== name) {
    add(plain, plain.includes(' ') ? 'certain' : 'short');
    // "Karlsruher SC" is Karlsruhe's, "Hamburger SV" Hamburg's.
    if (/^\p{L}{4,}er$/u.test(plain)) for (const letters of [1, 2]) add(plain.slice(0, -letters));
  }
  if (city !== undefined && nickname !== undefined) {
    add(city);
    add(nickname);
    acronym(name, add);
    dropKind(name, add);
    return true;
  }
  const club = CLUB_WORD.exec(plain)?.[1] ?? CLUB_FIRST.exec(plain)?.[1];
  if (club !== undefined) {
    add(club);
    add(plain.split(' ')[0] as string);
  }
  if (plain === name && club === undefined) return false;
  const words = plain.split(' ').filter((word) => !SMALL.has(word));
  if (words.length === 2) for (const word of words) add(word);
  return true;
}
