import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import { transform } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DeskSite, openDesk, openDeskSite, read, textOf, write } from "./desk-site.ts";

let site: DeskSite;
beforeAll(async () => {
  site = await openDeskSite();
});
afterAll(() => site.close());

const seed = await readFile(new URL("../../content/issues/2023-10.md", import.meta.url), "utf8");
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const head = "---\n标题: 工作简报\n期号: 10\n日期: 2023-10-10\n---\n\n";
const body =
  "## 我市召开工作会议\n\n会议强调，要抓好落实。（办公室）\n\n▲近日，莘具局选送的“永莲蜜4号”获优质奖。（莘具局）\n";

test("the desk is one light file that names its script and style, and lets nothing else run", async () => {
  const html = await readFile(site.file, "utf8");
  expect(gzipSync(html, { level: 6 }).length).toBeLessThan(150_000);
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html) ?? [];
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:;/u);
  expect(policy).toContain("connect-src 'none'; form-action 'none'");
  expect(policy).not.toContain("unsafe");
  expect(html).not.toMatch(/<(?:script|img|iframe)[^>]* src=|<link[^>]* href="(?!data:)|@import|url\((?!data:)/u);
  expect(html).toContain('<meta name="robots" content="noindex">');
});

describe.each(["disk", "site"] as const)("from the %s", (origin) => {
  test("the real bulletin is read whole: records, departments, topics; nothing is asked of the network", async () => {
    const { page, faults } = await openDesk(site, origin);
    await page.context().setOffline(true);
    await write(page, seed);
    expect(await page.locator("#summary").textContent()).toBe("没有要改的，可以存下来。");
    await page.locator("#tab-records").click();
    expect(await page.locator("#records .sum").textContent()).toBe("文章7篇，简讯17条。");
    expect(await page.locator(".record__title--lead").count()).toBe(7);
    expect(await page.locator(".record__triangle").count()).toBe(17);
    const first = page.locator(".record").first();
    expect(await first.locator(".record__title").textContent()).toBe(
      "中国自然资源报社、聊城市自然资源和规划局 “文化共建基地”揭牌",
    );
    expect(await first.textContent()).toContain("署名：办公室主题：");
    await page.locator("#tab-names").click();
    expect(await page.locator("#names tr", { hasText: "莘县局" }).locator("td").textContent()).toBe("6");
    expect(await page.locator("#names table").count()).toBe(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("what is downloaded is the text, named after the issue", async () => {
    const { page, faults } = await openDesk(site, origin);
    const text = `${head}${body}结尾没有换行 𠀀\u3000`;
    await write(page, text);
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
    expect(saved.suggestedFilename()).toBe("2023-10.md");
    expect(await readFile(await saved.path())).toEqual(Buffer.from(text, "utf8"));
    expect(await page.locator("#notice").textContent()).toContain("content/issues");
    await write(page, "没有开头");
    expect(await page.locator("#save").textContent()).toBe("下载草稿.md");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("work is kept over a reload until it is cleared, which is asked for once", async () => {
    const { page, faults } = await openDesk(site, origin);
    await write(page, head + body);
    await page.reload();
    expect(await textOf(page)).toBe(head + body);
    // What was typed a moment before leaving is kept, too.
    await page.locator("#text").press("Control+End");
    await page.keyboard.type("末");
    await page.reload();
    expect(await textOf(page)).toBe(`${head}${body}末`);
    await page.locator("#clear").click();
    expect(await textOf(page)).toBe(`${head}${body}末`);
    await page.locator("#notice").getByRole("button", { name: "清空" }).click();
    expect(await textOf(page)).toBe("");
    expect(await page.evaluate(() => localStorage.getItem("jianbao:desk"))).toBeNull();
    await page.reload();
    expect(await textOf(page)).toBe("");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a finding shows 原文, 问题 and 办法, and leads to its place", async () => {
    const { page, faults } = await openDesk(site, origin);
    await write(
      page,
      `${head}${"▲近日，市局开展巡查。（园林科）\n\n".repeat(60)}▲近日，市局开展验收。（园林科科长周正）\n`,
    );
    expect(await page.locator("#summary").textContent()).toContain("请核对");
    const finding = page.locator(".finding").filter({ hasText: "科长" }).last();
    expect(await finding.locator("dt").allTextContents()).toEqual(["原文", "问题", "办法"]);
    await finding.locator("dl").click();
    const selected = await page.locator("#text").evaluate((field) => {
      if (!(field instanceof HTMLTextAreaElement)) return "";
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(selected.length).toBeGreaterThan(0);
    expect(await finding.locator("mark").textContent()).toBe(selected);
    expect(await page.locator(".mark--warning").last().textContent()).toBe(selected);
    const isSeen = await page
      .locator(".mark--warning")
      .last()
      .evaluate((mark) => {
        const box = mark.getBoundingClientRect();
        const frame = document.querySelector("#frame")?.getBoundingClientRect();
        return frame !== undefined && box.top >= frame.top && box.bottom <= frame.bottom;
      });
    expect(isSeen).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a click mends, Ctrl+Z takes it back, and the focus stays in the list", async () => {
    const { page, faults } = await openDesk(site, origin);
    const text = `${head}##我市召开工作会议\n\n会议强调，要抓好落实。（办公室）\n\n▲近日，莘县局选送的“永莲蜜4号”获优质奖。(莘县局)\n`;
    await write(page, text);
    const remedies = page.locator(".finding__remedies button");
    await page.locator("#findings summary").click();
    await remedies.first().waitFor();
    await remedies.first().click();
    const mended = await textOf(page);
    expect(mended).not.toBe(text);
    expect(await page.evaluate(() => document.activeElement?.closest(".panel") !== null)).toBe(true);
    await page.locator("#text").focus();
    await page.keyboard.press("Control+z");
    expect(await textOf(page)).toBe(text);
    await read(page);
    await page.locator("#mend-all").click();
    const allMended = await textOf(page);
    expect(allMended).toContain("## 我市召开工作会议");
    expect(await page.locator("#mend-all").isVisible()).toBe(false);
    await page.locator("#text").focus();
    await page.keyboard.press("Control+z");
    expect(await textOf(page)).toBe(text);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("the form fills in the front matter, and says what the parser says of it", async () => {
    const { page, faults } = await openDesk(site, origin);
    await page.locator("#new").click();
    expect(await page.locator("#tab-form").getAttribute("aria-selected")).toBe("true");
    await page.getByLabel("期号", { exact: false }).first().fill("二十");
    await page.getByLabel("日期").fill("05/06/2023");
    await page.getByLabel("日期").press("Tab");
    await read(page);
    expect(await page.locator("#note-number").textContent()).toContain("期号应是从 1 起的数字");
    expect(await page.locator("#note-date").textContent()).toContain("日期应写明年、月、日");
    expect(await page.locator("#field-date").getAttribute("aria-invalid")).toBe("true");
    await page.locator("#field-number").fill("20");
    await page.locator("#field-date").fill("2023年6月5日");
    await page.locator("#form summary").click();
    await page.locator("#field-sendTo").fill("局领导: 各位");
    await page.locator("#field-sendTo").press("Enter");
    await read(page);
    expect(await textOf(page)).toBe('---\n标题: 工作简报\n期号: 20\n日期: 2023年6月5日\n送: "局领导: 各位"\n---\n\n');
    expect(await page.locator("#field-date").getAttribute("aria-invalid")).toBe("false");
    expect(await page.locator("#save").textContent()).toBe("下载2023-20.md");
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test("where storage is refused the desk works, and says that nothing is kept", async () => {
  const { page, faults } = await openDesk(site, "disk", {}, () => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await write(page, head + body);
  expect(await page.locator("#storage-note").isVisible()).toBe(true);
  expect(await page.locator("#summary").textContent()).not.toBe("还没有文字。");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("two windows on one draft are told of each other", async () => {
  const { page, faults } = await openDesk(site, "site");
  await write(page, head + body);
  const other = await page.context().newPage();
  await other.goto(site.addresses.site);
  await write(other, `${head}▲近日，市局开展验收。（园林科）\n`);
  await page.locator("#notice:not([hidden])").waitFor();
  expect(await page.locator("#notice").textContent()).toContain("另一个窗口");
  expect(await textOf(page)).toBe(head + body);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("content is set as text, whatever stands in it", async () => {
  const { page, faults } = await openDesk(site, "disk");
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await write(
    page,
    `---\n标题: ${hostile}\n期号: ${hostile}\n日期: 2023-10-10\n---\n${hostile}\n\n## ${hostile}\n\n${hostile}（${hostile}）\n`,
  );
  for (const tab of ["records", "names", "form", "findings"]) await page.locator(`#tab-${tab}`).click();
  expect(await page.locator("main img, main script").count()).toBe(0);
  expect(await page.title()).toContain("编辑台");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("the marks lie under their words, wherever a line turns", async () => {
  const { page } = await openDesk(site, "disk", { viewport: { width: 700, height: 900 } });
  await write(page, `${head}## 标题\n\n${"甲乙丙丁，，。“”（）《》AV12 ".repeat(40)}\n\n末行（园林科科长周正）\n`);
  const { field, sheet } = await page.evaluate(() => ({
    field: document.querySelector("#text")?.scrollHeight,
    sheet: document.querySelector("#lines")?.scrollHeight,
  }));
  expect(field).toBe(sheet);
  await page.context().close();
});

test("a key sets only its own line anew, in a text of 100 kB, and the reading waits for a pause", async () => {
  const { page } = await openDesk(site, "disk");
  const [, records = ""] = seed.split(/---\n\n/u);
  const long = head + records.repeat(Math.ceil(100_000 / Buffer.byteLength(records)));
  await write(page, long);
  await page.locator("#text").press("Control+Home");
  for (let line = 0; line < 12; line += 1) await page.keyboard.press("ArrowDown");
  const changes = await page.evaluate(() => {
    let lines = 0;
    let panels = 0;
    const count = (selector: string, add: (nodes: number) => void) => {
      const holder = document.querySelector(selector);
      const observer = new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records) add(addedNodes.length + removedNodes.length);
      });
      if (holder) observer.observe(holder, { childList: true });
    };
    count("#lines", (nodes) => {
      lines += nodes;
    });
    count("#findings", (nodes) => {
      panels += nodes;
    });
    const field = document.querySelector("#text");
    if (!(field instanceof HTMLTextAreaElement)) return null;
    for (const letter of "abcdefgh") document.execCommand("insertText", false, letter);
    return new Promise((done) => setTimeout(() => done({ lines, panels }), 0));
  });
  expect(changes).toEqual({ lines: 16, panels: 0 });
  await page.context().close();
});

test("it works where what came after Chrome 86 is taken away, and has no newer syntax", async () => {
  const html = await readFile(site.file, "utf8");
  for (const [tag, loader] of [
    ["script", "js"],
    ["style", "css"],
  ] as const) {
    const [, code = ""] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "u").exec(html) ?? [];
    const print = async (target: string) => (await transform(code, { loader, target, charset: "utf8" })).code;
    expect((await print("chrome86")) === (await print("esnext")), tag).toBe(true);
  }
  const { page, faults } = await openDesk(site, "disk", {}, () => {
    const later = {
      Array: ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"],
      String: ["at", "isWellFormed", "toWellFormed"],
      Element: ["setHTML"],
    };
    for (const [name, methods] of Object.entries(later)) {
      const prototype: unknown = Reflect.get(Object(Reflect.get(window, name)), "prototype");
      for (const method of methods) Reflect.deleteProperty(Object(prototype), method);
    }
    for (const [holder, name] of [
      ["Object", "hasOwn"],
      ["Object", "groupBy"],
      ["Map", "groupBy"],
      ["Array", "fromAsync"],
      ["URL", "canParse"],
    ] as const) {
      Reflect.deleteProperty(Object(Reflect.get(window, holder)), name);
    }
    for (const name of ["structuredClone", "reportError", "scheduler"]) Reflect.deleteProperty(window, name);
  });
  await write(page, seed);
  expect(await page.locator("#summary").textContent()).toBe("没有要改的，可以存下来。");
  await page.locator("#tab-records").click();
  expect(await page.locator("#records .sum").textContent()).toBe("文章7篇，简讯17条。");
  await write(page, `${head}##我市召开会议\n\n会议强调，要抓好落实。（办公室）\n`);
  await page.locator("#mend-all").click();
  expect(await textOf(page)).toContain("## 我市召开会议");
  expect(faults).toEqual([]);
  await page.context().close();
});

test.for(["", "dark", "elder", "elder dark"])(
  "in “%s” nothing is amiss for axe, nothing too wide, no small type, no low control",
  async (look) => {
    const { page } = await openDesk(site, "disk", { bypassCSP: true });
    await page.evaluate(axe);
    await write(page, `${head.replace("期号: 10\n", "")}${body}\n▲近日，电话13812345678。(园林科科长周正）\n`);
    await page.locator("#clear").click();
    await page.evaluate((classes) => {
      document.documentElement.className = classes;
    }, look);
    const faults: string[] = [];
    for (const width of [320, 360, 1024, 1366]) {
      await page.setViewportSize({ width, height: 657 });
      for (const tab of ["form", "findings", "records", "names"]) {
        await page.locator(`#tab-${tab}`).click();
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
        });
        const found = [...(await measure(page)), ...(width === 360 || width === 1366 ? await runAxe(page) : [])];
        faults.push(...found.map((fault) => `${width}px, ${tab}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

test("the keyboard reaches everything, in the order of the steps, and is always seen", async () => {
  const { page } = await openDesk(site, "disk");
  await write(page, `${head}${body}\n▲近日，市局开展验收。（园林科科长周正）\n`);
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      const frame = focused.id === "text" ? (focused.closest(".frame") ?? focused) : focused;
      const { outlineStyle, outlineWidth } = getComputedStyle(frame);
      const isShown = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return `${focused.id || (focused.textContent ?? "").slice(0, 6)}${isShown ? "" : " not shown"}`;
    });
    if (stop === null || stops.length > 80) break;
    stops.push(stop);
  }
  expect(stops.filter((stop) => stop.endsWith("not shown"))).toEqual([]);
  const order = [
    "跳到正文",
    "switch-elder",
    "choose",
    "new",
    "clear",
    "next",
    "save",
    "text",
    "tab-findings",
    "findings",
  ];
  expect(stops.filter((stop) => order.includes(stop))).toEqual(order);
  await page.locator("#tab-findings").focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("#tab-records").getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("F8");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("text");
  await page.context().close();
});

async function runAxe(page: Page): Promise<readonly string[]> {
  const { violations }: AxeResults = await page.evaluate(
    "axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html.slice(0, 120)}`));
}

function measure(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element) => element.getBoundingClientRect().height > 1;
    const excess = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const small = [...document.querySelectorAll("body *")].filter((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      return hasText && isSeen(element) && Number.parseFloat(getComputedStyle(element).fontSize) < 15.9;
    });
    const low = [...document.querySelectorAll("button, summary, input")].filter(
      (element) => isSeen(element) && element.getBoundingClientRect().height < 43.9,
    );
    return [
      ...low.map((element) => `low: ${element.outerHTML.slice(0, 100)}`),
      ...(excess > 0 ? [`${excess}px too wide`] : []),
      ...small.map((element) => `small type: ${element.className}`),
    ];
  });
}
