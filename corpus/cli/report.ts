/** What is in a pack, in numbers. */
import { outcomeOf } from '../compare/outcome.ts';
import type { Pack } from '../model.ts';

export interface Report {
  sources: { total: number; byPublisher: Record<string, number> };
  passages: { total: number; quotations: number; uncited: number };
  entities: { total: number; byType: Record<string, number> };
  aliases: { total: number; certain: number; short: number; decoys: number };
  events: { total: number; byStatus: Record<string, number> };
  comparisons: { total: number; byOutcome: Record<string, number>; byType: Record<string, number> };
}

/** Differences are counted under `differ in the <type>`; types are those the questions ask for. */
export function reportOf(pack: Pack): Report {
  const entities = pack.subjects.filter((subject) => subject.kind === 'entity');
  const events = pack.subjects.filter((subject) => subject.kind === 'event');
  const evidence = {
    sources: new Map(pack.sources.map((source) => [source.id, source])),
    passages: new Map(pack.passages.map((passage) => [passage.id, passage])),
  };
  const cited = new Set(
    pack.comparisons.flatMap(({ answers }) =>
      answers.flatMap(({ positions }) => positions.flatMap(({ passages }) => passages)),
    ),
  );
  const outcomes = pack.comparisons.map((comparison) => {
    const outcome = outcomeOf(comparison, evidence);
    return outcome.kind === 'differ' ? `differ: ${outcome.type}` : outcome.kind;
  });
  const certain = sum(pack.subjects.map(({ aliases }) => aliases.length));
  const short = sum(pack.subjects.map((subject) => subject.short.length));
  return {
    sources: {
      total: pack.sources.length,
      byPublisher: tally(pack.sources.map(({ publisher }) => publisher)),
    },
    passages: {
      total: pack.passages.length,
      quotations: pack.passages.filter(({ quotation }) => quotation).length,
      uncited: pack.passages.filter(({ id }) => !cited.has(id)).length,
    },
    entities: { total: entities.length, byType: tally(entities.map(({ type }) => type)) },
    aliases: {
      total: certain + short,
      certain,
      short,
      decoys: sum(entities.map(({ decoys }) => decoys.length)),
    },
    events: { total: events.length, byStatus: tally(events.map(({ status }) => status)) },
    comparisons: {
      total: pack.comparisons.length,
      byOutcome: tally(outcomes),
      byType: tally(pack.comparisons.map(({ asks }) => asks)),
    },
  };
}

export function formatReport({ sources, passages, entities, aliases, events, comparisons }: Report): string {
  const rows: [string, number, string][] = [
    ['sources', sources.total, parts(sources.byPublisher)],
    ['passages', passages.total, `${passages.quotations} with a quotation, ${passages.uncited} in no comparison`],
    ['entities', entities.total, parts(entities.byType)],
    ['aliases', aliases.total, `${aliases.certain} certain, ${aliases.short} short; ${aliases.decoys} decoys`],
    ['events', events.total, parts(events.byStatus)],
    ['comparisons', comparisons.total, parts(comparisons.byOutcome)],
    ['', NaN, `asking for ${parts(comparisons.byType)}`],
  ];
  return rows
    .map(
      ([what, total, detail]) =>
        `${what.padEnd(12)}${(Number.isNaN(total) ? '' : String(total)).padStart(5)}  ${detail}`,
    )
    .join('\n');
}

function parts(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ');
}

/** Most frequent first. */
function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
