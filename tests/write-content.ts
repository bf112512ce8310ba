import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes the files of a content folder, as `contentFolder` names them. */
export async function writeContent(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const [name = "", target] = path.split(" -> ");
    const full = join(folder, name);
    await mkdir(name.endsWith("/") ? full : dirname(full), { recursive: true });
    if (target !== undefined) await symlink(target, full);
    else if (!name.endsWith("/")) await writeFile(full, text);
  }
}
