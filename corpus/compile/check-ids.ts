/** Ids: none twice, and each id that is written somewhere is one that exists, of the kind that belongs there. */
import { problemAt, subjectsOf } from './draft.ts';
import type { Draft, Located } from './draft.ts';
import { suggestion } from './nearest.ts';
import type { FileKind } from './parse.ts';
import type { Problem } from './problem.ts';
import type { Path } from './yaml.ts';

export function checkIds(draft: Draft): Problem[] {
  return [
    ...duplicates(draft),
    ...references(draft).flatMap((reference) => check(draft, reference)),
    ...repeated(draft),
  ];
}

function duplicates(draft: Draft): Problem[] {
  const bySource = Map.groupBy(draft.passages, ({ file }) => file);
  return [
    ...taken(draft.sources, 'source'),
    ...[...bySource.values()].flatMap((passages) => taken(passages, 'passage of this source')),
    ...taken(subjectsOf(draft), 'entity or event'),
    ...taken(draft.comparisons, 'comparison'),
  ];
}

function taken(records: readonly Located<{ id: string }>[], noun: string): Problem[] {
  const first = new Map<string, Located<{ id: string }>>();
  return records.flatMap((record) => {
    const { id } = record.value;
    const other = first.get(id);
    if (!other) {
      first.set(id, record);
      return [];
    }
    const { line } = other.file.locate([...other.path, 'id']);
    const message = `the id "${id}" is taken at ${other.file.path}:${line}`;
    return [problemAt(record, ['id'], message, `an id that no other ${noun} has`)];
  });
}

/** What an id has to be the id of, in words and as the kinds that will do. */
interface Wanted {
  what: string;
  noun: string;
  kinds: readonly string[];
  /** Where such ids are declared. */
  files: readonly FileKind[];
}

const ENTITY_KINDS = ['person', 'organisation', 'group', 'place', 'office'];
const SUBJECT: Wanted = {
  what: 'the id of an entity or event',
  noun: 'entity or event',
  kinds: [...ENTITY_KINDS, 'event'],
  files: ['entities', 'events'],
};
const ENTITY: Wanted = {
  what: 'the id of an entity',
  noun: 'entity',
  kinds: ENTITY_KINDS,
  files: ['entities'],
};
const PLACE: Wanted = { ...ENTITY, what: 'the id of an entity of type place', kinds: ['place'] };
const OFFICE: Wanted = { ...ENTITY, what: 'the id of an entity of type office', kinds: ['office'] };
const CARRIER: Wanted = {
  ...ENTITY,
  what: 'the id of an entity of type organisation',
  kinds: ['organisation'],
};
const COUNTRY: Wanted = {
  ...ENTITY,
  what: 'the id of an entity of type place, organisation or group',
  kinds: ['place', 'organisation', 'group'],
};
const PASSAGE: Wanted = {
  what: 'the id of a passage',
  noun: 'passage',
  kinds: ['passage'],
  files: ['source'],
};

interface Reference {
  record: Located<unknown>;
  path: Path;
  id: string;
  wanted: Wanted;
}

/** Every id that is written down somewhere, but not where it is declared. */
function references(draft: Draft): Reference[] {
  const found: Reference[] = [];
  const add = (record: Located<unknown>, wanted: Wanted, path: Path, id: string | undefined): void => {
    if (id !== undefined) found.push({ record, path, id, wanted });
  };
  const addAll = (record: Located<unknown>, wanted: Wanted, path: Path, ids: readonly string[] = []): void => {
    ids.forEach((id, at) => add(record, wanted, [...path, at], id));
  };
  // Words of the page ("~ground troops") are nobody's id.
  const addNamed = (record: Located<unknown>, path: Path, ids: readonly string[] = []): void => {
    ids.forEach((id, at) => add(record, SUBJECT, [...path, at], id.startsWith('~') ? undefined : id));
  };
  for (const passage of draft.passages) {
    addAll(passage, SUBJECT, ['subjects'], passage.value.subjects);
    add(passage, ENTITY, ['quotation', 'speaker'], passage.value.quotation?.speaker);
    add(passage, CARRIER, ['quotation', 'carrier'], passage.value.quotation?.carrier);
  }
  for (const entity of draft.entities) {
    add(entity, COUNTRY, ['country'], entity.value.country);
    entity.value.reference?.held?.forEach(({ office }, at) => {
      add(entity, OFFICE, ['reference', 'held', at, 'office'], office);
    });
  }
  for (const event of draft.events) {
    add(event, PLACE, ['place'], event.value.place);
    addAll(event, ENTITY, ['participants'], event.value.participants);
    const { told } = event.value;
    addNamed(event, ['told', 'by'], told?.by);
    addNamed(event, ['told', 'to'], told?.to);
    told?.with?.forEach((group, at) => addNamed(event, ['told', 'with', at], group));
  }
  for (const comparison of draft.comparisons) {
    addAll(comparison, SUBJECT, ['subjects'], comparison.value.subjects);
    comparison.value.answers.forEach(({ positions }, answer) => {
      positions.forEach((position, at) => {
        const path = ['answers', answer, 'positions', at];
        addAll(comparison, PASSAGE, [...path, 'passages'], position.passages);
        add(comparison, ENTITY, [...path, 'speaker'], position.speaker);
      });
    });
  }
  return found;
}

const kindsOfDraft = new WeakMap<Draft, Map<string, string>>();

/** What each id of the draft stands for: an entity's type, `event` or `passage`. */
function kindsOf(draft: Draft): Map<string, string> {
  const known = kindsOfDraft.get(draft);
  if (known) return known;
  const kinds = new Map<string, string>([
    ...draft.passages.map((passage) => [passage.value.key, 'passage'] as const),
    ...draft.events.map((event) => [event.value.id, 'event'] as const),
    ...draft.entities.map((entity) => [entity.value.id, entity.value.type] as const),
  ]);
  kindsOfDraft.set(draft, kinds);
  return kinds;
}

function check(draft: Draft, { record, path, id, wanted }: Reference): Problem[] {
  const kinds = kindsOf(draft);
  const kind = kinds.get(id);
  if (kind !== undefined && wanted.kinds.includes(kind)) return [];
  if (kind !== undefined) return [problemAt(record, path, `"${id}" is ${article(kind)} ${kind}`, wanted.what)];
  // A file that could not be read may well declare it: its own errors come first.
  if (wanted.files.some((file) => draft.unread.has(file))) return [];
  const candidates = [...kinds].flatMap(([other, its]) => (wanted.kinds.includes(its) ? [other] : []));
  return [problemAt(record, path, `unknown ${wanted.noun} "${id}"`, wanted.what + suggestion(id, candidates))];
}

function article(noun: string): 'a' | 'an' {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}

function repeated(draft: Draft): Problem[] {
  return [
    ...draft.passages.flatMap((passage) => twice(passage, ['subjects'], passage.value.subjects)),
    ...draft.events.flatMap((event) => twice(event, ['participants'], event.value.participants)),
    ...draft.comparisons.flatMap((comparison) => [
      ...twice(comparison, ['subjects'], comparison.value.subjects),
      ...comparison.value.answers.flatMap(({ positions }, answer) =>
        positions.flatMap(({ passages }, at) =>
          twice(comparison, ['answers', answer, 'positions', at, 'passages'], passages),
        ),
      ),
    ]),
  ];
}

function twice(record: Located<unknown>, path: Path, ids: readonly string[]): Problem[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) < at ? [problemAt(record, [...path, at], `"${id}" stands twice in this list`, 'it once')] : [],
  );
}
