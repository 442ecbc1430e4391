/**
 * Search results in groups, as the options of a listbox. Not an element of its own: a combobox and its options have to
 * live in one tree for `aria-activedescendant` to reach them, and that is the search box's.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SourceId } from '../corpus/model.ts';
import type { SearchEntry } from '../corpus/search/entries.ts';
import type { Found, MarkedText, SearchResult } from '../corpus/search/found.ts';
import { MoreResultsEvent, SourceOpenEvent, SubjectOpenEvent } from './events.ts';
import { languageOf } from './pieces.ts';
import { outcomeShape } from './shapes.ts';
import type { Words } from './words.ts';

export const resultStyles = css`
  .group + .group {
    margin-block-start: var(--space-2);
  }
  .label {
    padding: var(--space-2) var(--space-4) var(--space-1);
    color: var(--ink-soft);
    font: var(--text-label);
  }
  [role='option'] {
    padding: var(--space-1) var(--space-4);
    padding-inline-start: calc(var(--space-4) - 3px);
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }
  [role='option']:hover {
    background: var(--paper-sunk);
  }
  [aria-selected='true'] {
    border-inline-start-color: var(--link);
    background: var(--paper-sunk);
  }
  .first {
    font-family: var(--face-name);
    font-weight: 600;
  }
  .second {
    display: -webkit-box;
    overflow: hidden;
    color: var(--ink-soft);
    font: var(--text-small);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .passage .first {
    display: -webkit-box;
    overflow: hidden;
    font: var(--text-small);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .why,
  .differs {
    color: var(--ink-soft);
    font: var(--text-small);
  }
  .differs {
    color: var(--differ);
    font-weight: 600;
  }
  .more {
    color: var(--link);
    font: var(--text-small);
  }
  .differs .shape {
    margin-inline-end: var(--space-1);
    vertical-align: -0.2em;
  }
  mark {
    border-radius: 2px;
    background: var(--marked);
    color: inherit;
  }
  @media (forced-colors: active) {
    /* What is transparent is not, there. */
    [role='option'] {
      border-inline-start-color: Canvas;
    }
    [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    mark {
      text-decoration: underline;
    }
  }
`;

/** A line to choose: a result, or behind the last one of a kind the wish for more of them. */
export type Row = SearchResult | { more: SearchEntry['kind']; count: number };

/** The lines of what was found, in the order in which they are shown. */
export function rowsOf({ results, more }: Found): Row[] {
  return results.flatMap((result, at): Row[] => {
    const { kind } = result.entry;
    const isLast = results[at + 1]?.entry.kind !== kind;
    const count = isLast ? (more[kind] ?? 0) : 0;
    return count > 0 ? [result, { more: kind, count }] : [result];
  });
}

/** What a chosen line asks the outside to show. */
export function openingOf(row: Row): SubjectOpenEvent | SourceOpenEvent | MoreResultsEvent {
  if ('more' in row) return new MoreResultsEvent(row.more);
  const { entry } = row;
  switch (entry.kind) {
    case 'source':
      return new SourceOpenEvent(entry.source);
    case 'comparison':
      return new SubjectOpenEvent(entry.subject, entry.comparison);
    case 'passage':
      return entry.subject === undefined
        ? new SourceOpenEvent(entry.sources[0] as SourceId)
        : new SubjectOpenEvent(entry.subject, entry.passage);
    case 'entity':
    case 'event':
      return new SubjectOpenEvent(entry.subject);
  }
}

export function optionId(index: number): string {
  return `option-${index}`;
}

/** Long texts are clamped by lines: one whose first mark would be out of sight begins near it. */
const SEEN_LENGTH = 110;
const BEFORE_MARK = 40;

function marked({ text, marks }: MarkedText) {
  const parts: (string | TemplateResult)[] = [];
  let end = beginning(text, marks[0]?.[0] ?? 0);
  if (end > 0) parts.push('… ');
  for (const [from, to] of marks) {
    parts.push(text.slice(end, from), html`<mark>${text.slice(from, to)}</mark>`);
    end = to;
  }
  parts.push(text.slice(end));
  return parts;
}

function beginning(text: string, mark: number): number {
  if (mark < SEEN_LENGTH) return 0;
  const space = text.indexOf(' ', mark - BEFORE_MARK);
  return space < 0 || space >= mark ? mark : space + 1;
}

/** Groups of options; `active` is an index into `rows`. */
export function resultGroups(rows: readonly Row[], active: number, words: Words): TemplateResult[] {
  const groups = Map.groupBy(rows.entries(), ([, row]) => kindOf(row));
  return [...groups].map(
    ([kind, lines]) =>
      html`<div class="group ${kind}" role="group" aria-labelledby="label-${kind}">
        <p class="label" role="presentation" id="label-${kind}">${words.resultGroup[kind]}</p>
        ${lines.map(([place, row]) => ('more' in row ? moreOption(row.count, place, active, words) : option(row, place, active, words)))}
      </div>`,
  );
}

function kindOf(row: Row): SearchEntry['kind'] {
  return 'more' in row ? row.more : row.entry.kind;
}

function moreOption(count: number, place: number, active: number, words: Words): TemplateResult {
  return html`<div role="option" id=${optionId(place)} aria-selected=${place === active} data-index=${place}>
    <p class="more">${words.more({ count })}</p>
  </div>`;
}

function option(result: SearchResult, place: number, active: number, words: Words): TemplateResult {
  const { entry, title, detail, also, via } = result;
  return html`<div role="option" id=${optionId(place)} aria-selected=${place === active} data-index=${place}>
    <p class="first" lang=${languageOf(title.text, words)} dir="auto">${marked(title)}</p>
    ${entry.detail === '' ? nothing : html`<p class="second" lang=${languageOf(detail.text, words)} dir="auto">${marked(detail)}</p>`}
    ${also === undefined ? nothing : html`<p class="second" lang=${languageOf(also.text, words)} dir="auto">${marked(also)}</p>`}
    ${via.map(({ asked, found }) => html`<p class="why">${words.foundAs({ asked, found })}</p>`)}
    ${
      entry.kind === 'comparison' && entry.differs
        ? html`<p class="differs">${outcomeShape('differ')}${words.sourcesDiffer}</p>`
        : nothing
    }
  </div>`;
}
