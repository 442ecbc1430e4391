/**
 * Same event across documents: the event mentions that people marked (gold mentions, single ones too), parted into chains
 * within a story. The floor is the same stem of the last word.
 *
 * The weights are learnt from ECB+'s training part; what is stated is of its other files (`dev`, or whatever is there), and
 * of NewsWCL50, which nothing was learnt from.
 */
import { chainsOf } from '../../../compare/event-chains.ts';
import { stemOf } from '../../../compare/terms.ts';
import { filesIn, readRows } from '../data.ts';
import { scoreClusters, type CoreferenceScore } from './coreference.ts';
import type { EvaluationSet, SetResult } from './sets.ts';
import { eventsOf, type MarkedDocument, type MarkedEvent } from './told-events.ts';

export const ECB_EVENTS: EvaluationSet = {
  name: 'ecb-events',
  rows: [
    {
      key: 'ecbEventConll',
      best: '–',
      floor: '.777',
      goal: 0.785,
      what: 'same event across documents, ECB+, CoNLL F1',
    },
    { key: 'ecbEventLea', best: '–', floor: '–', what: 'the same, LEA' },
    { key: 'ecbEventFloor', best: '–', floor: '.777', what: 'CoNLL F1 of the same last-word stem, as we stem' },
  ],
  run: (data) => score(data, 'ecbEvent', otherThanTraining(filesIn(data, 'events'))),
};

export const NEWSWCL_EVENTS: EvaluationSet = {
  name: 'newswcl-events',
  rows: [
    {
      key: 'newswclConll',
      best: '–',
      floor: '.475',
      goal: 0.5,
      what: 'same event across documents, NewsWCL50, CoNLL F1',
    },
    { key: 'newswclLea', best: '–', floor: '–', what: 'the same, LEA' },
    { key: 'newswclFloor', best: '–', floor: '.475', what: 'CoNLL F1 of the same last-word stem, as we stem' },
  ],
  run: (data) => score(data, 'newswcl', ['newswcl50.jsonl']),
};

/** The training part only where nothing else is there. */
function otherThanTraining(files: readonly string[]): string[] {
  const all = files.filter((file) => /^ecbplus.*\.jsonl$/u.test(file));
  const apart = all.filter((file) => !file.includes('train'));
  return apart.length > 0 ? apart : all;
}

function score(data: string, key: string, files: readonly string[]): SetResult | undefined {
  const documents = files.flatMap((file) => readRows<MarkedDocument>(data, `events/${file}`) ?? []);
  const stories = Map.groupBy(documents.flatMap(eventsOf), ({ story }) => story);
  if (stories.size === 0) return undefined;
  const found = scoreBy(stories, (events) => chainsOf(events.map(({ event }) => event)));
  const floor = scoreBy(stories, byLastWord);
  return {
    figures: {
      [`${key}Conll`]: found.conll,
      [`${key}Lea`]: found.lea.f1,
      [`${key}Floor`]: floor.conll,
      ...parts(key, found),
    },
    mistakes: worst(stories),
  };
}

type Stories = ReadonlyMap<string, readonly MarkedEvent[]>;

function scoreBy(stories: Stories, chains: (events: readonly MarkedEvent[]) => number[][]): CoreferenceScore {
  const gold = new Map<string, string>();
  const found = new Map<string, string>();
  for (const [story, events] of stories) {
    for (const { id, chain } of events) gold.set(id, chain);
    assign(found, story, events, chains(events));
  }
  return scoreClusters(gold, found);
}

function assign(found: Map<string, string>, story: string, events: readonly MarkedEvent[], chains: number[][]): void {
  chains.forEach((chain, number) => {
    for (const at of chain) found.set(events[at]?.id ?? '', `${story} ${number}`);
  });
}

function byLastWord(events: readonly MarkedEvent[]): number[][] {
  const stem = (at: number): string => stemOf(events[at]?.text.toLowerCase().split(' ').at(-1) ?? '');
  return [...Map.groupBy(events.keys(), stem).values()];
}

function parts(key: string, { muc, bCubed, ceafe }: CoreferenceScore): Record<string, number> {
  return { [`${key}Muc`]: muc.f1, [`${key}BCubed`]: bCubed.f1, [`${key}Ceafe`]: ceafe.f1 };
}

/** The stories that are parted worst, with their CoNLL F1. */
function worst(stories: Stories): string[] {
  const scores = [...stories].map(([story, events]): [string, number] => {
    const alone = new Map([[story, events]]);
    return [story, scoreBy(alone, (each) => chainsOf(each.map(({ event }) => event))).conll];
  });
  return scores
    .toSorted(([, one], [, other]) => one - other)
    .map(([story, conll]) => `story ${story}: CoNLL ${conll.toFixed(3)}`);
}
