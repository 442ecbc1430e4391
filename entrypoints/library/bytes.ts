/**
 * The bytes of a file to its text, whatever it is encoded in: UTF-8, UTF-16, and what the press wrote before, Windows-1252
 * and Windows-1256 (Arabic).
 */

/** @returns undefined for what is no text. */
export function textOf(bytes: Uint8Array, { isHtml = false } = {}): string | undefined {
  const encoding = marked(bytes) ?? utf16(bytes) ?? (isHtml ? declared(bytes) : undefined);
  if (encoding !== undefined) return decoded(bytes, encoding);
  // Text has hardly any control characters; what a text file was made of has.
  const controls = bytes.subarray(0, 100_000).filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  if (bytes.includes(0) || controls > 10) return undefined;
  return decoded(bytes, 'utf-8') ?? decoded(bytes, isArabic(bytes) ? 'windows-1256' : 'windows-1252');
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By a byte order mark. */
function marked([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** Without a mark: every other byte of western text is 0, and the others are not. */
function utf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

/** What an HTML file says of itself, where that is an encoding. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (label === undefined || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** In Arabic text most letters lie beyond ASCII; in the western languages few do. */
function isArabic(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of bytes.subarray(0, 20_000)) {
    if (byte >= 0xc0) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
  }
  return high > letters;
}
