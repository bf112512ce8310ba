import { noFilters } from "../filters.ts";
import type { Searcher } from "../searcher.ts";

/** Beginnings and ends are tried down from one character less, so far. */
const triesAtMost = 12;

/**
 * Parts of a query that found nothing which do find something: of several terms those that are there, of one term its
 * longest beginning and its longest end (海岸线修复 → 海岸线, 修复).
 */
export async function findExamples(query: string, searcher: Searcher): Promise<string[]> {
  const has = async (part: string) => (await searcher.answer(part, noFilters)).hits.length > 0;
  const terms = query.split(/\s+/).filter((term) => term !== "");
  const [only] = terms;
  if (only === undefined) return [];
  if (terms.length > 1) {
    const found = await Promise.all(terms.map(has));
    return terms.filter((_, place) => found[place]).slice(0, 3);
  }
  const characters = Array.from(only);
  const beginnings: string[] = [];
  const ends: string[] = [];
  for (let length = Math.min(characters.length - 1, triesAtMost); length >= 2; length -= 1) {
    beginnings.push(characters.slice(0, length).join(""));
    ends.push(characters.slice(-length).join(""));
  }
  const examples = [await firstThat(has, beginnings), await firstThat(has, ends)];
  return examples.reduce<string[]>((all, example) => (example === undefined ? all : all.concat(example)), []);
}

async function firstThat(
  has: (part: string) => Promise<boolean>,
  parts: readonly string[],
): Promise<string | undefined> {
  for (const part of parts) if (await has(part)) return part;
  return undefined;
}
