import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Archive } from "../archive/archive.ts";
import type { Registers } from "../archive/registers/registers.ts";
import type { BuiltSiteFindings } from "../report/health.ts";
import { type SentFile, weighPages } from "../report/page-weight.ts";
import { findDeadLinks } from "../site/links.ts";
import { StagedFiles } from "../site/reuse/staged-files.ts";
import { bundleAll, writeSite } from "./build-site.ts";

/** Builds a site into a folder that is removed again, and tells its dead links and the weight of its pages. */
export async function measureSite(archive: Archive, registers: Registers): Promise<BuiltSiteFindings> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-report-"));
  try {
    const folders = { site: join(folder, "site"), kept: join(folder, "kept") };
    for (const each of Object.values(folders)) await mkdir(each);
    const staged = StagedFiles.open(folders, "");
    await writeSite(archive, staged, bundleAll(archive, registers));
    const sent = new Map<string, SentFile>();
    for (const path of staged.links.keys()) sent.set(`/${path}`, await weigh(join(folders.site, path)));
    return { deadLinks: findDeadLinks(staged.links), weight: weighPages(sent) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a server compresses (deploy/nginx.conf). */
const compressed = /\.(?:html|css|js|json|ndjson|csv|xml|svg|txt)$/u;

async function weigh(path: string): Promise<SentFile> {
  const contents = await readFile(path);
  return {
    bytes: compressed.test(path) ? gzipSync(contents).length : contents.length,
    html: path.endsWith(".html") ? contents.toString("utf8") : null,
  };
}
