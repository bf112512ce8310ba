import { inflateSync } from "node:zlib";

/** A PNG of indexed colours as its pixels' colours, read by another inflater than wrote it. */
export interface PngReading {
  readonly width: number;
  readonly height: number;
  /** `c8000a`, at a column and a row. */
  at(x: number, y: number): string;
}

export function readPng(bytes: Uint8Array): PngReading {
  const buffer = Buffer.from(bytes);
  const chunks = new Map<string, Buffer>();
  for (let place = 8; place < buffer.length; ) {
    const length = buffer.readUInt32BE(place);
    chunks.set(buffer.toString("latin1", place + 4, place + 8), buffer.subarray(place + 8, place + 8 + length));
    place += length + 12;
  }
  const header = chunks.get("IHDR") ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const colours = chunks.get("PLTE") ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
  const stride = 1 + Math.ceil(width / 2);
  if (rows.length !== stride * height) throw new Error(`${rows.length} bytes for ${height} rows`);
  return {
    width,
    height,
    at(x, y) {
      const pair = rows[y * stride + 1 + Math.floor(x / 2)] ?? 0;
      const index = x % 2 === 0 ? pair >> 4 : pair & 15;
      return colours.toString("hex", index * 3, index * 3 + 3);
    },
  };
}
