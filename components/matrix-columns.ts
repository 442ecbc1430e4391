/**
 * The columns of the matrix: one for each publisher, because its articles are one voice; what it says on a question, and
 * the drawing of who stands where.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Edtf } from '../corpus/model.ts';
import type { Overview, OverviewQuestion, OverviewSource, Stand } from '../corpus/pack/overview.ts';

/** Between the heights of two answers in the drawing, and above the first, in CSS pixels. */
const LANE = 11;

/** One publisher, which is one voice however many articles of it there are. */
export interface Column {
  publisher: string;
  sources: OverviewSource[];
}

/** One answer as one publisher gives it, itself or by quoting a speaker. */
export interface Said {
  answer: Stand['answer'];
  speaker: Stand['speaker'];
  /** Of the articles in which it does, where the publisher has several. */
  dates: Edtf[];
}

/** How high the drawing of so many answers is, in CSS pixels. */
export function heightOf(answers: number): number {
  return (answers + 1) * LANE;
}

/** By the first source of each. */
export function columnsOf({ sources }: Overview): Column[] {
  return [...Map.groupBy(sources, ({ publisher }) => publisher)].map(([publisher, own]) => ({
    publisher,
    sources: own,
  }));
}

/** What a publisher says on a question, each thing once. */
export function saidBy({ sources }: Column, { stands }: OverviewQuestion): Said[] {
  const found = sources.flatMap((source) =>
    stands.flatMap((stand) => (stand.source === source.id ? [{ ...stand, date: source.date }] : [])),
  );
  const alike = Map.groupBy(found, ({ answer, speaker }) => JSON.stringify([answer, speaker]));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    // Of one article there is nothing to tell apart.
    const dates = sources.length > 1 ? [...new Set(same.map(({ date }) => date))] : [];
    return first ? [{ answer: first.answer, speaker: first.speaker, dates }] : [];
  });
}

/** Who stands where: columns by share of the width, answers by height. The words in the cells say the same. */
export function drawing(said: Said[][], columns: Column[], answers: number): TemplateResult {
  const across = (column: number): string => `${((column + 0.5) / said.length) * 100}%`;
  const down = (answer: number): number => (answer + 0.75) * LANE;
  const lanes = Array.from({ length: answers }, (_, answer): SVGTemplateResult | typeof nothing => {
    const given = said.map((each) => each.filter((one) => one.answer === answer));
    const places = given.flatMap((each, column) => (each.length > 0 ? [column] : []));
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined) return nothing;
    // Whom two publishers quote is one voice all the same.
    const voices = new Set(given.flatMap((each, at) => each.map(({ speaker }) => speaker ?? columns[at]?.publisher)));
    const isJoined = first !== last && voices.size > 1;
    const y = down(answer);
    return svg`${isJoined ? svg`<line x1=${across(first)} x2=${across(last)} y1=${y} y2=${y} />` : nothing}
      ${places.map((column) => svg`<circle class=${answer === 0 ? 'solid' : 'open'} cx=${across(column)} cy=${y} r="4" />`)}`;
  });
  const silent = said.flatMap((each, column) => (each.length === 0 ? [column] : []));
  return html`<svg class="drawn" height=${heightOf(answers)} aria-hidden="true">
    ${lanes}
    ${silent.map(
      (column) =>
        svg`<rect class="silence" x=${across(column)} y=${down(answers)} width="8" height="1" transform="translate(-4)" />`,
    )}
  </svg>`;
}
