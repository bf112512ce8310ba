import { readdirSync, readFileSync } from "node:fs";

/** How often the processes are looked at, in milliseconds. */
const interval = 100;

/** Watches a process and those it starts; `stop` gives the most bytes that they had together. Of Linux, from /proc. */
export function peakMemoryOf(pid: number): { readonly stop: () => number } {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOfTree(pid));
  }, interval);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

function memoryOfTree(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const parent = /^PPid:\s+(\d+)/mu.exec(/^\d+$/u.test(name) ? statusOf(Number(name)) : "")?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isOfTree = (each: number | undefined): boolean =>
    each !== undefined && each !== 0 && (each === pid || isOfTree(parents.get(each)));
  const sizes = [...parents.keys()].filter(isOfTree).map((each) => /^VmRSS:\s+(\d+)/mu.exec(statusOf(each))?.[1]);
  return sizes.reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0) * 1024, 0);
}

/** Empty where the process has ended. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
