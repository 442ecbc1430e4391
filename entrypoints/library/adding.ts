/** Adds the page in a tab, and corrects sources: both through the form. */
import { browser } from 'wxt/browser';
import type { SourceKeepEvent } from '../../components/library-events.ts';
import type { FormFacts, ShownForm } from '../../components/library-shown.ts';
import { wordsOf } from '../../components/words.ts';
import { parseDate } from '../../corpus/compare/dates.ts';
import type { Edtf, SourceId } from '../../corpus/model.ts';
import { documentOf, parseText, type Document, type DocumentFacts } from '../../corpus/own/document.ts';
import { askPage } from '../background/contract/channel.ts';
import { languageOf } from '../background/contract/language.ts';
import type { StoredSource } from '../background/storage/database.ts';
import { knownSources, readSource } from '../background/storage/library.ts';
import { OWN_PACK } from '../background/storage/records.ts';
import { articleOf } from './article.ts';
import { announce, beside, changeLibrary } from './beside.ts';
import { knownAs, mayBe } from './keep.ts';
import { persist } from './persist.ts';
import type { Told } from './tasks.ts';
import { today } from './today.ts';

export interface Adding {
  page(place: { tab: number; selected: boolean }): Promise<void>;
  edit(key: string): Promise<void>;
  keep(event: SourceKeepEvent): Promise<void>;
}

export function adding(page: HTMLElementTagNameMap['concordance-library']): Adding {
  /** The text that the form is about. */
  let open: Document | undefined;

  const show = (document: Document, more: Pick<ShownForm, 'key' | 'selected' | 'onlySelected' | 'isKnown'>): void => {
    open = document;
    const { title, publisher, author = '', date, url = '', genre, language, paragraphs, dateNote } = document;
    page.told = undefined;
    const facts = { title, publisher, author, date, url, genre, language };
    page.form = { ...more, facts, paragraphs, ...(dateNote !== undefined && { dateNote }) };
  };

  return {
    async page({ tab, selected: onlySelected }) {
      const { incognito } = await browser.tabs.get(tab);
      if (incognito) {
        page.told = { what: 'private-window' };
        return;
      }
      const copy = await askPage(tab, 'copy', {}).catch(() => undefined);
      const words = wordsOf(page);
      const article = copy && articleOf(copy.html, copy.address);
      const language = article && (await languageOf(article.paragraphs.join(' ')));
      const document =
        article &&
        documentOf(article, {
          name: copy.address,
          publisher: words.unknownPublisher,
          date: today() as Edtf,
          dateNote: words.dateOfAdding,
          ...(language !== undefined && { language }),
        });
      if (!copy || !document || (document.paragraphs.length === 0 && copy.selected.trim() === '')) {
        page.told = { what: 'no-page' };
        return;
      }
      const isKnown = knownAs(await knownSources(OWN_PACK, mayBe([document])), document) !== undefined;
      const selected = copy.selected.trim();
      show(document, { selected, onlySelected: onlySelected && selected !== '', isKnown });
    },

    async edit(key) {
      const stored = await readSource(key);
      if (!stored) return;
      const { id: _id, sameAs: _sameAs, republished: _republished, ...facts } = stored.source;
      show({ ...facts, paragraphs: [] }, { key, selected: '', onlySelected: false, isKnown: false });
    },

    async keep({ facts, onlySelected }) {
      const { form } = page;
      if (!form || !open) return;
      const given = factsOf(facts, open);
      if (form.key === undefined) {
        const paragraphs = onlySelected ? parseText(form.selected).paragraphs : open.paragraphs;
        const { outcome, title } = await keepNew({ ...given, paragraphs }, onlySelected);
        page.told = { what: outcome === 'replaced' ? 'replaced' : 'kept', detail: title };
      } else {
        await keepFacts(form.key, given);
        page.told = { what: 'kept', detail: given.title };
      }
      page.form = undefined;
      persist();
    },
  };
}

/** What the reader has confirmed is known from the reader, whatever it was known from before. */
function factsOf({ title, publisher, author, date, url, genre, language }: FormFacts, before: Document): DocumentFacts {
  if (parseDate(date) === undefined) throw new RangeError(`not a date: ${date}`);
  const { dateNote } = before;
  return {
    title,
    publisher,
    ...(author !== '' && { author }),
    date: date as Edtf,
    ...(dateNote !== undefined && date === before.date && { dateNote }),
    ...(url !== '' && { url }),
    genre,
    language,
  };
}

/** @param isPart a passage stands beside the whole, and does not replace it. */
async function keepNew(document: Document, isPart: boolean): Promise<Told> {
  const [told] = await beside('keep', { documents: [document], today: today(), replace: true, beside: isPart });
  if (!told) throw new Error('nothing was kept');
  await announce();
  return told;
}

async function keepFacts(key: string, facts: DocumentFacts): Promise<void> {
  await changeLibrary(async (present) => {
    const stored = await present.source(key);
    if (!stored) return undefined;
    const { sameAs, republished } = stored.source;
    const id: SourceId = stored.source.id;
    const source = { id, ...facts, ...(sameAs && { sameAs }), ...(republished && { republished }) };
    return { putSources: [{ ...stored, source } satisfies StoredSource] };
  });
}
