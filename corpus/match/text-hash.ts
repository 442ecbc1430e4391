/** A short number for a text, to find it again among many; two texts may have one number. FNV-1a, 32 bits, unsigned. */
export function textHash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}
