/** What the compiler has to say about a file, and how an editor reads it. */

/** A place in a file; lines and columns count from 1, as editors do. */
export interface Place {
  line: number;
  column: number;
}

export interface Problem extends Place {
  severity: 'error' | 'warning';
  file: string;
  /** What is wrong, without a full stop. */
  message: string;
  /** What should stand there, to be read after "expected". */
  expected?: string;
}

/** One line: `corpus/bundled/events.yaml:12:5 error unknown entity "irann"; expected the id of an entity`. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, message, expected } = problem;
  return `${file}:${line}:${column} ${severity} ${message}${expected === undefined ? '' : `; expected ${expected}`}`;
}

/** Orders problems by file, then by place. */
export function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

/** Text as it is named in a message: in quotation marks, on one line, cut after 80 characters. */
export function inQuotes(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 80 ? `${line.slice(0, 79)}…` : line}"`;
}
