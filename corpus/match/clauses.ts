/**
 * Where what a trigger tells ends: at a main clause of its own behind it. "Iran refused the visit, and America bombed
 * Islamic State" names all three, but its first half does not. What stands before a trigger may bear on it ("America
 * asked for help, and Iran refused").
 */
import { lettered } from './lettered.ts';
import type { Span } from './sentences.ts';

const VERB = String.raw`(?:\p{Ll}+ed|is|are|was|were|has|have|had|will|would|did|does|said|says|took|went|sent|knew|left|fell|began|saw|came|got|made|spoke|kept|stood|held|met|gave|lost|won|led|fled|put|set|paid|told|thought|wrote|burns|stays?|waits?)`;
/** A subject with a capital and its verb. */
const SUBJECT = lettered(String.raw`^(?:the\s+|an?\s+|its\s+)?\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}’'-]+){0,3}?\s+${VERB}\b`);
/** What may part clauses; where it joins, only before a subject, and "as" of an appointment says to what. */
const NEXT = /;|\s(?:while|whereas)\s|(?<joins>,\s+(?:and|but|while|whereas|though|although|as|so)\s+|(?<as>\sas\s+))/g;

const OFFICE = /^(?:nam|nominat|appoint|cho[os]|design|pick|select|install|sw[eo]r|elect|anoint|tap)/i;

/** An occasion for speaking: what follows may be what was spoken of. */
const SPEAKING = /(?:conference|interview|speech|said|says)$/i;

/** The end of the clause, or of the text. */
export function clauseEnd(text: string, { start, end }: Span): number {
  if (SPEAKING.test(text.slice(start, end))) return text.length;
  const isOffice = OFFICE.test(text.slice(start, end));
  const after = text.slice(end);
  NEXT.lastIndex = 0;
  for (let next = NEXT.exec(after); next; next = NEXT.exec(after)) {
    const { joins, as } = next.groups ?? {};
    if (joins === undefined || (!(isOffice && as) && SUBJECT.test(after.slice(NEXT.lastIndex))))
      return end + next.index;
    NEXT.lastIndex = next.index + 1;
  }
  return text.length;
}
