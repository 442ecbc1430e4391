/** Whatever a file holds, reading it ends, and what is taken is sound. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '../../../corpus/exchange/hash.ts';
import { readPack, readPackValue } from '../../../corpus/exchange/read.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { mergePacks } from '../../../corpus/pack/merge.ts';
import { SOUND, SOUND_FILE } from './build.ts';

/** Every place in the file, as a path of keys. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => placesOf(each, [...path, key]))];
}

const PLACES = placesOf(SOUND_FILE).filter((path) => path.length > 0);
const IDS = ['post', 'gazette', 'post#p1', 'vera-lindqvist', 'mayor', 'ostby', 'storm', 'why', '__proto__', 'nobody'];

const anything = fc.oneof(
  fc.constantFrom(...IDS),
  fc.jsonValue(),
  fc.constantFrom(null, -1, 1e308, '', '2014-02-31', [], {}, 'x'.repeat(600)),
);

function withChange(path: readonly string[], value: unknown): typeof SOUND_FILE {
  const file = structuredClone(SOUND_FILE);
  let at = file as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) as string] = value;
  return file;
}

test('a file with any change is refused with reasons, or is a pack that can be compiled with others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PLACES), anything, async (path, value) => {
      const file = withChange(path, value);
      if (path[0] !== 'hash') file.hash = await hashOf(file.content);
      const reading = await readPackValue(file);
      if (!reading.ok) {
        expect(reading.problems.length).toBeGreaterThan(0);
        return;
      }
      const corpus = new Corpus(encodePack(mergePacks([SOUND, { ...reading.pack, id: 'other' }]).pack));
      corpus.names.find('Vera Lindqvist of Ostby');
    }),
    { numRuns: 600 },
  );
});

test('any text is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
      expect(await readPack(text)).toMatchObject({ ok: false });
    }),
  );
});

test('any part of a file that was cut off is refused', async () => {
  const text = JSON.stringify(SOUND_FILE);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: text.length - 1 }), async (length) => {
      expect(await readPack(text.slice(0, length))).toMatchObject({ ok: false });
    }),
  );
});
