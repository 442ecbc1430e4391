/**
 * What a card shows first. Its frame is still being made when its page says what that is, and would hear it only after a
 * trip there and back, and ask for the subject after that. So what was said last is kept here, and given with its subject
 * to the frame that asks. It is forgotten when the background stops: then the page says it again.
 */
import type { SubjectId, SubjectView } from '../../corpus/model.ts';
import type { Cards, RequestHandlers } from './contract/channel.ts';
import type { CardNotice } from './contract/messages.ts';

export interface ToShow extends Pick<RequestHandlers, 'toShow'>, Cards {}

export function toShow(subject: (id: SubjectId) => Promise<SubjectView>): ToShow {
  let last: { notice: CardNotice; by: number } | undefined;
  return {
    heard(notice, by) {
      last = { notice, by };
    },
    pageOf: (frame) => (last?.notice.frame === frame ? last.by : undefined),
    async toShow({ frame }) {
      if (last?.notice.kind !== 'show' || last.notice.frame !== frame) return null;
      const { notice, by } = last;
      const [best] = notice.marked.subjects;
      return best === undefined ? null : { notice, by, view: await subject(best) };
    },
  };
}
