import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprint } from "../site/reuse/fingerprint.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

let known: string | undefined;

/**
 * Tells one state of the program from another: its code, its templates, its packages and the Node that runs it. A
 * process that runs has the program as it found it.
 */
export function programFingerprint(): string {
  known ??= readProgram();
  return known;
}

function readProgram(): string {
  const files = ["src", "templates"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const named = [...files.sort(), join(root, ".eleventy.ts"), join(root, "package-lock.json")];
  const parts = named.flatMap((path) => [path.slice(root.length).split(sep).join("/"), readFileSync(path)]);
  return fingerprint(process.version, ...parts);
}
