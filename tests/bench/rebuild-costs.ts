import { spawn } from "node:child_process";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sum } from "./figures.ts";
import { peakMemoryOf } from "./peak-memory.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a run of a program costs: seconds, and the most bytes that its processes had together. */
export interface RunCosts {
  readonly seconds: number;
  readonly bytes: number;
}

export interface BuildCosts {
  readonly files: number;
  /** Of all files together. */
  readonly bytes: number;
  /** Bytes of what search adds. */
  readonly searchBytes: number;
  readonly first: RunCosts;
  readonly unchanged: RunCosts;
  readonly oneChanged: RunCosts;
}

/**
 * What `npm run build` costs as a whole, in a process of its own: a first build, then one in which nothing changed and
 * one in which the newest issue did. Each of these two is the second of its kind, as from the third build on a build
 * begins with the site before (publish.ts).
 *
 * @param newest the path of the newest issue's file
 * @throws where a build fails
 */
export async function buildCosts(content: string, newest: string, output: string): Promise<BuildCosts> {
  const build = () => runCosts("src/commands/build.ts", ["--content", content, "--output", output]);
  const change = async () => writeFile(newest, (await readFile(newest, "utf8")).replace("。", "，情况良好。"));
  const first = await build();
  await build();
  const unchanged = await build();
  await change();
  await build();
  await change();
  const oneChanged = await build();
  const sizes = await sizesIn(output);
  const ofSearch = [...sizes].filter(([path]) => /^(?:search|pagefind)\//u.test(path) && !path.endsWith(".html"));
  return {
    files: sizes.size,
    bytes: sum(sizes.values()),
    searchBytes: sum(ofSearch.map(([, size]) => size)),
    first,
    unchanged,
    oneChanged,
  };
}

/**
 * Runs one of our programs to its end.
 *
 * @throws where it fails
 */
export async function runCosts(program: string, args: readonly string[]): Promise<RunCosts> {
  const command = ["--import", "tsx", join(root, program), ...args];
  const start = performance.now();
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const memory = peakMemoryOf(child.pid ?? 0);
  const status = await new Promise((done) => child.on("close", done));
  const bytes = memory.stop();
  if (status !== 0) throw new Error(`${program} ended with status ${status}`);
  return { seconds: (performance.now() - start) / 1000, bytes };
}

/** The bytes of each file in a folder. */
async function sizesIn(folder: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const path of await readdir(folder, { recursive: true })) {
    const status = await stat(join(folder, path));
    if (status.isFile()) sizes.set(path, status.size);
  }
  return sizes;
}
