/**
 * The format of the files a person edits (`corpus/bundled/**`), as valibot schemas: one source of truth for the
 * TypeScript types, for the checks of the compiler and for the JSON Schemas that editors use.
 *
 * It knows the shape of one file only. What takes several files to see (unknown ids, colliding aliases, uncited
 * passages) is the business of `check.ts`. A message given to a rule here is the second half of what the editor
 * reads: what was expected ("… is "Ali Khamenei"; expected an id of small letters …").
 */
import * as v from 'valibot';
import { told } from './telling-schema.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('text that is not empty'));

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of small letters, digits and single hyphens: "ali-khamenei"'),
);

/** `2014-09-15`, `2014-09`, `2014`, each with an optional `~` for "about"; EDTF level 1 without intervals. */
const date = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?$/,
    'a date as EDTF: "2014-09-15", "2014-09", "2014-06~"',
  ),
);

/** `<source id>#<passage id>`, e.g. `trumpet-2007-12#p4`. */
const passageReference = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'a passage cited as "source-id#passage-id"'),
);

const wikidata = v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id: "Q" and a number'));
const https = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an address that begins with http:// or https://'));

/** A quotation: a named person's words, or a wording of the publisher's own that is itself the point. */
const quotation = v.strictObject({
  words: v.pipe(text, v.description('Verbatim, at most 15 words, without quotation marks around it.')),
  speaker: v.optional(v.pipe(id, v.description('The entity quoted. Left out: the publisher’s own wording.'))),
  carrier: v.optional(v.pipe(id, v.description('The agency or broadcaster the publisher has the words from.'))),
});

const because = v.pipe(text, v.description('Why it is right as it is, for the next editor.'));

/** Warnings on a passage that the editor has looked at. One that is no longer given is an error (see `warn.ts`). */
const passageAccepts = v.optional(
  v.pipe(
    v.array(v.strictObject({ warning: v.picklist(['uncited']), because })),
    v.description('Warnings that are right to be ignored. "uncited": the passage is in no comparison.'),
  ),
);

/** The same on an entity or event; `of` is the alias that the warning names. */
const subjectAccepts = v.optional(
  v.pipe(
    v.array(
      v.strictObject({
        warning: v.picklist(['unmentioned', 'common-word', 'near-alias']),
        of: v.optional(v.pipe(text, v.description('The alias the warning names; none for "unmentioned".'))),
        because,
      }),
    ),
    v.description(
      'Warnings that are right to be ignored. "unmentioned": no passage names it; "common-word": an alias is also an ' +
        'English word; "near-alias": an alias is one letter away from one of another subject.',
    ),
  ),
);

const passage = v.strictObject({
  id: v.pipe(id, v.description('Unique in this file. Convention: "p" and the paragraph number, then a, b, …')),
  paragraph: v.pipe(v.number(), v.integer('a whole number from 1'), v.minValue(1, 'a whole number from 1')),
  digest: v.pipe(
    text,
    v.description('Our own words; no quotation marks, no run of more than 8 words of the original.'),
  ),
  quotation: v.optional(quotation),
  subjects: v.pipe(
    v.array(id),
    v.minLength(1, 'at least one entry'),
    v.description('Entities and events this passage is about or names.'),
  ),
  anchor: v.optional(
    v.pipe(text, v.description('At most 5 consecutive words of the original, for a link to the place (#:~:text=).')),
  ),
  accepts: passageAccepts,
});

export const sourceFile = v.strictObject({
  id,
  title: text,
  publisher: v.pipe(text, v.description('Sources with the same publisher are one voice.')),
  author: v.optional(text),
  date: v.pipe(date, v.description('As precise as it is known, and no more.')),
  dateNote: v.optional(v.pipe(text, v.description('How the date is known, where it is not printed.'))),
  url: https,
  republished: v.optional(v.strictObject({ by: text, date: v.optional(date), url: v.optional(https) })),
  genre: v.picklist(['report', 'commentary']),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language code of two or three letters: "en"')),
  passages: v.pipe(v.array(passage), v.minLength(1, 'at least one entry')),
});

/** Names under which a page may speak of a subject. Capitals are required of the page, small letters are not. */
const aliases = v.pipe(
  v.array(text),
  v.description(
    'Spellings that stand for this subject wherever they occur; apostrophes, hyphens and accents are folded.',
  ),
);

const held = v.strictObject({
  office: v.pipe(id, v.description('An entity of type office.')),
  from: date,
  to: v.optional(v.pipe(date, v.description('Left out: still held.'))),
});

const entity = v.strictObject({
  id,
  name: v.pipe(text, v.description('How the card is headed; an alias too.')),
  description: v.pipe(text, v.description('One neutral line, no full stop at the end.')),
  aliases: v.optional(aliases),
  short: v.optional(
    v.pipe(
      v.array(text),
      v.description('Surnames, acronyms and common words that count only with other evidence on the page.'),
    ),
  ),
  decoys: v.optional(
    v.pipe(v.array(text), v.description('Longer names that contain an alias and are something else: "Kerry County".')),
  ),
  namesakes: v.optional(
    v.pipe(
      v.array(text),
      v.description('Words of whoever else bears its name: in a sentence with one of them it is not meant.'),
    ),
  ),
  reference: v.optional(
    v.pipe(
      v.strictObject({
        wikidata: v.optional(wikidata),
        aliases: v.optional(aliases),
        held: v.optional(v.array(held)),
      }),
      v.description('What comes from public reference knowledge and not from the five sources.'),
    ),
  ),
  adjectives: v.optional(
    v.pipe(
      v.array(text),
      v.description('Places: the adjectives that name their offices: "Iranian", "US", "American".'),
    ),
  ),
  /** Offices only. */
  country: v.optional(v.pipe(id, v.description('Offices: the country or body it belongs to.'))),
  role: v.optional(
    v.pipe(v.array(text), v.description('Offices: the words for it after a country: "prime minister", "premier".')),
  ),
  accepts: subjectAccepts,
});

const ENTITY_TYPES = ['person', 'organisation', 'group', 'place', 'office'] as const;

export const entitiesFile = v.strictObject({
  type: v.picklist(ENTITY_TYPES),
  entities: v.pipe(v.array(entity), v.minLength(1, 'at least one entry')),
});

const EVENT_STATUSES = ['happened', 'announced'] as const;

const event = v.strictObject({
  id,
  name: text,
  description: v.pipe(text, v.description('One neutral line, no full stop at the end.')),
  date,
  end: v.optional(v.pipe(date, v.description('Last day, where it lasted.'))),
  place: v.optional(id),
  participants: v.pipe(v.array(id), v.minLength(1, 'at least one entry')),
  status: v.picklist(EVENT_STATUSES),
  aliases: v.optional(
    v.pipe(v.array(text), v.description('Names of the event that stand for it wherever they occur.')),
  ),
  short: v.optional(
    v.pipe(v.array(text), v.description('Wordings that count only with other evidence: "the Paris meeting".')),
  ),
  told: v.optional(told),
  reference: v.optional(v.strictObject({ wikidata: v.optional(wikidata), aliases: v.optional(aliases) })),
  accepts: subjectAccepts,
});

export const eventsFile = v.strictObject({
  events: v.pipe(v.array(event), v.minLength(1, 'at least one entry')),
});

/** What a question asks for; where answers differ, this is the type of the difference. */
const DIFFERENCE_TYPES = [
  'number',
  'date',
  'place',
  'who',
  'polarity',
  'reason',
  'attribution',
  'certainty',
  'wording',
] as const;

/**
 * How the true answer behaves in time. `fixed`: it happened once, so a different answer is a difference whenever it
 * was written. `situation`: it may be different later. `running`: a figure that only grows or is corrected.
 */
const TIME_KINDS = ['fixed', 'situation', 'running'] as const;

const position = v.strictObject({
  passages: v.pipe(v.array(passageReference), v.minLength(1, 'at least one entry')),
  speaker: v.optional(v.pipe(id, v.description('The entity whose answer it is. Left out: the publisher speaks.'))),
});

const comparison = v.strictObject({
  id,
  question: v.pipe(text, v.endsWith('?', 'a question that ends with "?"')),
  asks: v.picklist(DIFFERENCE_TYPES),
  time: v.picklist(TIME_KINDS),
  subjects: v.pipe(
    v.array(id),
    v.minLength(1, 'at least one entry'),
    v.description('On whose cards it stands; the most telling first.'),
  ),
  answers: v.pipe(
    v.array(
      v.strictObject({
        answer: v.pipe(text, v.description('In our words; what stands in “…” repeats a quotation of a cited passage.')),
        positions: v.pipe(v.array(position), v.minLength(1, 'at least one entry')),
      }),
    ),
    v.minLength(1, 'at least one entry'),
  ),
});

export const comparisonsFile = v.strictObject({
  comparisons: v.pipe(v.array(comparison), v.minLength(1, 'at least one entry')),
});

export type SourceFile = v.InferOutput<typeof sourceFile>;
export type EntitiesFile = v.InferOutput<typeof entitiesFile>;
export type EventsFile = v.InferOutput<typeof eventsFile>;
export type ComparisonsFile = v.InferOutput<typeof comparisonsFile>;
