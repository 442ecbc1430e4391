/** Does the work when it is first asked for. @returns what came of it, then and later. */
export function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => (done ??= { result: work() }).result;
}
