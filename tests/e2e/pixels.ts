/**
 * What is painted on the screen, colour by colour: for what no document tells, such as what stands in a closed shadow
 * root. Pictures are read here and not in the page, which may forbid images of our making.
 */
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** In CSS pixels of the viewport. */
export interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Of a part of what is on the screen, row by row; a colour as CSS writes it, `0xrrggbb`. */
export async function pixels(page: Page, clip: Clip): Promise<Uint32Array> {
  return coloursOf(await picture(page, clip));
}

/** A part of what is on the screen, as a file; as long as nothing is painted anew it is the same, byte by byte. */
async function picture(page: Page, clip: Clip): Promise<Uint8Array> {
  const { left, top } = await page.evaluate(() => ({ left: scrollX, top: scrollY }));
  const inDocument = { ...clip, x: clip.x + left, y: clip.y + top };
  return page.screenshot({ clip: inDocument, captureBeyondViewport: false });
}

/** All that is on the screen, as a file. Where the reader has zoomed, a pixel of it is none of CSS. */
export function screen(page: Page): Promise<Uint8Array> {
  return page.screenshot({ captureBeyondViewport: false });
}

/** Of a PNG, in its own pixels. */
export const widthOf = (file: Uint8Array): number => Buffer.from(file).readUInt32BE(16);

/** How many pixels have a colour, or one next to it: screens and browsers round. */
export function countOf(painted: Uint32Array, colour: number): number {
  const wanted = partsOf(colour);
  const isNear = (other: number): boolean =>
    partsOf(other).every((part, at) => Math.abs(part - (wanted[at] ?? 0)) <= NEAR);
  return painted.filter(isNear).length;
}

/** Of 255. */
const NEAR = 6;

/** Red, green and blue, of 255. */
export const partsOf = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** Of a PNG as browsers make them: eight bits for each of red, green, blue and perhaps opacity, not interlaced. */
export function coloursOf(file: Uint8Array): Uint32Array {
  const bytes = Buffer.from(file);
  const [width, height, colourType] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]];
  if (bytes[24] !== 8 || bytes[28] !== 0) throw new Error('The picture is of an unknown kind.');
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const size = colourType === 6 ? 4 : 3;
  const rows = inflateSync(Buffer.concat(data));
  const length = width * size;
  const colours = new Uint32Array(width * height);
  let above = new Uint8Array(length);
  for (let row = 0; row < height; row += 1) {
    const from = row * (length + 1);
    const line = unfiltered(rows[from] ?? 0, rows.subarray(from + 1, from + 1 + length), above, size);
    for (let column = 0; column < width; column += 1) {
      const at = column * size;
      colours[row * width + column] = ((line[at] ?? 0) << 16) | ((line[at + 1] ?? 0) << 8) | (line[at + 2] ?? 0);
    }
    above = line;
  }
  return colours;
}

/** As section 9 of the PNG specification has it: each byte is told by how far it is from its neighbours. */
function unfiltered(filter: number, told: Uint8Array, above: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(told.length);
  for (let at = 0; at < told.length; at += 1) {
    line[at] = (told[at] ?? 0) + guess(filter, line[at - size] ?? 0, above[at] ?? 0, above[at - size] ?? 0);
  }
  return line;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left, up, corner);
    default:
      return 0;
  }
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
