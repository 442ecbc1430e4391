/** A draft without errors to the pack that runs. Ids become what they are, and lists that were left out empty. */
import type {
  Comparison,
  ComparisonId,
  Edtf,
  Entity,
  Event,
  Pack,
  Participant,
  Passage,
  PassageId,
  Position,
  Quotation,
  Source,
  SourceId,
  SubjectId,
  Telling,
  Tenure,
} from '../model.ts';
import type { ComparisonRecord, Draft, EntityRecord, EventRecord, PassageRecord } from './draft.ts';
import type { SourceFile } from './schema.ts';

/** Sources stand by date, then by id; everything else in the order of the files. */
export function assemble(draft: Draft, { id, name }: { id: string; name: string }): Pack {
  const sources = draft.sources.map(({ value }) => sourceOf(value));
  return {
    id,
    name,
    sources: sources.toSorted((one, other) => order(one.date, other.date) || order(one.id, other.id)),
    passages: draft.passages.map(({ value }) => passageOf(value)),
    subjects: [
      ...draft.entities.map(({ value }) => entityOf(value)),
      ...draft.events.map(({ value }) => eventOf(value)),
    ],
    comparisons: draft.comparisons.map(({ value }) => comparisonOf(value)),
  };
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The fields that are there: `exactOptionalPropertyTypes` and `structuredClone` both tell `undefined` from absent. */
function present<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };
}

function sourceOf({ id, title, publisher, date, url, genre, language, ...rest }: SourceFile): Source {
  const { author, dateNote, republished } = rest;
  return {
    id: id as SourceId,
    title,
    publisher,
    ...present({ author }),
    date: date as Edtf,
    ...present({ dateNote }),
    url,
    ...(republished && {
      republished: {
        by: republished.by,
        ...present({ date: republished.date as Edtf | undefined, url: republished.url }),
      },
    }),
    genre,
    language,
  };
}

function passageOf({ key, source, paragraph, digest, quotation, subjects, anchor }: PassageRecord): Passage {
  return {
    id: key as PassageId,
    source: source as SourceId,
    paragraph,
    digest,
    ...(quotation && { quotation: quotationOf(quotation) }),
    subjects: subjects as SubjectId[],
    ...present({ anchor }),
  };
}

function quotationOf({ words, speaker, carrier }: NonNullable<PassageRecord['quotation']>): Quotation {
  return {
    words,
    ...present({ speaker: speaker as SubjectId | undefined, carrier: carrier as SubjectId | undefined }),
  };
}

function namesOf({ id, name, description, aliases, short, reference }: EntityRecord | EventRecord) {
  return {
    id: id as SubjectId,
    name,
    description,
    aliases: [...new Set([name, ...(aliases ?? []), ...(reference?.aliases ?? [])])],
    short: [...new Set(short ?? [])],
    ...present({ wikidata: reference?.wikidata }),
  };
}

function entityOf(entity: EntityRecord): Entity {
  return {
    kind: 'entity',
    ...namesOf(entity),
    type: entity.type,
    decoys: entity.decoys ?? [],
    ...present({ namesakes: entity.namesakes }),
    held: (entity.reference?.held ?? []).map(({ office, from, to }): Tenure => ({
      office: office as SubjectId,
      from: from as Edtf,
      ...present({ to: to as Edtf | undefined }),
    })),
    adjectives: entity.adjectives ?? [],
    ...present({ country: entity.country as SubjectId | undefined }),
    role: entity.role ?? [],
  };
}

function eventOf(event: EventRecord): Event {
  return {
    kind: 'event',
    ...namesOf(event),
    date: event.date as Edtf,
    ...present({ end: event.end as Edtf | undefined, place: event.place as SubjectId | undefined }),
    participants: event.participants as SubjectId[],
    status: event.status,
    ...(event.told && { told: tellingOf(event.told) }),
  };
}

function tellingOf({ triggers, acts, by, to, with: groups, once }: NonNullable<EventRecord['told']>): Telling {
  return {
    triggers: triggers ?? [],
    acts: acts ?? [],
    by: (by ?? []) as Participant[],
    to: (to ?? []) as Participant[],
    with: (groups ?? []) as Participant[][],
    once: once ?? false,
  };
}

function comparisonOf({ id, question, asks, time, subjects, answers }: ComparisonRecord): Comparison {
  return {
    id: id as ComparisonId,
    question,
    asks,
    time,
    subjects: subjects as SubjectId[],
    answers: answers.map(({ answer, positions }) => ({
      answer,
      positions: positions.map(({ passages, speaker }): Position => ({
        passages: passages as PassageId[],
        ...present({ speaker: speaker as SubjectId | undefined }),
      })),
    })),
  };
}
