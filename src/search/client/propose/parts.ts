import type { Searcher } from "../searcher.ts";

/** Beginnings and ends are tried down from one character less, so far. */
const triesAtMost = 12;

/** The longest beginning and the longest end of a term that the archive has: 海岸线修复 → 海岸线, 修复. */
export async function partsFound(term: readonly string[], searcher: Searcher): Promise<string[]> {
  const lengths = Array.from(
    { length: Math.min(term.length, triesAtMost + 1) - 1 },
    (_, place) => term.length - 1 - place,
  );
  const tried = lengths.filter((length) => length >= 2);
  const beginning = await firstFound(
    tried.map((length) => term.slice(0, length)),
    searcher,
  );
  const end = await firstFound(
    tried.map((length) => term.slice(-length)),
    searcher,
  );
  return [beginning, end].reduce<string[]>((all, part) => (part === undefined ? all : all.concat(part.join(""))), []);
}

async function firstFound(
  parts: readonly (readonly string[])[],
  searcher: Searcher,
): Promise<readonly string[] | undefined> {
  for (const part of parts) if ((await searcher.engine.find(part)).size > 0) return part;
  return undefined;
}
