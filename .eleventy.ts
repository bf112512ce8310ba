import type { EleventyConfig } from "@11ty/eleventy";
import { openEleventyBook } from "./src/site/eleventy-book.ts";

/** The site's table of contents. What stands on a page is decided in src/site/, how it looks in templates/. */
export default function contents(eleventy: EleventyConfig) {
  const { site, assets, addPages, addFiles } = openEleventyBook(eleventy);

  addPages(site.home); //          /
  addPages(site.issues); //        /issues/
  addPages(site.years); //         /years/2023/
  addPages(site.issue); //         /issues/2023-10/
  addPages(site.records); //       /issues/2023-10/l01/
  addPages(site.departments); //   /departments/
  addPages(site.department); //    /departments/SLUG/, /departments/SLUG/2022/
  addPages(site.topics); //        /topics/
  addPages(site.topic); //         /topics/SLUG/, /topics/SLUG/2022/
  addPages(site.contributors); //  /contributors/
  addPages(site.contributor); //   /contributors/…/
  addPages(site.search); //        /search/
  addPages(site.about); //         /about/
  addPages(site.siteMap); //       /sitemap/
  addPages(site.manual); //        /manual/
  addPages(site.notFound); //      /404.html

  addFiles("data", site.data); //      /data/schema.json
  addFiles("feeds", site.feeds); //    /feed.xml, /departments/SLUG/feed.json
  // Pictures and the data, records.ndjson and records.csv, go past Eleventy (render.ts).
  addFiles("robots", site.robots); //  /robots.txt, /sitemap.xml, /opensearch.xml, /_headers
  addFiles("assets", assets.files); // /assets/
}
