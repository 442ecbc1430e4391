/** The part of an event's record that says how sentences tell it without naming it. See `schema.ts` for the rest. */
import * as v from 'valibot';
import { ACT_NAMES } from '../match/acts.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('text that is not empty'));

const participant = v.pipe(
  v.string(),
  v.regex(
    /^(?:~\S.*|[a-z0-9]+(-[a-z0-9]+)*)$/,
    'an id, or "~" and words of the page: "ali-khamenei", "~ground troops"',
  ),
);

const participants = v.array(participant);

export const told = v.pipe(
  v.strictObject({
    triggers: v.optional(
      v.pipe(
        v.array(text),
        v.minLength(1, 'at least one entry'),
        v.description(
          'Base forms of words of its own that tell it: "airdrop", "fall into … hands". They are preferred to those of acts.',
        ),
      ),
    ),
    acts: v.optional(
      v.pipe(
        v.array(v.picklist(ACT_NAMES)),
        v.minLength(1, 'at least one entry'),
        v.description('What was done, in the words that the press has for it (corpus/match/acts.ts).'),
      ),
    ),
    by: v.optional(
      v.pipe(
        participants,
        v.minLength(1, 'at least one entry'),
        v.description('Who did it. Has to be named, and a sentence in which another did it tells of something else.'),
      ),
    ),
    to: v.optional(
      v.pipe(
        participants,
        v.minLength(1, 'at least one entry'),
        v.description(
          'Whom it was done to. Has to be named, and a sentence in which another was tells of something else.',
        ),
      ),
    ),
    with: v.optional(
      v.pipe(
        v.array(v.pipe(participants, v.minLength(1, 'at least one entry'))),
        v.description('Each group has to be named in the sentence by at least one of its members.'),
      ),
    ),
    once: v.optional(
      v.pipe(v.boolean(), v.description('There was nothing like it before or since: told without any date too.')),
    ),
  }),
  v.description('How a sentence tells this event without naming it.'),
);
