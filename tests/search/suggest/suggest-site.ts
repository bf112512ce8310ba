import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type SiteServer, serveSite } from "../../../src/commands/serve.ts";
import { bundleSearchClient } from "../../../src/search/bundle.ts";
import { suggestionsOf } from "../../../src/search/suggestions.ts";
import { type AssetUrls, bundleAssets } from "../../../src/site/assets.ts";
import { describeSite, type Site } from "../../../src/site/site.ts";
import { openTemplates } from "../../../src/site/templates.ts";
import { sampleArchive } from "../../site/sample-archive.ts";

/** Pages of the sample archive with the header's script; 检索 is without its own. */
export async function serveSuggestSite(): Promise<SiteServer> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-suggest-"));
  const archive = sampleArchive();
  const site = describeSite(archive);
  const assets = await bundleAssets(await bundleSearchClient());
  for (const { path, contents } of assets.files) await write(folder, path, contents);
  await write(folder, "/search/suggestions.json", JSON.stringify(suggestionsOf(archive)));

  const templates = openTemplates();
  for (const { template, pages } of kindsServed(site))
    for (const page of pages) {
      const html = templates.render(`pages/${template}`, {
        ...page.model(),
        url: page.url,
        site: site.frame,
        assets: assets.urls,
      });
      await write(folder, page.url.endsWith("/") ? `${page.url}index.html` : page.url, html);
    }
  await write(
    folder,
    "/over-results/index.html",
    overResults(templates.renderString(searchBoxOverResults, {}), assets.urls),
  );

  const server = await serveSite(folder, 0);
  return {
    ...server,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

function kindsServed({ home, department, search, about, notFound }: Site) {
  return [home, department, search, about, notFound];
}

const searchBoxOverResults = `{% from "partials/search-box.njk" import searchBox %}{{ searchBox([], true) }}`;

function overResults(box: string, assets: AssetUrls): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>检索</title>
<script src="${assets.everyPage}" defer></script></head>
<body><main><h1>检索</h1>${box}<ol><li><a href="/about/">结果</a></li></ol></main></body></html>`;
}

async function write(folder: string, path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), contents);
}
