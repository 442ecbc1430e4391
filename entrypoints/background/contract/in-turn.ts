/** Changes of one stored value, one after the other, whichever page of the extension they come from. */

/** A change takes milliseconds. */
const MOST_WAIT_MS = 2_000;

/** Does the work when no other page does work of that name; one that hangs in it is not waited for any longer. */
export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  let begun = false;
  const begin = (): Promise<Result> => {
    begun = true;
    return work();
  };
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(MOST_WAIT_MS) }, begin);
  } catch (error) {
    if (begun) throw error;
    return work();
  }
}
