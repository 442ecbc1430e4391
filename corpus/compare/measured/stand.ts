/**
 * How a statement stands to a claim that it speaks of: it *tells* it as a fact, it *reports* it without standing behind it,
 * or it *denies* it. Read from words alone, each of which can be shown; what the claim says itself does not count ("a
 * priest says he met God" is told by "Priest says …"). Whether the claim is true is nobody's business here.
 *
 * - Denied: by a word for what is not so (hoax, denies, debunked), by "no" before all, or by a "not" whose next words are
 *   the claim's.
 * - Reported: by a question, by words for what others say (reportedly, claims, sources), or by words for what may be (may,
 *   believed, in talks) whose next words are the claim's.
 */
import { readable, type Readable } from '../likeness/likeness.ts';
import { pairWords } from '../likeness/pairing.ts';
import type { Span } from '../../match/sentences.ts';

export type Stand = 'tells' | 'reports' | 'denies';

export interface StandOf {
  stand: Stand;
  /** The word by which it does not plainly tell it. */
  by?: Span;
}

/** Words behind a "not" among which one of the claim's has to be. */
const NOT_REACH = 3;
/** The same behind a "may". */
const MAY_REACH = 3;

const DENIAL =
  /\b(?:fak(?:e[ds]?|ing|ery)|hoax(?:es|ed)?|false(?:ly|hoods?)?|untrue|bogus|fabricat\p{L}*|fiction(?:al)?|ma(?:de|kes?|king) (?:it )?(?:all )?up|(?:de)?bunk(?:s|ed|ing)?|satir\p{L}*|pranks?(?:ed)?|parody|myths?|(?:not|n['’]?t|isnt|wasnt|aint) (?:real|true|so|what it seems)|punk(?:ed|['’]d)|dup(?:es?|ed)|fool(?:s|ed)|troll(?:s|ed|ing)?|doctored|staged?|photoshop\p{L}*|sh(?:ot|oots?|ooting) down|shuts? down (?:rumou?rs?|claims?|reports?)|rebuff(?:s|ed)?|refut(?:es?|ed)|rebut(?:s|ted)?|dismiss(?:es|ed)?|(?:put|laid|lays?) to rest|den(?:y|ies|ied|ying|ial)|disput(?:es?|ed)|contradict(?:s|ed)?|incorrect(?:ly)?|inaccura\p{L}+|erroneous(?:ly)?|mistak(?:en|enly)|wrong(?:ly|ful)?|unfounded|baseless|rubbish(?:es|ed)?|nonsense|bull\p{L}+|lies|liars?|(?:mis|dis)information|retract(?:s|ed|ion)?|nope|doubt(?:s|ed|ful)?|disprov\p{L}+|impostors?|figment|scams?|spoof(?:s|ed)?|mislead\p{L}*|misreport\p{L}*|misidentif\p{L}*|urban legend|still alive)\b/giu;
/** Of what was to be, and will not. */
const GIVEN_UP =
  /\b(?:quits?|drop(?:s|ped)? out|bail(?:s|ed)?|pull(?:s|ed)? out|back(?:s|ed)? out|exits?|cancel(?:s|led)?|scrap(?:s|ped)?|breached|abandon(?:s|ed)?)\b/giu;
const NOT =
  /(?:\b(?:not|never|no|none|nobody|cannot|can['’]t|without|neither)\b|n['’]t\b|\b(?:isnt|wont|didnt|doesnt|wasnt|dont)\b)/giu;
const NO_FIRST = /^[^\p{L}]*no\b/iu;

const HEARSAY =
  /\b(?:reportedly|allegedly|purported(?:ly)?|supposed(?:ly)?|apparent(?:ly)?|rumou?r(?:s|ed)?|unconfirmed|unverified|reports?(?= (?:of|that|say|claim|suggest)|$|:|,)|sources?|according to|leak(?:s|ed)?|suggest(?:s|ed)?|hint(?:s|ed)?|tip(?:s|ped)|speculat\p{L}+|unproven|unclear|insiders?|tipsters?|analysts?|predict(?:s|ed)?|signs?|evidence|insist(?:s|ed)?)\b/giu;
const SAYING =
  /\b(?:claim(?:s|ed|ing)?|say(?:s|ing)?|said|warns?|officials?|alleg(?:es?|ed)|accus(?:es?|ed)|media|congressman|senator)\b/giu;
/** "Alleged" and "accused" before a person say nothing of what he is told of having suffered. */
const OF_A_PERSON = /^alleged$/iu;
const MAY =
  /\b(?:may|might|could|possibl[ey]|possibility|potential(?:ly)?|probabl[ey]|likely|perhaps|maybe|believed|suspects?|thought|fear(?:s|ed)?|hop(?:es?|ed|ing)|consider(?:s|ing|ed)?|mull(?:s|ing|ed)?|eye[ds]?|in talks|investigat\p{L}+|prob(?:es?|ing|ed)|examin\p{L}+|questions?|mystery|puzzles?|whether|seems?|appears?)\b/giu;

/** @param statement says something of the claim, rightly or wrongly: whether it does is not asked */
export function standOf(claim: string, statement: string): StandOf {
  const told = new Told(claim, statement);
  const denied = told.firstOf(DENIAL) ?? told.refusal() ?? told.firstOf(GIVEN_UP);
  if (denied) return { stand: 'denies', by: denied };
  const reported =
    told.firstOf(/\?/gu) ??
    told.firstOf(HEARSAY) ??
    (told.claims(SAYING) ? undefined : told.firstOf(SAYING, (word) => !OF_A_PERSON.test(word))) ??
    told.firstOf(MAY, (_, end) => told.bearsOnClaim(end, MAY_REACH));
  return reported ? { stand: 'reports', by: reported } : { stand: 'tells' };
}

/** A statement beside the claim it is about. */
class Told {
  readonly #claim: string;
  readonly #text: string;
  readonly #words: Readable['words'];
  /** Places of the words that are the claim's too. */
  readonly #shared: ReadonlySet<number>;

  constructor(claim: string, statement: string) {
    this.#claim = claim;
    this.#text = statement;
    this.#words = readable(statement).words;
    this.#shared = new Set(pairWords(readable(claim).words, this.#words).map(({ b }) => b));
  }

  claims(pattern: RegExp): boolean {
    return this.#claim.search(pattern) >= 0;
  }

  /** The first match that does not stand in the claim too. */
  firstOf(pattern: RegExp, counts: (word: string, end: number) => boolean = () => true): Span | undefined {
    const claim = this.#claim.toLowerCase();
    for (const { index: start, 0: word } of this.#text.matchAll(pattern)) {
      const end = start + word.length;
      if (!claim.includes(word.toLowerCase()) && counts(word, end)) return { start, end };
    }
    return undefined;
  }

  /** A "not" that is about what the claim says; none where the claim says "not" itself. */
  refusal(): Span | undefined {
    if (this.claims(NOT)) return undefined;
    const first = NO_FIRST.exec(this.#text);
    if (first) return { start: 0, end: first[0].length };
    return this.firstOf(NOT, (_, end) => this.bearsOnClaim(end, NOT_REACH));
  }

  /** Whether one of the next words is the claim's. */
  bearsOnClaim(from: number, reach: number): boolean {
    const next = this.#words.flatMap(({ start, kind }, at) => (start >= from && kind !== 'not' ? [at] : []));
    return next.slice(0, reach).some((at) => this.#shared.has(at));
  }
}
