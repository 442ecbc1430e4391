/** Builds comparisons from what was said by whom: each saying is a source of its own with one passage. */
import type { Evidence } from '../../../corpus/compare/outcome.ts';
import type { Comparison, Passage, Source, TimeKind } from '../../../corpus/model.ts';

export interface Said {
  answer: string;
  publisher: string;
  date: string;
  speaker?: string;
  /** The passage in the source's own words. */
  words?: string;
}

const sourceId = (said: Said): string => `${said.publisher}-${said.date}`.toLowerCase();
const passageId = (said: Said): string => `${sourceId(said)}#${said.answer}-${said.speaker ?? ''}`;

export function comparisonOf(said: readonly Said[], time: TimeKind): Comparison {
  const answers = Map.groupBy(said, ({ answer }) => answer);
  return {
    id: 'comparison',
    question: 'Why?',
    asks: 'reason',
    time,
    subjects: ['event'],
    answers: [...answers].map(([answer, group]) => ({
      answer,
      positions: group.map((each) => ({
        passages: [passageId(each)],
        ...(each.speaker && { speaker: each.speaker }),
      })),
    })),
  } as unknown as Comparison;
}

export function evidenceOf(said: readonly Said[]): Evidence {
  const passages = said.map(
    (each) =>
      ({
        id: passageId(each),
        source: sourceId(each),
        ...(each.words !== undefined && { words: each.words }),
      }) as unknown as Passage,
  );
  const sources = said.map(
    (each) => ({ id: sourceId(each), publisher: each.publisher, date: each.date }) as unknown as Source,
  );
  return {
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}
