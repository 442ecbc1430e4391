/** In `storage.local`: when this is another, what pages are read by is. All that are open are read again. */
export const READ_AGAIN = 'again';

/** As no stamp before it. */
export function newStamp(): string {
  return crypto.randomUUID();
}
