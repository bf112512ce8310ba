import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Archive } from "../../../src/archive/archive.ts";
import { entriesOf } from "../../../src/search/entry.ts";
import type { EntryText } from "../../../src/search/schema.ts";
import { bundle } from "../../../src/site/bundle.ts";
import { type Contender, searchPage } from "./contender.ts";

/** Pagefind as it is when nothing is settled: each record a page of Chinese, and its own script. */
export const pagefindDefault: Contender = {
  name: "Pagefind’s default",
  coldQueries: Number.POSITIVE_INFINITY,
  hasFallback: false,
  async write(archive, folder) {
    await writeIndex(archive, join(folder, "pagefind"));
    const script = await bundle(import.meta.dirname, "pagefind-page.ts", { format: "esm", target: "es2022" });
    await mkdir(join(folder, "search"), { recursive: true });
    await writeFile(join(folder, "search/page.js"), script);
    await writeFile(join(folder, "search/index.html"), searchPage("search/page.js", "module"));
  },
  isIndex: (path) => path.endsWith(".pf_index") || path.endsWith(".pf_meta"),
};

async function writeIndex(archive: Archive, outputPath: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
    for (const { url, text } of entriesOf(archive)) await index.addHTMLFile({ url, content: recordPage(text) });
    await index.writeFiles({ outputPath });
  } finally {
    await close();
  }
}

function recordPage({ title, paragraphs, attribution }: EntryText): string {
  const body = [...paragraphs, attribution].map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("");
  return `<html lang="zh-CN"><head><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
