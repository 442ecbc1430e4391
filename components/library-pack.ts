/** One pack of the library as it is shown: what it is, what can be done with it, and its sources. No state of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownPack, ShownSource } from './library-shown.ts';
import { dated } from './pieces.ts';
import type { Words } from './words.ts';

/** More are there at a click: a list of a thousand is slow to draw and to read. */
const SHOWN_SOURCES = 100;

interface PackState {
  pack: ShownPack;
  /** Whether there is another above it that it can go past. */
  mayRise: boolean;
  /** Whether it is asked how it is to be exported. */
  isExporting: boolean;
  /** Whether all of its sources are shown. */
  isWhole: boolean;
}

/** What hears of each thing that a reader does. */
interface PackHands {
  wished: (event: Event) => void;
  switched: (event: Event) => void;
  renamed: (event: Event) => void;
  asked: (event: Event) => void;
  unfolded: (event: Event) => void;
}

/** A pack with its sources. */
export function packSection(
  { pack, mayRise, isExporting, isWhole }: PackState,
  hands: PackHands,
  words: Words,
): TemplateResult {
  const { id, sources } = pack;
  const shown = isWhole ? sources : sources.slice(0, SHOWN_SOURCES);
  const rest = sources.length - shown.length;
  const facts = [
    words.sourcesOf({ count: sources.length }),
    sizeText(pack.size, words),
    words.onlyYours,
    ...(pack.licence === undefined ? [] : [pack.licence]),
  ];
  return html`<section class="pack" data-pack=${id}>
    <header>
      <input
        class="name"
        data-do="rename-pack"
        data-id=${id}
        aria-label=${words.packName}
        .value=${pack.name === '' ? words.ownPack : pack.name}
        @change=${hands.renamed}
      />
      <label class="check"
        ><input
          type="checkbox"
          data-do="switch-pack"
          data-id=${id}
          .checked=${pack.on}
          @change=${hands.switched}
        />${words.inUse}</label
      >
      ${
        mayRise
          ? html`<button
              type="button"
              class="plain"
              data-do="raise-pack"
              data-id=${id}
              title=${words.raisePackAdvice}
              @click=${hands.wished}
            >
              ${words.raisePack}
            </button>`
          : nothing
      }
      <button type="button" class="plain" data-ask=${id} aria-expanded=${isExporting} @click=${hands.asked}>
        ${words.export}
      </button>
      <button type="button" class="plain" data-do="delete-pack" data-id=${id} @click=${hands.wished}>
        ${words.delete}
      </button>
    </header>
    <p class="facts">${facts.map((fact) => html`${fact} · `)}${words.addedOn} ${dated(pack.added, words)}</p>
    ${isExporting ? exporting(id, hands, words) : nothing}
    <ul class="sources ${pack.on ? '' : 'off'}">
      ${shown.map((source) => sourceLine(source, hands, words))}
    </ul>
    ${
      rest > 0
        ? html`<button type="button" class="plain" data-whole=${id} @click=${hands.unfolded}>
            ${words.showMore({ count: rest })}
          </button>`
        : nothing
    }
  </section>`;
}

function exporting(id: string, hands: PackHands, words: Words): TemplateResult {
  const button = (label: string, texts: boolean): TemplateResult =>
    html`<button
      type="button"
      class="push"
      data-do="export-pack"
      data-id=${id}
      ?data-texts=${texts}
      @click=${hands.wished}
    >
      ${label}
    </button>`;
  return html`<div class="exporting">
    <p>${words.exportAdvice}</p>
    <p class="buttons">${button(words.exportFacts, false)} ${button(words.exportTexts, true)}</p>
  </div>`;
}

function sourceLine(source: ShownSource, hands: PackHands, words: Words): TemplateResult {
  const { key, url, title } = source;
  return html`<li class=${source.on ? '' : 'off'} data-source=${key}>
    <input
      type="checkbox"
      data-do="switch-source"
      data-key=${key}
      aria-label=${words.sourceInUse({ title })}
      .checked=${source.on}
      @change=${hands.switched}
    />
    <div>
      <p class="title" dir="auto">
        ${url === undefined ? title : html`<a href=${url} target="_blank" rel="noopener noreferrer">${title}</a>`}
      </p>
      <p class="facts">
        <span dir="auto">${source.publisher}</span> · ${dated(source.date, words)} ·
        ${words.passages({ count: source.passages })} · ${words.subjects({ count: source.subjects })}
      </p>
      ${source.dateNote === undefined ? nothing : html`<p class="facts">${words.dateUnsaid({ note: source.dateNote })}</p>`}
      ${source.sameAs === undefined ? nothing : html`<p class="facts">${words.sameTextAs({ title: source.sameAs })}</p>`}
    </div>
    <button type="button" class="plain" data-do="edit-source" data-key=${key} @click=${hands.wished}>
      ${words.edit}
    </button>
    <button type="button" class="plain" data-do="delete-source" data-key=${key} @click=${hands.wished}>
      ${words.delete}
    </button>
  </li>`;
}

/** In gigabytes, or else in megabytes; of what is no tenth of one, in kilobytes. */
export function sizeText(bytes: number, words: Words): string {
  const [gigabytes, megabytes] = [inTenths(bytes / 1e9), inTenths(bytes / 1e6)];
  if (gigabytes >= 1) return words.gigabytes({ size: gigabytes });
  return megabytes > 0 ? words.megabytes({ size: megabytes }) : words.kilobytes({ size: Math.ceil(bytes / 1000) });
}

function inTenths(size: number): number {
  return Math.round(size * 10) / 10;
}
