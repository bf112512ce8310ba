import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Renders the sample archive with its search index into a new folder, in a process of its own as the build does. */
export async function renderSample(...options: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-site-"));
  const script = fileURLToPath(new URL("render-sample.ts", import.meta.url));
  await run(process.execPath, ["--import", "tsx", script, folder, ...options]);
  return folder;
}

/** Every file of a site: its root-relative path and its contents. */
export async function readSite(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const path of paths.sort())
    files.set(path.slice(folder.length).replaceAll("\\", "/"), await readFile(path, "utf8"));
  return files;
}

export async function removeSite(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
