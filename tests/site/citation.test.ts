import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { bundle } from "../../src/site/bundle.ts";
import { citationOf } from "../../src/site/metadata/citation.ts";
import { openTemplates } from "../../src/site/templates.ts";
import { openBrowser } from "../browser.ts";
import { sampleArchive } from "./sample-archive.ts";

const archive = sampleArchive();
const found = archive.issues[0];
if (found === undefined) throw new Error("The sample has issues");
const issue = found;

/** Each form as a reader copies it, without the day of citing, which only the browser knows. */
function formsOf(part: string, of: Archive = archive): string[] {
  const record = issue.records.find((each) => each.part === part);
  const subject = record === undefined ? ({ kind: "issue", issue } as const) : ({ kind: "record", record } as const);
  return citationOf(of, subject).forms.map(({ text, afterDay }) => `${text}${afterDay ?? ""}`);
}

test("an issue is cited in three forms", () => {
  expect(formsOf("")).toEqual([
    "聊城市自然资源和规划局《工作简报》2023年第10期，2023年10月31日，https://jianbao.example/issues/2023-10/",
    "[聊城市自然资源和规划局《工作简报》2023年第10期](https://jianbao.example/issues/2023-10/)，2023年10月31日",
    "聊城市自然资源和规划局.工作简报:2023年第10期[EB/OL].聊城市自然资源和规划局,2023(2023-10-31).https://jianbao.example/issues/2023-10/",
  ]);
});

test("a record by its departments, three by name at most, and a brief by its first words", () => {
  expect(formsOf("l02")[2]).toBe(
    "办公室,村镇科,建设科,等.市自然资源和规划局举行系列“政府开放月”活动:工作简报2023年第10期[EB/OL].聊城市自然资源和规划局,2023(2023-10-31).https://jianbao.example/issues/2023-10/l02/",
  );
  expect(formsOf("b17")[0]).toMatch(/^地矿科：简讯“为进一步推进.*”，聊城市自然资源和规划局《工作简报》2023年第10期，/u);
});

test("without the site's address there is none to cite", () => {
  const forms = formsOf("l01", { ...archive, identity: { ...archive.identity, url: undefined } });
  expect(forms.join("")).not.toContain("http");
  expect(forms[2]?.endsWith("(2023-10-31).")).toBe(true);
});

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("a press copies the form with the day of citing, or the page's address", async () => {
  const markup = `{% from "partials/citation.njk" import citation as citing %}{{ citing(citation) }}`;
  const made = openTemplates().renderString(markup, { citation: citationOf(archive, { kind: "issue", issue }) });
  const folder = fileURLToPath(new URL("../../templates/assets", import.meta.url));
  const script = new TextDecoder().decode(await bundle(folder, "citation.ts"));
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: made }));
  await page.goto("http://localhost/issues/2023-10/#find=x");
  await page.addScriptTag({ content: script });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await page.locator("[data-copy-link]").click();
  await page.waitForFunction(() => document.querySelector(".citation__told")?.textContent === "已复制。");
  expect(await copied()).toBe("http://localhost/issues/2023-10/");
  await page.locator("summary").click();
  await page.locator('[aria-label="复制GB/T 7714"]').click();
  await page.waitForFunction(() => document.querySelector('[aria-label="复制GB/T 7714"]')?.textContent === "已复制");
  expect(await copied()).toMatch(/\(2023-10-31\)\[\d{4}-\d\d-\d\d\]\.https:\/\/jianbao\.example\/issues\/2023-10\/$/u);
});
