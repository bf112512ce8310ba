import type { Postings } from "../pagefind-format.ts";

/**
 * Where words stand one after the other: the pages and positions of the first one.
 *
 * The rarest word is followed, so that the work grows with the postings of the words and not with their product.
 */
export function findPhrase(words: readonly Postings[]): Postings {
  const byRarity = words
    .map((postings, offset) => ({ postings, offset }))
    .sort((a, b) => a.postings.pages.length - b.postings.pages.length);
  const [rarest, ...others] = byRarity;
  if (rarest === undefined) return { pages: [], positions: [] };
  return others.reduce(
    (found, { postings, offset }) => keepFollowed(found, postings, offset),
    shifted(rarest.postings, rarest.offset),
  );
}

/** Where any of the words stands, no two of which stand at one position. */
export function mergePostings(words: readonly Postings[]): Postings {
  const byPage = new Map<number, number[]>();
  for (const { pages, positions } of words)
    pages.forEach((page, place) => {
      const before = byPage.get(page);
      if (before === undefined) byPage.set(page, (positions[place] ?? []).slice());
      else before.push(...(positions[place] ?? []));
    });
  const pages = Array.from(byPage.keys()).sort((a, b) => a - b);
  return { pages, positions: pages.map((page) => (byPage.get(page) ?? []).sort((a, b) => a - b)) };
}

/** The positions at which a phrase would begin that has the word at `offset`. */
function shifted({ pages, positions }: Postings, offset: number): Postings {
  if (offset === 0) return { pages, positions };
  return { pages, positions: positions.map((ofPage) => ofPage.map((position) => position - offset)) };
}

/** Those of the beginnings that have the word `offset` after them. */
function keepFollowed(beginnings: Postings, word: Postings, offset: number): Postings {
  const pages: number[] = [];
  const positions: number[][] = [];
  let other = 0;
  beginnings.pages.forEach((page, place) => {
    while ((word.pages[other] ?? Infinity) < page) other += 1;
    if (word.pages[other] !== page) return;
    const kept = keepMatching(beginnings.positions[place] ?? [], word.positions[other] ?? [], offset);
    if (kept.length === 0) return;
    pages.push(page);
    positions.push(kept);
  });
  return { pages, positions };
}

function keepMatching(beginnings: readonly number[], positions: readonly number[], offset: number): number[] {
  const kept: number[] = [];
  let other = 0;
  for (const beginning of beginnings) {
    const wanted = beginning + offset;
    while ((positions[other] ?? Infinity) < wanted) other += 1;
    if (positions[other] === wanted) kept.push(beginning);
  }
  return kept;
}
