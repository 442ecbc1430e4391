/**
 * The format of a pack as a file, version 1, as valibot schemas: what the reader checks, and what the JSON Schema in
 * `corpus/schemas/pack.json` is made from. It is the model of `corpus/model.ts`, written out.
 *
 * It knows shapes. What takes the whole file to see (ids that lead nowhere, the hash, the counts) is said by `check.ts`.
 */
import * as v from 'valibot';
import { ACT_NAMES } from '../match/acts.ts';

export const PACK_FORMAT = 'concordance-pack';
export const PACK_VERSION = 1;

/** No name is longer, no description, no paragraph; what is would fill memory and says nothing. */
const MAX_NAME = 500;
const MAX_LINE = 5_000;
const MAX_TEXT = 100_000;

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_NAME));
const line = v.pipe(v.string(), v.maxLength(MAX_LINE));
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TEXT));
const id = v.pipe(v.string(), v.regex(/^[^\s#"<>]+$/), v.maxLength(MAX_NAME));
const passageId = v.pipe(v.string(), v.regex(/^[^#\s]+#[^#\s]+$/), v.maxLength(2 * MAX_NAME));
const date = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?$/));
const address = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/), v.maxLength(MAX_LINE));
/** Something that can be found in a text. */
const alias = v.pipe(
  v.string(),
  v.maxLength(MAX_NAME),
  v.check((each) => /[\p{L}\p{N}]/u.test(each)),
  v.description('With a letter or a digit in it.'),
);

const source = v.strictObject({
  id,
  title: name,
  publisher: v.pipe(name, v.description('Sources of one publisher are one voice.')),
  author: v.optional(name),
  date: v.pipe(date, v.description('EDTF: 2014-09-15, 2014-09, 2014, each with an optional ~ for "about".')),
  dateNote: v.optional(line),
  url: v.optional(v.pipe(address, v.description('Left out for a document that stands nowhere.'))),
  republished: v.optional(v.strictObject({ by: name, date: v.optional(date), url: v.optional(address) })),
  genre: v.picklist(['report', 'commentary']),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  sameAs: v.optional(v.pipe(id, v.description('The source whose text this is under another title: one voice.'))),
});

const placed = {
  id: v.pipe(passageId, v.description('"<source id>#<passage>"')),
  source: id,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  quotation: v.optional(v.strictObject({ words: text, speaker: v.optional(id), carrier: v.optional(id) })),
  subjects: v.pipe(v.array(id), v.description('Entities and events that it names; may be empty.')),
  anchor: v.optional(v.pipe(line, v.description('At most five words of the original, for a link to the place.'))),
};

const passage = v.union([
  v.strictObject({ ...placed, digest: v.pipe(text, v.description('A summary in words of the pack’s own.')) }),
  v.strictObject({ ...placed, words: v.pipe(text, v.description('The source’s own words.')) }),
]);

const named = {
  id,
  name: alias,
  description: line,
  aliases: v.pipe(v.array(alias), v.minLength(1), v.description('They stand for it anywhere; the name is the first.')),
  short: v.pipe(v.array(alias), v.description('They count only with other evidence on the page.')),
  quiet: v.optional(v.pipe(v.literal(true), v.description('It is searched, and pages are not marked with it.'))),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/))),
};

const entity = v.strictObject({
  kind: v.literal('entity'),
  ...named,
  type: v.picklist(['person', 'organisation', 'group', 'place', 'office']),
  decoys: v.pipe(v.array(alias), v.description('Longer names that contain an alias and are something else.')),
  namesakes: v.optional(
    v.pipe(v.array(alias), v.description('Words of whoever else bears its name, beside which it is not meant.')),
  ),
  held: v.array(v.strictObject({ office: id, from: date, to: v.optional(date) })),
  adjectives: v.array(alias),
  country: v.optional(id),
  role: v.array(alias),
});

const participant = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_NAME));

const event = v.strictObject({
  kind: v.literal('event'),
  ...named,
  date,
  end: v.optional(date),
  place: v.optional(id),
  participants: v.array(id),
  status: v.picklist(['happened', 'announced']),
  told: v.optional(
    v.strictObject({
      triggers: v.array(alias),
      acts: v.array(v.picklist(ACT_NAMES)),
      by: v.array(participant),
      to: v.array(participant),
      with: v.array(v.array(participant)),
      once: v.boolean(),
    }),
  ),
});

const comparison = v.strictObject({
  id,
  question: name,
  asks: v.picklist(['number', 'date', 'place', 'who', 'polarity', 'reason', 'attribution', 'certainty', 'wording']),
  time: v.picklist(['fixed', 'situation', 'running']),
  subjects: v.pipe(v.array(id), v.minLength(1)),
  answers: v.pipe(
    v.array(
      v.strictObject({
        answer: text,
        positions: v.pipe(
          v.array(v.strictObject({ passages: v.pipe(v.array(passageId), v.minLength(1)), speaker: v.optional(id) })),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
  ),
});

const parts = {
  passages: v.array(passage),
  subjects: v.array(v.variant('kind', [entity, event])),
  comparisons: v.array(comparison),
};

/** What a pack consists of, for those who keep its parts. */
export const packParts = { source, ...parts };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const packFile = v.strictObject({
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_VERSION),
  id,
  name,
  licence: v.optional(v.pipe(line, v.description('Under what the pack’s own texts may be used: "CC BY 4.0".'))),
  made: v.pipe(date, v.description('The day the file was written.')),
  hash: v.pipe(
    v.string(),
    v.regex(/^sha-256:[0-9a-f]{64}$/),
    v.description('Of the content: its JSON with all keys sorted and no white space, in UTF-8.'),
  ),
  counts: v.strictObject({ sources: count, passages: count, subjects: count, comparisons: count }),
  dates: v.optional(
    v.pipe(v.tuple([date, date]), v.description('Of the first and the last source; left out without any.')),
  ),
  content: v.strictObject({ sources: v.array(source), ...parts }),
});

export type PackFile = v.InferOutput<typeof packFile>;
