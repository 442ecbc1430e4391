/** Where the entries of a timeline stand in its drawing: how wide each year is, and what stands above what. No drawing. */
import type { TimelineEntry } from '../corpus/pack/timeline.ts';
import { plainDate } from './dates.ts';

export interface Year {
  year: number;
  /** In percent of the width. */
  from: number;
  width: number;
}

export interface Point {
  entry: TimelineEntry;
  x: number;
  /** From the line outwards, from 0. */
  level: number;
}

export function yearOf(entry: TimelineEntry): number {
  return Number(plainDate(entry.date).slice(0, 4));
}

/** The years that have something in them, each as wide as the root of how much. */
export function yearsOf(entries: TimelineEntry[]): Year[] {
  const counts = Map.groupBy(entries, yearOf);
  const shares = [...counts].map(([year, { length }]) => ({ year, share: Math.sqrt(length) }));
  const sum = shares.reduce((total, { share }) => total + share, 0);
  let from = 0;
  return shares
    .toSorted((one, other) => one.year - other.year)
    .map(({ year, share }) => {
      const width = (share / sum) * 100;
      from += width;
      return { year, from: from - width, width };
    });
}

/** How far through its year a date is; what is known by its year alone stands at the year's beginning. */
function throughYear(date: TimelineEntry['date']): number {
  const [, month = 1, day = 1] = plainDate(date).split('-').map(Number);
  return (month - 1 + (day - 1) / 31) / 12;
}

/** @param leastGap in percent of the width: what is nearer than this is drawn one above the other. */
export function pointsOf(entries: TimelineEntry[], years: Year[], leastGap: number): Point[] {
  const taken: number[] = [];
  return entries
    .map((entry) => {
      const { from, width } = years.find(({ year }) => year === yearOf(entry)) ?? { from: 0, width: 0 };
      return { entry, x: from + width * (0.04 + 0.92 * throughYear(entry.date)) };
    })
    .toSorted((one, other) => one.x - other.x)
    .map(({ entry, x }) => {
      const free = taken.findIndex((last) => x - last >= leastGap);
      const level = free === -1 ? taken.length : free;
      taken[level] = x;
      return { entry, x, level };
    });
}

/**
 * Where a key leads among the points of a drawing, which are in the order of time: arrows through time, up and down to the
 * year before and after. @param years of each point. @param forward 1 where time goes to the right. @returns undefined for
 * other keys.
 */
export function pointAfter(key: string, at: number, years: readonly number[], forward: 1 | -1): number | undefined {
  const last = years.length - 1;
  const within = (place: number): number => Math.max(0, Math.min(last, place));
  const year = years[at] ?? Number.NaN;
  const next = years.findIndex((each) => each > year);
  const ways: Record<string, number> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    ArrowDown: next === -1 ? last : next,
    ArrowUp: years.indexOf(years.findLast((each) => each < year) ?? year),
    Home: 0,
    End: last,
  };
  const way = ways[key];
  return way === undefined ? undefined : within(way);
}
