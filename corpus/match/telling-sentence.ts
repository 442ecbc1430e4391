/**
 * A sentence with a clue, as those ask about it that tell of events: whom it names, whether its time can fit, whether everybody
 * is named. What is dear is found out when somebody first asks: hardly any sentence is of the days of an event.
 */
import type { Edtf, Event } from '../model.ts';
import { clauseEnd } from './clauses.ts';
import type { NamedSentence } from './occasions.ts';
import { once } from './once.ts';
import { isEverybodyNamed, lettersOf, type Named } from './participants.ts';
import { reachOf } from './sentence-dates.ts';
import type { Span } from './sentences.ts';
import { recencyOf } from './timing.ts';

export class TellingSentence implements NamedSentence {
  readonly start: number;
  readonly text: string;
  readonly pageDate: Edtf | undefined;
  readonly #named: () => Named[];
  readonly #letters = once(() => lettersOf(this.text));
  readonly #reach = once(() => reachOf(this.text, this.pageDate));
  /** The events of which everybody is named somewhere, or not: an event has many triggers. */
  readonly #complete = new Map<Event, boolean>();

  /**
   * @param text that begins at `start` in its block
   * @param named whom it names
   */
  constructor(text: string, start: number, named: () => Named[], pageDate: Edtf | undefined) {
    this.text = text;
    this.start = start;
    this.#named = once(named);
    this.pageDate = pageDate;
  }

  get named(): Named[] {
    return this.#named();
  }

  /** Whether it can be about the day of an event, as far as can be said without reading its dates. */
  isTimely(event: Event): boolean {
    const { isNews, apart } = recencyOf(event, this.pageDate);
    return isNews || this.#reach() > apart;
  }

  /** Whether everybody is named whom an event needs, before the next clause behind a trigger. */
  isComplete(event: Event, trigger: Span): boolean {
    let isComplete = this.#complete.get(event);
    if (isComplete === undefined)
      this.#complete.set(event, (isComplete = this.#namesAll(event, this.text, this.named)));
    // Hardly any sentence names them all, so that its clauses are seldom asked about.
    if (!isComplete) return false;
    const end = clauseEnd(this.text, trigger);
    return this.#namesAll(
      event,
      this.text.slice(0, end),
      this.named.filter((name) => name.start < end),
    );
  }

  #namesAll(event: Event, text: string, named: readonly Named[]): boolean {
    // Where nothing says when, descriptions do not say who.
    const byName = event.told?.once && !this.pageDate;
    return isEverybodyNamed(event, { text, letters: this.#letters, named }, byName);
  }
}
