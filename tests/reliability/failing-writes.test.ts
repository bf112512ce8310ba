import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../content-folder.ts";
import { expectSentence, leftBeside, siteBytes, spareOf } from "./published-site.ts";
import { writeOneBrief } from "./small-content.ts";
import { WarmBuilder } from "./warm-builder.ts";

/**
 * Whatever write of a build fails, readers have the old site or the new one, whole; the exit status tells which; an
 * editor is told in a sentence what to do; and the next build that succeeds leaves nothing of it behind.
 */

const texts = ["近日，市局开展巡查。", "日前，市局开展巡查，发现问题三处。", "昨日，市局召开会议。"];

/**
 * Fails each write of a build in turn, from the first or the second on, every other one. Returns how many there are.
 *
 * @param withSpare whether the build begins with the site before, or with nothing
 */
async function failEveryOther(first: number, withSpare: boolean): Promise<number> {
  const folder = await temporaryFolder();
  const output = join(folder, "www", "site");
  const builder = new WarmBuilder();
  onTestFinished(() => builder.close());
  const sites = [];
  for (const [place, text] of texts.entries()) {
    const content = join(folder, `content-${place}`);
    await writeOneBrief(content, text);
    expect((await builder.build({ content, output })).status).toBe(0);
    sites.push({ content, bytes: await siteBytes(output) });
  }
  // Each build brings another site; one that failed is tried again with the next write failing.
  let [next, spare, published] = sites;
  for (let number = first; ; number += 2) {
    if (next === undefined || spare === undefined || published === undefined) throw new Error("There are three sites");
    if (!withSpare) await rm(spareOf(output), { recursive: true, force: true });
    else if (!existsSync(spareOf(output))) await builder.build({ content: published.content, output });
    const code = number % 4 < 2 ? "EIO" : "ENOSPC";
    const order = { content: next.content, output, fault: { kind: "write", number, code } } as const;
    const { status, stderr, writes } = await builder.build(order);
    const { call = "none", path = "" } = writes[number - 1] ?? {};
    const told = `${code} at write ${number}, ${call} ${path}`;
    expect(await siteBytes(output), told).toEqual(status === 0 ? next.bytes : published.bytes);
    if (status === 0) [next, spare, published] = [spare, published, next];
    else expectSentence(stderr, told);
    if (writes.length >= number) continue;
    expect(status).toBe(0);
    expect(await leftBeside(output)).toEqual([]);
    return writes.length;
  }
}

test("any one write of a build that replaces a site", { timeout: 600_000 }, async () => {
  const counts = await Promise.all([failEveryOther(1, false), failEveryOther(2, false)]);
  // At least a folder and a file for each page, the names of the stage, the link.
  expect(Math.min(...counts)).toBeGreaterThan(60);
});

test("any one write of a build that begins with the site before", { timeout: 600_000 }, async () => {
  const counts = await Promise.all([failEveryOther(1, true), failEveryOther(2, true)]);
  // At least the old and the new file of each page that changed.
  expect(Math.min(...counts)).toBeGreaterThan(20);
});

test("any one write by which a site takes the place of a folder of somebody else's", { timeout: 600_000 }, async () => {
  const folder = await temporaryFolder();
  const content = join(folder, "content");
  await writeOneBrief(content, texts[0] ?? "");
  const builder = new WarmBuilder();
  onTestFinished(() => builder.close());
  /** A folder in the place of a site, alone in its own. */
  const place = async (name: string, own: readonly string[]) => {
    const output = join(folder, name, "site");
    await mkdir(output, { recursive: true });
    for (const file of own) await writeFile(join(output, file), "mine");
    return output;
  };
  for (const own of [["own.txt"], []]) {
    const first = await place(`first-${own.length}`, own);
    const { writes } = await builder.build({ content, output: first });
    const expected = await siteBytes(first);
    // Up to there a build makes its stage as in the tests above.
    const link = writes.findIndex(({ call }) => call === "symlink");
    expect(writes.slice(link).map(({ call }) => call)).toEqual([
      "symlink",
      own.length > 0 ? "rename" : "rmdir",
      "rename",
    ]);
    for (let number = link + 1; number <= writes.length; number += 1) {
      const output = await place(`${number}-${own.length}`, own);
      const before = await siteBytes(output);
      const fault = { kind: "write", number, code: "EIO" } as const;
      const { status, stderr } = await builder.build({ content, output, fault });
      const told = `write ${number}, ${writes[number - 1]?.call}`;
      expect(status, told).not.toBe(0);
      expectSentence(stderr, told);
      expect(await siteBytes(output), told).toEqual(before);
      expect((await builder.build({ content, output })).status, told).toBe(0);
      expect(await siteBytes(output), told).toEqual(expected);
      expect((await leftBeside(output)).length, told).toBe(own.length);
    }
  }
});

test("each call of the program that changes what lies beside an output is one of those that fail here", async () => {
  const watched = await readFile(new URL("watched-writes.ts", import.meta.url), "utf8");
  const fails = new Set([...watched.matchAll(/^ {2}(\w+): stopped(?:AtOnce)?\(/gmu)].map(([, name]) => name));
  expect(fails.size).toBeGreaterThan(10);
  const sources = new URL("../../src/", import.meta.url);
  const folders = await Promise.all(
    ["site", "search", "desk"].map(async (name) =>
      (await readdir(new URL(`${name}/`, sources), { recursive: true })).map((path) => `${name}/${path}`),
    ),
  );
  // The generators of tables are run by programmers alone.
  const building = folders.flat().filter((path) => path.endsWith(".ts") && !path.includes("/generate-"));
  const commands = ["publish", "build", "build-content", "build-site"].map((name) => `commands/${name}.ts`);
  const reads = new Set(["lstat", "readdir", "readlink", "readFile", "stat", "realpath", "existsSync"]);
  const called = new Set<string>();
  for (const name of [...building, ...commands]) {
    const source = await readFile(new URL(name, sources), "utf8");
    for (const [, names = ""] of source.matchAll(/import \{([^}]*)\} from "node:fs(?:\/promises)?"/gu)) {
      for (const each of names.split(",").map((one) => one.trim())) if (each !== "") called.add(each);
    }
  }
  const changing = [...called].filter((name) => !reads.has(name) && !reads.has(name.replace(/Sync$/u, "")));
  expect(changing.length).toBeGreaterThan(10);
  expect(changing.filter((name) => !fails.has(name))).toEqual([]);
});
