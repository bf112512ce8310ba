import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleSearchClient } from "../../src/search/bundle.ts";
import { bundleAssets } from "../../src/site/assets.ts";
import { StagedFiles } from "../../src/site/reuse/staged-files.ts";

/** A stage that fills `folder`, with nothing before it. */
export async function freshStage(folder: string): Promise<StagedFiles> {
  await mkdir(folder, { recursive: true });
  const kept = await mkdtemp(join(tmpdir(), "jianbao-kept-"));
  return StagedFiles.open({ site: folder, kept }, "test");
}

/** The assets of every page, scripts of search included. */
export async function siteAssets(): ReturnType<typeof bundleAssets> {
  return bundleAssets(await bundleSearchClient());
}
