import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprint } from "../site/reuse/fingerprint.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

let known: Promise<string> | undefined;

/**
 * Tells one state of the program from another: its code, its templates, its packages and the Node that runs it. A
 * process that runs has the program as it found it.
 */
export function programFingerprint(): Promise<string> {
  known ??= readProgram();
  return known;
}

async function readProgram(): Promise<string> {
  const listed = ["src", "templates"].map(async (folder) => {
    const names = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  });
  const files = (await Promise.all(listed)).flat().sort();
  const named = [...files, join(root, ".eleventy.ts"), join(root, "package-lock.json")];
  const parts = await Promise.all(
    named.map(async (path) => [path.slice(root.length).split(sep).join("/"), await readFile(path)]),
  );
  return fingerprint(process.version, ...parts.flat());
}
