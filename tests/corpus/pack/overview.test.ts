import { describe, expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import type { SourceId } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { filterOverview, overview, subjectsOf, yearsOf } from '../../../corpus/pack/overview.ts';

const pack = compileBundled();
const corpus = new Corpus(encodePack(pack));
const whole = overview(corpus);

describe('the overview of the bundled pack', () => {
  test('has every question and every source once', () => {
    expect(whole.questions.map(({ comparison }) => comparison).toSorted()).toEqual(
      pack.comparisons.map(({ id }) => id).toSorted(),
    );
    expect(whole.sources.map(({ id }) => id).toSorted()).toEqual(pack.sources.map(({ id }) => id).toSorted());
  });

  test('has the sources by date and the questions on which they differ first', () => {
    const dates = whole.sources.map(({ date }) => date.replace('~', ''));
    expect(dates).toEqual(dates.toSorted());
    const kinds = whole.questions.map(({ outcome }) => outcome.kind);
    expect([...new Set(kinds)]).toEqual(
      ['differ', 'change', 'update', 'agree', 'one-voice'].filter((kind) => kinds.some((each) => each === kind)),
    );
    expect(kinds.lastIndexOf('differ')).toBe(kinds.filter((kind) => kind === 'differ').length - 1);
  });

  test('has of each question who answers what, and nothing of who is silent', () => {
    for (const { comparison, answers, stands } of whole.questions) {
      const { answers: given } = pack.comparisons.find(({ id }) => id === comparison)!;
      const cited = given.flatMap(({ positions }, answer) =>
        positions.flatMap(({ passages }) =>
          [...new Set(passages.map((id) => id.split('#')[0]))].map((source) => `${source} ${answer}`),
        ),
      );
      expect(stands.map(({ source, answer }) => `${source} ${answer}`).toSorted()).toEqual(cited.toSorted());
      expect(answers).toEqual(given.map(({ answer }) => answer));
    }
  });
});

test('an overview has no column for a source that no question rests on', () => {
  const [first] = pack.sources;
  const brought = { ...first!, id: 'brought' as SourceId, publisher: 'Brought' };
  const more = overview(new Corpus(encodePack({ ...pack, sources: [...pack.sources, brought] })));
  expect(more.sources).toEqual(whole.sources);
});

describe('a filtered overview', () => {
  test('of an outcome has only questions with it', () => {
    const { questions, sources } = filterOverview(whole, { outcome: 'differ' });
    expect(new Set(questions.map(({ outcome }) => outcome.kind))).toEqual(new Set(['differ']));
    expect(sources).toEqual(whole.sources);
  });

  test('of a subject, of a source, has only questions about it, or on which it speaks', () => {
    const [subject] = subjectsOf(whole);
    const about = filterOverview(whole, { subject: subject!.id }).questions;
    expect(about.length).toBeGreaterThan(0);
    expect(about.every(({ subjects }) => subjects.some(({ id }) => id === subject!.id))).toBe(true);
    const { id } = whole.sources[0]!;
    const by = filterOverview(whole, { source: id }).questions;
    expect(by.every(({ stands }) => stands.some(({ source }) => source === id))).toBe(true);
  });

  test('of a period has only its sources, and the questions on which they speak', () => {
    const [first] = yearsOf(whole)!;
    const { sources, questions } = filterOverview(whole, { to: first });
    expect(sources.map(({ date }) => date.slice(0, 4))).toEqual(sources.map(() => String(first)));
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThan(whole.questions.length);
  });

  test('of nothing is the whole', () => {
    expect(filterOverview(whole, {})).toEqual(whole);
  });
});
