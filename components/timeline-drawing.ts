/**
 * The timeline as a drawing across the whole width: what happened above the line, what was written below it. A year is
 * the wider the more is known of it, so that neither an empty decade nor a crowded month takes all the room. The list of
 * the timeline says the same in words, for the keyboard and for screen readers; this one is for the eye and the pointer.
 */
import { css, html, LitElement, nothing, svg, type PropertyDeclarations } from 'lit';
import type { ComparisonId, SubjectId } from '../corpus/model.ts';
import type { TimelineEntry } from '../corpus/pack/timeline.ts';
import { datesText, plainDate } from './dates.ts';
import { SubjectOpenEvent } from './events.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/** Between two points beside or above each other; this and the next in CSS pixels for text of the usual size. */
const STEP = 12;
/** What is narrower than this is drawn without the name of its year. */
const NAME = 32;
/** For the names of years. */
const AXIS = 22;
/** Of text of the usual size, in CSS pixels. */
const USUAL_REM = 16;

interface Year {
  year: number;
  /** In percent of the width. */
  from: number;
  width: number;
}

interface Point {
  entry: TimelineEntry;
  x: number;
  /** From the line outwards, from 0. */
  level: number;
}

/** In CSS pixels. */
interface Sizes {
  step: number;
  axis: number;
  radius: number;
  /** From the upper edge to the line. */
  line: number;
}

function yearOf(entry: TimelineEntry): number {
  return Number(plainDate(entry.date).slice(0, 4));
}

/** The years that have something in them, each as wide as the root of how much. */
function yearsOf(entries: TimelineEntry[]): Year[] {
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
function pointsOf(entries: TimelineEntry[], years: Year[], leastGap: number): Point[] {
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
 * `<concordance-timeline-drawing>`
 *
 * @property entries - what is drawn; nothing without any
 * @fires subject-open - an event, or the first statement of a source, is chosen
 */
export class TimelineDrawingElement extends LitElement {
  static override properties: PropertyDeclarations = { entries: { attribute: false }, width: { state: true } };
  declare entries: TimelineEntry[] | undefined;
  /** In CSS pixels; 0 until it is known. */
  declare private width: number;

  #sizes: ResizeObserver | undefined;

  constructor() {
    super();
    this.entries = undefined;
    this.width = 0;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        padding: var(--space-3) var(--space-4);
      }
      svg {
        display: block;
        inline-size: 100%;
        overflow: visible;
        color: var(--ink-soft);
      }
      svg:dir(rtl) {
        transform: scaleX(-1);
      }
      .line {
        stroke: var(--line-strong);
      }
      .border {
        stroke: var(--line);
      }
      text {
        fill: var(--ink-soft);
        stroke: none;
        font: var(--text-label);
        text-anchor: middle;
      }
      text:dir(rtl) {
        transform-box: fill-box;
        transform-origin: center;
        transform: scaleX(-1);
      }
      .point {
        cursor: pointer;
      }
      .point:hover {
        stroke: var(--focus);
        stroke-width: 3;
      }
      .differ {
        color: var(--differ);
      }
      .written {
        fill: var(--paper);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    // In a frame of its own: another width makes another height, which the observer would be told of within this one.
    this.#sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  /** Not only when it is drawn: in a tab behind others nothing is. */
  override firstUpdated(): void {
    this.#measure();
  }

  override render() {
    const entries = this.entries ?? [];
    if (entries.length === 0 || this.width === 0) return nothing;
    const words = wordsOf(this);
    const years = yearsOf(entries);
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_REM;
    const [step, axis] = [STEP * scale, AXIS * scale];
    const share = (pixels: number): number => (pixels / this.width) * 100;
    const events = pointsOf(
      entries.filter(({ kind }) => kind === 'event'),
      years,
      share(step),
    );
    const sources = pointsOf(
      entries.filter(({ kind }) => kind === 'source'),
      years,
      share(step),
    );
    const high = (points: Point[]): number => Math.max(0, ...points.map(({ level }) => level + 1)) * step;
    const line = high(events) + step;
    const height = line + axis + high(sources) + step;
    const sizes = { step, axis, radius: step / 3, line };
    return html`<svg height=${height} aria-hidden="true" @click=${this.#pressed}>
      ${years.map(
        ({ year, from, width }) =>
          svg`<line class="border" x1="${from}%" x2="${from}%" y1="0" y2=${height} />
            <text x="${from + width / 2}%" y=${line + axis * 0.68}>${width > share(NAME * scale) ? year : ''}</text>`,
      )}
      <line class="line" x1="0" x2="100%" y1=${line} y2=${line} />
      <line class="line" x1="0" x2="100%" y1=${line + axis} y2=${line + axis} />
      ${[...events, ...sources].map((point) => drawn(point, sizes, entries, words))}
    </svg>`;
  }

  #measure(): void {
    this.width = this.clientWidth;
  }

  #pressed({ target }: Event): void {
    const { place } = (target as Element).closest<SVGElement>('[data-place]')?.dataset ?? {};
    const entry = place === undefined ? undefined : this.entries?.[Number(place)];
    if (!entry) return;
    const [statement] = entry.kind === 'source' ? entry.statements : [];
    const subject: SubjectId | undefined = entry.kind === 'event' ? entry.subject.id : statement?.subject;
    const at: ComparisonId | undefined = statement?.comparison;
    if (subject) this.dispatchEvent(new SubjectOpenEvent(subject, at));
  }
}

function drawn({ entry, x, level }: Point, sizes: Sizes, entries: TimelineEntry[], words: Words) {
  const { step, axis, radius, line } = sizes;
  const place = entries.indexOf(entry);
  const when = datesText(entry.date, entry.kind === 'event' ? entry.end : undefined, words);
  if (entry.kind === 'event')
    return svg`<circle class="point solid ${entry.differences > 0 ? 'differ' : ''}" data-place=${place}
      cx="${x}%" cy=${line - step * (level + 0.75)} r=${radius}><title>${words.namedAs({ name: when, description: entry.subject.name })}</title></circle>`;
  return svg`<rect class="point written" data-place=${place} x="${x}%" y=${line + axis + step * (level + 0.3)}
    width=${2 * radius} height=${2 * radius} transform="translate(${-radius})"><title>${words.namedAs({ name: when, description: entry.publisher })}</title></rect>`;
}

customElements.define('concordance-timeline-drawing', TimelineDrawingElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-timeline-drawing': TimelineDrawingElement;
  }
}
