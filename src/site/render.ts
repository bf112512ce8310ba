import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import type { Archive } from "../archive/archive.ts";
import { setCurrentArchive } from "./current-site.ts";

/** Renders the whole site into `outputFolder`, an absolute path, with Eleventy. What is in the folder already stays there. */
export async function renderSite(archive: Archive, outputFolder: string): Promise<void> {
  setCurrentArchive(archive);
  const eleventy = new Eleventy(fromHere("templates"), outputFolder, {
    configPath: fromHere(".eleventy.ts"),
    quietMode: true,
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/** Eleventy takes paths from the working directory, wherever that is. */
function fromHere(path: string): string {
  return relative(process.cwd(), fileURLToPath(new URL(`../../${path}`, import.meta.url)));
}
