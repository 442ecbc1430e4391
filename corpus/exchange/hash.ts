/** The hash of a pack's content: SHA-256 of its JSON with all keys sorted and no white space, in UTF-8. */
import { encodeText } from '../pack/container.ts';

// Web Cryptography is in every place this runs, but in none of the compiler's libraries without the DOM.
declare const crypto: { subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> } };

/** `sha-256:` and 64 small hexadecimal digits. */
export async function hashOf(content: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encodeText(canonicalJson(content)));
  return `sha-256:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** JSON in which the order of keys makes no difference. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}
