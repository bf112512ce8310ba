import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Registers } from "../archive/registers/registers.ts";
import { deskPage, deskPath } from "../desk/desk-page.ts";

/**
 * Writes the editor's desk into a site.
 *
 * @param name the bulletin's name
 */
export async function writeDesk(registers: Registers, name: string, folder: string): Promise<void> {
  const file = join(folder, deskPath);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await deskPage(registers, name));
}
