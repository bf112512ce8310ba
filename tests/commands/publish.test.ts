import { mkdir, readdir, readFile, readlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStage } from "../../src/commands/publish.ts";
import { temporaryFolder } from "../content-folder.ts";

async function publish(output: string, text: string): Promise<string | undefined> {
  const stage = await openStage(output);
  await writeFile(join(stage.site, "index.html"), text);
  return stage.publish();
}

const shown = (output: string) => readFile(join(output, "index.html"), "utf8");

/** A site is replaced in one step: by renaming a link (docs/architecture.md). */
test("a new build takes the place of the old one, which is kept for the next to begin with", async () => {
  const folder = await temporaryFolder();
  const output = join(folder, "site");
  await publish(output, "first");
  const first = await readlink(output);
  await publish(output, "second");
  expect(await shown(output)).toBe("second");
  expect(await readlink(output)).not.toBe(first);
  expect(await shown(join(folder, ".site.build-spare/site"))).toBe("first");
  await publish(output, "third");
  expect(await shown(output)).toBe("third");
  expect(await shown(join(folder, ".site.build-spare/site"))).toBe("second");
  expect((await readdir(folder)).length).toBe(3);
});

test("a build that is given up leaves the site as it was, and nothing behind", async () => {
  const folder = await temporaryFolder();
  const output = join(folder, "site");
  await publish(output, "first");
  const stage = await openStage(output);
  await writeFile(join(stage.site, "index.html"), "half");
  await stage.discard();
  expect(await shown(output)).toBe("first");
  expect((await readdir(folder)).length).toBe(2);
});

test("a plain folder in the way is moved aside with all that is in it, an empty one is not", async () => {
  const folder = await temporaryFolder();
  const output = join(folder, "site");
  await mkdir(output);
  expect(await publish(output, "first")).toBeUndefined();
  const other = join(folder, "other");
  await mkdir(other);
  await writeFile(join(other, "own.txt"), "mine");
  const movedTo = await publish(other, "first");
  expect(movedTo).toBe(join(folder, "other.old-1"));
  expect(await readFile(join(folder, "other.old-1", "own.txt"), "utf8")).toBe("mine");
  expect(await shown(other)).toBe("first");
});

test("the stage of a build that was killed is cleared away by the next; that of a running one stays", async () => {
  const folder = await temporaryFolder();
  const output = join(folder, "site");
  await publish(output, "first");
  await mkdir(join(folder, ".site.build-999999999-dead"));
  await mkdir(join(folder, `.site.build-${process.ppid}-alive`));
  await publish(output, "second");
  const left = await readdir(folder);
  expect(left).not.toContain(".site.build-999999999-dead");
  expect(left).toContain(`.site.build-${process.ppid}-alive`);
});
