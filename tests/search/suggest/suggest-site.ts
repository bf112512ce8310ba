import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type SiteServer, serveSite } from "../../../src/commands/serve.ts";
import { suggestionsFile } from "../../../src/search/suggestions.ts";
import { bundleAssets } from "../../../src/site/assets.ts";
import { assetPath, bundle } from "../../../src/site/bundle.ts";
import { describeSite, type Site } from "../../../src/site/site.ts";
import { openTemplates } from "../../../src/site/templates.ts";
import { sampleArchive } from "../../site/sample-archive.ts";

/** Pages of the sample archive with the header's script; 检索 is without its own. */
export async function serveSuggestSite(): Promise<SiteServer> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-suggest-"));
  const archive = sampleArchive();
  const site = describeSite(archive);
  const suggestions = suggestionsFile(archive);
  const assets = await bundleAssets([await suggestScript()], suggestions.address);
  for (const { path, contents } of [...assets.files, suggestions]) await write(folder, path, contents);

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

export async function suggestScript() {
  const folder = fileURLToPath(new URL("../../../src/search/client", import.meta.url));
  const contents = await bundle(folder, "suggest/main.ts", { logOverride: { "unsupported-regexp": "silent" } });
  return { path: assetPath("suggest", "js", contents), contents };
}

function kindsServed({ home, department, search, about, notFound }: Site) {
  return [home, department, search, about, notFound];
}

const searchBoxOverResults = `{% from "partials/search-box.njk" import searchBox %}{{ searchBox([], true) }}`;

function overResults(
  box: string,
  assets: { readonly suggest: { script: string; suggestions: string } | null },
): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>检索</title>
<script src="${assets.suggest?.script}" data-suggestions="${assets.suggest?.suggestions}" defer></script></head>
<body><main><h1>检索</h1>${box}<ol><li><a href="/about/">结果</a></li></ol></main></body></html>`;
}

async function write(folder: string, path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), contents);
}
