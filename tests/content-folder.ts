import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { writeContent } from "./write-content.ts";

/**
 * A content folder on disk for one test, removed when the test ends. A path that ends in `/` is a folder, and
 * `path -> target` a link.
 */
export async function contentFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  await writeContent(folder, files);
  return folder;
}

/** An empty folder, removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
