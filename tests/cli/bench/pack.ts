/** The compiled pack: its size, and how long it takes to open, beside a copy of its bytes and parsing it as JSON. */
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { subjectView } from '../../../corpus/pack/view.ts';
import type { Figure } from '../bench.ts';

const ROUNDS = 200;

export function benchPack(): Figure[] {
  const pack = compileBundled();
  const bytes = encodePack(pack);
  const json = JSON.stringify(pack);
  const [first] = pack.subjects;
  if (!first) throw new Error('the bundled pack has no subjects');
  const times = interleaved({
    copy: () => bytes.slice(0),
    open: () => new Corpus(bytes),
    first: () => subjectView(new Corpus(bytes), first.id),
    parse: () => JSON.parse(json) as unknown,
  });
  return [
    { what: 'size', value: bytes.byteLength / 1024, unit: 'KB' },
    { what: 'open', value: times.open, unit: 'ms' },
    { what: 'open and show one subject', value: times.first, unit: 'ms' },
    { what: 'open ÷ parse as JSON', value: times.open / times.parse, unit: '', better: 'less' },
    { what: 'open ÷ copy the bytes', value: times.open / times.copy, unit: '', better: 'less' },
  ];
}

/** The median time of each, in milliseconds, from rounds in which each runs once. */
function interleaved<Name extends string>(works: Record<Name, () => unknown>): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const started = performance.now();
      works[name]();
      taken.get(name)?.push(performance.now() - started);
    }
  }
  const median = (times: number[]): number => times.toSorted((one, other) => one - other)[ROUNDS / 2] ?? 0;
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<Name, number>;
}
