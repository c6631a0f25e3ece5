import { deflateSync, inflateSync } from "node:zlib";

/** A picture as the painter gives it: four bytes for each pixel, row by row, none of them transparent. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** So many colours are enough for letters on cards; each pixel then takes a byte at most. */
const COLOURS = 64;

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** A picture of few colours as a PNG that is several times smaller than one with all of them. */
export function smallPng({ width, height, rgba }: Pixels): Uint8Array {
  const { palette, indices } = indexed(rgba);
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++) {
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a pixel, each a number in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

/**
 * Whether two pictures of `smallPng` show the same. Compressors of different machines write different bytes for the same
 * pixels, so bytes say nothing.
 */
export function samePng(a: Uint8Array, b: Uint8Array): boolean {
  const [left, right] = [chunksOf(a), chunksOf(b)];
  const same = (name: string): boolean => Buffer.compare(left.get(name) ?? NOTHING, right.get(name) ?? NOTHING) === 0;
  if (!same("IHDR") || !same("PLTE")) return false;
  try {
    return inflateSync(left.get("IDAT") ?? NOTHING).equals(inflateSync(right.get("IDAT") ?? NOTHING));
  } catch {
    // What is no PNG of ours is another picture.
    return false;
  }
}

const NOTHING = new Uint8Array(0);

/** The most frequent colours, and for each pixel the closest of them. */
function indexed(rgba: Uint8Array): { palette: readonly number[]; indices: Uint8Array } {
  const counts = new Map<number, number>();
  const colourAt = (at: number): number => ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
  for (let at = 0; at < rgba.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
  const palette = [...counts.keys()]
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b)
    .slice(0, COLOURS);
  const nearest = new Map(palette.map((colour, index) => [colour, index]));
  const indices = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < indices.length; i++) {
    const colour = colourAt(i * 4);
    let index = nearest.get(colour);
    if (index === undefined) {
      index = closest(palette, colour);
      nearest.set(colour, index);
    }
    indices[i] = index;
  }
  return { palette, indices };
}

function closest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((each, index) => {
    const [r, g, b] = [
      (each >> 16) - (colour >> 16),
      ((each >> 8) & 255) - ((colour >> 8) & 255),
      (each & 255) - (colour & 255),
    ];
    const distance = r * r + g * g + b * b;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(Buffer.from(name, "latin1"), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function chunksOf(png: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array>();
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    chunks.set(Buffer.from(png.subarray(at + 4, at + 8)).toString("latin1"), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

/** CRC-32, as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
