import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { contentFolder, temporaryFolder } from "../content-folder.ts";
import { runCommand } from "../run-command.ts";

const departments =
  "- {name: 园林科, kind: 机关科室, slug: yuanlin}\n- {name: 地矿科, kind: 机关科室, slug: dikuang}\n- {name: 国土科, kind: 机关科室, slug: guotu, to: 2019-03}\n- {name: 莘县局, kind: 县区局, slug: shenxian}\n";
const issue = (number: number, date: string, body: string, fields = "") =>
  `---\n标题: 工作简报\n期号: ${number}\n日期: ${date}\n${fields}---\n${body}\n`;
const sound = "▲近日，园林科开展验收。（园林科）";

async function reportOf(files: Readonly<Record<string, string>>, today = "2023-11-01") {
  const content = await contentFolder({ "departments.yaml": departments, ...files });
  const output = join(await temporaryFolder(), "report.html");
  const result = await runCommand("report", ["--content", content, "--output", output, "--today", today]);
  expect(result.status, result.stdout + result.stderr).toBe(0);
  const page = await readFile(output, "utf8");
  const sections = new Map(
    page
      .split("<section")
      .map((part) => [/<h2 id="([^"]+)"/u.exec(part)?.[1] ?? "", part.replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ")]),
  );
  const states = new Map(
    [...page.matchAll(/<li class="indicator indicator--(\w+)"><a href="#(\w+)">/gu)].map(([, state, id]) => [
      id,
      state,
    ]),
  );
  return { content, page, states, section: (id: string) => sections.get(id) ?? "" };
}

test("a sound archive: what it holds month by month, who is silent, what is missing", async () => {
  const { page, states, section } = await reportOf({
    "issues/a.md": issue(8, "2023-08-20", `## 全市推进绿化\n\n近日，全市推进绿化。（莘县局）\n\n${sound}`),
    "issues/b.md": issue(10, "2023-10-20", sound),
    "issues/c.md": issue(11, "2023-11-20", sound, "草稿: 是\n"),
  });
  expect(page).toContain("收录简报<b>2</b>期（2023年8月20日至2023年10月20日），其中文章<b>1</b>篇、简讯<b>2</b>条");
  expect(section("year")).toContain("8月 1 1 1");
  expect(section("year")).toContain("9月 0 0 0");
  expect(section("updates")).toContain("2023年第8期与2023年第10期之间：第9期");
  expect(section("columns")).toContain("机关科室（1个） 地矿科");
  expect(section("columns")).not.toMatch(/国土科|莘县局/u);
  expect(section("links")).toContain("站内链接全部可用");
  expect(section("speed")).toMatch(/KB \d\.\d秒/u);
  expect(section("held")).toContain("《工作简报》2023年第11期：草稿");
  expect(Object.fromEntries(states)).toEqual({
    updates: "look",
    columns: "look",
    links: "good",
    wording: "good",
    personal: "good",
    speed: "good",
    marks: "look",
  });
});

test("personal data is covered, a dead link named, warnings stand with their place, and nothing else is touched", async () => {
  const { content, page, states, section } = await reportOf({
    "issues/a.md": issue(
      1,
      "2023-09-20",
      "▲近日，林场公布护林员手机号13800005678。（园林科）\n\n▲近日，园林科开展补植。",
    ),
  });
  expect(page).not.toContain("13800005678");
  expect(section("personal")).toContain("138****5678");
  expect(section("wording")).toMatch(/第8行 “近日，园林科开展补植。”一条没有署名/u);
  expect([states.get("personal"), states.get("wording"), states.get("links")]).toEqual(["mend", "look", "unknown"]);
  expect((await readdir(content)).toSorted()).toEqual(["departments.yaml", "issues"]);

  const dead = await reportOf({ "issues/a.md": issue(1, "2023-09-20", "▲近日，园林科[补植](x.html)。（园林科）") });
  expect(dead.states.get("links")).toBe("mend");
  expect(dead.section("links")).toContain("x.html");
});

test("with no issue this year the last year is told, and an empty folder has a report", async () => {
  const { section, states } = await reportOf({ "issues/a.md": issue(12, "2021-12-20", sound) }, "2023-11-01");
  expect(section("year")).toContain("今年尚无简报");
  expect(section("year")).toContain("2021年各月");
  expect(section("updates")).toContain("已过");
  expect(states.get("updates")).toBe("look");
  const empty = await reportOf({ "issues/": "" });
  expect(empty.page).toContain("尚未收录可以发布的简报");
});

test("an unfinished draft alarms nobody, but for personal data in it", async () => {
  const draft = (body: string) => issue(10, "2023-10-20", body, "草稿: 是\n");
  const files = { "issues/a.md": issue(9, "2023-09-20", sound) };
  const unwritten = await reportOf({ ...files, "issues/b.md": draft("") });
  expect([unwritten.states.get("wording"), unwritten.states.get("links")]).toEqual(["good", "good"]);
  const telling = await reportOf({ ...files, "issues/b.md": draft("▲护林员手机号13800005678。（园林科）") });
  expect(telling.states.get("personal")).toBe("mend");
});

test("figures that do not agree are asked about", async () => {
  const { states, section } = await reportOf({
    "issues/a.md": issue(1, "2023-09-20", "▲近日，园林科应办84110件，已办75612件，占比89.89%。（园林科）"),
  });
  expect(states.get("wording")).toBe("look");
  expect(section("wording")).toContain("89.89%");
});

test("text from the bulletins is shown as text", async () => {
  const { page } = await reportOf({ "issues/a.md": issue(1, "2023-09-20", '▲近日，<script>alert("1")</script>上线') });
  expect(page).not.toContain("<script>");
});

test("a report never lands on a bulletin", async () => {
  const content = await contentFolder({ "issues/a.md": issue(1, "2023-09-20", sound) });
  for (const output of [join(content, "issues/a.md"), join(content, "report.html")]) {
    expect((await runCommand("report", ["--content", content, "--output", output])).status).toBe(2);
  }
  expect(await readFile(join(content, "issues/a.md"), "utf8")).toContain("工作简报");
});

test("it needs no other file, fits a telephone and has no words under a heading without one", async () => {
  const { page } = await reportOf({ "issues/a.md": issue(1, "2023-09-20", `${sound}\n\n▲近日，园林科开展补植。`) });
  expect(page).not.toMatch(/<script|<link|<img|url\(|https?:/u);
  const browser = await openBrowser();
  const view = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await view.setContent(page);
  expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await browser.close();
});
