import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Where Chromium, Chrome and Edge install themselves. */
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Chromium/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ],
  ),
];

function findBrowser(): string | undefined {
  return [process.env.CHROME_PATH ?? "", ...installed].find((path) => path !== "" && existsSync(path));
}

/**
 * The browser that the tests drive: an installed Chromium, Chrome or Edge, or what CHROME_PATH names. On Debian or
 * Ubuntu as root with none, Debian's `chromium` is installed first.
 *
 * @throws one line that says what to install, where there is no browser and none can be installed
 */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    process.stdout.write("No browser found: installing Debian's chromium.\n");
    execFileSync("apt-get", ["update", "-qq"], { env, stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env, stdio: "inherit" });
  }
  const installedNow = findBrowser();
  if (installedNow !== undefined) return installedNow;
  throw new Error("The tests need a browser: install Chromium, Chrome or Edge, or name one in CHROME_PATH.");
}

/** A headless browser that asks nothing of the network but what a test asks of it. */
export function openBrowser(settings: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: requireBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      ...settings,
    ],
  });
}
