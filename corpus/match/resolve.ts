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
import { isAnotherName, relatedOn, type BlockCandidates, type PageEvidence, type Place } from './evidence.ts';
import { foldAlias } from './fold.ts';
import { lettered } from './lettered.ts';
import type { Candidate, Reading } from './names.ts';
import { isNamesake } from './namesakes.ts';
import { isOnOtherTopic } from './occasions.ts';
import { resolveRole } from './roles.ts';
import { settingAt } from './settings.ts';
import { weigh, type Weighed } from './weigh.ts';

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
  const mentions: Mention[] = [];
  block.candidates.forEach((candidate, at) => {
    // A decoy is nobody, and so are its parts.
    if (candidate.readings.length === 0) return;
    const place: Place = { corpus, block, at, evidence };
    const alias = block.text.slice(candidate.start, candidate.end);
    const whole = resolve(candidate, alias, place);
    if (whole) mentions.push(whole);
    // The initial of "S. Waugh" tells him from any other Waugh.
    else if (!hasInitial(alias)) mentions.push(...resolveInside(candidate, place));
  });
  return mentions;
}

function resolveInside(whole: Candidate, place: Place): Mention[] {
  const { text } = place.block;
  return place.corpus.names
    .inside(text, whole)
    .map((inner) => resolve(inner, text.slice(inner.start, inner.end), place))
    .filter((mention) => mention !== undefined);
}

function resolve(candidate: Candidate, alias: string, place: Place): Mention | undefined {
  const { start, end, readings } = candidate;
  const isCertain = readings.some(({ strength }) => strength === 'certain');
  if (!isCertain && readings.some(isRole)) return resolveRoles(candidate, readings.filter(isRole), place);
  if (isPartOfAnother(candidate, alias, isCertain, place) || isShouted(alias, place.block.text, candidate))
    return undefined;
  const near = nearest(candidate, alias, place);
  const best = near[0];
  if (!best) return undefined;
  const why: Reason[] = [{ kind: 'alias', alias }];
  if (best.reason) why.push(best.reason);
  // Most are alone.
  if (near.length > 1) {
    const others = new Set(near.slice(1).map(({ subject }) => subject.name));
    why.push({ kind: 'several', names: [...others] });
  }
  return {
    start,
    end,
    kind: best.subject.kind === 'event' ? 'event' : 'name',
    subjects: near.map(({ subject }) => subject.id),
    why,
  };
}

/** Whether the name goes on, by what is asked of a certain one or of any other. */
function isPartOfAnother(
  candidate: Candidate,
  alias: string,
  isCertain: boolean,
  { block, at, evidence }: Place,
): boolean {
  const { text, candidates } = block;
  const around = { text, known: [candidates[at - 1], candidates[at + 1]], usage: evidence.usage };
  if (isCertain) return isAnotherName(candidate, alias, around);
  return goesOn(candidate, { ...around, strict: evidence.listed === true });
}

/** The readings that count and are not far behind the best, best first, each subject once. */
function nearest(candidate: Candidate, alias: string, place: Place): readonly Supported[] {
  const found: Supported[] = [];
  candidate.readings.forEach((reading) => {
    const one = supported(reading, alias, candidate, place);
    if (one) found.push(one);
  });
  // Most are alone, and need not be weighed.
  if (found.length < 2) return found;
  const weighed = found
    .map((reading) => ({ reading, weight: weigh(reading, candidate, place) }))
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

function isRole({ strength }: Reading): boolean {
  return strength === 'role';
}

interface Supported extends Weighed {
  /** None for a certain alias. */
  reason: Reason | undefined;
}

/** What costs least and decides most is asked first. */
function supported(reading: Reading, alias: string, span: Candidate, place: Place): Supported | undefined {
  const { strength } = reading;
  if (strength === 'role') return undefined;
  const { corpus, evidence } = place;
  const subject = corpus.subjects.at(reading.subject);
  const fullName = evidence.present.get(reading.subject);
  const isCertain = strength === 'certain';
  const reason = isCertain ? undefined : reasonFor(subject, alias, fullName, place);
  if (isCertain ? isOutOfPlace(subject, alias, span, place) : !reason) return undefined;
  if (!isCertain && fullName === undefined && isSomeOther(subject, alias, evidence)) return undefined;
  if (isOther(subject, isCertain, span, place)) return undefined;
  return { subject, strength, fullName, reason };
}

/** Whether the words around say that another bearer of the name is meant. */
function isOther(subject: SubjectRecord, isCertain: boolean, span: Candidate, place: Place): boolean {
  const { block, evidence } = place;
  if (subject.kind === 'event')
    return isAhead(subject, evidence.date) || (!isCertain && isOfAnother(subject, span, place));
  // A list of the names of this very text has the ships and the taverns too.
  return !evidence.listed && isNamesake(subject, block.text, span);
}

/** Why a name that is not certain counts; undefined where it does not. */
function reasonFor(
  subject: SubjectRecord,
  alias: string,
  fullName: string | undefined,
  { corpus, evidence }: Place,
): Reason | undefined {
  if (fullName !== undefined) return { kind: 'full-name', alias: fullName };
  const related = relatedOn(subject, evidence);
  if (related.length >= RELATED_NEEDED)
    return { kind: 'related', names: related.map((other) => corpus.subjects.at(other).name) };
  return isListed(subject, alias, evidence) ? { kind: 'listed' } : undefined;
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
  if (listed === true) return false;
  const folded = foldAlias(alias);
  const isContested = (): boolean => contested.has(folded) && settingAt(block.text, start, end) !== 'place';
  if (!WORDS_AND_NAMES.has(folded) && !isContested()) return false;
  if (subject.related.some((other) => present.has(other))) return false;
  const { words } = usage();
  if (subject.kind === 'entity' && subject.adjectives.some((each) => words.has(each.toLowerCase()))) return false;
  return countries() <= COMPANY_NEEDED;
}

/**
 * Whether a short name is an ordinary word, or the page gives it to somebody else ("Alejandro Duran" is not Roberto Durán). A
 * first name with the same first letter may be the same in another spelling ("Massoud" and "Masoud").
 */
function isSomeOther(subject: SubjectRecord, alias: string, { others }: PageEvidence): boolean {
  if (WORDS_IN_CAPITALS.has(alias.toLowerCase())) return true;
  if (subject.kind === 'event' || subject.type !== 'person') return false;
  const firstNames = others.get(foldAlias(alias)) ?? [];
  const initial = foldAlias(subject.name).charAt(0);
  return firstNames.length > 0 && !firstNames.some((first) => first.startsWith(initial));
}
