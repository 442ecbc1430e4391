/** The ids of automatic comparisons that are set aside, out of whatever is stored, or stands in a file. */

/** Nobody tidies such lists: beyond this many the oldest are forgotten. */
export const MOST = 5_000;

export function setAsideFrom(stored: unknown): string[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((id): id is string => typeof id === 'string' && /^[0-9a-z]+-[0-9a-z]+$/.test(id)).slice(-MOST);
}
