import { type LinksOfFiles, linksIn } from "../../src/site/links.ts";
import { readSite } from "./sample-site.ts";

/** The files of a built site as the link check takes them, read back from the disk. */
export async function linksOfSite(folder: string): Promise<LinksOfFiles> {
  return linksOfFiles(await readSite(folder));
}

export function linksOfFiles(files: ReadonlyMap<string, string>): LinksOfFiles {
  return new Map(
    [...files].map(([path, text]) => [path.slice(1), path.endsWith(".html") ? linksIn(text) : null] as const),
  );
}
