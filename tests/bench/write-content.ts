import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { IssueSource } from "./archive-of.ts";

const registers = fileURLToPath(new URL("../../content", import.meta.url));

/** Writes a content folder of these issues, with the registers of our own. */
export async function writeContent(sources: readonly IssueSource[], folder: string): Promise<void> {
  await mkdir(join(folder, "issues"), { recursive: true });
  for (const name of ["departments.yaml", "topics.yaml", "site.yaml"])
    await cp(join(registers, name), join(folder, name));
  for (const { name, text } of sources) await writeFile(join(folder, "issues", name), text);
}
