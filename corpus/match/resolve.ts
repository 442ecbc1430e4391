/**
 * From candidates to mentions: what each alias found on a page stands for, with the reasons, or that it stands for
 * nothing that can be said with confidence. The whole page is the evidence.
 *
 * - A *certain* alias stands for its subject; one of a single word only where the name does not *go on* in unknown
 *   capitalised words ("Jordan Spieth", "Kerry Washington"; see `context.ts`).
 * - A *short* alias counts when a certain alias of its subject stands on the page too, or when at least
 *   `RELATED_NEEDED` subjects related to it do, and never where the name goes on.
 * - Of several readings those with evidence remain, best first; what is far behind the best is left out.
 * - A *role* is whoever held the office then; see `roles.ts`.
 * - Where the longest alias counts for nothing, a shorter one inside it may count.
 * - In a line of capitals an acronym that is a word as well ("US", "IS") counts for nothing without evidence.
 *
 * Knows the corpus, not the page: candidates in, mentions out.
 */
import { earliestDay, latestDay } from '../compare/dates.ts';
import type { Edtf, Event, Mention, Reason } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import type { SubjectRecord } from '../pack/encode.ts';
import { goesOn, styleAt } from './context.ts';
import { isAnotherName, type BlockCandidates, type PageEvidence, type Place } from './evidence.ts';
import { foldAlias } from './fold.ts';
import { lettered } from './lettered.ts';
import type { Candidate, Reading } from './names.ts';
import { isNamesake } from './namesakes.ts';
import { isOnOtherTopic } from './occasions.ts';
import { resolveRole } from './roles.ts';
import { settingAt } from './settings.ts';
import { weigh } from './weigh.ts';

export { gatherEvidence, type PageFacts } from './evidence.ts';

/** One related subject may be chance (a page on Iran mentions many Washingtons); two are a topic. */
const RELATED_NEEDED = 2;

/** Acronyms that a line of capitals writes like ordinary words. */
const WORDS_IN_CAPITALS = new Set('us is it who am as at in on or an be so to we he may pm'.split(' '));

/** Names of places that are ordinary words or first names as well: they need something on the page to go with them. */
const WORDS_AND_NAMES = new Set('turkey jordan chad georgia guinea jersey'.split(' '));

/** So many other countries on a page make it one about countries. */
const COMPANY_NEEDED = 2;

/** What is announced is named about as long ahead. */
const AHEAD_DAYS = 120;

/** The mentions of a block, sorted and disjoint. */
export function resolveBlock(corpus: Corpus, block: BlockCandidates, evidence: PageEvidence): Mention[] {
  return block.candidates.flatMap((candidate, at) => {
    const place: Place = { corpus, block, at, evidence };
    const whole = resolve(candidate, place);
    if (whole) return [whole];
    // A decoy is nobody, and so are its parts; the initial of "S. Waugh" tells him from any other Waugh.
    if (candidate.readings.length === 0 || hasInitial(block.text.slice(candidate.start, candidate.end))) return [];
    return corpus.names
      .inside(block.text, candidate)
      .map((inner) => resolve(inner, place))
      .filter((mention) => mention !== undefined);
  });
}

function resolve(candidate: Candidate, place: Place): Mention | undefined {
  const { block, at, evidence } = place;
  const { start, end } = candidate;
  const alias = block.text.slice(start, end);
  const roles = candidate.readings.filter(({ strength }) => strength === 'role');
  const certain = candidate.readings.some(({ strength }) => strength === 'certain');
  if (roles.length > 0 && !certain) return resolveRoles(candidate, roles, place);
  const known = [block.candidates[at - 1], block.candidates[at + 1]];
  const around = { text: block.text, known, usage: evidence.usage };
  if (
    certain
      ? isAnotherName(candidate, alias, around)
      : goesOn(candidate, { ...around, strict: evidence.listed === true })
  ) {
    return undefined;
  }
  if (isShouted(alias, block.text, candidate)) return undefined;
  const near = nearest(
    candidate.readings
      .map((reading) => supported(reading, alias, candidate, place))
      .filter((reading) => reading !== undefined),
  );
  const [best] = near;
  if (!best) return undefined;
  const why: Reason[] = [{ kind: 'alias', alias }, ...(best.reason ? [best.reason] : [])];
  const others = new Set(near.slice(1).map(({ subject }) => subject.name));
  if (others.size > 0) why.push({ kind: 'several', names: [...others] });
  return {
    start,
    end,
    kind: best.subject.kind === 'event' ? 'event' : 'name',
    subjects: near.map(({ subject }) => subject.id),
    why,
  };
}

/** Those that are not far behind the best, best first, each subject once. */
function nearest(readings: readonly Supported[]): readonly Supported[] {
  // Most are alone, and need not be weighed.
  if (readings.length < 2) return readings;
  const weighed = readings
    .map((reading) => ({ reading, weight: reading.weight() }))
    .toSorted((one, other) => other.weight - one.weight);
  const best = weighed[0]?.weight ?? 0;
  const near = weighed.filter(({ weight }) => weight * 2 > best).map(({ reading }) => reading);
  // One subject may have an alias twice, as a certain and as a short one in other capitals.
  return near.filter(({ subject }, at) => near.findIndex((other) => other.subject.id === subject.id) === at);
}

/** Whether a word in a line of capitals was taken for an acronym: "TELL US". */
function isShouted(alias: string, text: string, { start, end }: Candidate): boolean {
  if (alias !== alias.toUpperCase() || alias.includes('.') || !WORDS_IN_CAPITALS.has(alias.toLowerCase())) return false;
  return styleAt(text, start, end) === 'capitals';
}

/** Two countries may share an adjective ("Dominican"): then every office is a reading. */
function resolveRoles(candidate: Candidate, roles: readonly Reading[], place: Place): Mention | undefined {
  const found = roles
    .map(({ subject }) => resolveRole(candidate, subject, place))
    .filter((mention) => mention !== undefined);
  const [first] = found;
  return first && { ...first, subjects: [...new Set(found.flatMap(({ subjects }) => subjects))] };
}

interface Supported {
  subject: SubjectRecord;
  /** Absent for a certain alias. */
  reason?: Reason;
  weight: () => number;
}

function supported(reading: Reading, alias: string, span: Candidate, place: Place): Supported | undefined {
  const { corpus, evidence } = place;
  const subject = corpus.subjects.at(reading.subject);
  const certain = reading.strength === 'certain';
  const fullName = evidence.present.get(reading.subject);
  const related = subject.related.filter((other) => evidence.present.has(other));
  if (subject.kind === 'event' && isAhead(subject, evidence.date)) return undefined;
  if (subject.kind === 'event' && !certain && isOfAnother(subject, span, place)) return undefined;
  // A list of the names of this very text has the ships and the taverns too.
  if (subject.kind === 'entity' && !evidence.listed && isNamesake(subject, place.block.text, span)) return undefined;
  if (
    certain
      ? isOutOfPlace(subject, alias, span, place)
      : fullName === undefined && WORDS_IN_CAPITALS.has(alias.toLowerCase())
  ) {
    return undefined;
  }
  if (!certain && fullName === undefined && isAnothers(subject, alias, evidence)) return undefined;
  const counts =
    certain || fullName !== undefined || related.length >= RELATED_NEEDED || isListed(subject, alias, evidence);
  if (!counts || reading.strength === 'role') return undefined;
  const support = { fullName: fullName !== undefined, related: related.length };
  const weight = (): number => weigh(reading, subject, support, span, place);
  if (certain) return { subject, weight };
  if (fullName !== undefined) return { subject, weight, reason: { kind: 'full-name', alias: fullName } };
  if (related.length < RELATED_NEEDED) return { subject, weight, reason: { kind: 'listed' } };
  const names = related.map((other) => corpus.subjects.at(other).name);
  return { subject, weight, reason: { kind: 'related', names } };
}

/** Whether a short name needs no evidence. "M. Waugh" does: an initial stands where readers cannot be expected to know. */
function isListed(subject: SubjectRecord, alias: string, { listed }: PageEvidence): boolean {
  return listed === true && !(subject.kind === 'entity' && subject.type === 'person' && hasInitial(alias));
}

const INITIAL = lettered(String.raw`^\p{Lu}\. `);

function hasInitial(alias: string): boolean {
  return INITIAL.test(alias);
}

/**
 * Whether the name of an occasion, which others bear as well, is of another one: on another topic, or on a page that
 * does not say when it is, in a block that does not name those who take part.
 */
function isOfAnother({ told, place }: Event, { start }: Candidate, { corpus, block, evidence }: Place): boolean {
  if (isOnOtherTopic(block.text.slice(0, start))) return true;
  if (!told || evidence.date) return false;
  const here = block.candidates.flatMap(({ readings }) =>
    readings.map(({ subject }) => corpus.subjects.at(subject).id),
  );
  const named = new Set<string>(here);
  return !told.with.every((group) => group.some((one) => one === place || named.has(one)));
}

/** Whether an event lies so far ahead of the page that another of the same name is meant. */
function isAhead({ date }: Event, page: Edtf | undefined): boolean {
  return page !== undefined && earliestDay(date) > latestDay(page) + AHEAD_DAYS;
}

/**
 * Whether a name that is an ordinary word or a first name too, or somebody else's on this very page, has nothing on the
 * page to go with it.
 */
function isOutOfPlace(
  subject: SubjectRecord,
  alias: string,
  { start, end }: Candidate,
  { block, evidence }: Place,
): boolean {
  const { present, usage, listed, contested, countries } = evidence;
  const folded = foldAlias(alias);
  const isContested = contested.has(folded) && settingAt(block.text, start, end) !== 'place';
  if (listed === true || !(WORDS_AND_NAMES.has(folded) || isContested)) return false;
  if (subject.related.some((other) => present.has(other))) return false;
  const { words } = usage();
  if (subject.kind === 'entity' && subject.adjectives.some((each) => words.has(each.toLowerCase()))) return false;
  return countries() <= COMPANY_NEEDED;
}

/**
 * Whether the page gives a short name to somebody else ("Alejandro Duran" is not Roberto Durán). A first name with the
 * same first letter may be the same in another spelling ("Massoud" and "Masoud").
 */
function isAnothers({ name, ...subject }: SubjectRecord, alias: string, { others }: PageEvidence): boolean {
  if (!('type' in subject) || subject.type !== 'person') return false;
  const firstNames = others.get(foldAlias(alias)) ?? [];
  const initial = foldAlias(name).charAt(0);
  return firstNames.length > 0 && !firstNames.some((first) => first.startsWith(initial));
}
