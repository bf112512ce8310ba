import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../../../src/archive/archive.ts";
import { seconds } from "../figures.ts";
import type { Contender } from "./contender.ts";
import { type SearchedSite, serveSearchedSite } from "./searched-site.ts";

interface WrittenSite {
  readonly site: SearchedSite;
  /** What writing it took. */
  readonly indexSeconds: number;
  /** Takes it down and removes it. */
  close(): Promise<void>;
}

/** Writes and serves what a search needs for an archive. */
export async function writeSite(contender: Contender, archive: Archive): Promise<WrittenSite> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-bench-"));
  const indexSeconds = await seconds(() => contender.write(archive, folder));
  const site = await serveSearchedSite(folder);
  return {
    site,
    indexSeconds,
    async close() {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
