/** A small pack that is sound, and its file. */
import type { PackFile } from '../../../corpus/exchange/schema.ts';
import { writePack } from '../../../corpus/exchange/write.ts';
import type { Pack } from '../../../corpus/model.ts';
import { comparison, entity, event, pack, passage, source } from '../pack/build.ts';

export const SOUND: Pack = pack({
  sources: [source({ id: 'post' }), source({ id: 'gazette', date: '2014-10', url: 'https://example.org/b' })],
  passages: [
    passage({ id: 'post#p1', subjects: ['vera-lindqvist', 'storm'] }),
    passage({ id: 'gazette#p1', subjects: ['vera-lindqvist'], quotation: { words: 'no', speaker: 'vera-lindqvist' } }),
  ],
  subjects: [
    entity({ id: 'vera-lindqvist', name: 'Vera Lindqvist', held: [{ office: 'mayor', from: '2012' }] }),
    entity({ id: 'mayor', name: 'Mayor of Ostby', type: 'office', country: 'ostby', role: ['mayor'] }),
    entity({ id: 'ostby', name: 'Ostby', type: 'place' }),
    event({ id: 'storm', name: 'The storm', place: 'ostby', participants: ['vera-lindqvist'] }),
  ],
  comparisons: [comparison('why', ['storm'], { Wind: ['post#p1'], Rain: ['gazette#p1'] })],
});

export const SOUND_FILE: PackFile = await writePack(SOUND, { made: '2026-01-02', licence: 'CC BY 4.0' });
