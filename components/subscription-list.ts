/**
 * Packs that stand at addresses: one more can be subscribed to, and of each it is said when it was last found there, what
 * was different, and why it could not be had.
 */
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { LibraryWishEvent, type SubscriptionWish } from './library-events.ts';
import type { LibraryTold, ShownChanges, ShownFailure, ShownSubscription } from './library-shown.ts';
import { libraryStyles } from './library-styles.ts';
import { sharedStyles } from './styles.ts';
import { wordsOf, type Words } from './words.ts';

/**
 * `<concordance-subscriptions>`
 *
 * @property list - the subscriptions there are
 * @property asking - whether addresses are being asked
 * @property told - what came of what the reader wanted last
 * @fires library-wish - one is to be added, asked for, or ended
 */
export class SubscriptionsElement extends LitElement {
  static override properties: PropertyDeclarations = {
    list: { attribute: false },
    asking: { attribute: false },
    told: { attribute: false },
  };
  declare list: readonly ShownSubscription[];
  declare asking: boolean;
  declare told: LibraryTold | undefined;

  constructor() {
    super();
    this.list = [];
    this.asking = false;
    this.told = undefined;
  }

  static override styles = [
    sharedStyles,
    libraryStyles,
    css`
      :host {
        min-block-size: 0;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        inline-size: 100%;
      }
      input {
        flex: 1 1 16rem;
        padding: var(--space-1) var(--space-2);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font: inherit;
      }
      form .push {
        margin: 0;
      }
      p {
        color: var(--ink-soft);
      }
      ul {
        display: grid;
        gap: var(--space-3);
        padding: 0;
        list-style: none;
        inline-size: 100%;
      }
      li {
        display: block;
        padding: 0;
        border: 0;
      }
      .address {
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    const words = wordsOf(this);
    return html`<section>
      <h2>${words.subscriptions}</h2>
      <p>${words.subscriptionsAdvice}</p>
      <form @submit=${this.#subscribed}>
        <input
          type="url"
          name="address"
          required
          pattern="https://.+"
          aria-label=${words.packAddress}
          placeholder="https://"
          dir="ltr"
        />
        <button class="push" value="subscribe" ?disabled=${this.asking}>${words.subscribe}</button>
        <button class="push" value="bring-once" ?disabled=${this.asking}>${words.bringOnce}</button>
      </form>
      <div role="status">${this.asking ? html`<p>${words.askingAddress}</p>` : nothing}</div>
      ${
        this.list.length === 0
          ? nothing
          : html`<ul>
                ${this.list.map((each) => this.#subscription(each, words))}
              </ul>
              <button
                type="button"
                class="push"
                data-do="check-subscriptions"
                ?disabled=${this.asking}
                @click=${this.#wished}
              >
                ${words.checkAll}
              </button>`
      }
    </section>`;
  }

  /** An address that was not taken stays, to be put right or tried again. */
  override updated(changed: PropertyValues<this>): void {
    const isTaken = this.told?.what === 'subscribed' || this.told?.what === 'brought';
    if (changed.has('told') && isTaken) this.renderRoot.querySelector('form')?.reset();
  }

  #subscription({ pack, name, address, checked, failure, news }: ShownSubscription, words: Words): TemplateResult {
    const when = (moment: string): string => new Date(moment).toLocaleString(words.locale);
    return html`<li data-subscription=${address}>
      <strong dir="auto">${name}</strong>
      <span class="facts address" dir="ltr">${address}</span>
      <p class="facts">${words.lastFound({ when: when(checked) })}</p>
      ${
        news
          ? html`<p class="facts">
              ${words.lastNews({ when: when(news.at), what: words.list(changesTold(news.changes, words)) })}
            </p>`
          : nothing
      }
      ${failure ? html`<p class="failure">${failureText(failure, words)}</p>` : nothing}
      <button
        type="button"
        class="plain"
        data-do="check-subscription"
        data-address=${address}
        ?disabled=${this.asking}
        @click=${this.#wished}
      >
        ${words.checkNow}
      </button>
      <button type="button" class="plain" data-do="unsubscribe" data-id=${pack} @click=${this.#wished}>
        ${words.unsubscribe}
      </button>
    </li>`;
  }

  #wish(wish: SubscriptionWish): void {
    this.dispatchEvent(new LibraryWishEvent(wish));
  }

  #wished(event: Event): void {
    const { do: what, address = '', id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.#wish({ do: what, address, id } as unknown as SubscriptionWish);
  }

  #subscribed(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const input = form.elements.namedItem('address') as HTMLInputElement;
    const what = (event.submitter as HTMLButtonElement | null)?.value === 'bring-once' ? 'bring-once' : 'subscribe';
    this.#wish({ do: what, address: input.value.trim() });
  }
}

/** What was different, each in its own words; nothing of what was not. */
function changesTold(
  { statementsNew, statementsChanged, statementsGone, questionsChanged, sourcesChanged }: ShownChanges,
  words: Words,
): string[] {
  const told: [number, (values: { count: number }) => string][] = [
    [statementsNew, words.statementsNew],
    [statementsChanged, words.statementsChanged],
    [statementsGone, words.statementsGone],
    [questionsChanged, words.questionsChanged],
    [sourcesChanged, words.sourcesChanged],
  ];
  return told.filter(([count]) => count > 0).map(([count, say]) => say({ count }));
}

/** One sentence on why a pack could not be had. */
export function failureText({ reason, detail }: ShownFailure, words: Words): string {
  const said = words.subscriptionFailure[reason as keyof Words['subscriptionFailure']];
  return detail === '' ? said : words.withDetail({ said, detail });
}

customElements.define('concordance-subscriptions', SubscriptionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-subscriptions': SubscriptionsElement;
  }
}
