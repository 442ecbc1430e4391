/**
 * What a sentence says of the act that its trigger names: that it happened, that it did not, that it is planned; or
 * nothing of the kind (a condition, a possibility, a habit, a question). Reads the words of the trigger's own clause
 * before it, and right behind it what becomes of an occasion ("is planned for", "never took place").
 *
 * - *Infinitives* are told by what governs them: "plans to visit", "refused to meet", "went on to say"; alone ("met to
 *   discuss") they tell nothing.
 * - *Attribution*: a speaker behind a comma or a quotation begins a clause of his own.
 * - *Denials* reach into the clause behind their "that"; "not" inside a trigger is what it tells and denies nothing.
 */
import { lettered } from './lettered.ts';
import type { TellingStatus } from '../model.ts';

const DENIED =
  /\b(?:not|never|no|neither|nor|none|nothing|without|nobody|cannot|hardly|den(?:y|ies|ied|ying)|denials?|untrue|far from|short of|anything but|instead of|rather than)\b|n[’']t\b/i;
/** Judgements, which are passed when they are told. */
const OPINION = /^(?:in|not |un)?(?:appropriate|right|welcome|wanted|willing|be appropriate)/i;
/** Right before "that", but for when it was said: what follows is denied. */
const DENIED_THAT =
  /\b(?:(?:den(?:y|ies|ied|ying|ials?)|disput(?:e|es|ed|ing)|rebutt?(?:s|ed|ing)?|refut(?:e|es|ed|ing)|untrue|not true|false|no truth|nonsense|no evidence|(?:not|never|n[’']t|hardly) (?:believe|think|accept|persuaded|convinced|buy)|doubt(?:s|ed|ing)?|reject(?:s|ed|ing)? (?:claims|reports|suggestions)|dismiss(?:es|ed|ing)? (?:claims|reports|suggestions)))(?:\s+(?:(?:late |early )?on \w+day|yesterday|today|tonight|last night|again|flatly|firmly|at once|in a statement|at the weekend|this (?:week|month|morning|afternoon|evening)))*\s*$/i;
/** Before a noun or a finite verb: it is still to come. */
const PLANNED =
  /\b(?:will|shall|upcoming|forthcoming|planned|scheduled|(?:is|are|was|were) to|(?:due|set|expected|likely|scheduled|poised|about|going|bound) (?:to|for)|plan(?:s|ning)? (?:to|for|on)|next (?:week|month|year|\w+day)[’']?s?|tomorrow[’']?s?|coming|looming|ahead of|prepar(?:es?|ing) (?:to|for)|(?:expect|await|announc|schedul)(?:s|es|ed|ing)?)\b|[’']ll\b/i;
/** Before "to" and the verb. */
const PLANNED_TO =
  /\b(?:is|are|was|were|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|expect(?:s|ed)?|likely|set|due|scheduled|poised|prepar(?:es?|ed|ing)|about|going|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|ready|agree[sd]?|slated|willing|determined|decid(?:es?|ed)|bound|certain|sure|tipped|booked|invited)$/i;
/** "Expects the envoys to meet". */
const EXPECTED_TO = lettered(String.raw`\bexpect(?:s|ed)? (?:[\p{L}’'.-]+ ){0,6}[\p{L}’'.-]+$`, 'iu');
const REALISED_TO =
  /\b(?:quick|swift|first|at pains|keen|careful|continu(?:es?|ed|ing)|cho(?:se|oses?)|opt(?:s|ed)|mov(?:es?|ed)|went on|goes on|us(?:es?|ed|ing) .{0,60}|decision|choice|move|proceed(?:s|ed)|manag(?:es?|ed)|beg[au]n|begins?|start(?:s|ed)?|forced|obliged|compelled|fell to .{0,80}|came|rushed|hasten(?:s|ed)|took .{0,40}|had|got|(?:first|second|third|fourth|fifth|latest|last|only)(?: \w+){1,4})$/i;
const DENIED_TO =
  /\b(?:refus(?:es?|ed|ing|al)|declin(?:es?|ed|ing)|fail(?:s|ed|ing|ure)?|neglect(?:s|ed)|unwilling|reluctant|yet|unable|not|never)$/i;
/** Only thought of. */
const SUPPOSED =
  /\b(?:if|whether|unless|could|may|might|should|can|suppos(?:e|es|ed|ing)|imagin(?:e|es|ed|ing)|wonder(?:s|ed)?|risk|able to|possib(?:le|ly|ility)|perhaps|maybe|were .{1,40} to|in case|lest|as though|as if|hypothetical|weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|ponder(?:s|ed|ing)?|mull(?:s|ed|ing)?|whatever|whoever|no matter|(?:must|need) not)\b/i;
const WOULD = /\bwould\b|[’']d\b/i;
/** What somebody said, at the time, that would happen. */
const SAID =
  /\b(?:said|says|announc(?:ed|es)|confirm(?:ed|s)|told|promis(?:ed|es)|vow(?:ed|s)|expected|predict(?:ed|s)|reported)\b/i;
const HABIT =
  /\b(?:always|usually|often|rarely|seldom|sometimes|sooner or later|whenever|every time|each time|regularly|routinely|traditionally|typically|tends? to|used to|historically|generally)\b/i;

/** Begins a sentence that tells only what would be. */
const CONDITION = lettered(
  String.raw`^\W*(?:if|should|suppose|unless|were|had (?:\p{L}+ )+?\w+(?:ed|en|wn|ne)\b(?=.*\bwould\b))\b`,
  'iu',
);

/** Behind an occasion, and what is added to it between commas. */
const PLANNED_AFTER =
  /^(?:[^,;:.]{0,60},[^,;:.]{0,60},)?[^,;:.]{0,50}?\b(?:(?:is|are|was|were) (?:being )?(?:planned|scheduled|due|expected|slated|set|to (?:be|take|begin|open|start))|(?:will|to) (?:be held|take place|begin|open|start|go ahead)|on the cards)\b/i;
const DENIED_AFTER =
  /^(?:[^,;:.]{0,60},[^,;:.]{0,60},)?[^,;:.]{0,50}?\b(?:(?:did not|never|didn[’']t|will not|won[’']t) (?:t(?:ake|ook) place|happen(?:ed)?|go ahead|went ahead|be held|materiali[sz]ed?)|(?:has|have|had|was|were|is|are) (?:been )?(?:cancell?ed|called off|scrapped|abandoned|postponed)|called off|cancell?ed)\b/i;

/** These negate nothing. */
const IDLE =
  /\bnot (?:for the first time|only|surprisingly|unexpectedly|least|just|long|without)\b|\b(?:may|might|can|will) (?:recall|remember|know|have (?:heard|read|noticed|seen))\b|\b(?:in|of|last|this|since|until|by|early|late) may\b|\bmay (?=\d)|\bno (?:doubt|wonder|less|longer|sooner)\b|\bwithout (?:naming|giving|saying)\b/gi;

/** "A rarity that even they talked about.": of something said before, and no telling of what we look for. */
const STRANDED = /^\s+(?:about|of|on|over|to|with)\s*[.!?”"’)]*\s*$/;
/** "Conferences such as those". */
const isGeneric = (after: string): boolean =>
  /^\s+(?:such as|like (?:these|those|this|that|\p{Lu}\S*[’']s)|of (?:this|that) (?:kind|sort))(?![\p{L}])/iu.test(
    after,
  );

/** Begins so. */
const LIKE = /^\s+(?:such as|like |of th)/i;
const INDEFINITE = lettered(String.raw`(?:^|\s)an?\s+(?:\p{L}+\s+)?$`, 'iu');

/** Verbs of doing, which are denied by their object: "delivered no arms", "invited none of them". */
const GIVING =
  /^(?:deliver|ship|sen[dt]|suppl|train|arm|equip|provid|drop|bomb|invit|held|hold|met\b|meet|visit|deploy|lent|lend|sold|sell)/i;

/** A clause ends at these. */
const CLAUSE_END =
  /[;:?—–]|,\s+(?:but|and|while|whereas|although|though|because|as|so|which|who|when|since|after|before|only)\b|\b(?:but|while|whereas|although|though|because|when|since|that|who|which|saying|said|says|after(?! all)|before)\b/gi;

/** The words before a trigger that can bear on it. */
const REACH_WORDS = 10;

/** @returns undefined when the sentence does not tell of the act. */
export function statusAt(sentence: string, start: number, end: number): TellingStatus | undefined {
  // "He posed the question: would Iran …?" asks behind the colon only.
  if (/\?["”’')\]]*\s*$/.test(sentence.slice(end).replace(/^[^?:]*:\s.*$/s, ''))) return undefined;
  const trigger = sentence.slice(start, end);
  const after = sentence.slice(end);
  if (STRANDED.test(after) || (LIKE.test(after) && isGeneric(after))) return undefined;
  const before = sentence.slice(0, start).replaceAll(IDLE, (words) => '_'.repeat(words.length));
  if (/\b(?:nearly|almost|narrowly)\s*$/i.test(sentence.slice(0, start))) return undefined;
  // What somebody got by without is no event that is denied.
  if (/\bwithout\s+(?:an?\s+|any\s+|another\s+)?$/i.test(sentence.slice(0, start))) return undefined;
  // "Saying no to America is an old habit" tells of nothing in particular.
  if (
    start === 0 &&
    /^(?!(?:fighting|killing|bombing|meeting|warning|training|shelling)\b)\w+ing\b(?! of\b)(?:(?!\sthat\s)[^,;:])*?\s(?:is|are|was|has|would|will|can|means|takes|costs)\s/.test(
      sentence,
    )
  )
    return undefined;
  // "A conference without Iran would be absurd."
  if (
    INDEFINITE.test(sentence.slice(0, start)) &&
    (start < 4 ? /^[^,;:]*\s(?:would|might|could|may)\s/ : /^[^,;:]*\swould\s/).test(after) &&
    OCCASION.test(trigger)
  )
    return undefined;
  const own = /^(?:not|no|never|without|un\w+|\w+n[’']t|will not)\b/i.test(trigger);
  const { clause, head, attributed } = clauseBefore(before);
  const words = own ? clause.replace(/\b(?:would|could|can)\s*$/i, '') : clause;
  if (CONDITION.test(sentence) && !attributed) return undefined;
  if (HABIT.test(words) || SUPPOSED.test(words)) return undefined;
  const infinitive = !own && governorOf(words, trigger);
  if (infinitive !== false) return statusOfInfinitive(infinitive, sentence);
  if (OCCASION.test(trigger) && DEFINITE.test(before)) return statusOfOccasion(sentence, end);
  if (!own && GIVING.test(trigger) && /^\s+(?:no|neither|none of)\s/.test(after)) return 'denied';
  if (!own && (DENIED.test(words) || DENIED_THAT.test(head) || DENIED_AFTER.test(after))) return 'denied';
  // Who says that it would be out of place has said so.
  if (WOULD.test(words) && OPINION.test(trigger)) return 'happened';
  if (WOULD.test(words)) return SAID.test(sentence) ? 'planned' : undefined;
  return PLANNED.test(words) || PLANNED_AFTER.test(after) ? 'planned' : 'happened';
}

/** A noun for something that takes place, and has no tense of its own. */
export const OCCASION =
  /(?:conference|summit|talks|meeting|gathering|forum|visit|trip|tour|journey|interview(?:ed|ing)?|round|session|speech|war|uprising|revolt|rebellion|conflict|fighting|bloodshed|violence|killing|tension|strife|bloodletting)s?$/i;
/** "Monday's meeting", "the talks": whoever was not invited to it, it is taken for granted. */
const DEFINITE =
  /(?:\b(?:the|this|his|her|its|their|these|those)|[’']s?)(?:\s+(?!(?:no|any|an?|to|is|are|was|were|be|been|will|would|has|have|had|not|in|at|on|for|from|with|and|said|says|that)\b)[\w’'-]+){0,3}\s*$/i;

/** A noun that is told of by name; only what becomes of it counts, not who might attend it. */
export function statusOfOccasion(sentence: string, end: number): TellingStatus {
  const after = sentence.slice(end);
  return DENIED_AFTER.test(after) ? 'denied' : PLANNED_AFTER.test(after) ? 'planned' : 'happened';
}

/** What stands before the "to" of an infinitive; false of anything else ("opposed to talks", "thanks to its refusal"). */
function governorOf(words: string, trigger: string): string | false {
  const to = /^(?<governor>.*?)\s*\bto(?:\s+\w+ly)?\s*$/is.exec(words);
  const first = /^\w+/.exec(trigger)?.[0] ?? '';
  if (
    !to ||
    /(?:s|ed|ing|tion|sion|al|ance|ence|ment|ure)$/i.test(
      first.replace(/^(?:press|discuss|dismiss|express|stress)$/i, ''),
    )
  ) {
    return false;
  }
  return to.groups?.['governor'] ?? '';
}

function statusOfInfinitive(governor: string, sentence: string): TellingStatus | undefined {
  if (DENIED_TO.test(governor)) return 'denied';
  if (EXPECTED_TO.test(governor)) return DENIED.test(governor) ? 'denied' : 'planned';
  if (PLANNED_TO.test(governor)) return DENIED.test(governor) ? 'denied' : 'planned';
  if (REALISED_TO.test(governor)) return 'happened';
  // The headline's future: "Abadi to visit Tehran".
  const isHeadline =
    /^\W*\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*)*\s*$/u.test(governor) &&
    sentence.trimStart().startsWith(governor.trimStart());
  return isHeadline && !/^\W*to\b/i.test(sentence) ? 'planned' : undefined;
}

/** The words of a clause before the trigger; what stands before its "that"; whether it names the speaker of another. */
function clauseBefore(text: string): { clause: string; head: string; attributed: boolean } {
  let from = 0;
  let head = '';
  for (const match of text.matchAll(CLAUSE_END)) {
    head = /^that$/i.test(match[0]) ? text.slice(0, match.index) : '';
    from = match.index + match[0].length;
  }
  const clause = text.slice(from);
  // A speaker behind a comma, a condition before one.
  const attribution = /[,”"]\s*(?=\P{Lu}{0,12}\p{Lu}[^,”"]*$|$)/u.exec(clause);
  const own = attribution ? clause.slice(attribution.index + 1) : clause;
  return {
    clause: own.split(/\s+/).filter(Boolean).slice(-REACH_WORDS).join(' '),
    head: attribution ? '' : head,
    attributed: attribution !== null && !WOULD.test(own),
  };
}
