import { zlibSync } from "fflate";
import { type Picture, palette } from "./picture.ts";

/**
 * A picture as PNG: sixteen colours, two pixels to a byte.
 *
 * fflate compresses it and not Node's zlib, whose bytes differ between processors and versions.
 */
export function encodePng(picture: Picture): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, picture.width);
  view.setUint32(4, picture.height);
  header.set([bitsOfPixel, indexedColour, 0, 0, 0], 8);
  return joined([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Uint8Array.from(palette.flat())),
    chunk("IDAT", zlibSync(rowsOf(picture), { level: 6 })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const bitsOfPixel = 4;
const indexedColour = 3;

/** Each row behind a byte that says it is stored as it is. */
function rowsOf({ width, height, pixels }: Picture): Uint8Array {
  const stride = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 2) {
      const left = pixels[row * width + column] ?? 0;
      const right = column + 1 < width ? (pixels[row * width + column + 1] ?? 0) : 0;
      rows[row * stride + 1 + column / 2] = (left << 4) | right;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)));
  return bytes;
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (checksumTable[(value ^ byte) & 0xff] ?? 0);
  return ~value >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}
