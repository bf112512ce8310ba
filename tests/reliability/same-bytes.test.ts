import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Circumstances, runBuild } from "./build-process.ts";
import { type SiteBytes, siteBytes } from "./published-site.ts";
import { writeFewIssues } from "./small-content.ts";

/** The same content gives the same bytes, wherever and whenever it is built. */

const root = fileURLToPath(new URL("../../", import.meta.url));
let folder = "";
let content = "";
let expected: SiteBytes = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jianbao-same-bytes-"));
  content = join(folder, "content");
  await writeFewIssues(content);
  const output = join(folder, "expected", "site");
  const { status, stderr } = await runBuild(content, output, { env: { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8" } });
  expect([status, stderr]).toEqual([0, ""]);
  expected = await siteBytes(output);
  expect(Object.keys(expected).length).toBeGreaterThan(200);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const locale = (name: string): Circumstances => ({ env: { LC_ALL: name, LANG: name, LANGUAGE: name } });

/** The threads of Node's file work, of Pagefind and of esbuild. */
const threads = (count: string) => ({ UV_THREADPOOL_SIZE: count, RAYON_NUM_THREADS: count, GOMAXPROCS: count });

/** On Linux a program can be held to one core; its threads are few everywhere. */
const oneCore = spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0"] : [];

const circumstances: Readonly<Record<string, Circumstances>> = {
  "in another time zone, at a date that is set": { env: { TZ: "Pacific/Apia", SOURCE_DATE_EPOCH: "1900000000" } },
  "in the locale C": locale("C"),
  "in the locale tr_TR": locale("tr_TR.UTF-8"),
  "with every folder listed backwards": { preloads: ["folders-backwards.ts"] },
  "a year later": { preloads: ["a-year-later.ts"] },
  "on one core": { env: threads("1"), through: oneCore },
  "with many threads": { env: threads("16") },
};

test.concurrent.for(Object.entries(circumstances))("%s", async ([name, how]) => {
  const output = join(folder, name, "site");
  const { status, stderr } = await runBuild(content, output, how);
  expect([status, stderr]).toEqual([0, ""]);
  expect(await siteBytes(output)).toEqual(expected);
});

test.concurrent("from files that were written in another order, by a program at another place", async () => {
  const program = join(folder, "另一个 place/program");
  await mkdir(program, { recursive: true });
  for (const name of ["src", "templates", "docs", ".eleventy.ts", "package.json", "package-lock.json", "tsconfig.json"])
    await cp(join(root, name), join(program, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(program, "node_modules"), "junction");
  await writeFewIssues(join(program, "内容"), true);
  const output = join(folder, "又 一个/site");
  const { status, stderr } = await runBuild("内容", output, { program: `${program}/`, cwd: program });
  expect([status, stderr]).toEqual([0, ""]);
  expect(await siteBytes(output)).toEqual(expected);
});

test("the clock and the folders of a build are what they are said to be", () => {
  const shown = (code: string, ...preloads: readonly string[]) => {
    const args = preloads.flatMap((name) => ["--import", new URL(name, import.meta.url).href]);
    return execFileSync(process.execPath, ["--import", import.meta.resolve("tsx"), ...args, "-p", code], {
      cwd: root,
      encoding: "utf8",
    }).trim();
  };
  const year = "[new Date(), new Date(Date.now()), new Date(0)].map((date) => date.getUTCFullYear()).join()";
  const next = new Date(Date.now() + 366 * 24 * 3600 * 1000).getUTCFullYear();
  expect(shown(year, "./a-year-later.ts")).toBe(`${next},${next},1970`);
  const names = 'require("node:fs").readdirSync("src").join()';
  expect(shown(names, "./folders-backwards.ts").split(",")).toEqual(shown(names).split(",").toSorted().reverse());
});
