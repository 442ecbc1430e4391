/**
 * What the page says beside what the sources say, once the card shows its subject: a reader waits for that first, and most
 * sentences have nothing beside them. The code for it is loaded with the first card.
 */
import type { CardElement } from '../../components/card-shell.ts';
import type { BesidePage } from '../../components/shown.ts';
import type { PageMention } from '../background/contract/messages.ts';

/** Somebody who looks at a card that long wants to see all of it. */
const MOST_WAIT_MS = 500;

type Compare = (mention: PageMention, text: string) => Promise<BesidePage>;

export interface Beside {
  /** Another mark: nothing is beside it yet. @param text of its block. */
  begin(mention: PageMention, text: string): void;
  /** The subject of the mark is shown. */
  shown(): void;
  /** No mark any more. */
  end(): void;
}

export function besideCard(card: CardElement): Beside {
  let compare: Promise<Compare> | undefined;
  let wanted: { mention: PageMention; text: string } | undefined;
  let isWaiting = false;

  const work = async (): Promise<void> => {
    const mine = wanted;
    if (!mine) return;
    compare ??= import('./page-source.ts').then(({ pageSource }) => pageSource());
    const beside = await (await compare)(mine.mention, mine.text);
    if (wanted === mine) card.beside = beside;
  };
  /** The card goes without, and the next one tries again. */
  const failed = (error: unknown): void => {
    compare = undefined;
    // Firefox rejects what a document waits for that goes meanwhile, with nothing to say.
    if (error !== undefined) console.error('Concordance could not set the page beside your sources:', error);
  };
  return {
    begin(mention, text) {
      card.beside = { pairs: [] };
      wanted = { mention, text };
      isWaiting = true;
    },
    shown() {
      if (!isWaiting) return;
      isWaiting = false;
      requestIdleCallback(() => void work().catch(failed), { timeout: MOST_WAIT_MS });
    },
    end() {
      card.beside = { pairs: [] };
      wanted = undefined;
    },
  };
}
