import type { Archive } from "../archive/archive.ts";
import type { Registers } from "../archive/registers/registers.ts";
import { deskPage, deskPath } from "../desk/desk-page.ts";
import { deadLink } from "../diagnostics/catalogue/build.ts";
import { diagnose } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { buildSearchIndex } from "../search/build-index.ts";
import { bundleSearchClient } from "../search/bundle.ts";
import type { IndexThread } from "../search/index-thread.ts";
import { bundleAssets } from "../site/assets.ts";
import { endBundling } from "../site/bundle.ts";
import { findDeadLinks } from "../site/links.ts";
import { renderSite } from "../site/render.ts";
import { StagedFiles } from "../site/reuse/staged-files.ts";
import { programFingerprint } from "./program-fingerprint.ts";
import { progress } from "./progress.ts";
import { openStage, type Stage } from "./publish.ts";

export interface BuiltSite {
  /** Faults found in the pages; with any, the published site is left as it was. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where a plain folder that stood in the site's place was moved to. */
  readonly movedTo?: string;
}

/**
 * Renders a checked archive into a stage with its search index, checks the links, and makes it the site in one step.
 *
 * @param indexThread one that stays for further builds
 * @throws what the file system or a library throws; the stage is removed and the published site is left as it was
 */
export async function buildSite(
  archive: Archive,
  registers: Registers,
  output: string,
  indexThread?: IndexThread,
): Promise<BuiltSite> {
  // Watched before there is anything to discard: an interruption that comes while the stage is made leaves nothing.
  const opening = Promise.resolve(output).then(openStage);
  const stopWatching = endWhenInterrupted(async () => (await opening).discard());
  try {
    return await buildInto(await opening, archive, registers, indexThread);
  } finally {
    await stopWatching();
    progress("");
  }
}

async function buildInto(
  stage: Stage,
  archive: Archive,
  registers: Registers,
  indexThread: IndexThread | undefined,
): Promise<BuiltSite> {
  // The bundler, a process of its own, works while the stage is read. Awaited later, it must not fail unheard before.
  const bundles = bundleAll(archive, registers);
  bundles.catch(() => undefined);
  try {
    const staged = StagedFiles.open(stage, programFingerprint());
    await writeSite(archive, staged, bundles, indexThread);
    progress("检查链接");
    const diagnostics = checkLinks(archive, staged);
    if (diagnostics.length > 0) {
      await stage.discard();
      return { diagnostics };
    }
    staged.close();
    const movedTo = await stage.publish();
    return { diagnostics, ...(movedTo === undefined ? {} : { movedTo }) };
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

/** Brings every file of a site into its stage: pages, the desk, the search index, which is made beside the pages. */
export async function writeSite(
  archive: Archive,
  staged: StagedFiles,
  bundles: ReturnType<typeof bundleAll>,
  indexThread?: IndexThread,
): Promise<void> {
  progress("生成页面，建立检索");
  const [assets, desk] = await bundles;
  await endBundling();
  staged.write(deskPath, desk);
  // Neither may go on in a stage that the other's fault has ended.
  const ends = await Promise.allSettled([
    buildSearchIndex(archive, staged, { thread: indexThread }),
    renderSite(archive, assets, staged),
  ]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/** The assets of the site, and its desk. */
export function bundleAll({ identity }: Archive, registers: Registers) {
  return Promise.all([bundleSearchClient().then(bundleAssets), deskPage(registers, identity.name)]);
}

function checkLinks(archive: Archive, { links, publishedLinks }: StagedFiles): readonly Diagnostic[] {
  const pathByUrl = new Map(
    archive.issues.flatMap(({ url, path, records }) => [
      [url, { path, line: 1, column: 1 }] as const,
      ...records.map((record) => [record.url, { path, line: record.line, column: 1 }] as const),
    ]),
  );
  return findDeadLinks(links, publishedLinks).map(({ href, page, reason }) => {
    const place = pathByUrl.get(page) ?? { path: page, line: 1, column: 1 };
    return diagnose(deadLink, { href, page, isFragment: reason === "fragment" }, place);
  });
}

/**
 * Ctrl+C and the like remove the stage before the process ends. What is given back ends the watch; where an interruption
 * is under way, the process ends in it, and nobody is told of what it broke off.
 */
function endWhenInterrupted(discard: () => Promise<void>): () => Promise<void> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  let ending: Promise<void> | undefined;
  const end = (signal: NodeJS.Signals) => {
    ending = discard().finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };
  for (const signal of signals) process.once(signal, end);
  return async () => {
    for (const signal of signals) process.off(signal, end);
    await ending;
  };
}
