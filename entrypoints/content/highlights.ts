/**
 * The first painter, and the only owner of `CSS.highlights`: the browser paints ranges as `style.css` says, and nothing in
 * the page's document changes. A page's own scripts can read what is registered, so it is given public marks only.
 *
 * `concordance-name` and `concordance-event` say what kind of subject it is; `concordance-differs` comes on top where
 * the sources differ on it; looks that the reader has chosen have names of their own, as `concordance-name-tint-strong`.
 */
import type { PageMention, PageSettings } from '../background/contract/messages.ts';
import type { Lifetime } from './lifetime.ts';

export interface Painter {
  paint(range: AbstractRange, mention: PageMention): void;
  erase(range: AbstractRange): void;
}

export type Look = Pick<PageSettings, 'markStyle' | 'markStrength'>;

/** @returns undefined where nothing is to be drawn. */
export function createHighlights(lifetime: Lifetime, { markStyle, markStrength }: Look): Painter | undefined {
  if (markStrength === 'off') return undefined;
  const look = `${markStyle}-${markStrength}`;
  const nameOf = (kind: string): string => `concordance-${kind}${look === 'lines-normal' ? '' : `-${look}`}`;
  const kinds = { name: new Highlight(), event: new Highlight(), differs: new Highlight() };
  for (const [kind, highlight] of Object.entries(kinds)) CSS.highlights.set(nameOf(kind), highlight);
  lifetime.ended(() => {
    for (const [kind, highlight] of Object.entries(kinds)) {
      highlight.clear();
      CSS.highlights.delete(nameOf(kind));
    }
  });
  return {
    paint(range, { kind, differs }) {
      kinds[kind].add(range);
      if (differs) kinds.differs.add(range);
    },
    erase(range) {
      for (const highlight of Object.values(kinds)) highlight.delete(range);
    },
  };
}
