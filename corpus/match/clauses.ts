/**
 * Where what a trigger tells ends: at a main clause of its own behind it. "Iran refused the visit, and America bombed
 * Islamic State" names all three, but its first half does not. What stands before a trigger may bear on it ("America
 * asked for help, and Iran refused").
 */
import type { Span } from './sentences.ts';

const VERB = String.raw`(?:\p{Ll}+ed|is|are|was|were|has|have|had|will|would|did|does|said|says|took|went|sent|knew|left|fell|began|saw|came|got|made|spoke|kept|stood|held|met|gave|lost|won|led|fled|put|set|paid|told|thought|wrote|burns|stays?|waits?)`;
/** A subject with a capital and its verb. */
const SUBJECT = String.raw`(?=(?:the\s+|an?\s+|its\s+)?\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}’'-]+){0,3}?\s+${VERB}\b)`;
const NEXT_BUT_AS = String.raw`;|,\s+(?:and|but|while|whereas|though|although|as|so)\s+${SUBJECT}|\s(?:while|whereas)\s`;
const NEXT = new RegExp(String.raw`${NEXT_BUT_AS}|\sas\s+${SUBJECT}`, 'u');
/** Of an appointment "as" says to what. */
const NEXT_OF_OFFICE = new RegExp(NEXT_BUT_AS, 'u');

const OFFICE = /^(?:nam|nominat|appoint|cho[os]|design|pick|select|install|sw[eo]r|elect|anoint|tap)/i;

/** An occasion for speaking: what follows may be what was spoken of. */
const SPEAKING = /(?:conference|interview|speech|said|says)$/i;

/** The end of the clause, or of the text. */
export function clauseEnd(text: string, { start, end }: Span): number {
  if (SPEAKING.test(text.slice(start, end))) return text.length;
  const next = (OFFICE.test(text.slice(start, end)) ? NEXT_OF_OFFICE : NEXT).exec(text.slice(end));
  return next ? end + next.index : text.length;
}
