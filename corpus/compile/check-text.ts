/** The rules on texts that need no original: lengths, quotation marks, and the order of passages. */
import { problemAt, subjectsOf } from './draft.ts';
import type { ComparisonRecord, Draft, Located, PassageRecord } from './draft.ts';
import { inQuotes } from './problem.ts';
import type { Problem } from './problem.ts';
import { countVerbatim, plain, wordsOf } from './runs.ts';

/** Why these: see the step of digests and quotations in `../README.md`. */
const QUOTATION_WORDS = 15;
const ANCHOR_WORDS = 5;

const MARKS = /["“”„‟«»]|(?<![\p{L}\p{N}])‘/u;
const WRAPPING = /^["“”„‟«»‘']|["“”„‟«»‘]$/;

/** What stands between “ and ”. */
export const IN_MARKS = /“([^”]*)”/g;

interface Known {
  passages: ReadonlyMap<string, PassageRecord>;
  entities: ReadonlySet<string>;
}

export function checkText(draft: Draft): Problem[] {
  const known: Known = {
    // Of an id that stands twice, the first counts.
    passages: new Map(draft.passages.toReversed().map(({ value }) => [value.key, value])),
    entities: new Set(draft.entities.map(({ value }) => value.id)),
  };
  return [
    ...draft.passages.flatMap(checkPassage),
    ...orderOfPassages(draft),
    ...subjectsOf(draft).flatMap(checkDescription),
    ...draft.comparisons.flatMap((comparison) => checkComparison(comparison, known)),
  ];
}

function checkPassage(passage: Located<PassageRecord>): Problem[] {
  const { digest, quotation, anchor, id, paragraph } = passage.value;
  const problems: Problem[] = [];
  const say = (path: string[], message: string, expected: string): void => {
    problems.push(problemAt(passage, path, message, expected));
  };
  if (MARKS.test(digest))
    say(['digest'], 'the digest has quotation marks', 'our own words; what is quoted goes to "quotation"');
  const number = /^p(\d+)[a-z]?$/.exec(id)?.[1];
  if (number !== undefined && Number(number) !== paragraph) {
    say(
      ['id'],
      `passage "${id}" stands in paragraph ${paragraph}`,
      `"p${paragraph}", with a letter where there are several`,
    );
  }
  const quoted = wordsOf(quotation?.words ?? '').length;
  if (quoted > QUOTATION_WORDS)
    say(['quotation', 'words'], `the quotation has ${quoted} words`, `at most ${QUOTATION_WORDS}`);
  if (WRAPPING.test(quotation?.words ?? '')) {
    say(['quotation', 'words'], 'the quotation has quotation marks around it', 'the bare words');
  }
  const anchored = wordsOf(anchor ?? '').length;
  if (anchored > ANCHOR_WORDS) say(['anchor'], `the anchor has ${anchored} words`, `at most ${ANCHOR_WORDS}`);
  return problems;
}

function orderOfPassages({ passages }: Draft): Problem[] {
  return passages.flatMap((passage, at) => {
    const before = passages[at - 1];
    if (!before || before.file !== passage.file || before.value.paragraph <= passage.value.paragraph) return [];
    const message = `paragraph ${passage.value.paragraph} comes after paragraph ${before.value.paragraph}`;
    return [problemAt(passage, ['paragraph'], message, 'the passages in the order of the source')];
  });
}

function checkDescription(subject: Located<{ description: string }>): Problem[] {
  const { description } = subject.value;
  const isLine = !/\n/.test(description) && !/(?<!\b\p{L})\.$/u.test(description);
  return isLine
    ? []
    : [
        problemAt(
          subject,
          ['description'],
          `the description is ${inQuotes(description)}`,
          'one line without a full stop at its end',
        ),
      ];
}

/** What an unknown passage or speaker would only repeat is left unsaid. */
function checkComparison(comparison: Located<ComparisonRecord>, known: Known): Problem[] {
  const { question, answers } = comparison.value;
  const cited = answers.map(({ positions }) => citedBy(positions, known));
  const isComplete = cited.every((passages) => passages !== undefined);
  const problems = isComplete ? checkMarks(comparison, ['question'], question, cited.flat()) : [];
  answers.forEach(({ answer, positions }, at) => {
    const path = ['answers', at, 'answer'];
    const same = answers.findIndex((other) => wordsOf(other.answer).join(' ') === wordsOf(answer).join(' '));
    if (same < at) {
      const expected = `one answer with the positions of both (see answer ${same + 1})`;
      problems.push(problemAt(comparison, path, `the answer ${inQuotes(answer)} stands twice`, expected));
    }
    if (cited[at]) problems.push(...checkMarks(comparison, path, answer, cited[at]));
    positions.forEach((position, number) => {
      const read = citedBy([position], known);
      if (position.speaker === undefined || !read || !known.entities.has(position.speaker)) return;
      if (read.some((passage) => isNamed(position.speaker ?? '', passage))) return;
      const message = `none of the passages names "${position.speaker}"`;
      const expected = 'a passage that quotes or names the speaker';
      problems.push(problemAt(comparison, ['answers', at, 'positions', number, 'speaker'], message, expected));
    });
  });
  return problems;
}

/** `undefined` where one of the passages is unknown. */
function citedBy(positions: readonly { passages: string[] }[], { passages }: Known): PassageRecord[] | undefined {
  const cited = positions.flatMap((position) => position.passages.map((key) => passages.get(key)));
  return cited.every((passage) => passage !== undefined) ? cited : undefined;
}

function isNamed(subject: string, { quotation, subjects }: PassageRecord): boolean {
  return quotation?.speaker === subject || subjects.includes(subject);
}

/** What stands in “…” is in a quotation of a cited passage, and there are no other quotation marks. */
function checkMarks(
  comparison: Located<ComparisonRecord>,
  path: (string | number)[],
  text: string,
  cited: readonly PassageRecord[],
): Problem[] {
  if (MARKS.test(text.replace(IN_MARKS, ''))) {
    return [
      problemAt(
        comparison,
        path,
        'a quotation mark stands alone or is not one of “ and ”',
        '“…” around what is quoted',
      ),
    ];
  }
  return [...text.matchAll(IN_MARKS)].flatMap(([marked, words = '']) => {
    const quoted = plain(words).replace(/[.,;:]$/, '');
    const isQuoted = cited.some(({ quotation }) => quotation && countVerbatim(plain(quotation.words), quoted) > 0);
    const expected = 'words from a quotation of a passage that is cited for it';
    return isQuoted ? [] : [problemAt(comparison, path, `${marked} is in none of the quotations`, expected)];
  });
}
