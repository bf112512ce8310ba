import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import type { Registers } from "../../src/archive/registers/registers.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { readRegisterData, toRegisterData } from "../../src/desk/register-data.ts";
import { slimLibraries } from "../../src/desk/slim-libraries.ts";
import { catalogue } from "../../src/diagnostics/catalogue/catalogue.ts";
import { bundle } from "../../src/site/bundle.ts";
import { openBrowser } from "../browser.ts";
import { frontMatter } from "../issue/reading.ts";
import { readFixtures } from "../read-fixtures.ts";
import { readingOf } from "./reading-of.ts";

/** The desk's script holds less of the libraries: it must read every text as the command line does. */
let browser: Browser;
let page: Page;
let registers: Registers;

beforeAll(async () => {
  ({ registers } = await readRegisters(fileURLToPath(new URL("../../content", import.meta.url))));
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const options = { target: "chrome86", plugins: [slimLibraries(registers)] };
  browser = await openBrowser();
  page = await browser.newPage();
  await page.evaluate(Buffer.from(await bundle(folder, "parity-page.ts", options)).toString("utf8"));
});
afterAll(() => browser.close());

async function readBoth(texts: readonly string[]): Promise<readonly (readonly [desk: string, node: string])[]> {
  const given = JSON.stringify([texts, toRegisterData(registers)]);
  const own = readRegisterData(toRegisterData(registers));
  const inBrowser = z.array(z.string()).parse(await page.evaluate(`window.readInBrowser(...${given})`));
  return texts.map((text, index) => [inBrowser[index] ?? "", readingOf(text, own)]);
}

async function expectSame(texts: readonly string[]): Promise<void> {
  const both = await readBoth(texts);
  expect(both.map(([desk]) => desk)).toEqual(both.map(([, node]) => node));
}

/** A front matter in a form that the desk does not know is refused, with a sentence on how to write it. */
async function expectSameOrRefused(texts: readonly string[]): Promise<number> {
  const both = await readBoth(texts);
  const differing = both.filter(([desk, node]) => desk !== node);
  for (const [desk] of differing) {
    expect(desk).toContain('"id": null');
    expect(desk).toContain('"severity": "error"');
  }
  return differing.length;
}

const issuesFolder = new URL("../fixtures/issues/", import.meta.url);
const issues = readdirSync(issuesFolder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(new URL(name, issuesFolder), "utf8"));

test("whole issues are read the same", async () => {
  expect(issues.length).toBeGreaterThan(20);
  await expectSame(issues);
});

test("the cases of the grammar are read the same", async () => {
  const names = ["attribution.txt", "blocks.txt", "healing.txt", "headline.txt"];
  await expectSame(names.flatMap((name) => readFixtures(name).map(({ input }) => frontMatter + input)));
  const heads = readFixtures("front-matter.txt").map(({ input }) => input);
  expect(await expectSameOrRefused(heads)).toBeLessThan(heads.length / 4);
});

test("what diagnostics tell is told the same", async () => {
  const examples = catalogue.flatMap(({ kinds }) => kinds.map(({ example }) => example));
  const texts = examples.flatMap((example) => {
    if ("body" in example) return [`${frontMatter}${example.body}\n`];
    return "file" in example ? [example.file] : [];
  });
  expect(texts.length).toBeGreaterThan(30);
  await expectSameOrRefused(texts.filter(({ length }) => length < 100_000));
});

test("what only a library knows is read the same: entities, addresses, emphasis, quoted values", async () => {
  const lines = [
    "▲A&amp;B &copy; &mdash; &nbsp; &CounterClockwiseContourIntegral; &nosuch; &#8212; &#x1F600; &lt;b&gt; &copy（园林科）",
    "▲见<https://例子.中国/路径?a=1&amp;b=%20>与<mailto:a@example.cn>，[意见](https://example.cn/a_(b) '题')（园林科）",
    '▲见[意见](<https://xn--fsqu00a.xn--0zwm56d/é> "题&quot;")和[引用][1]、![图](/a.png)。（园林科）',
    "▲**统一思想，**为打破；*倾斜*字；**（一）**甲；5*3*2；__下划线__；`代码 & <b>`；~~删除~~；a\\*b（园林科）",
    "▲【**重点**】“**强调**”ａ**ｂ**ｃ；ㄅ**ㄆ**ㄇ；🀄**字**；⚠️**注意**。（园林科）",
    '▲www.example.cn 与 https://example.cn 不是链接 -- ... "引号" (c)（园林科）',
  ];
  const heads = [
    '标题: "工作\\u7b80报"\n期号: 10\n日期: 2023-10-10',
    "标题: '工作''简报'\n期号: !!int 10\n日期: 2023-10-10",
    "标题: >-\n  工作\n  简报\n期号: 10\n日期: 2023-10-10",
    "标题: |\n  工作\n  简报\n期号: 10\n日期: 2023-10-10",
    "{标题: 工作简报, 期号: 10, 日期: 2023-10-10}",
    "- 标题\n- 期号",
    "标题: &a 工作简报\n说明: *a\n期号: 10\n日期: 2023-10-10",
    "<<: {标题: 工作简报}\n期号: 10\n日期: 2023-10-10",
    "标题: 工作简报 # 说明\n期号: 10\n日期: 2023-10-10\n? 说明\n: 甲",
    "标题: [甲, 乙]\n期号: {a: 1}\n日期: 2023-10-10\n\t说明: 甲",
    "标题: 工作简报\n  期号: 10\n日期: 2023-10-10\n标题: 又一个",
    '标题: "未完\n期号: 10\n日期: 2023-10-10',
    "%YAML 1.2\n标题: 工作简报\n期号: 0x1F\n日期: 2023-10-10\n...",
    ...["binary", "set", "omap", "pairs", "timestamp", "float", "str", "map", "seq", "merge", "nosuch"].flatMap(
      (tag) => [
        `标题: !!${tag} 工作简报\n期号: 10\n日期: 2023-10-10`,
        `标题: !!${tag} {甲: 乙}\n期号: !!${tag} [甲]\n日期: 2023-10-10`,
      ],
    ),
    "%YAML 1.1\n标题: 工作简报",
    "标题: !own 工作简报\n期号: *none\n日期: 2023-10-10",
    "标题: &b !!str 工作简报\n期号: 10\n日期: &a\n  - 2023-10-10",
    "? {甲: 乙}\n: 丙\n标题: 工作简报",
    "标题: 工作简报\n期号: 10\n日期: 2023-10-10\n---\n又一份: 是",
    "标题: 工作简报\n--- 期号: 10\n日期: 2023-10-10",
    "标题: 'a\n\n  b'\n期号: \"1\\\n  0\"\n日期: 2023-10-10",
    "标题: @工作\n期号: `10`\n日期: 2023-10-10",
  ];
  await expectSame(lines.map((line) => `${frontMatter}${line}\n\n[1]: https://example.cn\n`));
  await expectSameOrRefused(heads.map((head) => `---\n${head}\n---\n▲近日，市局开展巡查。（园林科）\n`));
});
