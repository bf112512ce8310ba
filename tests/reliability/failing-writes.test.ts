import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
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

test("any one write of a build that replaces a site", async () => {
  const counts = await Promise.all([failEveryOther(1, false), failEveryOther(2, false)]);
  // At least a folder and a file for each page, the names of the stage, the link.
  expect(Math.min(...counts)).toBeGreaterThan(60);
});

test("any one write of a build that begins with the site before", async () => {
  const counts = await Promise.all([failEveryOther(1, true), failEveryOther(2, true)]);
  // At least the old and the new file of each page that changed.
  expect(Math.min(...counts)).toBeGreaterThan(20);
});
