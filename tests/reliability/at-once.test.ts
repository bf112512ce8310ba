import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../content-folder.ts";
import { runBuild } from "./build-process.ts";
import { leftBeside, type SiteBytes, siteBytes, spareOf } from "./published-site.ts";
import { writeOneBrief } from "./small-content.ts";
import { WarmBuilder } from "./warm-builder.ts";

/** Builds that run at once each succeed; the site is that of one of them, whole. */

const texts = ["近日，市局开展巡查。", "日前，市局开展巡查，发现问题三处。", "昨日，市局召开会议。"];

function openBuilder(): WarmBuilder {
  const builder = new WarmBuilder();
  onTestFinished(() => builder.close());
  return builder;
}

async function contents(): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  const written = texts.map(async (text, place) => {
    const content = join(folder, String(place));
    await writeOneBrief(content, text);
    return content;
  });
  return Promise.all(written);
}

test("two builds, one of which waits at any moment while the other publishes", async () => {
  const [old = "", slow = "", quick = ""] = await contents();
  const folder = await temporaryFolder();
  const output = join(folder, "www", "site");
  const [waiting, passing] = [openBuilder(), openBuilder()];
  const publishOld = async () => {
    expect((await passing.build({ content: old, output })).status).toBe(0);
    // Without it, more is written.
    await rm(spareOf(output), { recursive: true, force: true });
  };
  await publishOld();
  const { writes } = await waiting.build({ content: slow, output });
  const expected = await siteBytes(output);
  // Before its first write, while it takes over what is published, and around its publication.
  const numbers = [1, 2, 5, 20, 40, writes.length - 3, writes.length - 2, writes.length - 1, writes.length];
  for (const number of numbers) {
    await publishOld();
    const until = join(folder, `go-${number}`);
    const isWaiting = await waiting.buildUpTo({ content: slow, output, fault: { kind: "wait", number, until } });
    expect(isWaiting, `write ${number}`).toBe(true);
    const passed = await passing.build({ content: quick, output });
    expect([passed.status, passed.stderr], `write ${number}`).toEqual([0, ""]);
    const shown = await siteBytes(output);
    await writeFile(until, "");
    const ended = await waiting.end();
    expect([ended.status, ended.stderr], `write ${number}`).toEqual([0, ""]);
    const isPublished = ended.writes.findIndex(({ call, path }) => call === "rename" && path === output) < number - 1;
    expect(await siteBytes(output), `write ${number}`).toEqual(isPublished ? shown : expected);
  }
  expect((await passing.build({ content: quick, output })).status).toBe(0);
  expect(await leftBeside(output)).toEqual([]);
});

test("five builds, where a folder of somebody else's stands", async () => {
  const [first = "", ...others] = await contents();
  const www = await temporaryFolder();
  const output = join(www, "site");
  await mkdir(output);
  await writeFile(join(output, "own.txt"), "mine");
  const all = [first, ...others, first, first];
  const results = await Promise.all(all.map((content) => runBuild(content, output)));
  for (const { status, stderr } of results) expect([status, stderr]).toEqual([0, ""]);
  const shown = await siteBytes(output);
  const builder = openBuilder();
  const fresh: SiteBytes[] = [];
  for (const [place, content] of [first, ...others].entries()) {
    const alone = join(www, `alone-${place}`, "site");
    expect((await builder.build({ content, output: alone })).status).toBe(0);
    fresh.push(await siteBytes(alone));
  }
  expect(fresh).toContainEqual(shown);
  expect((await builder.build({ content: first, output })).status).toBe(0);
  expect(await readdir(join(www, "site.old-1"))).toEqual(["own.txt"]);
  const left = await leftBeside(output);
  expect(left.filter((name) => !name.startsWith("alone-"))).toEqual(["site.old-1"]);
});
