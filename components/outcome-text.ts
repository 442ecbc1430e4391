/**
 * What a comparison comes to, in words. Neutral: no word that calls one of the voices wrong.
 */
import type { Outcome } from '../corpus/model.ts';
import type { Words } from './words.ts';

/** @param sourceCount those that were read with questions in mind: what is found in one of them is found in one of so many. */
export function outcomeText(outcome: Outcome, sourceCount: number, words: Words): string {
  switch (outcome.kind) {
    case 'differ':
      return words.difference[outcome.type];
    case 'one-voice': {
      const publishers = words.list(outcome.publishers);
      return outcome.speaker === undefined
        ? words.onlyIn({ publishers, count: sourceCount })
        : words.oneSpeaker({ speaker: outcome.speaker, publishers });
    }
    case 'agree':
    case 'update':
    case 'change':
      return words.outcome[outcome.kind];
  }
}
