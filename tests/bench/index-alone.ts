import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadContent } from "../../src/commands/load-content.ts";
import { buildSearchIndex } from "../../src/search/build-index.ts";
import { freshStage } from "../site/fresh-stage.ts";

/** Reads the content folder that is named and makes its search index, and nothing else: a program whose memory is measured. */
const [content = ""] = process.argv.slice(2);
const { archive } = await loadContent(content, [], "2100-01-01");
const folder = await mkdtemp(join(tmpdir(), "jianbao-index-"));
try {
  await buildSearchIndex(archive, await freshStage(folder));
} finally {
  await rm(folder, { recursive: true, force: true });
}
