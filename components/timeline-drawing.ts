/**
 * The timeline as a drawing across the whole width: what happened above the line, what was written below it. A year is
 * the wider the more is known of it, so that neither an empty decade nor a crowded month takes all the room. For the
 * keyboard and for screen readers it is a table: years down, what is in them across; arrows lead through time.
 */
import { html, LitElement, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ComparisonId, SubjectId } from '../corpus/model.ts';
import type { TimelineEntry } from '../corpus/pack/timeline.ts';
import { datesText } from './dates.ts';
import { SubjectOpenEvent } from './events.ts';
import { sharedStyles } from './styles.ts';
import { timelineDrawingStyles } from './timeline-drawing-styles.ts';
import { pointAfter, pointsOf, yearOf, yearsOf, type Point } from './timeline-points.ts';
import { wordsOf, type Words } from './words.ts';

/** Between two points beside or above each other; this and the next in CSS pixels for text of the usual size. */
const STEP = 12;
/** What is narrower than this is drawn without the name of its year. */
const NAME = 32;
/** For the names of years. */
const AXIS = 22;
/** Of text of the usual size, in CSS pixels. */
const USUAL_REM = 16;

/** In CSS pixels. */
interface Sizes {
  step: number;
  axis: number;
  radius: number;
  /** From the upper edge to the line. */
  line: number;
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

  static override styles = [sharedStyles, timelineDrawingStyles];

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
    const points = [...events, ...sources].toSorted((one, other) => one.x - other.x);
    // Chromium makes a stop of the Tab key of a drawing that listens to the focus: what is around it listens.
    return html`<div @click=${this.#pressed} @keydown=${this.#keyPressed} @focusin=${this.#focused}>
        <svg height=${height} role="grid" aria-label=${words.timeline} aria-readonly="true">
          ${years.map(
            ({ from }) =>
              svg`<line class="border" x1="${from}%" x2="${from}%" y1="0" y2=${height} aria-hidden="true" />`,
          )}
          <line class="line" x1="0" x2="100%" y1=${line} y2=${line} aria-hidden="true" />
          <line class="line" x1="0" x2="100%" y1=${line + axis} y2=${line + axis} aria-hidden="true" />
          ${years.map(
            ({ year, from, width }) =>
              svg`<g role="row">
              <text role="rowheader" aria-label=${year} x="${from + width / 2}%" y=${line + axis * 0.68}
                >${width > share(NAME * scale) ? year : ''}</text>
              ${points
                .filter(({ entry }) => yearOf(entry) === year)
                .map((point) => this.#point(point, sizes, words, point === points[0]))}
            </g>`,
          )}
        </svg>
      </div>
      ${key(words)}`;
  }

  #point({ entry, x, level }: Point, sizes: Sizes, words: Words, isFirst: boolean): TemplateResult {
    const { step, axis, radius, line } = sizes;
    const place = this.entries?.indexOf(entry) ?? -1;
    const tab = isFirst ? 0 : -1;
    const year = yearOf(entry);
    const when = datesText(entry.date, entry.kind === 'event' ? entry.end : undefined, words);
    if (entry.kind === 'source') {
      const name = words.namedAs({ name: when, description: entry.publisher });
      return svg`<rect class="point written" role="gridcell" tabindex=${tab} aria-label=${name} data-place=${place} data-year=${year} x="${x}%"
        y=${line + axis + step * (level + 0.3)} width=${2 * radius} height=${2 * radius} transform="translate(${-radius})"
        ><title>${name}</title></rect>`;
    }
    const named = words.namedAs({ name: when, description: entry.subject.name });
    const isDiffer = entry.differences > 0;
    const name = isDiffer ? words.list([named, words.sourcesDiffer]) : named;
    const y = line - step * (level + 0.75);
    return svg`<circle class="point ${isDiffer ? 'differ' : 'solid'}" role="gridcell" tabindex=${tab} aria-label=${name}
        data-place=${place} data-year=${year} cx="${x}%" cy=${y} r=${radius}><title>${name}</title></circle
      >${isDiffer ? svg`<circle class="dot" cx="${x}%" cy=${y} r=${radius / 2} aria-hidden="true" />` : nothing}`;
  }

  /** One stop of the Tab key; whichever point was last there. */
  #focused({ target }: Event): void {
    for (const each of this.#points) each.setAttribute('tabindex', each === target ? '0' : '-1');
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.#pressed(event);
    }
    const points = this.#points;
    const at = points.findIndex((each) => each === event.target);
    const years = points.map(({ dataset }) => Number(dataset['year']));
    const next = pointAfter(event.key, at, years, this.matches(':dir(rtl)') ? -1 : 1);
    if (next === undefined) return;
    event.preventDefault();
    points[next]?.focus();
  }

  /** In the order of time. */
  get #points(): SVGElement[] {
    return [...this.renderRoot.querySelectorAll<SVGElement>('[data-place]')];
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

/** What the shapes mean, for the eye: what is read out says so itself. */
function key(words: Words): TemplateResult {
  const shape = (drawn: TemplateResult, text: string): TemplateResult =>
    html`<span><svg viewBox="0 0 12 12">${drawn}</svg>${text}</span>`;
  return html`<p class="key" aria-hidden="true">
    ${shape(svg`<circle class="solid" cx="6" cy="6" r="4" />`, words.showEvents)}
    ${shape(
      svg`<circle class="differ" cx="6" cy="6" r="4" /><circle class="dot" cx="6" cy="6" r="2" />`,
      words.sourcesDiffer,
    )}
    ${shape(svg`<rect class="written" x="2" y="2" width="8" height="8" />`, words.showStatements)}
  </p>`;
}

customElements.define('concordance-timeline-drawing', TimelineDrawingElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-timeline-drawing': TimelineDrawingElement;
  }
}
