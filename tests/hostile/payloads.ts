import { readFileSync } from "node:fs";

/** The payloads of payloads.txt; a line that begins with `# ` is a heading. */
export const payloads: readonly string[] = readFileSync(new URL("payloads.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("# "));
