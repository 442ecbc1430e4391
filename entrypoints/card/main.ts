/**
 * The card: an extension page in the frame that the content script holds. It shows what its page tells it to, and
 * tells its page the height it would like and when it wants to be closed.
 */
import '../../components/card-shell.ts';
import { copyCitations } from '../../components/copying.ts';
import { speak } from '../../components/speak.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import { besideCard } from './beside.ts';
import { correctMarks } from './correct.ts';
import { ask, onCardNotice, sendToPage } from '../background/contract/channel.ts';
import type { BackgroundRequests, CardNotice, FrameNotice } from '../background/contract/messages.ts';
import { followLook } from '../background/contract/look.ts';
import { keepAside } from '../background/contract/set-aside.ts';

/** How wide a card is: in letters, for those who read large ones, and up to what is a long line even then. */
const WIDTH_REM = 24;
const MOST_WIDTH = 640;

type Told = FrameNotice extends infer Notice ? (Notice extends FrameNotice ? Omit<Notice, 'frame'> : never) : never;

function main(): void {
  const frame = location.hash.slice(1);
  const card = document.querySelector('concordance-card');
  if (!card || frame === '') return;

  /** The frame of the page that this card is of. */
  let page: number | undefined;
  const tell = (notice: Told): void => void sendToPage({ ...notice, frame }, page);
  const beside = besideCard(card);
  // Before anything else: while it is on its way, all that the card is made of comes.
  let first: Promise<BackgroundRequests['toShow']['answer']> | undefined = ask('toShow', { frame }).catch(() => null);
  void first.then((known) => (page ??= known?.by));
  const history = new SubjectHistory(
    async (id) => {
      const known = await first;
      first = undefined;
      return known?.view.id === id ? known.view : ask('subject', { id });
    },
    () => {
      card.shown = history.shown;
      card.canGoBack = history.depth > 0;
      if (history.shown.kind === 'subject') beside.shown();
    },
  );

  const lookAgain = correctMarks(card);
  card.addEventListener('subject-open', ({ subject, at }) => history.open(subject, at));
  card.addEventListener('reading-choose', ({ subject }) => {
    card.reading = subject;
    lookAgain();
    history.start(subject);
  });
  card.addEventListener('view-back', () => history.back());
  card.addEventListener('view-retry', () => history.retry());
  card.addEventListener('panel-open', ({ subject = card.reading }) => {
    if (subject === undefined) return;
    void ask('openPanel', { subject });
    tell({ kind: 'close' });
  });
  copyCitations(card);
  keepAside(card);
  card.addEventListener('card-close', ({ follow }) => tell({ kind: 'close', follow }));
  card.addEventListener('card-pin', ({ pinned }) => {
    card.pinned = pinned;
    tell({ kind: 'pin', pinned });
  });
  card.addEventListener('card-size', ({ height }) => tell({ kind: 'size', height }));

  let told = '';
  let shownAt = '';
  const show = ({ marked: mention, text, link, focus }: CardNotice & { kind: 'show' }): void => {
    const [best] = mention.subjects;
    if (best === undefined) return;
    const { why, words, page, start, isPrivate } = mention;
    const place = JSON.stringify([words, start, page.address]);
    // What was just dismissed may have left another reading: the way back stays in sight.
    const isLeft =
      place === shownAt && card.mark?.dismissed !== undefined && !mention.subjects.some((id) => id === card.reading);
    if (isLeft) return;
    shownAt = place;
    card.link = link;
    card.why = why;
    card.mark = { words, page, isPrivate };
    lookAgain();
    // The same mark, told anew because something was put right: the reader goes on where they are.
    const now = `${best} ${place}`;
    if (now === told) {
      if (focus) card.focus();
      return;
    }
    told = now;
    card.reading = best;
    card.readings = [];
    beside.begin(mention, text);
    history.start(best);
    if (focus) void card.updateComplete.then(() => card.focus());
    if (mention.subjects.length > 1) {
      void ask('summaries', { ids: mention.subjects }).then((readings) => {
        if (card.reading === best) card.readings = readings;
      });
    }
  };
  const hear = (notice: CardNotice): void => {
    if (notice.kind === 'show') return show(notice);
    card.pinned = false;
    told = '';
    shownAt = '';
    beside.end();
    history.clear();
  };
  // Nothing is drawn before it is known in which language.
  const { promise: spoken, resolve: begin } = Promise.withResolvers<void>();
  let hasHeard = false;
  onCardNotice(frame, (notice, by) => {
    // It answers to no other.
    if ((page ??= by) !== by) return;
    hasHeard = true;
    void spoken.then(() => hear(notice));
  });
  followLook(async (look) => {
    await speak(document, look, (words) => words.name);
    tell({ kind: 'ready', width: wishedWidth() });
    begin();
    const known = await first;
    if (known && !hasHeard) show(known.notice);
  });
}

/** In CSS pixels. */
function wishedWidth(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(MOST_WIDTH, Math.round(WIDTH_REM * rem));
}

main();
