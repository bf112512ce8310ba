import { setFlagsFromString } from "node:v8";

/**
 * Lets V8 clear up more often than it would on a machine with much memory: a large build then needs half of the memory
 * and no more time (docs/performance.md).
 *
 * @param growth how many percent of what is left after clearing up may be added until it clears up again
 */
export function spareMemory(growth: number): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
