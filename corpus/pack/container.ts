/**
 * The container of a compiled pack: named sections in one ArrayBuffer, used where they lie.
 *
 * Layout, little-endian: magic (4 bytes), format version (u32), byte length of the directory (u32), directory (JSON:
 * name → [offset, length]), then the sections, each at a multiple of 8. Opening reads the directory and nothing else.
 */

const MAGIC = 0x4b50_434e;
const FORMAT_VERSION = 2;
const HEADER_BYTES = 12;
const ALIGNMENT = 8;

type Directory = Record<string, [offset: number, length: number]>;

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/** The bytes of a section, in one part or several that follow each other. */
export type Section = Uint8Array | readonly Uint8Array[];

/** Offsets in the directory count from the end of the directory, so that they do not depend on its length. */
export function writeContainer(sections: Readonly<Record<string, Section>>): ArrayBuffer {
  const directory: Directory = {};
  let length = 0;
  for (const [name, section] of Object.entries(sections)) {
    const byteLength = partsOf(section).reduce((sum, part) => sum + part.byteLength, 0);
    directory[name] = [length, byteLength];
    length += aligned(byteLength);
  }
  const head = encodeText(JSON.stringify(directory));
  const start = aligned(HEADER_BYTES + head.byteLength);
  const all = new Uint8Array(start + length);
  const header = new DataView(all.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, FORMAT_VERSION, true);
  header.setUint32(8, head.byteLength, true);
  all.set(head, HEADER_BYTES);
  for (const [name, section] of Object.entries(sections)) {
    let at = start + (directory[name]?.[0] ?? 0);
    for (const part of partsOf(section)) {
      all.set(part, at);
      at += part.byteLength;
    }
  }
  return all.buffer;
}

function partsOf(section: Section): readonly Uint8Array[] {
  return section instanceof Uint8Array ? [section] : section;
}

/** Gives the sections of a container by name. */
export class Container {
  readonly buffer: ArrayBuffer;
  readonly #directory: Directory;
  readonly #start: number;

  /** @throws RangeError when the bytes are no container or of another format version. */
  constructor(buffer: ArrayBuffer) {
    this.buffer = buffer;
    if (buffer.byteLength < HEADER_BYTES) throw new RangeError('not a pack: too short');
    const header = new DataView(buffer);
    if (header.getUint32(0, true) !== MAGIC) throw new RangeError('not a pack: wrong first bytes');
    const version = header.getUint32(4, true);
    if (version !== FORMAT_VERSION)
      throw new RangeError(`pack of format ${version}; this version reads ${FORMAT_VERSION}`);
    const length = header.getUint32(8, true);
    this.#directory = JSON.parse(decodeText(new Uint8Array(buffer, HEADER_BYTES, length))) as Directory;
    this.#start = aligned(HEADER_BYTES + length);
  }

  /** The bytes of a section, as a view. @throws RangeError when there is none of that name. */
  section(name: string): Uint8Array {
    const place = this.#directory[name];
    if (!place) throw new RangeError(`pack without a section ${name}`);
    return new Uint8Array(this.buffer, this.#start + place[0], place[1]);
  }
}

// TextEncoder and TextDecoder are in every place this runs, but in none of the compiler's libraries without the DOM.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

const decoder = new TextDecoder();

export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
