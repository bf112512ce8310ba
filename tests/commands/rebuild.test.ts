import { fork } from "node:child_process";
import { once } from "node:events";
import { cp, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { randomNumbers } from "../bench/random.ts";
import { syntheticIssues } from "../bench/synthetic-issues.ts";
import { contentFolder, temporaryFolder } from "../content-folder.ts";
import { runCommand } from "../run-command.ts";

/** A build uses again what the one before it made; what comes out must be what a first build gives, byte for byte. */

async function build(content: string, output: string): Promise<void> {
  const { status, stdout, stderr } = await runCommand("build", ["--content", content, "--output", output]);
  expect([status, stderr.includes("    at ")], stdout + stderr).toEqual([0, false]);
}

interface BuiltFile {
  readonly contents: string;
  /** Two names of one file have one number. */
  readonly number: number;
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, BuiltFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, BuiltFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const [contents, { ino }] = [await readFile(path, "base64"), await stat(path)];
    files.set(path.slice(folder.length), { contents, number: ino });
  }
  return files;
}

const contentsOf = (files: ReadonlyMap<string, BuiltFile>) =>
  new Map([...files].map(([path, { contents }]) => [path, contents] as const).sort());

/** A content folder of a few synthetic issues with the bureau's registers. */
async function smallArchive(): Promise<string> {
  const issues = syntheticIssues(14).slice(0, 5);
  const content = await contentFolder(Object.fromEntries(issues.map(({ name, text }) => [`issues/${name}`, text])));
  for (const name of ["departments.yaml", "topics.yaml", "site.yaml"]) await cp(`content/${name}`, join(content, name));
  return content;
}

type Edit = (content: string, random: () => number) => Promise<void>;

async function anyIssue(content: string, random: () => number): Promise<string> {
  const names = (await readdir(join(content, "issues"))).sort();
  return join(content, "issues", names[Math.floor(random() * names.length)] ?? "");
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, "utf8")));
}

const edits: Readonly<Record<string, Edit>> = {
  "a word of an issue": async (content, random) => {
    await rewrite(await anyIssue(content, random), (text) => text.replace(/全市/u, "全市各处"));
  },
  "a title": async (content, random) => {
    await rewrite(await anyIssue(content, random), (text) => text.replace(/^## (.*)$/mu, "## $1（续）"));
  },
  "the date of an issue": async (content, random) => {
    await rewrite(await anyIssue(content, random), (text) =>
      text.replace(/^date: (\d{4}-\d{2})-\d{2}/mu, "date: $1-03"),
    );
  },
  "an issue more": async (content) => {
    const [newest] = syntheticIssues(14).slice(5);
    await writeFile(join(content, "issues", newest?.name ?? ""), newest?.text ?? "");
  },
  "an issue less": async (content, random) => {
    await rm(await anyIssue(content, random));
  },
  "the name of a file": async (content, random) => {
    await rename(await anyIssue(content, random), join(content, "issues", "改名.md"));
  },
  "the official order of departments": async (content) => {
    await rewrite(join(content, "departments.yaml"), (text) => {
      const entries = text.split(/^(?=- )/mu);
      const [head = "", first = "", second = "", ...rest] = entries;
      return head.startsWith("- ") ? [first, head, second, ...rest].join("") : [head, second, first, ...rest].join("");
    });
  },
  "the site's name": async (content) => {
    await rewrite(join(content, "site.yaml"), (text) => text.replace(/^name: .*$/mu, "name: 工作动态"));
  },
};

/** The edits in threes, each three done to the content before `expectSame` is called with their names. */
async function afterEdits(content: string, expectSame: (name: string) => Promise<void>): Promise<void> {
  const random = randomNumbers(7);
  const all = Object.entries(edits);
  for (let next = 0; next < all.length; next += 3) {
    const some = all.slice(next, next + 3);
    for (const [, edit] of some) await edit(content, random);
    await expectSame(some.map(([each]) => each).join(", "));
  }
}

test("after any edits, a build that uses the one before it again gives the bytes of a first build", async () => {
  const content = await smallArchive();
  const output = join(await temporaryFolder(), "site");
  await build(content, output);
  await afterEdits(content, async (name) => {
    await build(content, output);
    const fresh = join(await temporaryFolder(), "site");
    await build(content, fresh);
    expect(contentsOf(await filesOf(output)), name).toEqual(contentsOf(await filesOf(fresh)));
  });
});

/** A process that builds the preview of a content folder, and builds it again whenever it is asked to. */
function startPreview(content: string, output: string) {
  const program = fileURLToPath(new URL("../../src/commands/preview.ts", import.meta.url));
  const args = ["--content", content, "--output", output];
  const child = fork(program, args, { execArgv: ["--import", "tsx"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  onTestFinished(() => void child.kill());
  const built = async () => expect(await once(child, "message")).toEqual([0, undefined]);
  return {
    built,
    buildAgain: async () => {
      child.send("build");
      await built();
    },
  };
}

test("after any edits, the preview of a process that stays has the bytes of a first one", async () => {
  const content = await smallArchive();
  const output = join(await temporaryFolder(), "preview");
  const staying = startPreview(content, output);
  await staying.built();
  await afterEdits(content, async (name) => {
    await staying.buildAgain();
    const fresh = join(await temporaryFolder(), "preview");
    await startPreview(content, fresh).built();
    expect(contentsOf(await filesOf(output)), name).toEqual(contentsOf(await filesOf(fresh)));
  });
});

test("a page that did not change is the file of the build before, and one that did is another", async () => {
  const content = await smallArchive();
  const output = join(await temporaryFolder(), "site");
  await build(content, output);
  const before = await filesOf(output);
  const issue = join(content, "issues", (await readdir(join(content, "issues"))).sort()[2] ?? "");
  await rewrite(issue, (text) => text.replace(/(?<=▲.*)近日/u, "日前"));
  await build(content, output);
  const after = await filesOf(output);
  const written = [...after].filter(([path, { number }]) => before.get(path)?.number !== number);
  const changed = [...after].filter(([path, { contents }]) => before.get(path)?.contents !== contents);
  expect(written.map(([path]) => path).sort()).toEqual(changed.map(([path]) => path).sort());
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThan(after.size / 4);
});

test("what somebody changed, added or took away by hand in the site is not in the next ones", async () => {
  const content = await smallArchive();
  const output = join(await temporaryFolder(), "site");
  await build(content, output);
  const whole = contentsOf(await filesOf(output));
  const about = join(output, "about/index.html");
  await writeFile(about, `${await readFile(about, "utf8")}<!-- added by hand -->`);
  await writeFile(join(output, "issues/extra.html"), "added by hand");
  await rm(join(output, "departments"), { recursive: true });
  await symlink("issues", join(output, "departments"));
  // The one after it takes over from the published site, the third begins with this one.
  for (const number of [2, 3]) {
    await build(content, output);
    expect(contentsOf(await filesOf(output)), `build ${number}`).toEqual(whole);
  }
});
