import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { serveSite } from "../src/commands/serve.ts";
import { openBrowser } from "./browser.ts";

/**
 * `npm run screenshots [-- FOLDER]`: pictures of every kind of page of the built site, at 360 and 1280 px, light, dark
 * and in the elder mode, so that a change can be looked at. Run `npm run build` first.
 */
const pages = {
  home: "/",
  issues: "/issues/",
  issue: "/issues/2023-10/",
  lead: "/issues/2023-10/l04/",
  brief: "/issues/2023-10/b11/",
  departments: "/departments/",
  department: "/departments/shenxian/",
  topics: "/topics/",
  topic: "/topics/budongchandengji/",
  contributors: "/contributors/",
  contributor: "/contributors/dikuangke-11769ed43f/",
  year: "/years/2023/",
  search: "/search/?q=地热",
  "search-empty": "/search/?q=海岸线修复",
  about: "/about/",
  sitemap: "/sitemap/",
  "not-found": "/404.html",
};
const looks = { light: {}, dark: { "jianbao:dark": "on" }, elder: { "jianbao:elder": "on" } };

const folder = process.argv[2] ?? "screenshots";
await mkdir(folder, { recursive: true });
const server = await serveSite("_site", 0);
const browser = await openBrowser();
for (const [look, preferences] of Object.entries(looks)) {
  for (const width of [360, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(server.origin + path);
      await page.evaluate((stored) => {
        localStorage.clear();
        for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
      }, preferences);
      await page.reload({ waitUntil: "networkidle" });
      await page.screenshot({ path: join(folder, `${name}-${width}-${look}.png`), fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
await server.close();
