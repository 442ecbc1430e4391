import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../corpus/exchange/hash.ts';
import { spoken } from '../../../corpus/exchange/problem.ts';
import { readPack } from '../../../corpus/exchange/read.ts';
import type { PackFile } from '../../../corpus/exchange/schema.ts';
import { SOUND, SOUND_FILE } from './build.ts';

/** What is said of a file that is changed, with the hash that it has then. */
async function saidOf(change: (file: PackFile) => void, hash = true): Promise<string[]> {
  const file = structuredClone(SOUND_FILE);
  change(file);
  if (hash) file.hash = await hashOf(file.content);
  const { content } = file;
  file.counts.subjects = hash && Array.isArray(content.subjects) ? content.subjects.length : file.counts.subjects;
  const reading = await readPack(JSON.stringify(file));
  return reading.ok ? [] : reading.problems.map(spoken);
}

test('reads what was written, with its licence and day', async () => {
  const reading = await readPack(JSON.stringify(SOUND_FILE));
  expect(reading).toEqual({ ok: true, pack: SOUND, notes: { made: '2026-01-02', licence: 'CC BY 4.0' } });
});

test('reads the example of the documentation', async () => {
  const example = readFileSync(new URL('../../../corpus/schemas/pack.example.json', import.meta.url), 'utf8');
  const reading = await readPack(example);
  expect(reading).toMatchObject({ ok: true, pack: { name: 'Harbour papers' } });
});

test('the order of keys and white space do not change the hash', async () => {
  const { content } = SOUND_FILE;
  const turned = Object.fromEntries(Object.entries(content).toReversed());
  expect(await hashOf(turned)).toBe(SOUND_FILE.hash);
});

describe('refuses, naming thing and reason,', () => {
  const subject = (file: PackFile, at: number) => file.content.subjects[at] as unknown as Record<string, unknown>;

  test.each<[string, (file: PackFile) => void, string[]]>([
    [
      'a version it does not know',
      (file) => Object.assign(file, { version: 7 }),
      ['the pack is of a version that is not known here: 7'],
    ],
    ['what is no pack', (file) => Object.assign(file, { format: 'playlist' }), ['the file is not a pack']],
    [
      'a field it does not know',
      (file) => Object.assign(subject(file, 0), { rank: 1 }),
      ['not as the format has it: content.subjects 1.rank'],
    ],
    [
      'a field of another type',
      (file) => Object.assign(file.content.sources[1]!, { date: 2014 }),
      ['not as the format has it: content.sources 2.date'],
    ],
    [
      'an address that runs something',
      (file) => Object.assign(file.content.sources[0]!, { url: 'javascript:alert(1)' }),
      ['not as the format has it: content.sources 1.url'],
    ],
    [
      'a name without a letter',
      (file) => Object.assign(subject(file, 2), { short: ['—'] }),
      ['not as the format has it: content.subjects 3.short 1'],
    ],
    [
      'counts that are not so',
      (file) => Object.assign(file.counts, { sources: 3 }),
      ['the counts are not those of the content: sources 3'],
    ],
    [
      'an id twice',
      (file) => file.content.subjects.push(file.content.subjects[0]!),
      ['an id that stands twice: subject "vera-lindqvist"'],
    ],
    [
      'a passage of no source',
      (file) => Object.assign(file.content.passages[0]!, { source: 'herald' }),
      ['an id that leads nowhere: passage "post#p1": source "herald"'],
    ],
    [
      'a passage under another source’s name',
      (file) => Object.assign(file.content.passages[0]!, { source: 'gazette' }),
      ['an id of another kind of thing: passage "post#p1": source "gazette"'],
    ],
    [
      'a subject that is not there',
      (file) => file.content.passages[0]!.subjects.push('nobody'),
      ['an id that leads nowhere: passage "post#p1": subject "nobody"'],
    ],
    [
      'an office that is none',
      (file) => Object.assign(subject(file, 0), { held: [{ office: 'ostby', from: '2012' }] }),
      ['an id of another kind of thing: subject "vera-lindqvist": office "ostby"'],
    ],
    [
      'an event that takes part in itself',
      (file) => Object.assign(subject(file, 3), { participants: ['storm'] }),
      ['an id that leads back to itself: subject "storm": participant "storm"'],
    ],
    [
      'an office in itself',
      (file) => Object.assign(subject(file, 1), { country: 'mayor' }),
      ['an id that leads back to itself: subject "mayor": country "mayor"'],
    ],
    [
      'texts that are each other’s',
      (file) =>
        file.content.sources.forEach((each, at) => Object.assign(each, { sameAs: at === 0 ? 'gazette' : 'post' })),
      [
        'an id that leads back to itself: source "post": sameAs "gazette"',
        'an id that leads back to itself: source "gazette": sameAs "post"',
      ],
    ],
    [
      'a passage that a comparison cites and that is not there',
      (file) => Object.assign(file.content.comparisons[0]!.answers[0]!.positions[0]!, { passages: ['post#p9'] }),
      ['an id that leads nowhere: comparison "why": passage "post#p9"'],
    ],
    [
      'a day that no calendar has',
      (file) => Object.assign(file.content.sources[0]!, { date: '2014-02-31' }),
      ['a day that no calendar has: source "post": "2014-02-31"'],
    ],
  ])('%s', async (_, change, said) => {
    expect(await saidOf(change)).toEqual(said);
  });

  test('a hash of something else', async () => {
    const said = await saidOf((file) => Object.assign(file.content.sources[0]!, { title: 'Changed' }), false);
    expect(said).toEqual([`the content is not what its hash says: ${SOUND_FILE.hash}`]);
  });

  test('keys that reach into every object', async () => {
    const text = JSON.stringify(SOUND_FILE).replace('"content":{', '"content":{"__proto__":{"polluted":true},');
    const reading = await readPack(text);
    expect(reading).toEqual({ ok: false, problems: [{ reason: 'forbidden-key', at: 'content.__proto__' }] });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('more names than a pack may have', async () => {
    const many = Array.from({ length: 10_000_000 }, () => 'n');
    const said = await saidOf((file) => Object.assign(subject(file, 2), { aliases: many }), false);
    expect(said).toEqual(['more names than a pack may have: 10000003']);
  });

  test('what is no JSON, and what is nothing', async () => {
    for (const text of ['{"format":', '', '\0\0']) {
      expect(await readPack(text)).toEqual({ ok: false, problems: [{ reason: 'no-json', at: '' }] });
    }
    for (const text of ['null', '[]', '7', '{}']) {
      expect(await readPack(text)).toEqual({ ok: false, problems: [{ reason: 'no-pack', at: '' }] });
    }
  });

  test('what is nested without end', async () => {
    const text = `{"format":"concordance-pack","version":1,"x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    expect(await readPack(text)).toMatchObject({ ok: false, problems: [{ reason: 'forbidden-key' }] });
  });
});
