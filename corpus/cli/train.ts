/**
 * `npm run train`: makes again what the comparison has learnt. Needs data that are not part of the project; the files it
 * writes are. Whether they help is for `npm run evaluate:compare` to say.
 *
 * - `kin`: which words of happenings belong together, from WordNet
 * - `lexicon`: rare words, other synonyms and opposites, from WordNet
 * - `likeness`: the weights of the ranker, from `compare/sts20*.jsonl` in `--data FOLDER` (`../shared/eval`)
 * - `same-event`: whether two mentions are of one event, from `events/ecbplus-train.jsonl` there
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './read.ts';
import { makeKin } from './train/kin.ts';
import { makeLexicon } from './train/lexicon.ts';
import { trainLikeness } from './train/likeness.ts';
import { trainSameEvent } from './train/same-event.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: join(PROJECT, '../shared/eval') } },
  });

  const PARTS: Readonly<Record<string, () => string>> = {
    // The lexicon leaves out what stands in the other table.
    kin: makeKin,
    lexicon: makeLexicon,
    likeness: () => trainLikeness(values.data),
    'same-event': () => trainSameEvent(values.data),
  };
  for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
    const make = PARTS[part];
    if (!make) throw new Error(`${part}: expected one of ${Object.keys(PARTS).join(', ')}.`);
    console.log(`${part}: ${make()}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
