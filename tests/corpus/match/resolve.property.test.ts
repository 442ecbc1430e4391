/** What holds for the mentions of every page, whatever is on it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { aliasesOf, cluesOf, triggersOf } from '../../../corpus/match/aliases.ts';
import { foldAlias } from '../../../corpus/match/fold.ts';
import { splitTrigger } from '../../../corpus/match/inflect.ts';
import { Reading } from '../../../corpus/match/reading.ts';
import type { Edtf } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';

const corpus = new Corpus(encodePack(compileBundled()));
const subjects = [...corpus.subjects];
const names = aliasesOf(subjects)
  .filter(({ strength }) => strength !== 'decoy')
  .map(({ text }) => text);
const triggers = cluesOf(subjects).map(({ text }) => text);
const known = new Set([...names, ...triggers].map((text) => foldAlias(text)));
/** Triggers in two parts, with words of the page between them: "turned the offer down". */
const split = [...subjects]
  .flatMap((subject) => (subject.kind === 'event' && subject.told ? triggersOf(subject.told) : []))
  .map((trigger) => splitTrigger(trigger))
  .filter((parts) => parts !== undefined);

/** A name inside a trigger is a mention of its own: then either part may be all that is left. */
function isTrigger(words: string): boolean {
  return split.some(
    ({ heads, tail }) => heads.some((head) => words.startsWith(foldAlias(head))) || words.endsWith(foldAlias(tail)),
  );
}

/** A name at the end or the beginning of a trigger is a mention of its own, too: "warred against" of "warred against Assad". */
function isTriggerWithoutName(words: string): boolean {
  const rest = (trigger: string): string | undefined => {
    if (trigger.startsWith(`${words} `)) return trigger.slice(words.length + 1);
    return trigger.endsWith(` ${words}`) ? trigger.slice(0, -words.length - 1) : undefined;
  };
  return [...known].some((trigger) => known.has(rest(trigger) ?? ''));
}

/** Triggers of one event that stand beside one another are one mention: "car bombs tore through". */
function isPhrase(words: string): boolean {
  const parts = words.split(' ');
  const isKnown = (from: number, to: number): boolean => known.has(parts.slice(from, to).join(' '));
  return parts.some((_, at) => at > 0 && isKnown(0, at)) && parts.some((_, at) => at > 0 && isKnown(at, parts.length));
}

const statements = new Set(
  [...subjects]
    .filter(
      (subject) => subject.kind === 'event' && subject.told?.acts.some((act) => /^(?:statement|criticism)$/.test(act)),
    )
    .map(({ id }) => id),
);

/** What a known speaker does in other words is known by the speaker: "belittled the strikes". */
function isSpeech(words: string, [subject]: readonly string[]): boolean {
  return statements.has(subject as never) && /^(?:\p{Ll}+(?:ed|s)|let|ma[dk]\w* no \w+)$/u.test(words);
}

/** Names, triggers and what may stand between them, so that much of it is a candidate. */
const piece = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(...triggers),
  fc.constantFrom('former ', 'said', 'Spieth', 'of', 'the', 'Bank of', 'then-', 'in 2014', 'IS', 'US'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '’s ', '-', ' – ', '\u200d', '\u0301', '\u200f ', '\ud800', '(');
const block = fc.array(fc.tuple(piece, gap), { maxLength: 14 }).map((pairs) => pairs.flat().join(''));
const page = fc.array(block, { minLength: 1, maxLength: 4 });
const date = fc.constantFrom(undefined, '2014-09-15' as Edtf, '2014' as Edtf, '2007-12' as Edtf);

test('no office is named half in one script and half in another', () => {
  const mixed = names.filter((name) => /\p{Script=Latin}/u.test(name) && /\p{Script=Arabic}/u.test(name));
  expect(mixed).toEqual([]);
});

test('gives sorted, disjoint mentions with subjects, whose words are a known alias, role or trigger', () => {
  fc.assert(
    fc.property(page, date, fc.boolean(), (texts, on, listed) => {
      const changes = new Reading(corpus, on, { listed }).read(texts.map((text, id) => ({ id, text })));
      for (const { id, mentions } of changes) {
        let reached = 0;
        for (const { start, end, subjects: found, why } of mentions) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          const words = foldAlias(texts[id]!.slice(start, end));
          expect(
            known.has(words) ||
              isTrigger(words) ||
              isPhrase(words) ||
              isTriggerWithoutName(words) ||
              isSpeech(words, found),
            words,
          ).toBe(true);
          expect(found.length).toBeGreaterThan(0);
          expect(new Set(found).size).toBe(found.length);
          expect(why.length).toBeGreaterThan(0);
          reached = end;
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('comes to the same whether the blocks of a page are read at once or one after the other', () => {
  fc.assert(
    fc.property(page, date, (texts, on) => {
      const blocks = texts.map((text, id) => ({ id, text }));
      const latest = (steps: (typeof blocks)[]): Record<number, unknown> => {
        const reading = new Reading(corpus, on);
        const mentions: Record<number, unknown> = {};
        for (const step of steps) for (const change of reading.read(step)) mentions[change.id] = change.mentions;
        return mentions;
      };
      const withoutEmpty = (all: Record<number, unknown>): [string, unknown][] =>
        Object.entries(all).filter(([, mentions]) => (mentions as unknown[]).length > 0);
      expect(withoutEmpty(latest(blocks.map((each) => [each])))).toEqual(withoutEmpty(latest([blocks])));
    }),
    { numRuns: 80 },
  );
});
