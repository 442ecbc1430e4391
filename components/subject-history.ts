/**
 * Which subject or source a shell shows and which it showed before: opening, following names, the way back and forward
 * again. It looks them up by functions it is given; the answer to the last request wins, however late earlier ones come.
 */
import type { SourceId, SourceView, SubjectId, SubjectView } from '../corpus/model.ts';
import type { Place } from './events.ts';
import type { Shown } from './shown.ts';

type Step = { subject: SubjectId; at: Place | undefined } | { source: SourceId };

export class SubjectHistory {
  /** What the shell shows now. */
  shown: Shown = { kind: 'nothing' };
  readonly #steps: Step[] = [];
  /** Steps taken back, the last one last. */
  readonly #ahead: Step[] = [];
  readonly #load: (id: SubjectId) => Promise<SubjectView>;
  readonly #changed: () => void;
  readonly #loadSource: ((id: SourceId) => Promise<SourceView>) | undefined;
  #request = 0;

  /**
   * @param load gives a subject, or rejects.
   * @param changed called after each change of `shown`.
   * @param loadSource gives a source, or rejects; only for shells from which sources can be opened.
   */
  constructor(
    load: (id: SubjectId) => Promise<SubjectView>,
    changed: () => void,
    loadSource?: (id: SourceId) => Promise<SourceView>,
  ) {
    this.#load = load;
    this.#changed = changed;
    this.#loadSource = loadSource;
  }

  /** How many steps lead back from what is shown. */
  get depth(): number {
    return Math.max(0, this.#steps.length - 1);
  }

  /** Shows a subject, as a step to go back from. */
  open(subject: SubjectId, at?: Place): void {
    this.#go({ subject, at });
  }

  /** Shows a source, as a step to go back from. */
  openSource(source: SourceId): void {
    this.#go({ source });
  }

  /** Shows a subject as the first and only step. */
  start(subject: SubjectId): void {
    this.#steps.length = 0;
    this.open(subject);
  }

  /** To the step before; to nothing from the first one. */
  back(): void {
    const left = this.#steps.pop();
    if (left) this.#ahead.push(left);
    this.#show();
  }

  /** To the step that was last gone back from; stays where it is when there is none. */
  forward(): void {
    const next = this.#ahead.pop();
    if (!next) return;
    this.#steps.push(next);
    this.#show();
  }

  /** Forgets everything and shows nothing. */
  clear(): void {
    this.#steps.length = 0;
    this.#ahead.length = 0;
    this.#show();
  }

  /** Looks up again what is shown. */
  retry(): void {
    this.#show();
  }

  #go(step: Step): void {
    this.#steps.push(step);
    this.#ahead.length = 0;
    this.#show();
  }

  #show(): void {
    const request = ++this.#request;
    const step = this.#steps.at(-1);
    if (!step) {
      this.#set({ kind: 'nothing' });
      return;
    }
    // What is shown stays while the next is looked up: answers are local and come within milliseconds.
    if (this.shown.kind !== 'subject' && this.shown.kind !== 'source') this.#set({ kind: 'loading' });
    this.#look(step).then(
      (shown) => request === this.#request && this.#set(shown),
      () => request === this.#request && this.#set({ kind: 'failed' }),
    );
  }

  async #look(step: Step): Promise<Shown> {
    if ('subject' in step) {
      const { subject, at } = step;
      return { kind: 'subject', view: await this.#load(subject), ...(at && { at }) };
    }
    if (!this.#loadSource) throw new Error(`nothing looks up the source ${step.source}`);
    return { kind: 'source', view: await this.#loadSource(step.source) };
  }

  #set(shown: Shown): void {
    this.shown = shown;
    this.#changed();
  }
}
