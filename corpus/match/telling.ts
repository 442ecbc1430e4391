/**
 * Sentences that tell of an event without naming it: a *trigger* ("turned down") with the event's participants named
 * in the same sentence, in the roles they had, at a time that fits. The span of the mention is the trigger; participants
 * and date are its evidence; its status is what the sentence says: happened, denied, planned.
 *
 * - *Participants*: `participants.ts`; not in a clause that tells of something else (`clauses.ts`).
 * - *Roles*: where the sentence shows who did it, and to whom (`voice.ts`), it was one of `told.by` and of `told.to`.
 * - *Time*: `timing.ts`. *Status*: `polarity.ts`.
 * - *One event a trigger*: of several that a trigger can tell, the one that is nearest to the page's date.
 * - *One trigger an event*: in each sentence a word that is in the event's name, then one whose doer the sentence shows,
 *   then the event's own words before those of its acts, then the first.
 * - A sentence about sports or business tells of no politics: "Iran's judo team was excluded".
 * - A *name* of the event that needs evidence ("the Paris conference") has it in one participant at a time that fits.
 */
import type { Edtf, Event, Mention, Participant, TellingStatus } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { isDenial, isIdle, isNoPromise, isOtherWish, rolesAt } from './bearing.ts';
import { carriesOn, usageOf } from './context.ts';
import type { Candidate } from './names.ts';
import { isElsewhere, isOfOthers, isSpokenElsewhere, type NamedSentence } from './occasions.ts';
import { officesIn } from './own-offices.ts';
import { isEverybodyNamed, namedIn, placesOf, type Named } from './participants.ts';
import { clauseEnd } from './clauses.ts';
import { statusAt } from './polarity.ts';
import type { Span } from './sentences.ts';
import { distance, statusInTime, statusOfNamed } from './timing.ts';
import { BY_ACT, isOfName, isOtherWord, rankOf, shownOf, withoutComplement, wholeOf } from './triggers.ts';

/** What the telling of events needs to know of a block. */
export interface TellingBlock {
  text: string;
  sentences: readonly Span[];
  /** Names of any strength, sorted by `start`; and the clues of `cluesOf`. */
  candidates: readonly Candidate[];
  clues: readonly Candidate[];
}

const ELSEWHERE =
  /\b(?:football\w*|soccer|wrestl\w+|judo|basketball|handball|karate|taekwondo|chess|marathon|(?<!death )squad|weightlift\w+|swimmers?|gymnasts?|fencers?|archers?|cyclists?|skiers?|friendly (?:match|game|meeting)|winger|fixture|qualifier|stadium|volleyball|tennis|cricket|rugby|olympi\w+|coach(?:es)?|goalkeeper|midfielder|tournament|championships?|champion|World Cup|Asian Games|quarter-?finals?|semi-?finals?|medals?|athletes?|grand prix|motor show|airlines?|airways|box office|album|film festival|fashion week|shareholders?|stock exchange|carmaker|supermarket|Saint-Germain|boxer|sprinter|striker|referee|shares (?:slid|fell|rose|jumped)|earnings|merger|retailer|start-?up|software|smartphones?|hackers?|orchestra|concert|actor|actress|singer|filmmaker|screenplay|novelist|tourism|tourists?|holidaymakers?)\b/i;

/** Longer "sentences" are lists and tables; and what is asked of a sentence takes the square of its length. */
const MAX_SENTENCE = 1000;

/** A sentence that has a clue. */
interface Sentence extends Span, NamedSentence {
  /** Whether everybody is named whom an event needs, before the next clause; an event has many triggers. */
  isComplete: (event: Event, trigger: Span) => boolean;
}

interface Told extends Span {
  event: Event;
  status: TellingStatus;
  /** Whether it is a name of the event, or a word of one. */
  named: boolean;
  /** Lower is better; see "one trigger an event". */
  rank: number;
  /** Whether the sentence shows who did it. */
  shown: boolean;
}

/** The events told in a block, sorted; each once a sentence. */
export function tellings(corpus: Corpus, block: TellingBlock, pageDate: Edtf | undefined): Mention[] {
  return block.sentences.flatMap((span) => {
    const clues = within(block.clues, span);
    if (span.end - span.start > MAX_SENTENCE || !clues.some((clue) => clue.readings.some(isTrigger))) return [];
    const text = block.text.slice(span.start, span.end);
    if (ELSEWHERE.test(text)) return [];
    const own = within(block.candidates, span).filter((name) => !isLongerName(name, block));
    const parts = own.flatMap((name) => partsOf(corpus, block.text, name));
    const countries = [...own, ...parts, ...clues.map(onlyAdjectives)];
    const named = namedIn(corpus, [...countries, ...officesIn(corpus, block.text, span, countries)], span);
    const sentence: Sentence = { ...span, text, named, pageDate, isComplete: completeness(text, named, pageDate) };
    const free = clues.filter((clue) => !block.candidates.some((name) => isInside(clue, name)));
    const told = free.flatMap((clue) => best(toldByAny(corpus, clue, sentence), pageDate));
    return withoutObjects(firsts(told), text).map(({ start, end, event, status }): Mention => {
      const trigger = text.slice(start, end);
      return {
        start: start + span.start,
        end: end + span.start,
        kind: 'event',
        subjects: [event.id],
        why: [{ kind: 'told', trigger, status }],
      };
    });
  });
}

/** "Rejected Washington's plea" tells of a rejection: what an act is done with is no second event. */
function withoutObjects(told: readonly Told[], text: string): Told[] {
  return told.filter(
    ({ start, end, rank }) =>
      !OBJECT.test(text.slice(start, end)) ||
      !told.some((other) => other.start !== start && other.shown && other.rank >= 0 && rank >= 0),
  );
}

const OBJECT =
  /^(?:requests?|pleas?|offers?|appeals?|proposals?|overtures?|calls?|bids?|invitations?|demands?|suggestions?|ideas?|feelers?)$/i;

/** One for each event, sorted and disjoint; of several as said above. */
function firsts(told: readonly Told[]): Told[] {
  const kept: Told[] = [];
  for (const one of told.toSorted(
    (a, b) =>
      Number(b.named) - Number(a.named) || Number(b.shown) - Number(a.shown) || a.rank - b.rank || a.start - b.start,
  )) {
    if (!kept.some((other) => other.event.id === one.event.id || (other.start < one.end && one.start < other.end))) {
      kept.push(one);
    }
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

function best(told: readonly Told[], pageDate: Edtf | undefined): Told[] {
  return told.toSorted((a, b) => distance(a.event, pageDate) - distance(b.event, pageDate)).slice(0, 1);
}

/** By a trigger or, where it tells nothing, by a shorter one that begins it: "call", where "call for" is another's. */
function toldByAny(corpus: Corpus, clue: Candidate, sentence: Sentence): Told[] {
  const told = toldBy(corpus, clue, sentence);
  const text = sentence.text.slice(clue.start - sentence.start, clue.end - sentence.start);
  const shorter = /^(.*)[\s-]/s.exec(text)?.[1];
  if (told.length > 0 || shorter === undefined) return told;
  const [inner] = corpus.clues.find(shorter);
  if (!inner) return [];
  return toldByAny(corpus, { ...inner, start: inner.start + clue.start, end: inner.end + clue.start }, sentence);
}

function toldBy(corpus: Corpus, clue: Candidate, sentence: Sentence): Told[] {
  return clue.readings.flatMap(({ subject, strength }): Told[] => {
    const event = strength === 'adjective' ? undefined : corpus.subjects.at(subject);
    if (event?.kind !== 'event' || !event.told) return [];
    const word = { start: clue.start - sentence.start, end: clue.end - sentence.start };
    if (strength === 'certain') return toldByName(event, word, sentence);
    const { text, pageDate } = sentence;
    if (!sentence.isComplete(event, word)) return [];
    const whole = strength === 'short' ? wholeOf(event, word, text) : word;
    if (
      !whole ||
      isOtherWord(text, whole) ||
      isDenial(event, whole, text) ||
      isOtherWish(event, whole, text) ||
      isNoPromise(event, whole, text)
    )
      return [];
    const said = statusAt(text, whole.start, whole.end);
    const roles = said && rolesAt(event, whole, sentence);
    const trigger = text.slice(whole.start, whole.end);
    const rank = rankOf(event, trigger);
    // Without a date on the page all the rest has to be plain.
    if (!pageDate && event.told.by.length > 0 && roles !== 'shown' && rank === BY_ACT) return [];
    if (!said || !roles || isElsewhere(event, whole, sentence) || isIdle(event, whole, sentence)) return [];
    if (isSpokenElsewhere(event, whole, sentence)) return [];
    const main = withoutComplement(text, whole);
    const status = statusInTime(event, said, { text: main, pageDate, trigger, spoken: main !== text });
    const span = shownOf(whole, sentence);
    return status ? [{ ...span, event, status, rank, shown: roles === 'shown', named: isOfName(event, trigger) }] : [];
  });
}

function completeness(text: string, named: readonly Named[], pageDate: Edtf | undefined): Sentence['isComplete'] {
  const known = new Map<string, boolean>();
  return (event, trigger) => {
    const end = clauseEnd(text, trigger);
    const key = `${event.id} ${end}`;
    const within = { text: text.slice(0, end), named: named.filter((name) => name.start < end) };
    const complete =
      known.get(key) ??
      // Where nothing says when, descriptions do not say who.
      (event.told !== undefined && isEverybodyNamed(event, within, event.told.once && !pageDate));
    known.set(key, complete);
    return complete;
  };
}

function toldByName(event: Event, span: Span, { text, named, pageDate }: Sentence): Told[] {
  const { told, participants, place } = event;
  const anybody = [
    ...participants,
    ...(place ? [place] : []),
    ...(told ? [...told.by, ...told.to, ...told.with.flat()] : []),
  ];
  const others = placesOf(anybody, text, named).filter(({ start, end }) => end <= span.start || span.end <= start);
  if (others.length === 0 || isOfOthers(text.slice(span.end))) return [];
  // Without a date there may have been many conferences in Paris.
  const isBound = (group: readonly Participant[]): boolean =>
    (place !== undefined && group.includes(place)) || placesOf(group, text, named).length > 0;
  if (!pageDate && told && !told.with.every(isBound)) return [];
  const status = statusOfNamed(event, { text, end: span.end, pageDate });
  return status ? [{ ...span, event, status, rank: -1, shown: true, named: true }] : [];
}

/** "Sulaimani Polytechnic": a short name that goes on is another. */
function isLongerName(name: Candidate, { text, candidates }: TellingBlock): boolean {
  if (!name.after || !name.readings.every(({ strength }) => strength === 'short')) return false;
  return carriesOn(name, name.after, { text, known: candidates, usage: () => usageOf([text]) });
}

/** "Northern Iraq" and "Iraq's government" name Iraq as well; no other kind of name names its parts. */
function partsOf(corpus: Corpus, text: string, name: Candidate): Candidate[] {
  const isPlace = ({ subject }: Candidate['readings'][0]): boolean => {
    const named = corpus.subjects.at(subject);
    return named.kind === 'entity' && named.type === 'place';
  };
  if (!/[\s-]/.test(text.slice(name.start, name.end))) return [];
  const isOwner = ({ start, end }: Candidate): boolean => start === name.start && /^[’']s\s/.test(text.slice(end));
  return corpus.names
    .inside(text, name)
    .filter(({ readings }) => readings.length > 0 && readings.every(isPlace))
    .filter((part) => isOwner(part) || name.readings.every(isPlace));
}

/** "State" in "State Department" is no trigger. */
function isInside(clue: Candidate, { start, end }: Candidate): boolean {
  return start <= clue.start && clue.end <= end && (start < clue.start || clue.end < end);
}

function within(candidates: readonly Candidate[], { start, end }: Span): Candidate[] {
  return candidates.filter((each) => each.start >= start && each.end <= end);
}

function isTrigger({ strength }: Candidate['readings'][0]): boolean {
  return strength !== 'adjective';
}

function onlyAdjectives(clue: Candidate): Candidate {
  return { ...clue, readings: clue.readings.filter((reading) => !isTrigger(reading)) };
}
