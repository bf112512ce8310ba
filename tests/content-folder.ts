import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A content folder on disk for one test, removed when the test ends. A path that ends in `/` is a folder, and
 * `path -> target` a link.
 */
export async function contentFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    const [name = "", target] = path.split(" -> ");
    const full = join(folder, name);
    await mkdir(name.endsWith("/") ? full : dirname(full), { recursive: true });
    if (target !== undefined) await symlink(target, full);
    else if (!name.endsWith("/")) await writeFile(full, text);
  }
  return folder;
}

/** An empty folder, removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
