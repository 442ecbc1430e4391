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
import type { Edtf, Event, Mention, Participant } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { isDenial, isIdle, isNoPromise, isOtherWish, rolesAt } from './bearing.ts';
import { carriesOn, usageOf } from './context.ts';
import { lettered } from './lettered.ts';
import type { Candidate } from './names.ts';
import { isElsewhere, isOfOthers, isOnOtherTopic, isSpokenElsewhere } from './occasions.ts';
import { officesIn } from './own-offices.ts';
import { isToldByWords, namedIn, placesOf, type Named } from './participants.ts';
import { firsts, grown, type Told } from './phrases.ts';
import { actBehind, isInstrument } from './predicates.ts';
import { statusAt } from './polarity.ts';
import { saidOtherwise, statementsOf } from './said-otherwise.ts';
import { reachOf } from './sentence-dates.ts';
import type { Span } from './sentences.ts';
import { TellingSentence } from './telling-sentence.ts';
import { distance, isOutOfTime, statusInTime, statusOfNamed } from './timing.ts';
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

/** Before the name of an occasion, which may be only thought of. */
const ANOTHER = lettered(
  String.raw`\b(?:an?|another|any)\s+(?:(?:new|second|third|big|major|special|one-day|international|global|high-level)\s+)*(?:(\p{Ll}+)\s+)?$`,
  'iu',
);

/** How a trigger begins that it denies. */
const DENIED = lettered(String.raw`^(?:not|never|\p{L}+n[’']?t)\s+`);

/** Longer "sentences" are lists and tables; and what is asked of a sentence takes the square of its length. */
const MAX_SENTENCE = 1000;

/** Longer questions are not asked to be answered at once. */
const MAX_QUESTION = 120;

/** The events told in a block, sorted; each once a sentence. */
export function tellings(corpus: Corpus, block: TellingBlock, pageDate: Edtf | undefined): Mention[] {
  return block.sentences.flatMap((own, index) => {
    const span = { start: questionBefore(block, index) ?? own.start, end: own.end };
    const clues = within(block.clues, span);
    if (span.end - span.start > MAX_SENTENCE || !clues.some((clue) => clue.readings.some(isTrigger))) return [];
    const text = block.text.slice(span.start, span.end);
    const names = within(block.candidates, span).filter((name) => !isLongerName(name, block));
    if (names.length === 0 && isVague(corpus, { text, clues }, pageDate)) return [];
    const named = (): Named[] => {
      const people = clues.filter(({ readings }) => readings.some(isAdjective)).map(onlyAdjectives);
      // Most sentences name nobody.
      if (names.length === 0 && people.length === 0) return [];
      const parts = names.flatMap((name) => partsOf(corpus, block.text, name));
      const countries = [...names, ...parts, ...people];
      return namedIn(corpus, [...countries, ...officesIn(corpus, block.text, span, countries)], span);
    };
    const sentence = new TellingSentence(text, span.start, named, pageDate);
    const free = clues.filter(
      (clue) => clue.start >= own.start && !block.candidates.some((name) => isInside(clue, name)),
    );
    const byWords = free.flatMap((clue) => best(toldByAny(corpus, clue, sentence), pageDate));
    const told = [...byWords, ...toldOtherwise(corpus, byWords, names, sentence)];
    if (told.length === 0 || ELSEWHERE.test(text)) return [];
    return grown(withoutObjects(firsts(told, text), text), told, sentence).map(
      ({ start, end, event, status }): Mention => {
        const trigger = text.slice(start, end);
        return {
          start: start + span.start,
          end: end + span.start,
          kind: 'event',
          subjects: [event.id],
          why: [{ kind: 'told', trigger, status }],
        };
      },
    );
  });
}

/**
 * Whether a text without names tells of nothing: nothing says when, and there are no people, no name of an event, and no event for
 * which words of the page do. Of the others descriptions do not say who then (`TellingSentence`).
 */
export function isVague(
  corpus: Corpus,
  { text, clues }: Pick<TellingBlock, 'text' | 'clues'>,
  pageDate: Edtf | undefined,
): boolean {
  const says = ({ subject, strength }: Candidate['readings'][0]): boolean => {
    if (strength === 'adjective' || strength === 'certain') return true;
    // A common word is a clue to a hundred events, whose records need not be read: hardly any pack has one that words tell.
    return corpus.facts.tellsByWords && isToldByWords(corpus.subjects.at(subject));
  };
  return !pageDate && reachOf(text, pageDate) === 0 && !clues.some(({ readings }) => readings.some(says));
}

/** Where a short question begins that a sentence answers: "America and Iran side by side? Unreal, said Shamkhani." */
function questionBefore({ text, sentences }: TellingBlock, index: number): number | undefined {
  const before = sentences[index - 1];
  const isShort = before !== undefined && before.end - before.start <= MAX_QUESTION;
  return isShort && text.slice(before.start, before.end).trimEnd().endsWith('?') ? before.start : undefined;
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

function best(told: readonly Told[], pageDate: Edtf | undefined): readonly Told[] {
  if (told.length < 2) return told;
  return told.toSorted((a, b) => distance(a.event, pageDate) - distance(b.event, pageDate)).slice(0, 1);
}

/**
 * By a trigger or, where it tells nothing, by a shorter one that begins it ("call", where "call for" is another's) or
 * that it denies ("asked", where "not asked" is).
 */
function toldByAny(corpus: Corpus, clue: Candidate, sentence: TellingSentence): Told[] {
  const told = toldBy(corpus, clue, sentence);
  const text = sentence.text.slice(clue.start - sentence.start, clue.end - sentence.start);
  if (told.length > 0 || !/[\s-]/.test(text)) return told;
  const without = DENIED.exec(text)?.[0].length ?? 0;
  const shorter = without > 0 ? text.slice(without) : /^(.*)[\s-]/s.exec(text)?.[1];
  const from = clue.start + without;
  for (const inner of shorter === undefined ? [] : corpus.clues.find(shorter)) {
    const found = toldByAny(corpus, { ...inner, start: inner.start + from, end: inner.end + from }, sentence);
    if (found.length > 0) return found;
  }
  return [];
}

/** Statements of those whom a sentence names that no trigger has told. */
function toldOtherwise(
  corpus: Corpus,
  told: readonly Told[],
  names: readonly Candidate[],
  sentence: TellingSentence,
): Told[] {
  if (names.length === 0) return [];
  const events = statementsOf(corpus, names).filter(
    (one) => sentence.isTimely(one) && !told.some(({ event }) => event.id === one.id),
  );
  return events.flatMap((event) =>
    best(
      saidOtherwise(event, sentence)
        .filter((word) => sentence.isComplete(event, word))
        .flatMap((word) => toldBySpan(event, word, sentence)),
      sentence.pageDate,
    ),
  );
}

function toldBy(corpus: Corpus, clue: Candidate, sentence: TellingSentence): Told[] {
  const word = { start: clue.start - sentence.start, end: clue.end - sentence.start };
  const told: Told[] = [];
  // A loop would leave an object behind for each of them until it is compiled, and a page has ten thousand.
  clue.readings.forEach(({ subject, strength }) => {
    const event = strength === 'adjective' ? undefined : corpus.subjects.at(subject);
    if (event?.kind !== 'event' || !event.told) return;
    if (strength === 'certain') told.push(...toldByName(event, word, sentence));
    // Hardly any sentence is of an event's time and names everybody: the rest is seldom asked.
    else if (sentence.isTimely(event) && sentence.isComplete(event, word)) {
      const whole = strength === 'short' ? wholeOf(event, word, sentence.text) : word;
      if (whole) told.push(...toldBySpan(event, whole, sentence));
    }
  });
  return told;
}

function toldBySpan(event: Event, whole: Span, sentence: TellingSentence): Told[] {
  const { text, pageDate } = sentence;
  const main = withoutComplement(text, whole);
  if (
    isOutOfTime(event, main, pageDate) ||
    isOtherWord(text, whole) ||
    isDenial(event, whole, text) ||
    isOtherWish(event, whole, text) ||
    isNoPromise(event, whole, text)
  )
    return [];
  const act = actBehind(text, whole);
  const { start, end } = act ?? whole;
  const said = statusAt(text, start, end);
  const roles = said && rolesAt(event, whole, sentence);
  const trigger = text.slice(start, end);
  const rank = rankOf(event, text.slice(whole.start, whole.end));
  // Without a date on the page all the rest has to be plain.
  if (!pageDate && event.told?.by.length !== 0 && roles !== 'shown' && rank === BY_ACT) return [];
  if (!said || !roles || isElsewhere(event, whole, sentence) || isIdle(event, whole, sentence)) return [];
  if (isSpokenElsewhere(event, whole, sentence)) return [];
  const status = statusInTime(event, said, { text: main, pageDate, trigger, spoken: main !== text });
  const span = act ?? shownOf(whole, sentence);
  return status
    ? [
        {
          ...span,
          event,
          status,
          rank,
          shown: roles === 'shown',
          instrument: act !== undefined || isInstrument(text, whole, sentence.named),
          named: isOfName(event, trigger),
        },
      ]
    : [];
}

function toldByName(event: Event, span: Span, { text, named, pageDate }: TellingSentence): Told[] {
  const { told, participants, place } = event;
  const anybody = [
    ...participants,
    ...(place ? [place] : []),
    ...(told ? [...told.by, ...told.to, ...told.with.flat()] : []),
  ];
  const others = placesOf(anybody, text, named).filter(({ start, end }) => end <= span.start || span.end <= start);
  if (others.length === 0 || isOfOthers(text.slice(span.end)) || isOnOtherTopic(text.slice(0, span.start))) return [];
  const head = span.start + text.slice(span.start, span.end).replace(/\sin\s.*$/s, '').length;
  if (ANOTHER.test(text.slice(0, span.start)) && !statusAt(text, span.start, head)) return [];
  // Without a date there may have been many conferences in Paris.
  const isBound = (group: readonly Participant[]): boolean =>
    (place !== undefined && group.includes(place)) || placesOf(group, text, named).length > 0;
  // Nor are talks of a kind those of one country.
  if (!place && told && !told.with.slice(0, 1).every(isBound)) return [];
  if (!pageDate && told && !told.with.every(isBound)) return [];
  const status = statusOfNamed(event, { text, end: span.end, pageDate });
  return status ? [{ ...span, event, status, rank: -1, shown: true, instrument: false, named: true }] : [];
}

/** "Sulaimani Polytechnic": a short name that goes on is another. */
function isLongerName(name: Candidate, { text, candidates }: TellingBlock): boolean {
  if (!name.after || !name.readings.every(({ strength }) => strength === 'short')) return false;
  return carriesOn(name, name.after, { text, known: candidates, usage: () => usageOf([text]) });
}

/** "Northern Iraq", "Iraq's government" and "talks in Paris" name a place as well; no other kind of name does. */
function partsOf(corpus: Corpus, text: string, name: Candidate): Candidate[] {
  const isPlace = ({ subject }: Candidate['readings'][0]): boolean => {
    const named = corpus.subjects.at(subject);
    return named.kind === 'entity' && named.type === 'place';
  };
  const isEvent = ({ subject }: Candidate['readings'][0]): boolean => corpus.subjects.at(subject).kind === 'event';
  if (!/[\s-]/.test(text.slice(name.start, name.end))) return [];
  const isOwner = ({ start, end }: Candidate): boolean => start === name.start && /^[’']s\s/.test(text.slice(end));
  return corpus.names
    .inside(text, name)
    .filter(({ readings }) => readings.length > 0 && readings.every(isPlace))
    .filter((part) => isOwner(part) || name.readings.every((reading) => isPlace(reading) || isEvent(reading)));
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

function isAdjective(reading: Candidate['readings'][0]): boolean {
  return !isTrigger(reading);
}

function onlyAdjectives(clue: Candidate): Candidate {
  return { ...clue, readings: clue.readings.filter(isAdjective) };
}
