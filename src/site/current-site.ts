import type { Archive } from "../archive/archive.ts";
import { describeSite, type Site } from "./site.ts";

/**
 * The site that Eleventy is about to render.
 *
 * Eleventy loads .eleventy.ts by its path and hands it nothing of ours, so the archive waits here for it.
 */
let current: Site | undefined;

export function setCurrentArchive(archive: Archive): void {
  current = describeSite(archive);
}

export function currentSite(): Site {
  if (current === undefined) throw new Error("setCurrentArchive comes before Eleventy runs: use npm run build.");
  return current;
}
