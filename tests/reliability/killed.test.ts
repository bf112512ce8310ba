import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { randomNumbers } from "../bench/random.ts";
import { temporaryFolder } from "../content-folder.ts";
import { runBuild, startBuild } from "./build-process.ts";
import { leftBeside, type SiteBytes, siteBytes, spareOf } from "./published-site.ts";
import { writeOneBrief } from "./small-content.ts";
import { WarmBuilder } from "./warm-builder.ts";

/**
 * Whenever a build is killed, readers have the old site or the new one, whole; what it leaves behind goes with the next
 * build, and no program that it started goes on.
 */

const texts = ["近日，市局开展巡查。", "日前，市局开展巡查，发现问题三处。"];

interface BuiltSites {
  readonly output: string;
  /** The one that is built first, and another. */
  readonly first: { readonly content: string; readonly bytes: SiteBytes };
  readonly second: { readonly content: string; readonly bytes: SiteBytes };
  /** How long a build of one takes, in ms. */
  readonly usual: number;
}

/** Two contents that are built at one output, the second last. */
async function buildTwo(): Promise<BuiltSites> {
  const folder = await temporaryFolder();
  const output = join(folder, "www", "site");
  const sites = [];
  let usual = 0;
  for (const [place, text] of texts.entries()) {
    const content = join(folder, `content-${place}`);
    await writeOneBrief(content, text);
    const start = performance.now();
    expect((await runBuild(content, output)).status).toBe(0);
    usual = performance.now() - start;
    sites.push({ content, bytes: await siteBytes(output) });
  }
  const [first, second] = sites;
  if (first === undefined || second === undefined) throw new Error("There are two sites");
  return { output, first, second, usual };
}

/** Kills so many builds at one output, each at a moment of its own. */
async function killSome(count: number, seed: number): Promise<void> {
  const random = randomNumbers(seed);
  const { output, first, second, usual } = await buildTwo();
  for (let done = 0; done < count; done += 1) {
    const before = await siteBytes(output);
    const next = isDeepStrictEqual(before, first.bytes) ? second : first;
    const moment = random() * usual;
    const { child, ended } = startBuild(next.content, output);
    await Promise.race([after(moment), ended]);
    child.kill("SIGKILL");
    const { status } = await ended;
    const shown = await siteBytes(output);
    const told = `killed after ${Math.round(moment)} ms of some ${Math.round(usual)}`;
    if (status === 0) expect(shown, told).toEqual(next.bytes);
    else expect([before, next.bytes], told).toContainEqual(shown);
    await expectNoneOf(child.pid);
  }
  expect((await runBuild(first.content, output)).status).toBe(0);
  expect(await siteBytes(output)).toEqual(first.bytes);
  expect(await leftBeside(output)).toEqual([]);
}

/**
 * Interrupts builds as Ctrl+C does, which every program of the group is told: each ends by itself, leaves nothing beside
 * the site, and has nothing to say for itself. At least so many builds, and on until so many had something to clear up:
 * how many come too early or too late depends on what else the machine does.
 */
async function interruptSome(count: number, toClearUp: number, seed: number): Promise<void> {
  const random = randomNumbers(seed);
  const { output, first, second, usual } = await buildTwo();
  let clearedUp = 0;
  for (let done = 0; done < count || clearedUp < toClearUp; done += 1) {
    expect(done, "the moments miss the time in which a build writes").toBeLessThan(10 * count);
    const before = await siteBytes(output);
    const next = isDeepStrictEqual(before, first.bytes) ? second : first;
    const [signal, code] = done % 2 === 0 ? (["SIGINT", 130] as const) : (["SIGTERM", 143] as const);
    const moment = random() * usual;
    const { child, ended } = startBuild(next.content, output);
    await Promise.race([after(moment), ended]);
    if (child.exitCode === null) process.kill(-(child.pid ?? 0), signal);
    const { status, stderr } = await ended;
    const told = `${signal} after ${Math.round(moment)} ms of some ${Math.round(usual)}: ${stderr}`;
    // Until the program is there, the system ends it, and there is no status.
    expect([0, code, null], told).toContain(status);
    expect(stderr.replace(/\s/gu, ""), told).toBe("");
    const shown = await siteBytes(output);
    // Once the site is published and the program has only to end, the system ends it, too.
    if (status === null) expect([before, next.bytes], told).toContainEqual(shown);
    else expect(shown, told).toEqual(status === 0 ? next.bytes : before);
    expect(await leftBeside(output), told).toEqual([]);
    await expectNoneOf(child.pid);
    if (status === code) clearedUp += 1;
  }
}

/** Interrupts a build just before each of its first writes, by which its stage is made, and before some of the others. */
async function interruptBeforeWrites(withSpare: boolean): Promise<void> {
  const { output, first } = await buildTwo();
  const { content } = first;
  // With the site before there is less to write.
  const numbers = withSpare ? [1, 2, 3, 4, 6, 16] : [1, 2, 3, 5, 7, 40];
  for (const number of numbers) {
    if (!withSpare) await rm(spareOf(output), { recursive: true, force: true });
    const before = await siteBytes(output);
    // Unlike every site so far: of one that the stage begins with, nothing would be written anew.
    await writeOneBrief(content, `近日，市局开展第${number}次巡查。`);
    const builder = new WarmBuilder();
    onTestFinished(() => builder.close());
    const until = join(output, `../../go-${number}`);
    const fault = { kind: "wait", number, until } as const;
    expect(await builder.buildUpTo({ content, output, fault }), `write ${number}`).toBe(true);
    expect(await builder.interrupt(() => writeFile(until, "")), `write ${number}`).toBe(130);
    expect(await siteBytes(output), `write ${number}`).toEqual(before);
    expect(await leftBeside(output), `write ${number}`).toEqual([]);
    await rm(until);
    expect((await runBuild(content, output)).status).toBe(0);
  }
}

/** Every process of the group has ended. */
async function expectNoneOf(group: number | undefined): Promise<void> {
  await expect.poll(() => isThere(group), { timeout: 10_000 }).toBe(false);
}

function isThere(group: number | undefined): boolean {
  if (group === undefined) return false;
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

test("at any of fifty moments", { timeout: 600_000 }, async () => {
  await Promise.all([killSome(25, 1), killSome(25, 2)]);
});

test("interrupted at any of a dozen moments, a build clears up and ends without a word", {
  timeout: 300_000,
}, async () => {
  await interruptSome(12, 4, 3);
});

test.for([true, false])(
  "interrupted while its stage is made, a build leaves none (with the site before: %s)",
  {
    timeout: 300_000,
  },
  async (withSpare) => {
    await interruptBeforeWrites(withSpare);
  },
);
