import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { readRegisters } from "../src/commands/content-folder.ts";
import { deskPage } from "../src/desk/desk-page.ts";
import { openBrowser } from "./browser.ts";

/** `npm run pictures`: takes the pictures of the editors' manual from the real desk into docs/pictures/. */
const folder = new URL("../docs/pictures/", import.meta.url);
const size = { width: 1120, height: 640 };

const text = `---
标题: 工作简报
期号: 11
日期: 2023-11-20
---

## 我市召开自然资源工作会议

会议强调，要摸清底数，抓好落实，全面完成年度任务。（办公室）

##莘县局开展不动产登记进社区活动

近日，莘县局走进社区，现场受理不动产登记咨询30余件。（莘县局）

▲近日，园林科开展古树名木巡查，联系电话13812345678。（园林科科长周正）

▲近日，冠县局完成秋季造林验收。（冠县局）
`;

const pictures: readonly (readonly [name: string, prepare: (page: Page) => Promise<void>])[] = [
  ["desk-findings", (page) => page.locator("#tab-findings").click()],
  ["desk-records", (page) => page.locator("#tab-records").click()],
];

/** A picture of the page as WebP, which the browser itself makes of its screenshot. */
async function webp(browser: Browser, picture: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const encoded: unknown = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.3).replace(/^[^,]*,/u, "");
  }, picture.toString("base64"));
  await page.close();
  return Buffer.from(String(encoded), "base64");
}

const { registers } = await readRegisters(fileURLToPath(new URL("../content", import.meta.url)));
const html = await deskPage(registers, registers.identity.name ?? "工作简报");
const scratch = await mkdtemp(join(tmpdir(), "jianbao-pictures-"));
const file = join(scratch, "desk.html");
await writeFile(file, html);
await mkdir(folder, { recursive: true });
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: size });
  await page.goto(pathToFileURL(file).href);
  await page.locator("#text").fill(text);
  await page.locator("#panel[aria-busy=false]").waitFor();
  for (const [name, prepare] of pictures) {
    await prepare(page);
    await page.mouse.move(0, 0);
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await writeFile(new URL(`${name}.webp`, folder), await webp(browser, await page.screenshot()));
  }
} finally {
  await browser.close();
  await rm(scratch, { recursive: true });
}
