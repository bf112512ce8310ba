/**
 * The value that so great a share of the values does not exceed (nearest rank).
 *
 *     0.5 of 10 20 30 40    →   20
 *     0.95 of 10 20 30 40   →   40
 *
 * @throws where there is no value
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)];
  if (value === undefined) throw new Error("There is no percentile of nothing.");
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** How long the work takes, in seconds. */
export async function seconds(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
