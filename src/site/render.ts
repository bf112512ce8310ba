import { relative } from "node:path";
import { setImmediate as othersTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import type { Archive } from "../archive/archive.ts";
import { outputPath } from "./address.ts";
import type { Asset, AssetUrls } from "./assets.ts";
import { contentsOf, inOnePiece, type Page, type PageKind, type PageModel, type SiteFile } from "./page.ts";
import { type Printing, setCurrentPrinting } from "./printing.ts";
import { fingerprint } from "./reuse/fingerprint.ts";
import type { StagedFiles } from "./reuse/staged-files.ts";
import { describeSite } from "./site.ts";

type Due = Page | SiteFile | Asset;

/** Eleventy holds what it renders until it ends, some 50 kB for each page: so many pages at a time bound its memory. */
const pagesAtOnce = 1000;
const pagesBetweenTurns = 200;

/**
 * Renders the whole site into the stage with Eleventy. A page whose model is that of the published one is not rendered:
 * templates, assets and the program being the same, it would come out the same, byte for byte.
 */
export async function renderSite(
  archive: Archive,
  assets: { readonly files: readonly Asset[]; readonly urls: AssetUrls },
  staged: StagedFiles,
): Promise<void> {
  const site = describeSite(archive);
  const shared = fingerprint(JSON.stringify([archive.identity, site.frame, assets.urls]));
  const printOf = (page: Page, template: string, model?: PageModel) =>
    fingerprint(template, shared, page.madeFrom?.() ?? JSON.stringify(model ?? page.model()));

  const due: Due[] = [];
  const files = Object.values(site).flatMap((part) => ("length" in part ? part : []));
  const kinds: readonly PageKind[] = Object.values(site).flatMap((part) => ("pages" in part ? [part] : []));
  for (const { template, pages } of kinds) {
    for (const [place, page] of pages.entries()) {
      // Other work of the build waits for what its thread and its files answer.
      if (place % pagesBetweenTurns === 0) await othersTurn();
      if (staged.isFirst || !staged.keep(outputPath(page.url), printOf(page, template))) due.push(page);
    }
  }
  for (const file of [...files, ...assets.files]) {
    const path = outputPath(file.path);
    const print = printOfFile(file);
    if (staged.keep(path, print)) continue;
    if (pastEleventy.test(path)) {
      staged.place(path, print, contentsOf(file));
      continue;
    }
    staged.note(path, print, null);
    due.push(file);
  }

  for (let start = 0; start < due.length; start += pagesAtOnce) {
    const batch = new Set(due.slice(start, start + pagesAtOnce));
    const printing: Printing = {
      site,
      assets,
      isDue: (entry) => batch.has(entry),
      rendered: (page, template, model, links) =>
        staged.note(outputPath(page.url), printOf(page, template, model), links),
    };
    await runEleventy(printing, staged.folder);
  }
}

/**
 * Eleventy writes whatever it is given as UTF-8 text, and holds it until it ends: pictures go past it, and the data, which
 * is as large as all of the archive.
 */
const pastEleventy = /\.(?:png|webp|ndjson|csv)$/u;

function printOfFile(file: SiteFile | Asset): string {
  if (typeof file.contents !== "function") return fingerprint(file.contents);
  return fingerprint("madeFrom" in file && file.madeFrom !== undefined ? file.madeFrom() : inOnePiece(file.contents()));
}

async function runEleventy(printing: Printing, outputFolder: string): Promise<void> {
  setCurrentPrinting(printing);
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
