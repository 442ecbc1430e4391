/** A small corpus of two sides, two places and the events between them, and what a sentence is found to tell of them. */
import { Reading } from '../../../corpus/match/reading.ts';
import type { Edtf, Entity, Event, Pack, SubjectId, Telling } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';

function entity(id: string, name: string, more: Partial<Entity> = {}): Entity {
  return {
    kind: 'entity',
    type: 'place',
    id: id as SubjectId,
    name,
    description: name,
    aliases: [name],
    short: [],
    decoys: [],
    held: [],
    adjectives: [],
    role: [],
    ...more,
  };
}

function event(id: string, date: string, told: Partial<Telling>, more: Partial<Event> = {}): Event {
  return {
    kind: 'event',
    id: id as SubjectId,
    name: `The event ${id}`,
    description: id,
    aliases: [`The event ${id}`],
    short: [],
    date: date as Edtf,
    participants: [...(told.by ?? []), ...(told.to ?? []), ...(told.with ?? []).flat()].filter(
      (one): one is SubjectId => !one.startsWith('~'),
    ),
    status: 'happened',
    told: { triggers: [], acts: [], by: [], to: [], with: [], once: false, ...told },
    ...more,
  };
}

const [freedonia, sylvania, bandits, spa] = ['freedonia', 'sylvania', 'bandits', 'spa'] as SubjectId[] as [
  SubjectId,
  SubjectId,
  SubjectId,
  SubjectId,
];

const PACK: Pack = {
  id: 'tiny',
  name: 'Tiny',
  sources: [],
  passages: [],
  comparisons: [],
  subjects: [
    entity(freedonia, 'Freedonia', { adjectives: ['Freedonian'] }),
    entity(sylvania, 'Sylvania', { adjectives: ['Sylvanian'] }),
    entity(bandits, 'Red Bandits', { type: 'group' }),
    entity(spa, 'Spa'),
    entity('zanzi', 'Zanzi', { adjectives: ['Zanzian'] }),
    event('refusal', '2014-09-15', {
      acts: ['refusal'],
      by: [freedonia],
      with: [[sylvania], [bandits, '~bandits']],
      once: true,
    }),
    event('request', '2014-09-10', {
      acts: ['appeal'],
      by: [sylvania],
      to: [freedonia],
      with: [[bandits, '~bandits']],
    }),
    event(
      'conference',
      '2014-09-15',
      { triggers: ['conference'], acts: ['meeting'], with: [[spa], [bandits]], once: true },
      {
        short: ['Spa conference'],
        place: spa,
      },
    ),
    event('collapse', '2013-03-02', { triggers: ['collapse'], with: [['~Long Bridge', '~bridge']], once: true }),
    event('exclusion', '2014-09', { acts: ['exclusion'], to: [freedonia], with: [[spa]] }),
    event('round', '2014-09-18', { triggers: ['talks'], with: [[freedonia], [sylvania]] }, { status: 'announced' }),
  ],
};

const CORPUS = new Corpus(encodePack(PACK));

/** "refusal turned down", with the status behind it where it did not just happen; in the order of the text. */
export function told(text: string, pageDate: string | null = '2014-09-16'): string[] {
  const reading = new Reading(CORPUS, (pageDate ?? undefined) as Edtf | undefined);
  const mentions = reading.read([{ id: 1, text }]).flatMap((block) => block.mentions);
  return mentions
    .filter(({ kind }) => kind === 'event')
    .map(({ subjects, start, end, why }) => {
      const status = why.find((reason) => reason.kind === 'told')?.status ?? 'happened';
      return `${subjects[0]} "${text.slice(start, end)}"${status === 'happened' ? '' : ` ${status}`}`;
    });
}
