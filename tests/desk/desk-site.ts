import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { serveSite } from "../../src/commands/serve.ts";
import { deskPage, deskPath } from "../../src/desk/desk-page.ts";
import { openBrowser } from "../browser.ts";

/** The desk of the sample content, as a file on the disk and as a page of a served site. */
export interface DeskSite {
  readonly browser: Browser;
  readonly file: string;
  readonly addresses: Readonly<Record<DeskOrigin, string>>;
  readonly close: () => Promise<void>;
}
export type DeskOrigin = "disk" | "site";

export async function openDeskSite(): Promise<DeskSite> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-desk-"));
  const { registers } = await readRegisters(fileURLToPath(new URL("../../content", import.meta.url)));
  const file = join(folder, deskPath);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await deskPage(registers, "工作简报"));
  const server = await serveSite(folder, 0);
  const browser = await openBrowser();
  return {
    browser,
    file,
    addresses: { disk: pathToFileURL(file).href, site: `${server.origin}/desk/` },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface OpenDesk {
  readonly page: Page;
  /** Requests for anything but the desk itself, what broke its policy, and what failed in its script. */
  readonly faults: readonly string[];
}

/** Opens a desk as an editor who has not been there before. */
export async function openDesk(
  { browser, addresses }: DeskSite,
  origin: DeskOrigin,
  options: BrowserContextOptions = {},
  prepare: () => void = () => undefined,
): Promise<OpenDesk> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 657 }, ...options });
  const faults: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(addresses[origin]) && !/^(?:blob|data):/u.test(request.url()))
      faults.push(request.url());
  });
  context.on("weberror", (failure) => faults.push(failure.error().message));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  await context.addInitScript(prepare);
  const page = await context.newPage();
  await page.goto(addresses[origin]);
  return { page, faults };
}

/** Puts a text into the field as typing would, and waits until it has been read. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator("#text").fill(text);
  await read(page);
}

/** Waits until what stands in the field has been read. */
export async function read(page: Page): Promise<void> {
  await page.waitForTimeout(50); // the form puts a value after the focus has moved on
  await page.locator("#panel[aria-busy=false]").waitFor();
}

export function textOf(page: Page): Promise<string> {
  return page.locator("#text").inputValue();
}
