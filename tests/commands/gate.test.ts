import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentFolder, temporaryFolder } from "../content-folder.ts";
import { runCommand } from "../run-command.ts";
import { readSite } from "../site/sample-site.ts";

/** The gate before publication: what is held back leaves no trace in a build, and is told; the preview shows it. */

const issue = (number: number, fields: string, body: string) =>
  `---\n标题: 工作简报\n期号: ${number}\n日期: 2023-0${number}-20\n${fields}---\n${body}\n`;
const signed = "审核: 查慎行\n签发: 厉樊榭\n";

const published = {
  "site.yaml": "requireReview: true\nurl: https://jianbao.example\n",
  "issues/a.md": issue(1, signed, "## 全市推进绿化工作\n\n近日，全市推进绿化。（园林科）"),
  "issues/e.md": issue(5, `${signed}公开属性: 主动公开\n草稿: 否\n`, "▲近日，园林科开展验收。（园林科）"),
};
const heldBack = {
  "issues/b.md": issue(2, "审核: 查慎行\n", "▲近日，陨石坑勘查启动。（陨石科/尉迟明）"),
  "issues/c.md": issue(3, `${signed}草稿: 是\n`, "▲近日，鹤唳滩修复启动。（鹤唳滩科/欧阳靖）"),
  "issues/d.md": issue(4, `${signed}公开属性: 依申请公开\n`, "▲近日，矿权清理启动。（矿权科/司马昭明）"),
};

async function build(command: "build" | "preview", files: Readonly<Record<string, string>>, ...options: string[]) {
  const output = join(await temporaryFolder(), "site");
  const content = await contentFolder(files);
  return { output, ...(await runCommand(command, ["--content", content, "--output", output, ...options])) };
}

test("a build with issues that are held back is the build without their files, to the byte", async () => {
  const { output, status, stdout } = await build("build", { ...published, ...heldBack });
  expect(status).toBe(0);
  expect(stdout).toContain("有 3 期没有发布，只在 npm start 的预览中可见：");
  expect(stdout).toMatch(/issues\/b\.md：没有写签发（signer）。\n/u);
  expect(stdout).toMatch(/issues\/c\.md：草稿（draft）写的是“是”。\n/u);
  expect(stdout).toMatch(/issues\/d\.md：公开属性（access）写的是“依申请公开”。\n/u);

  const without = await build("build", published);
  expect(without.stdout).not.toContain("没有发布");
  const site = new Map(await readSite(output));
  expect([...site.keys()]).toContain("/issues/2023-05/index.html");
  expect([...site].toSorted()).toEqual([...(await readSite(without.output))].toSorted());
  // The manual's own examples name files of any number; above it was compared to the byte.
  site.delete("/manual/index.html");
  for (const text of site.values()) expect(text).not.toMatch(/查慎行|厉樊榭|陨石|鹤唳滩|矿权|issues\/2023-0[234]/u);
});

test("an issue that is taken back leaves no trace of the time when it was published", async () => {
  const output = join(await temporaryFolder(), "site");
  const build = async (files: Readonly<Record<string, string>>, command: "build" | "preview" = "build") => {
    const { status } = await runCommand(command, ["--content", await contentFolder(files), "--output", output]);
    expect(status).toBe(0);
    return [...(await readSite(output))].toSorted();
  };
  const name = "issues/c.md";
  const once = await build({ ...published, [name]: heldBack[name].replace("草稿: 是\n", "") });
  expect(once.map(([path]) => path)).toContain("/issues/2023-03/index.html");
  const without = await build(published);
  expect(await build({ ...published, ...heldBack }, "preview")).not.toEqual(without);
  expect(await build({ ...published, ...heldBack })).toEqual(without);
});

test("the preview shows what is held back, each of its pages with a label, and no other page with one", async () => {
  const { output, status, stdout } = await build("preview", { ...published, ...heldBack });
  expect(status).toBe(0);
  expect(stdout).toContain("预览中有 3 期尚未发布");
  const site = await readSite(output);
  const labelled = [...site].flatMap(([path, text]) => {
    const [, label] = /<p class="held-back"[^>]*>([^<]*)<\/p>/u.exec(text) ?? [];
    return label === undefined ? [] : [`${path} ${label}`];
  });
  expect(labelled.toSorted()).toEqual([
    "/issues/2023-02/b01/index.html 未审核，仅供预览",
    "/issues/2023-02/index.html 未审核，仅供预览",
    "/issues/2023-03/b01/index.html 草稿，仅供预览",
    "/issues/2023-03/index.html 草稿，仅供预览",
    "/issues/2023-04/b01/index.html 依申请公开，仅供预览",
    "/issues/2023-04/index.html 依申请公开，仅供预览",
  ]);
  for (const text of site.values()) expect(text).not.toMatch(/查慎行|厉樊榭/u);
});

test("drafts and what is not 主动公开 are held back without requireReview; the rest needs no review", async () => {
  const { "site.yaml": _, ...issues } = { ...published, ...heldBack };
  const { output, stdout } = await build("build", issues);
  expect(stdout).toContain("有 2 期没有发布");
  expect(
    [...(await readSite(output)).keys()].filter((path) => /^\/issues\/[^/]+\/index/u.test(path)).toSorted(),
  ).toEqual(["/issues/2023-01/index.html", "/issues/2023-02/index.html", "/issues/2023-05/index.html"]);
});

test("an unfinished draft stops nobody from publishing, an unfinished issue does", async () => {
  const draft = issue(6, "草稿: 是\n", "▲");
  const built = await build("build", { ...published, "issues/f.md": draft }, "--today", "2023-12-01");
  expect(built.status).toBe(0);
  expect(built.stdout).toContain("其中有必须改的地方，改好之前预览中也不显示");
  expect([...(await readSite(built.output)).keys()].join("\n")).not.toContain("2023-06");
  const previewed = await build("preview", { ...published, "issues/f.md": draft });
  expect(previewed.status).toBe(0);
  expect([...(await readSite(previewed.output)).keys()].join("\n")).not.toContain("2023-06");
  const unfinished = await build("build", { ...published, "issues/f.md": issue(6, "", "▲") });
  expect(unfinished.status).toBe(1);
});

test("checks across issues see what is held back: a draft with a published number is refused", async () => {
  const copy = issue(1, `${signed}草稿: 是\n`, "▲近日，园林科开展验收。（园林科）");
  const { status, stdout } = await build("build", { ...published, "issues/g.md": copy });
  expect(status).toBe(1);
  expect(stdout).toContain("《工作简报》2023年第1期（期号 1）有 2 个文件");
});

test("with nothing to publish, the site says so and names nothing", async () => {
  const { output, status } = await build("build", { "issues/c.md": heldBack["issues/c.md"] });
  expect(status).toBe(0);
  for (const text of (await readSite(output)).values()) expect(text).not.toContain("鹤唳滩");
  await rm(output);
});
