/** A second opinion on a pair is wanted, and what comes of it. */
import type { OpinionState } from '../corpus/compare/opinion.ts';

export class OpinionAskEvent extends Event {
  static readonly type = 'opinion-ask';
  readonly a: string;
  readonly b: string;
  /** Whether the browser may download its model for it. */
  readonly mayLoad: boolean;
  /** To be told whatever comes of it. */
  readonly tell: (state: OpinionState) => void;
  constructor(texts: { a: string; b: string }, mayLoad: boolean, tell: (state: OpinionState) => void) {
    super(OpinionAskEvent.type, { bubbles: true, composed: true });
    this.a = texts.a;
    this.b = texts.b;
    this.mayLoad = mayLoad;
    this.tell = tell;
  }
}

declare global {
  interface HTMLElementEventMap {
    'opinion-ask': OpinionAskEvent;
  }
}
