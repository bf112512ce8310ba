import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable } from "./markdown-table.ts";
import { peakMemoryOf } from "./peak-memory.ts";
import { variedIssues } from "./varied-issues.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * What `npm run build` costs as a whole, in a process of its own: a first build, one in which nothing changed and one
 * in which one issue did, as shares of the first; and the memory of the processes together.
 */
export async function benchBuild(sizes: readonly number[], write: (text: string) => void): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) rows.push(await measure(size));
  const head = ["issues", "files", "first build", "peak memory", "nothing changed", "one issue changed", "its peak"];
  write(markdownTable(head, rows));
}

async function measure(size: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-bench-"));
  try {
    const content = join(folder, "content");
    await mkdir(join(content, "issues"), { recursive: true });
    for (const name of ["departments.yaml", "topics.yaml", "site.yaml"])
      await cp(join(root, "content", name), join(content, name));
    const issues = variedIssues(size);
    for (const { name, text } of issues) await writeFile(join(content, "issues", name), text);

    const output = join(folder, "site");
    const first = await build(content, output);
    const unchanged = await build(content, output);
    const newest = join(content, "issues", issues[0]?.name ?? "");
    await writeFile(newest, (await readFile(newest, "utf8")).replace("。", "，情况良好。"));
    const changed = await build(content, output);
    const files = (await readdir(output, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    return [
      String(size),
      String(files.length),
      `${first.seconds.toFixed(1)} s`,
      `${first.megabytes} MB`,
      share(unchanged.seconds, first.seconds),
      share(changed.seconds, first.seconds),
      `${changed.megabytes} MB`,
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part.toFixed(1)} s)`;
}

/** @throws where the build fails */
async function build(content: string, output: string) {
  const command = ["--import", "tsx", join(root, "src/commands/build.ts"), "--content", content, "--output", output];
  const start = performance.now();
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const memory = peakMemoryOf(child.pid ?? 0);
  const status = await new Promise((done) => child.on("close", done));
  const megabytes = Math.round(memory.stop() / 1e6);
  if (status !== 0) throw new Error(`The build ended with status ${status}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}
