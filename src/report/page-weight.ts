/** A file of a built site: its size as sent, compressed where a server compresses it, and the HTML of a page. */
export interface SentFile {
  readonly bytes: number;
  readonly html: string | null;
}

interface PageWeight {
  /** Such as `/issues/2023-10/`. */
  readonly page: string;
  /** The page with its styles, scripts and pictures, as sent to a reader who has seen no other page. */
  readonly bytes: number;
  /** How long that takes on a slow mobile line. */
  readonly seconds: number;
}

export interface SiteWeight {
  readonly pages: number;
  readonly bytes: number;
  /** The heaviest first. */
  readonly heaviest: readonly PageWeight[];
}

/** A slow mobile line: 1.6 Mbit/s, and 150 ms for each of four turns (name, connection, page, its parts). */
const bytesPerSecond = 200_000;
const turns = 4 * 0.15;

const heaviestShown = 5;
const partOfPage = /<(?:script|img|source)\b[^>]*\ssrc="([^"]+)"|<link rel="stylesheet" href="([^"]+)"/gu;

/** Weighs every page of a built site with the parts that it loads at once. */
export function weighPages(files: ReadonlyMap<string, SentFile>): SiteWeight {
  const weights: PageWeight[] = [];
  let total = 0;
  for (const [path, { bytes, html }] of files) {
    total += bytes;
    if (html === null) continue;
    const parts = new Set([...html.matchAll(partOfPage)].map(([, script, styles]) => script ?? styles ?? ""));
    const whole = [...parts].reduce((sum, part) => sum + (files.get(part)?.bytes ?? 0), bytes);
    const page = path.replace(/index\.html$/u, "");
    weights.push({ page, bytes: whole, seconds: turns + whole / bytesPerSecond });
  }
  const heaviest = weights.toSorted((a, b) => b.bytes - a.bytes || (a.page < b.page ? -1 : 1));
  return { pages: weights.length, bytes: total, heaviest: heaviest.slice(0, heaviestShown) };
}
