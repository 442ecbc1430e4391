/**
 * What is said of two statements that nobody has compared, made from their own words and nothing else. It claims no more
 * than the texts bear: what stands in each, and one sentence on how the two go together.
 */
import type { Observation } from '../corpus/compare/compared.ts';
import type { Span } from '../corpus/match/sentences.ts';
import type { AutomaticView, StatementView } from '../corpus/model.ts';
import { dateText } from './dates.ts';
import type { Words } from './words.ts';

/** Of what is true of both texts, this says most to a reader; who and where may be told in so many ways that it says little. */
const TELLING: readonly Observation['type'][] = ['number', 'polarity', 'reason', 'date'];
/** As many shared words show what the two have in common. */
const SHARED_SHOWN = 4;

const DAYS_OF_MONTH = 30.44;
const MONTHS_OF_YEAR = 12;
/** Written closer together than this, two texts are of one time. */
const FAR_APART_DAYS = 60;

/** The observation that explains why the two stand together; undefined where only the words that they share do, or one of them. */
export function explaining({ because, observations }: AutomaticView): Observation | undefined {
  if (because) return observations.find(({ type, relation }) => type === because && relation === 'unlike');
  // That neither denies one word of it is no more than that: one may deny the whole in another.
  const whole = observations.filter(
    ({ type, relation, a, b }) => a && b && !(type === 'polarity' && relation === 'same'),
  );
  return TELLING.map((each) => whole.find(({ type }) => type === each)).find((each) => each !== undefined);
}

/** One sentence: "The Post: 48 pages. The Gazette: 47 pages. The figures are not the same." */
export function explanation(pair: AutomaticView, words: Words): string {
  const observation = explaining(pair);
  return observation ? observed(observation, pair, words) : inCommon(pair, words);
}

/** An observation in the words of the two texts, with what it comes to. */
export function observed({ type, relation, a, b }: Observation, pair: AutomaticView, words: Words): string {
  // Beside the page, a reader wants to know from when a source is.
  const isDated = !pair.a.source;
  const said = [saying(pair.a, a, words), saying(pair.b, b, words, isDated)].filter((each) => each !== undefined);
  const key = `${type}-${relation}` as keyof Words['seen'];
  return [...said, words.seen[key]].filter((each) => each !== undefined).join(' ');
}

/** "The Post: 48 pages." */
function saying(side: StatementView, span: Span | undefined, words: Words, isDated = false): string | undefined {
  if (!span) return undefined;
  const text = wordsAt(side.text, withShared(side, span)).replace(/[\s.,;:]+$/u, '');
  const publisher = speakerOf(side, words);
  return isDated && side.source
    ? words.sayingOn({ publisher, date: dateText(side.source.date, words), text })
    : words.saying({ publisher, text });
}

/** With the words right behind it that both texts share: "48" of "48 pages" says little. */
function withShared({ text, shared }: StatementView, { start, end }: Span): Span {
  let last = end;
  for (const next of shared) {
    const isNext = next.start >= last && /^[ -]?$/u.test(text.slice(last, next.start));
    if (isNext) last = next.end;
  }
  return { start, end: last };
}

function speakerOf({ source }: StatementView, words: Words): string {
  return source?.publisher ?? words.pageItself;
}

/** What one side has to say for the explanation: "48 pages"; empty where only shared words explain it. */
export function inWordsOf(pair: AutomaticView, side: 'a' | 'b'): string {
  const span = explaining(pair)?.[side];
  return span ? wordsAt(pair[side].text, withShared(pair[side], span)) : '';
}

/** The longest words that both share, in the order of the text. */
export function inCommon({ a }: AutomaticView, words: Words): string {
  const distinct = new Map(a.shared.map((span) => [wordsAt(a.text, span).toLowerCase(), span]));
  const longest = [...distinct.values()].toSorted((one, other) => length(other) - length(one)).slice(0, SHARED_SHOWN);
  const inOrder = longest.toSorted((one, other) => one.start - other.start);
  return words.inBoth({ words: words.list(inOrder.map((span) => words.quoted({ text: wordsAt(a.text, span) }))) });
}

const length = ({ start, end }: Span): number => end - start;

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end);

/** "written 3 months apart"; undefined for texts of one time. */
export function apartText({ apart }: AutomaticView, words: Words): string | undefined {
  if (apart === undefined || apart <= FAR_APART_DAYS) return undefined;
  const months = Math.round(apart / DAYS_OF_MONTH);
  const [count, unit] = months < 2 * MONTHS_OF_YEAR ? [months, 'month'] : [Math.round(months / MONTHS_OF_YEAR), 'year'];
  const time = new Intl.NumberFormat(words.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return words.writtenApart({ time });
}

/** A text in pieces, each either plain, shared by both, or what the explanation is about. */
export function pieces(text: string, shared: readonly Span[], telling: Span | undefined) {
  const kinds = Array.from({ length: text.length }, (_, at) =>
    telling && at >= telling.start && at < telling.end ? 'telling' : 'plain',
  ) as ('telling' | 'shared' | 'plain')[];
  for (const { start, end } of shared)
    for (let at = start; at < end; at++) if (kinds[at] === 'plain') kinds[at] = 'shared';
  const found: { kind: 'telling' | 'shared' | 'plain'; text: string }[] = [];
  kinds.forEach((kind, at) => {
    const last = found.at(-1);
    if (last?.kind === kind) last.text += text.charAt(at);
    else found.push({ kind, text: text.charAt(at) });
  });
  return found;
}
