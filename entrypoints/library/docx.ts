/**
 * A Word document (.docx) to its paragraphs: it is a zip file with the text in one of its parts. Only that part is
 * unpacked, and only so much of it as a document can have: a small file that swells without end is refused.
 */
import { unzipSync } from 'fflate';
import type { Parsed } from '../../corpus/own/document.ts';

const TEXT = 'word/document.xml';
const FACTS = 'docProps/core.xml';
/** Unpacked; text with its mark-up. */
const MAX_BYTES = 60_000_000;
/** A book has some hundred thousand; each takes the room of many letters once it is parsed. */
const MAX_ELEMENTS = 1_500_000;

export type DocxReading = Parsed | 'too-large' | 'damaged' | 'encrypted';

export function docxOf(bytes: Uint8Array): DocxReading {
  // A document with a password is no zip file but a compound file.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'encrypted';
  let isTooLarge = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== TEXT && name !== FACTS) return false;
        isTooLarge ||= originalSize > MAX_BYTES;
        return originalSize <= MAX_BYTES;
      },
    });
  } catch {
    return 'damaged';
  }
  if (isTooLarge || Object.values(files).some((part) => elementsIn(part) > MAX_ELEMENTS)) return 'too-large';
  const text = xmlOf(files[TEXT]);
  if (!text) return 'damaged';
  const facts = xmlOf(files[FACTS]);
  const said = (name: string): string => facts?.getElementsByTagNameNS('*', name)[0]?.textContent.trim() ?? '';
  const given = { title: said('title'), author: said('creator') };
  return {
    facts: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
    paragraphs: paragraphsOf(text),
    made: said('created').slice(0, 10),
  };
}

/** By the signs that tags begin with. */
function elementsIn(xml: Uint8Array): number {
  const [less, slash] = [0x3c, 0x2f];
  let count = 0;
  for (let at = xml.indexOf(less); at >= 0; at = xml.indexOf(less, at + 1)) if (xml[at + 1] !== slash) count++;
  return count;
}

/** Undefined for what is missing, broken, or declares entities of its own: no document does. */
function xmlOf(bytes: Uint8Array | undefined): Document | undefined {
  const text = bytes && new TextDecoder().decode(bytes);
  if (text === undefined || text.includes('<!DOCTYPE')) return undefined;
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  return xml.querySelector('parsererror') ? undefined : xml;
}

function paragraphsOf(text: Document): string[] {
  return [...text.getElementsByTagNameNS('*', 'p')]
    .map((paragraph) =>
      [...paragraph.getElementsByTagNameNS('*', '*')]
        // What was deleted is kept under other names.
        .map(({ localName, textContent }) =>
          localName === 't' ? textContent : /^(?:tab|br)$/.test(localName) ? ' ' : '',
        )
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
}
