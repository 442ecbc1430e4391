/**
 * A pack as its reader has put it right: subjects split, merged, renamed, of another type, marked or not, hidden. What a
 * correction is about may not be there (its source is switched off, its pack was deleted): then it waits.
 *
 * Splitting goes before merging, and merging before what is said of the subject that comes of it.
 */
import { foldAlias } from '../match/fold.ts';
import { Letters } from '../match/letters.ts';
import type { Pack, Passage, Subject, SubjectId } from '../model.ts';
import { joined, withSubjectIds } from '../pack/merge.ts';
import { ownerOf, rootOf, type Corrections } from './corrections.ts';

export function corrected(pack: Pack, corrections: Corrections): Pack {
  if (corrections.length === 0) return pack;
  return withFacts(withMergers(withSplits(pack, corrections), corrections), corrections);
}

function withSplits(pack: Pack, corrections: Corrections): Pack {
  const splits = corrections.filter((each) => each.do === 'split');
  if (splits.length === 0) return pack;
  const subjects = new Map(pack.subjects.map((subject) => [subject.id, subject]));
  const concerned = new Set(splits.map(({ subject }) => subject).filter((id) => subjects.has(id)));
  const off = new Map<SubjectId, { origin: Subject; passages: Passage[] }>();
  const passages = pack.passages.map((passage) => {
    if (!passage.subjects.some((id) => concerned.has(id))) return passage;
    const named = passage.subjects.map((subject) => {
      const owner = ownerOf(corrections, { subject, source: passage.source });
      const origin = owner === subject ? undefined : subjects.get(subject);
      if (!origin) return subject;
      const group = off.get(owner) ?? { origin, passages: [] };
      off.set(owner, group);
      group.passages.push(passage);
      return owner;
    });
    return { ...passage, subjects: [...new Set(named)] };
  });
  const others = [...off].map(([id, { origin, passages: own }]) => ({ ...origin, ...spelledIn(origin, own), id }));
  return { ...pack, passages, subjects: [...pack.subjects, ...others.filter(({ id }) => !subjects.has(id))] };
}

/** The spellings that these passages have; all where they have none, as where they are summaries. */
function spelledIn(
  { name, aliases, short }: Subject,
  passages: readonly Passage[],
): Pick<Subject, 'aliases' | 'short'> {
  const letters = new Letters();
  const texts = passages.map(({ words = '' }) => ` ${foldAlias(words, letters)} `);
  const isThere = (form: string): boolean => texts.some((text) => text.includes(` ${foldAlias(form, letters)} `));
  const own = aliases.filter((each) => each === name || isThere(each));
  return { aliases: own, short: short.some(isThere) ? short.filter(isThere) : short };
}

function withMergers(pack: Pack, corrections: Corrections): Pack {
  const known = new Map(pack.subjects.map((subject) => [subject.id, subject]));
  const intoOf = (id: SubjectId): SubjectId => {
    const root = rootOf(corrections, id);
    return known.has(root) ? root : id;
  };
  if (pack.subjects.every(({ id }) => intoOf(id) === id)) return pack;
  const renamed = withSubjectIds(pack, intoOf);
  const subjects = new Map<SubjectId, Subject>();
  // The one that the others were merged into is the first, whatever order they are in.
  const order = pack.subjects.map(({ id }, at) => ({
    isRoot: intoOf(id) === id,
    subject: renamed.subjects[at] as Subject,
  }));
  for (const { subject } of order.toSorted((one, other) => Number(other.isRoot) - Number(one.isRoot))) {
    const first = subjects.get(subject.id);
    subjects.set(subject.id, first ? described(joined(first, subject), subject) : subject);
  }
  return { ...renamed, subjects: [...subjects.values()] };
}

function described(whole: Subject, { description }: Subject): Subject {
  return whole.description === '' ? { ...whole, description } : whole;
}

function withFacts(pack: Pack, corrections: Corrections): Pack {
  const about = Map.groupBy(corrections, ({ subject }) => subject);
  const hidden = new Set<SubjectId>();
  const subjects = pack.subjects.flatMap((subject): Subject[] => {
    const own = about.get(subject.id) ?? [];
    if (own.length === 0) return [subject];
    if (own.some((each) => each.do === 'hide')) {
      hidden.add(subject.id);
      return [];
    }
    return [own.reduce<Subject>(factOf, subject)];
  });
  if (hidden.size === 0) return { ...pack, subjects };
  const passages = pack.passages.map((passage) =>
    passage.subjects.some((id) => hidden.has(id))
      ? { ...passage, subjects: passage.subjects.filter((id) => !hidden.has(id)) }
      : passage,
  );
  return { ...pack, subjects, passages };
}

function factOf(subject: Subject, correction: Corrections[number]): Subject {
  switch (correction.do) {
    case 'rename': {
      const { name } = correction;
      return {
        ...subject,
        name,
        aliases: [...new Set([name, ...subject.aliases])],
        short: subject.short.filter((each) => each !== name),
      };
    }
    case 'retype':
      return subject.kind === 'entity' ? { ...subject, type: correction.type } : subject;
    case 'mark': {
      const { quiet: _quiet, ...loud } = subject;
      return correction.on ? loud : { ...loud, quiet: true };
    }
    case 'split':
    case 'merge':
    case 'told':
    case 'hide':
      return subject;
  }
}
