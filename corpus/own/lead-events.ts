/**
 * The events that several of the reader's sources begin with: where two of them say one thing in their titles or their
 * first paragraphs and name two subjects in common there, they tell one event, with those who are named as its
 * participants. An event that a pack knows already is that one, and no other.
 *
 * Events told further down are none: of those that were looked at in news every second one was no event, or two.
 */
import { earliestDay, latestDay, publishedOn } from '../compare/dates.ts';
import { datesIn } from '../ingest/dates.ts';
import type { Edtf, Event, Pack, Passage, PassageId, Source, SourceId, SubjectId } from '../model.ts';
import { eventIds, toldId, type KnownEvents } from './event-ids.ts';

/** Two sources of two voices whose beginnings say one thing. */
export interface LeadPair {
  a: SourceId;
  b: SourceId;
  /** From 0 to 1: the surest are joined first. */
  likeness: number;
}

/** Reports on one event are written within so many days. */
const MOST_DAYS = 3;
const LEAST_IN_COMMON = 2;
const MOST_PARTICIPANTS = 8;

export interface LeadEvent {
  event: Event;
  /** Those that begin with it. */
  passages: PassageId[];
}

/**
 * The same in whatever order sources and pairs are; by the ids of their sources.
 *
 * @param pack with the subjects of its passages. @param known those of which something is said.
 */
export function leadEvents(pack: Pack, pairs: readonly LeadPair[], known: KnownEvents = new Map()): LeadEvent[] {
  if (pairs.length === 0) return [];
  const leads = leadsOf(pack, new Set(pairs.flatMap(({ a, b }) => [a, b])));
  const sure = pairs.filter(({ a, b }) => isOneEvent(leads.get(a), leads.get(b)));
  const taken = new Set(pack.subjects.map(({ id }) => id));
  const groups = groupsOf(sure, leads)
    .map((group) => group.toSorted())
    .filter((group) => !group.some((source) => taken.has(toldId(source))))
    .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
  const ids = eventIds(groups, known, (id) => taken.has(id));
  return groups.flatMap((group, at) => {
    const own = group.map((id) => leads.get(id) as Lead);
    return eventOf(ids[at] as SubjectId, own) ?? [];
  });
}

interface Lead {
  source: Source;
  passages: Passage[];
  /** Entities that it names. */
  named: Set<SubjectId>;
  /** Events that packs know. */
  events: Set<SubjectId>;
}

function leadsOf({ sources, passages, subjects }: Pack, wanted: ReadonlySet<SourceId>): Map<SourceId, Lead> {
  const events = new Set(subjects.filter(({ kind }) => kind === 'event').map(({ id }) => id));
  const leads = new Map<SourceId, Lead>();
  for (const source of sources) {
    if (wanted.has(source.id)) leads.set(source.id, { source, passages: [], named: new Set(), events: new Set() });
  }
  for (const passage of passages) {
    const lead = passage.paragraph === 1 ? leads.get(passage.source) : undefined;
    if (!lead) continue;
    lead.passages.push(passage);
    for (const id of passage.subjects) (events.has(id) ? lead.events : lead.named).add(id);
  }
  return leads;
}

function isOneEvent(one: Lead | undefined, other: Lead | undefined): boolean {
  if (!one || !other || isFar(one, other)) return false;
  const common = (of: 'named' | 'events'): number => [...one[of]].filter((id) => other[of].has(id)).length;
  return common('events') === 0 && common('named') >= LEAST_IN_COMMON;
}

/** What nobody knows the day of may have been written then. */
function isFar(a: Lead, b: Lead): boolean {
  const [one, other] = [publishedOn(a.source), publishedOn(b.source)];
  if (one === undefined || other === undefined) return false;
  return earliestDay(other) - latestDay(one) > MOST_DAYS || earliestDay(one) - latestDay(other) > MOST_DAYS;
}

/** Joined where half of all pairs between two groups are sure, and nobody writes long after the others. */
function groupsOf(pairs: readonly LeadPair[], leads: ReadonlyMap<SourceId, Lead>): SourceId[][] {
  const isSure = new Set(pairs.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const groups = new Map<SourceId, SourceId[]>();
  const keyOf = ({ a, b }: LeadPair): string => [a, b].toSorted().join(' ');
  const ordered = pairs.toSorted((one, other) => other.likeness - one.likeness || (keyOf(one) < keyOf(other) ? -1 : 1));
  for (const { a, b } of ordered) {
    const [one, other] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
    if (one === other) continue;
    const both = one.flatMap((x) => other.map((y) => [x, y] as const));
    const sure = both.filter(([x, y]) => isSure.has(`${x} ${y}`)).length;
    const isTogether = both.every(([x, y]) => !isFar(leads.get(x) as Lead, leads.get(y) as Lead));
    if (!isTogether || 2 * sure < both.length) continue;
    const joined = [...one, ...other];
    for (const id of joined) groups.set(id, joined);
  }
  return [...new Set(groups.values())];
}

/** Called by the title of the source that was written first; undefined where nobody says when that or anything was. */
function eventOf(id: SubjectId, leads: readonly Lead[]): LeadEvent | undefined {
  const inOrder = leads
    .map(({ source }) => source)
    .toSorted((one, other) => (writtenOn(one) < writtenOn(other) ? -1 : 1));
  const [source] = inOrder as [Source];
  const published = publishedOn(source);
  const date = dayOf(leads) ?? (published && about(published));
  if (date === undefined) return undefined;
  return {
    event: {
      kind: 'event',
      id,
      name: source.title,
      description: '',
      aliases: [source.title],
      short: [],
      // A title is no name that a page would have for it.
      quiet: true,
      date,
      participants: participantsOf(leads),
      status: 'happened',
    },
    passages: leads.flatMap(({ passages }) => passages.map(({ id }) => id)),
  };
}

function participantsOf(leads: readonly Lead[]): SubjectId[] {
  const counts = new Map<SubjectId, number>();
  for (const { named } of leads) for (const id of named) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_PARTICIPANTS)
    .map(([id]) => id);
}

/** The day that most of them name, two at least; undefined for none. */
function dayOf(leads: readonly Lead[]): Edtf | undefined {
  const counts = new Map<Edtf, number>();
  for (const { source, passages } of leads) {
    const days = passages
      .flatMap(({ words = '' }) => datesIn(words, publishedOn(source)))
      .filter(({ from, to }) => from === to);
    for (const date of new Set(days.map((each) => each.date))) counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  const [best] = [...counts].filter(([, count]) => count > 1).toSorted(([, one], [, other]) => other - one);
  return best?.[0];
}

/** Behind all dates where nobody knows it. */
function writtenOn(source: Source): string {
  return publishedOn(source) ?? '~';
}

/** It was written then: what it tells was not long before. */
function about(date: Edtf): Edtf {
  return date.endsWith('~') ? date : (`${date}~` as Edtf);
}
