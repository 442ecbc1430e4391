/** Builds small packs: only what a test is about has to be said. */
import type { Comparison, Entity, Event, Pack, Passage, Source } from '../../../corpus/model.ts';

/** Ids and dates may be plain strings. */
type Loose<Type> = { [Key in keyof Type]?: Type[Key] extends string | number | undefined ? string | number : unknown };

export function source(given: Loose<Source> & { id: string }): Source {
  const base = { title: 'A title', publisher: given.id, date: '2014-09-15', url: 'https://example.org/a' };
  return { ...base, genre: 'report', language: 'en', ...given } as unknown as Source;
}

/** @param given `subjects` and `quotation` as in the model; ids may be plain strings. */
export function passage(given: Loose<Passage> & { id: string; subjects: string[] }): Passage {
  const [of] = given.id.split('#');
  return { source: of, paragraph: 1, digest: `What ${given.id} says`, ...given } as unknown as Passage;
}

export function entity(given: Loose<Entity> & { id: string }): Entity {
  const name = given.name ?? given.id;
  const lists = { aliases: [name], short: [], decoys: [], held: [], adjectives: [], role: [] };
  return {
    kind: 'entity',
    type: 'person',
    name,
    description: `About ${name}`,
    ...lists,
    ...given,
  } as unknown as Entity;
}

export function event(given: Loose<Event> & { id: string }): Event {
  const name = given.name ?? given.id;
  const rest = { date: '2014-09-15', participants: [], status: 'happened', aliases: [name], short: [] };
  return { kind: 'event', name, description: `About ${name}`, ...rest, ...given } as unknown as Event;
}

/** @param answers passages by answer. */
export function comparison(id: string, subjects: string[], answers: Record<string, string[]>): Comparison {
  return {
    id,
    question: `${id}?`,
    asks: 'reason',
    time: 'fixed',
    subjects,
    answers: Object.entries(answers).map(([answer, passages]) => ({ answer, positions: [{ passages }] })),
  } as unknown as Comparison;
}

export function pack(given: Partial<Omit<Pack, 'id' | 'name'>>): Pack {
  return { id: 'test', name: 'Test', sources: [], passages: [], subjects: [], comparisons: [], ...given };
}
