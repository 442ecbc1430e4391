/**
 * Roles: "the <adjective> <position>" and "<country>'s <position>" in a sentence on a page of the asked date, read by the
 * whole machinery. The office table is made of the same file's holders, as the README of the data says. Right: the holder
 * is the first subject of a mention that covers the position.
 */
import { countryNames } from '../../match/countries.ts';
import { Reading } from '../../match/reading.ts';
import type { Edtf, Entity, Pack, SubjectId, Tenure } from '../../model.ts';
import { Corpus } from '../../pack/corpus.ts';
import { encodePack } from '../../pack/encode.ts';

export interface RoleQuestion {
  country: string;
  position: string;
  date: Edtf;
  qid: string;
  person: string;
  start: Edtf;
  end: Edtf | null;
}

export interface RoleScore {
  accuracy: number;
  questions: number;
  /** `<phrase>, <date>: <found> for <expected>`. */
  mistakes: string[];
}

export function scoreRoles(questions: readonly RoleQuestion[]): RoleScore {
  const corpus = new Corpus(encodePack(officePack(questions)));
  const mistakes: string[] = [];
  let asked = 0;
  for (const { country, position, date, qid, person } of questions) {
    for (const phrase of phrasesFor(country, position)) {
      asked++;
      const text = `On Tuesday the ${phrase} spoke about the weather.`;
      const [block] = new Reading(corpus, date).read([{ id: 0, text }]);
      const mention = block?.mentions.find(({ end }) => end === 'On Tuesday the '.length + phrase.length);
      if (mention?.subjects[0] === qid) continue;
      mistakes.push(`${phrase}, ${date}: ${mention?.subjects.join(' ') ?? 'nothing'} for ${person}`);
    }
  }
  return { accuracy: 1 - mistakes.length / asked, questions: asked, mistakes };
}

function phrasesFor(country: string, position: string): string[] {
  const [adjective] = countryNames(country).adjectives;
  return [...(adjective === undefined ? [] : [`${adjective} ${position}`]), `${country}’s ${position}`];
}

/** Countries, offices and holders, each once. */
function officePack(questions: readonly RoleQuestion[]): Pack {
  const entities = new Map<string, Entity>();
  for (const { country, position, qid, person, start, end } of questions) {
    const countryId = `country-${country}` as SubjectId;
    const office = `office-${country}-${position}` as SubjectId;
    if (!entities.has(countryId)) {
      const { adjectives, others } = countryNames(country);
      entities.set(countryId, { ...entity(countryId, country, 'place'), aliases: [country, ...others], adjectives });
    }
    if (!entities.has(office)) {
      const name = `${position} (${country})`;
      // In small letters, which match capitals as well.
      entities.set(office, { ...entity(office, name, 'office'), country: countryId, role: [position.toLowerCase()] });
    }
    const holder = entities.get(qid) ?? entity(qid as SubjectId, person, 'person');
    const term: Tenure = { office, from: start, ...(end && { to: end }) };
    const known = holder.held.some((other) => other.office === office && other.from === start);
    entities.set(qid, { ...holder, held: known ? holder.held : [...holder.held, term] });
  }
  return {
    id: 'offices',
    name: 'Offices',
    sources: [],
    passages: [],
    subjects: [...entities.values()],
    comparisons: [],
  };
}

function entity(id: SubjectId, name: string, type: Entity['type']): Entity {
  return {
    kind: 'entity',
    type,
    id,
    name,
    description: '',
    aliases: type === 'office' ? [] : [name],
    short: [],
    decoys: [],
    held: [],
    adjectives: [],
    role: [],
  };
}
