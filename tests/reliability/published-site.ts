import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { expect } from "vitest";

/** A site as its readers get it: a hash of each file by its path. */
export type SiteBytes = Readonly<Record<string, string>>;

/** Empty where there is none. */
export async function siteBytes(output: string): Promise<SiteBytes> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashed = paths.sort().map(async (path) => {
    const hash = createHash("sha256").update(await readFile(path));
    return [path.slice(output.length), hash.digest("base64url")] as const;
  });
  return Object.fromEntries(await Promise.all(hashed));
}

/** The site before, which the next build begins with. */
export function spareOf(output: string): string {
  return join(dirname(output), `.${basename(output)}.build-spare`);
}

/** What lies beside an output, other than the output, the folder of its one build and the spare. */
export async function leftBeside(output: string): Promise<readonly string[]> {
  const builds = new RegExp(`^\\.${basename(output)}\\.build-\\d+-\\w+$`, "u");
  const known = new Set([basename(output), basename(spareOf(output))]);
  const names = (await readdir(dirname(output))).filter((name) => !known.has(name));
  return names.filter((name) => !builds.test(name)).concat(names.filter((name) => builds.test(name)).slice(1));
}

/** What a build that fails may say: sentences in Chinese that end in what to do, and no trace of the program. */
export function expectSentence(stderr: string, told: string): void {
  expect(stderr, told).toMatch(/输出文件夹“[^”]+”写不进去：[^。]+。请[^。]+。已发布的网站保持原样。\n$/u);
  expect(stderr, told).not.toMatch(/\n\s+at |Error|程序自身/u);
}
