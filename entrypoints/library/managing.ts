/** What a reader does with what is there: switching, renaming, deleting and taking that back, exporting. */
import type { LibraryWish, SubjectCorrectEvent, SubscriptionWish } from '../../components/library-events.ts';
import { wordsOf } from '../../components/words.ts';
import type { StoredPack, StoredSource } from '../background/storage/database.ts';
import { readSetAside } from '../background/contract/set-aside.ts';
import type { Edit, Present } from '../background/storage/library.ts';
import { raised } from '../background/storage/records.ts';
import type { Subscription } from '../background/storage/subscription.ts';
import { readSubscriptions } from '../background/storage/subscriptions.ts';
import type { Adding } from './adding.ts';
import type { Asking } from './asking.ts';
import { beside, changeLibrary } from './beside.ts';
import { correct } from './correcting.ts';
import { today } from './today.ts';

type Wish = Exclude<LibraryWish, { do: 'import' } | SubscriptionWish>;

export function managing(page: HTMLElementTagNameMap['concordance-library'], add: Adding, asks: Asking) {
  /** Takes back what was done last. */
  let takeBack: (() => Promise<void>) | undefined;

  const remove = async (
    choose: (present: Present) => Promise<{ packs: StoredPack[]; sources: StoredSource[] }>,
  ): Promise<void> => {
    const deleted = {
      putPacks: [] as StoredPack[],
      putSources: [] as StoredSource[],
      putSubscriptions: [] as Subscription[],
    };
    await changeLibrary(async (present) => {
      const { packs, sources } = await choose(present);
      const ids = new Set(packs.map(({ id }) => id));
      const subscribed = (await readSubscriptions()).filter(({ pack }) => ids.has(pack));
      Object.assign(deleted, { putPacks: packs, putSources: sources, putSubscriptions: subscribed });
      return { deletePacks: packs.map(({ id }) => id), deleteSources: sources.map(({ key }) => key) };
    });
    takeBack = () => changeLibrary(() => deleted);
    const [pack] = deleted.putPacks;
    const detail = pack ? nameOf(pack) : (deleted.putSources[0]?.source.title ?? '');
    page.told = { what: 'deleted', detail, undo: true };
  };
  const nameOf = ({ name }: { name: string }): string => (name === '' ? wordsOf(page).ownPack : name);

  const correctSubject = async ({ subject: id, name, wish }: SubjectCorrectEvent): Promise<void> => {
    const subject = page.subjects.find((each) => each.id === id);
    if (!subject) return;
    const into = wish.do === 'merge' ? page.subjects.find((each) => each.id === wish.into) : undefined;
    takeBack = await correct(subject, wish, into);
    page.correcting = undefined;
    page.told = { what: 'corrected', detail: name, undo: true };
  };

  const manage = async (wish: Wish): Promise<void> => {
    switch (wish.do) {
      case 'switch-pack':
        return changeLibrary(changedPack(wish.id, { on: wish.on }));
      case 'rename-pack':
        return changeLibrary(changedPack(wish.id, { name: wish.name }));
      case 'raise-pack':
        return changeLibrary((present) => ({ putPacks: raised(present, wish.id) }));
      case 'delete-pack':
        return remove(async ({ packs, sourcesOf }) => ({
          packs: packs.filter(({ id }) => id === wish.id),
          sources: await sourcesOf(wish.id),
        }));
      case 'switch-source':
        return changeLibrary(async (present) => {
          return { putSources: (await chosen(present, wish.key)).map((each) => ({ ...each, on: wish.on })) };
        });
      case 'delete-source':
        return remove(async (present) => ({ packs: [], sources: await chosen(present, wish.key) }));
      case 'delete-everything':
        await changeLibrary(withoutBroken);
        return remove(({ all }) => all());
      case 'delete-broken':
        return changeLibrary(withoutBroken);
      case 'undo': {
        await takeBack?.();
        takeBack = undefined;
        page.told = { what: 'restored' };
        return;
      }
      case 'delete-question':
        return asks.drop(wish.id);
      case 'edit-source':
        return add.edit(wish.key);
      case 'export-pack': {
        const pack = page.library?.packs.find(({ id }) => id === wish.id);
        if (!pack) return;
        const name = nameOf(pack);
        const file = await beside('packFile', { id: pack.id, name, texts: wish.texts, today: today() });
        if (file) page.told = { what: 'saved', detail: download(file, name) };
        return;
      }
      case 'backup': {
        const about = { name: wordsOf(page).ownPack, today: today(), setAside: await readSetAside() };
        page.told = { what: 'saved', detail: download(await beside('backup', about), `Concordance ${today()}`) };
        return;
      }
      case 'close-form':
        page.form = page.question = undefined;
        return;
      case 'close-report':
        page.running = undefined;
        return;
      case 'stop-import':
        // Heard by those who bring files.
        return;
    }
  };
  return { manage, correctSubject };
}

/** One, or none that can be read. */
async function chosen({ source }: Present, key: string): Promise<StoredSource[]> {
  const stored = await source(key);
  return stored ? [stored] : [];
}

async function withoutBroken({ all }: Present): Promise<Edit> {
  const { broken } = await all();
  const keys = (store: 'packs' | 'sources'): string[] =>
    broken.filter((each) => each.store === store).map(({ key }) => key);
  return { deletePacks: keys('packs'), deleteSources: keys('sources') };
}

function changedPack(id: string, change: Partial<StoredPack>): (present: Present) => Edit {
  return ({ packs }) => ({ putPacks: packs.filter((pack) => pack.id === id).map((pack) => ({ ...pack, ...change })) });
}

/** Gives a file to the reader's downloads. @returns what it is called. */
function download(content: Blob, name: string): string {
  const file = `${name.replaceAll(/[^\p{L}\p{N} .-]+/gu, ' ').trim()}.json`;
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return file;
}
