import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type BenchTable, figure } from "./bench-table.ts";
import { median, seconds } from "./figures.ts";
import { variedIssues } from "./varied-issues.ts";
import { writeContent } from "./write-content.ts";

const program = fileURLToPath(new URL("../../src/commands/start.ts", import.meta.url));
const changes = 7;

/** How soon `npm start` shows what an editor changes: from the moment at which the file is saved until the page has it. */
export async function benchPreview(sizes: readonly number[]): Promise<readonly BenchTable[]> {
  const rows: BenchTable["rows"][number][] = [];
  for (const size of sizes) rows.push(await measure(size));
  const head = ["issues", "until the first is shown", "a change, median", "shortest", "longest"];
  return [{ title: "`npm start`", head, rows, remarks: [] }];
}

async function measure(size: number): Promise<BenchTable["rows"][number]> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-preview-"));
  const issues = variedIssues(size);
  const content = join(folder, "content");
  await writeContent(issues, content);
  const args = ["--content", content, "--output", join(folder, "site"), "--port", "0"];
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    let origin = "";
    const first = await seconds(async () => {
      origin = await originOf(child);
    });
    const name = issues[0]?.name ?? "";
    const address = `${origin}/issues/${name.replace(/\.md$/u, "")}/`;
    const times: number[] = [];
    for (let change = 1; change <= changes; change += 1) {
      const path = join(content, "issues", name);
      const mark = `第${change}次修改。`;
      await writeFile(path, (await readFile(path, "utf8")).replace("。", `，${mark}`));
      times.push(await seconds(() => shown(address, mark)));
      // The page is there before the build has cleared up behind itself.
      await after(2000);
    }
    return [
      String(size),
      figure(first, 1, " s"),
      figure(median(times), 2, " s"),
      figure(Math.min(...times), 2, " s"),
      figure(Math.max(...times), 2, " s"),
    ];
  } finally {
    child.kill("SIGINT");
    await new Promise((done) => child.on("exit", done));
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws where the program ends before it serves */
function originOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let told = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      const origin = /http:\/\/[\d.:]+/u.exec(told)?.[0];
      if (origin !== undefined && told.includes("Ctrl+C")) done(origin);
    });
    child.on("exit", () => fail(new Error(`npm start ended:\n${told}`)));
  });
}

async function shown(address: string, mark: string): Promise<void> {
  for (;;) {
    if ((await (await fetch(address)).text()).includes(mark)) return;
    await after(10);
  }
}
