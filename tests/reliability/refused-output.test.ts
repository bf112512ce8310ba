import { spawnSync } from "node:child_process";
import { chmod, mkdir, readdir, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../content-folder.ts";
import { runBuild } from "./build-process.ts";
import { expectSentence, leftBeside, type SiteBytes, siteBytes } from "./published-site.ts";
import { writeOneBrief } from "./small-content.ts";
import { WarmBuilder } from "./warm-builder.ts";

/** A disk that is full and folders that may only be read: the old site stays whole, and a sentence says what to do. */

const texts = { old: "近日，市局开展巡查。", next: "日前，市局开展巡查，发现问题三处。" };

interface Place {
  readonly old: string;
  readonly next: string;
  readonly output: string;
}

async function placeIn(www: string): Promise<Place> {
  const folder = await temporaryFolder();
  const place = { old: join(folder, "old"), next: join(folder, "next"), output: join(www, "site") };
  await writeOneBrief(place.old, texts.old);
  await writeOneBrief(place.next, texts.next);
  return place;
}

function openBuilder(): WarmBuilder {
  const builder = new WarmBuilder();
  onTestFinished(() => builder.close());
  return builder;
}

test("a disk that is full after any number of bytes", async () => {
  const { old, next, output } = await placeIn(join(await temporaryFolder(), "www"));
  const builder = openBuilder();
  expect((await builder.build({ content: old, output })).status).toBe(0);
  const before = await siteBytes(output);
  for (const bytes of [0, 100, 3_000, 10_000, 30_000]) {
    const { status, stderr } = await builder.build({ content: next, output, fault: { kind: "disk", bytes } });
    expect(status, `${bytes} bytes`).not.toBe(0);
    expectSentence(stderr, `${bytes} bytes`);
    expect(stderr).toContain("磁盘已满。请腾出空间后再生成一次。");
    expect(await siteBytes(output), `${bytes} bytes`).toEqual(before);
  }
  await expectGoodBuild(builder, next, output, before);
});

/** Where a small disk may be mounted, a real one is filled; elsewhere a disk of that size is held against the program. */
test("a small disk that is all but full", async () => {
  const www = await temporaryFolder();
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", www]).status === 0;
  if (isMounted) onTestFinished(() => void spawnSync("umount", ["-l", www]));
  const { old, next, output } = await placeIn(www);
  const builder = openBuilder();
  expect((await builder.build({ content: old, output })).status).toBe(0);
  const before = await siteBytes(output);
  const filler = join(www, "filler");
  for (const room of [0, 4096, 32_768]) {
    if (isMounted) {
      const { bavail, bsize } = await statfs(www);
      await writeFile(filler, new Uint8Array(bavail * bsize - room));
    }
    const order = { content: next, output };
    const fault = { kind: "disk", bytes: room } as const;
    const { status, stderr } = await builder.build(isMounted ? order : { ...order, fault });
    expect(status, `${room} bytes`).not.toBe(0);
    expectSentence(stderr, `${room} bytes`);
    expect(stderr).toContain("磁盘已满");
    expect(await siteBytes(output), `${room} bytes`).toEqual(before);
    await rm(filler, { force: true });
  }
  await expectGoodBuild(builder, next, output, before);
});

/** After what failed a build succeeds, and leaves nothing of it. */
async function expectGoodBuild(builder: WarmBuilder, next: string, output: string, before: SiteBytes): Promise<void> {
  const { status, stderr } = await builder.build({ content: next, output });
  expect([status, stderr]).toEqual([0, ""]);
  expect(await siteBytes(output)).not.toEqual(before);
  expect(await leftBeside(output)).toEqual([]);
}

/**
 * Root may write everywhere; `setpriv` starts a program that may not, as nobody else may. Where root cannot lay that
 * down, the refusal is held against the program.
 */
const asAnybody = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"];
const isRoot = process.getuid?.() === 0;
const canLayDown = isRoot && spawnSync("setpriv", [...asAnybody.slice(1), "true"]).status === 0;
const through = canLayDown ? asAnybody : [];

test("a folder for the site that may only be read", async () => {
  const www = join(await temporaryFolder(), "www");
  await mkdir(www);
  const { old, next, output } = await placeIn(www);
  const builder = openBuilder();
  expect((await builder.build({ content: old, output })).status).toBe(0);
  const before = await siteBytes(output);
  const names = await readdir(www);
  await chmod(www, 0o555);
  onTestFinished(() => chmod(www, 0o755));
  const fault = { kind: "write", number: 2, code: "EACCES" } as const;
  const isHeld = isRoot && !canLayDown;
  const { status, stderr } = isHeld
    ? await builder.build({ content: next, output, fault })
    : await runBuild(next, output, { through });
  expect(status).not.toBe(0);
  expectSentence(stderr, "read-only");
  expect(stderr).toContain("没有写入的权限");
  expect(await siteBytes(output)).toEqual(before);
  expect(await readdir(www)).toEqual(names);
});

test("content that may only be read is built as any other", async () => {
  const { old, output } = await placeIn(join(await temporaryFolder(), "www"));
  const builder = openBuilder();
  expect((await builder.build({ content: old, output })).status).toBe(0);
  const expected = await siteBytes(output);
  await chmod(join(old, "issues/2023-10.md"), 0o444);
  for (const folder of [join(old, "issues"), old]) {
    await chmod(folder, 0o555);
    onTestFinished(() => chmod(folder, 0o755));
  }
  const second = `${output}-2`;
  const { status, stderr } = await runBuild(old, second, { through });
  expect([status, stderr]).toEqual([0, ""]);
  expect(await siteBytes(second)).toEqual(expected);
});
