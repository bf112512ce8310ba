import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { dataRecordSchema } from "../../src/archive/record-schema.ts";
import { deskFolder } from "../../src/site/delivery.ts";
import { findDeadLinks } from "../../src/site/links.ts";
import { hostileTexts, sampleArchive } from "./sample-archive.ts";
import { readSite, removeSite, renderSample } from "./sample-site.ts";
import { linksOfFiles } from "./site-files.ts";

let folder = "";
let files: ReadonlyMap<string, string> = new Map();
const pages = () => [...files].filter(([path]) => path.endsWith(".html"));
/** All but the desk, a file that is whole without the site. */
const pagesOfFrame = () => pages().filter(([path]) => !path.startsWith(deskFolder));

beforeAll(async () => {
  folder = await renderSample();
  files = await readSite(folder);
});
afterAll(() => removeSite(folder));

/** The recommended rules, but for three that are matters of taste. */
const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // Titles are as long as 标题_栏目_站点 makes them.
      "long-title": "off",
      // `<button type="button">` and `<input>` stay as short as HTML allows.
      "void-style": "off",
      // Nunjucks leaves blanks at the end of lines; they are of no consequence.
      "no-trailing-whitespace": "off",
    },
  }),
);

async function validate(named: readonly (readonly [path: string, html: string])[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [path, html] of named) {
    const report = await validator.validateString(html, path);
    for (const result of report.results) {
      faults.push(...result.messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`));
    }
  }
  return faults;
}

test("every page is valid HTML", async () => {
  expect(await validate(pages())).toEqual([]);
});

test("no link leads nowhere", () => {
  expect(findDeadLinks(linksOfFiles(files))).toEqual([]);
});

test("every record, issue, department, topic, contributor and year has its page", () => {
  const { issues, departments, topics, contributors, years } = sampleArchive();
  const urls = [
    ...[issues, departments, topics, years].flatMap((list) => list.map(({ url }) => url)),
    ...issues.flatMap((issue) => issue.records.map(({ url }) => url)),
    ...contributors.flatMap(({ url }) => (url === null ? [] : [url])),
  ];
  expect(urls.filter((url) => !files.has(`${url}index.html`))).toEqual([]);
});

test("hostile texts appear as text", () => {
  const html = pages()
    .map(([, text]) => text)
    .join("\n");
  expect(html).toContain("&lt;img src=x onerror=");
  expect(html).toContain("{{ 7*7 }}");
  expect(html).toContain("&lt;/script&gt;&lt;script&gt;alert(2)");
  for (const text of [hostileTexts[0], hostileTexts[2]]) expect(html).not.toContain(text);
});

test("a page carries no script, style or resource but the site's own", () => {
  // The desk is one file with all that it needs, and says so in its policy (tests/desk).
  for (const [path, html] of pagesOfFrame()) {
    expect(html.match(/<script(?! src="\/assets\/| type="application\/ld\+json">)[^>]*>/g), path).toBeNull();
    expect(html.match(/<style|\sstyle="|\son[a-z]+="/g), path).toBeNull();
    expect(
      html
        .match(/<(?:img|link|script)[^>]* (?:src|href)="(?:https?:)?\/\//g)
        ?.filter((tag) => !tag.includes("canonical")) ?? [],
      path,
    ).toEqual([]);
  }
});

describe("the data", () => {
  const lines = () => (files.get("/data/records.ndjson") ?? "").trimEnd().split("\n");

  test("each line of records.ndjson is a record of the schema", () => {
    const records = lines().map((line) => dataRecordSchema.parse(JSON.parse(line)));
    const ids = sampleArchive().issues.flatMap((issue) => issue.records.map((record) => record.id));
    expect(records.map(({ id }) => id)).toEqual(ids);
  });

  test("schema.json is the schema, with its version", () => {
    const schema: unknown = JSON.parse(files.get("/data/schema.json") ?? "");
    expect(schema).toMatchObject({ ...z.toJSONSchema(dataRecordSchema), version: 1 });
  });

  test("records.csv has a row for each record, and runs no formula", () => {
    const csv = files.get("/data/records.csv") ?? "";
    expect(csv.startsWith("\ufeffid,kind,issue,date,title,")).toBe(true);
    expect(csv.match(/^\d{4}-\d\d\/[lb]\d\d,/gm)).toHaveLength(lines().length);
  });

  test("the feeds name the newest records first", () => {
    expect(files.get("/feed.xml")).toContain("<id>https://jianbao.example/issues/2023-10/l01/</id>");
    const feed = z
      .object({ items: z.array(z.object({ url: z.string() })) })
      .parse(JSON.parse(files.get("/feed.json") ?? ""));
    expect(feed.items[0]?.url).toBe("https://jianbao.example/issues/2023-10/l01/");
  });
});

test("what a page's head names is there: its feeds, its card, the icon", () => {
  for (const [path, html] of pagesOfFrame()) {
    const named = [
      ...html.matchAll(/<link rel="(?:alternate|icon|apple-touch-icon)" href="([^"]+)"/g),
      ...html.matchAll(/<meta (?:property="og:image"|name="Image") content="https:\/\/jianbao\.example([^"]+)"/g),
    ].map(([, url = ""]) => decodeURIComponent(url));
    expect(
      named.filter((url) => !files.has(url)),
      path,
    ).toEqual([]);
    expect(named, path).toContain("/feed.xml");
    expect(named, path).toContain(
      path.replace(/^(\/issues\/\d{4}-\d\d\/).*$/u, "$1share.png").replace(/.*\.html$/u, "/share.png"),
    );
  }
  const department = files.get("/departments/dept-25/2022/index.html") ?? "";
  expect(department).toContain(
    'href="/departments/dept-25/feed.xml" type="application/atom+xml" title="聊城市自然资源和规划局工作简报：莘县局"',
  );
  expect(department).toContain('<a href="/departments/dept-25/feed.json" type="application/feed+json">');
});

test("every page names the OpenSearch description, which keeps to the format", () => {
  for (const [path, html] of pagesOfFrame()) expect(html, path).toContain('<link rel="search" href="/opensearch.xml"');
  const description = files.get("/opensearch.xml") ?? "";
  const element = (name: string) => new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, "u").exec(description)?.[1];
  expect(element("ShortName")).toBe("聊城市自然资源和规划局工作简报");
  expect(element("ShortName")?.length).toBeLessThanOrEqual(16);
  expect(element("Description")).toBe("检索聊城市自然资源和规划局工作简报的标题、正文和署名。");
  expect(description).toContain(
    'type="text/html" method="get" template="https://jianbao.example/search/?q={searchTerms}"',
  );
  expect(element("InputEncoding")).toBe("UTF-8");
  expect(element("Language")).toBe("zh-CN");
  const image = element("Image")?.replace("https://jianbao.example", "") ?? "";
  expect(files.has(image), image).toBe(true);
});

test("pictures come through byte for byte", async () => {
  const pictures = [...files.keys()].filter((path) => /\.(?:png|webp)$/u.test(path));
  expect(pictures).toContain("/icon.png");
  expect(pictures).toContain("/manual/desk-findings.webp");
  for (const path of pictures) {
    const start = (await readFile(join(folder, path))).subarray(0, 4).toString("latin1");
    expect(start, path).toBe(path.endsWith(".png") ? "\x89PNG" : "RIFF");
  }
});

test("the manual is a page with its pictures and the way to the desk", () => {
  const html = files.get("/manual/index.html") ?? "";
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain('<a href="/desk/">');
  expect(html.match(/<h2 id="part-/gu)?.length).toBeGreaterThan(5);
  expect(
    html.match(/<img src="\/manual\/[^"]+" width="1120" height="640" alt="[^"]{10,}" loading="lazy">/gu),
  ).toHaveLength(2);
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
});

test("two runs give the same bytes, and no path of this machine", async () => {
  const again = await renderSample();
  expect(await readSite(again)).toEqual(files);
  await removeSite(again);
  for (const [path, text] of files) expect(text.includes(process.cwd()) || text.includes(folder), path).toBe(false);
});

test.for(["initials", "hide"])("names of clerks are nowhere in the site under %s", async (policy) => {
  const hidden = await renderSample(policy);
  const site = await readSite(hidden);
  await removeSite(hidden);
  for (const [path, text] of site) expect(/贺孟萌|张新也|李宏英|王 ?静/.test(text), path).toBe(false);
  expect([...site.keys()].filter((path) => path.startsWith("/contributors/"))).toEqual([]);
});

test.for(["bare", "empty"])("a content folder that is %s makes a whole site", async (kind) => {
  const rendered = await renderSample(kind);
  const site = await readSite(rendered);
  await removeSite(rendered);
  const html = new Map([...site].map(([path, text]) => [path, path.endsWith(".html") ? text : ""]));
  expect(findDeadLinks(linksOfFiles(site))).toEqual([]);
  expect(await validate([...html].filter(([path]) => path.endsWith(".html")))).toEqual([]);
  expect(site.has("/opensearch.xml") || [...html.values()].some((text) => text.includes("opensearch"))).toBe(false);
  expect(site.has("/topics/index.html") || site.has("/departments/index.html")).toBe(false);
});
