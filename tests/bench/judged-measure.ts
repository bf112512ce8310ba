/** Grades by address; what is not in it is 0. */
type Grades = ReadonlyMap<string, number>;

/**
 * One over the rank of the first answer that is useful (graded 2), or of the best grade where there is nothing better
 * than 1; 0 without such an answer.
 *
 *     graded 1, 0, 3, 2   →   1/3
 */
export function reciprocalRank(answer: readonly string[], grades: Grades): number {
  const enough = Math.min(2, Math.max(...grades.values()));
  const place = answer.findIndex((url) => (grades.get(url) ?? 0) >= enough);
  return place === -1 ? 0 : 1 / (place + 1);
}

const shown = 10;

/**
 * Normalised discounted cumulative gain of the first ten answers (Järvelin and Kekäläinen 2002, with the gain 2^g − 1
 * of Burges et al. 2005): 1 for the best order that there can be, 0 where nothing graded is among them.
 */
export function ndcg10(answer: readonly string[], grades: Grades): number {
  const best = [...grades.values()].toSorted((a, b) => b - a);
  return discountedGain(answer.map((url) => grades.get(url) ?? 0)) / discountedGain(best);
}

function discountedGain(grades: readonly number[]): number {
  return grades.slice(0, shown).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
