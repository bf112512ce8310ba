import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser.ts";

/**
 * A browser that has a Chinese typeface, for tests that count characters. On Debian or Ubuntu as root with none, the
 * small `fonts-droid-fallback` is installed first.
 *
 * @throws one line that says what to install, where there is none and none can be installed
 */
export async function openBrowserWithChineseType(): Promise<Browser> {
  const browser = await openBrowser();
  if (await hasChineseType(browser)) return browser;
  await browser.close();
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    process.stdout.write("No Chinese typeface found: installing Debian's fonts-droid-fallback.\n");
    execFileSync("apt-get", ["update", "-qq"], { env, stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "fonts-droid-fallback"], {
      env,
      stdio: "inherit",
    });
    const again = await openBrowser();
    if (await hasChineseType(again)) return again;
    await again.close();
  }
  throw new Error("The tests of print need a Chinese typeface: install Noto CJK, Source Han, SimSun or another.");
}

/** A Chinese character is exactly as wide as its type is high; the box that stands for a missing one is not. */
async function hasChineseType(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const width = await page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    if (pen === null) return 0;
    pen.font = "100px serif";
    return pen.measureText("简报").width;
  });
  await page.close();
  return Math.abs(width - 200) < 1;
}
