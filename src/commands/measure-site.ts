import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Archive } from "../archive/archive.ts";
import type { Registers } from "../archive/registers/registers.ts";
import type { BuiltSiteFindings } from "../report/health.ts";
import { type SentFile, weighPages } from "../report/page-weight.ts";
import { findDeadLinks } from "../site/links.ts";
import { siteFiles, writeSite } from "./build-site.ts";

/** Builds a site into a folder that is removed again, and tells its dead links and the weight of its pages. */
export async function measureSite(archive: Archive, registers: Registers): Promise<BuiltSiteFindings> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-report-"));
  try {
    await writeSite(archive, registers, folder);
    const files = await siteFiles(folder);
    const sent = new Map<string, SentFile>();
    for (const [path, html] of files) sent.set(path, await weigh(folder, path, html));
    return { deadLinks: findDeadLinks(files), weight: weighPages(sent) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a server compresses (deploy/nginx.conf). */
const compressed = /\.(?:html|css|js|json|ndjson|csv|xml|svg|txt)$/u;

async function weigh(folder: string, path: string, html: string): Promise<SentFile> {
  const isPage = path.endsWith(".html");
  const contents = isPage ? Buffer.from(html) : await readFile(join(folder, path)).catch(() => Buffer.alloc(0));
  return { bytes: compressed.test(path) ? gzipSync(contents).length : contents.length, html: isPage ? html : null };
}
