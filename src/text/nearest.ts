/**
 * The candidate nearest to `name` by edit distance, or undefined where none is really near: at most half of the
 * characters may differ, and two at the most.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = [...name];
  const limit = Math.min(2, Math.floor(wanted.length / 2));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const characters = [...candidate];
    if (Math.abs(characters.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, characters);
    if (distance < bestDistance && distance < Math.max(wanted.length, characters.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(from: readonly string[], to: readonly string[]): number {
  let previous = to.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [row, character] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const substitution = (previous[column] ?? 0) + (character === other ? 0 : 1);
      current.push(Math.min(substitution, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[previous.length - 1] ?? 0; // no at(): browsers read this too
}
