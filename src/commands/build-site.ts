import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Archive } from "../archive/archive.ts";
import type { Registers } from "../archive/registers/registers.ts";
import { deadLink } from "../diagnostics/catalogue/build.ts";
import { diagnose } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { buildSearchIndex } from "../search/build-index.ts";
import { findDeadLinks } from "../site/links.ts";
import { renderSite } from "../site/render.ts";
import { progress } from "./progress.ts";
import { openStage } from "./publish.ts";
import { writeDesk } from "./write-desk.ts";

export interface BuiltSite {
  /** Faults found in the pages; with any, the published site is left as it was. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where a plain folder that stood in the site's place was moved to. */
  readonly movedTo?: string;
}

/**
 * Renders a checked archive into a stage with its search index, checks the links, and makes it the site in one step.
 *
 * @throws what the file system or a library throws; the stage is removed and the published site is left as it was
 */
export async function buildSite(archive: Archive, registers: Registers, output: string): Promise<BuiltSite> {
  const stage = await openStage(output);
  const stopWatching = discardWhenInterrupted(stage.discard);
  try {
    await writeSite(archive, registers, stage.folder);
    progress("检查链接");
    const diagnostics = await checkLinks(archive, stage.folder);
    if (diagnostics.length > 0) {
      await stage.discard();
      return { diagnostics };
    }
    const movedTo = await stage.publish();
    return { diagnostics, ...(movedTo === undefined ? {} : { movedTo }) };
  } catch (error) {
    await stage.discard();
    throw error;
  } finally {
    stopWatching();
    progress("");
  }
}

/** Writes every file of a site into a folder: pages, the desk, the search index. */
export async function writeSite(archive: Archive, registers: Registers, folder: string): Promise<void> {
  progress("生成页面");
  await renderSite(archive, folder);
  await writeDesk(registers, archive.identity.name, folder);
  progress("建立检索");
  await buildSearchIndex(archive, folder);
}

async function checkLinks(archive: Archive, folder: string): Promise<readonly Diagnostic[]> {
  const pathByUrl = new Map(
    archive.issues.flatMap(({ url, path, records }) => [
      [url, { path, line: 1, column: 1 }] as const,
      ...records.map((record) => [record.url, { path, line: record.line, column: 1 }] as const),
    ]),
  );
  return findDeadLinks(await siteFiles(folder)).map(({ href, page, reason }) => {
    const place = pathByUrl.get(page) ?? { path: page, line: 1, column: 1 };
    return diagnose(deadLink, { href, page, isFragment: reason === "fragment" }, place);
  });
}

/** The files of a built site by their root-relative path; pages with their HTML, the others with nothing. */
export async function siteFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    const path = `/${name.split(sep).join("/")}`;
    files.set(path, path.endsWith(".html") ? await readFile(join(folder, name), "utf8") : "");
  }
  return files;
}

/** Ctrl+C and the like remove the stage before the process ends. */
function discardWhenInterrupted(discard: () => Promise<void>): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const stop = (signal: NodeJS.Signals) => {
    void discard().finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
