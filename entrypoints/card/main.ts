/**
 * The card: an extension page in the frame that the content script holds. It shows what its page tells it to, and
 * tells its page the height it would like and when it wants to be closed.
 */
import '../../components/card-shell.ts';
import { copyCitations } from '../../components/copying.ts';
import { speak } from '../../components/speak.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import { ask, onCardNotice, sendToPage } from '../background/contract/channel.ts';
import type { CardNotice, FrameNotice } from '../background/contract/messages.ts';
import { followLook } from '../background/contract/look.ts';

type Told = FrameNotice extends infer Notice ? (Notice extends FrameNotice ? Omit<Notice, 'frame'> : never) : never;

function main(): void {
  followLook((look) => speak(document, look, (words) => words.name));
  const frame = location.hash.slice(1);
  const card = document.querySelector('concordance-card');
  if (!card || frame === '') return;

  const tell = (notice: Told): void => void sendToPage({ ...notice, frame });
  const history = new SubjectHistory(
    (id) => ask('subject', { id }),
    () => {
      card.shown = history.shown;
      card.canGoBack = history.depth > 0;
    },
  );

  card.addEventListener('subject-open', ({ subject, at }) => history.open(subject, at));
  card.addEventListener('reading-choose', ({ subject }) => {
    card.reading = subject;
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
  card.addEventListener('card-close', () => tell({ kind: 'close' }));
  card.addEventListener('card-size', ({ height }) => tell({ kind: 'size', height }));

  const show = (notice: CardNotice & { kind: 'show' }): void => {
    const [best] = notice.subjects;
    if (best === undefined) return;
    card.why = notice.why;
    card.reading = best;
    card.readings = [];
    history.start(best);
    if (notice.focus) void card.updateComplete.then(() => card.focus());
    if (notice.subjects.length > 1) {
      void ask('summaries', { ids: notice.subjects }).then((readings) => {
        if (card.reading === best) card.readings = readings;
      });
    }
  };
  onCardNotice(frame, (notice) => {
    if (notice.kind === 'show') show(notice);
    else history.clear();
  });
  tell({ kind: 'ready' });
}

main();
