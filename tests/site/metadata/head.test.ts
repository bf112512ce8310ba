import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { shareOf } from "../../../src/site/metadata/share.ts";
import { sampleArchive } from "../sample-archive.ts";
import { readSite, removeSite, renderSample } from "../sample-site.ts";

let folder = "";
let files: ReadonlyMap<string, string> = new Map();
beforeAll(async () => {
  folder = await renderSample();
  files = await readSite(folder);
});
afterAll(() => removeSite(folder));

const origin = "https://jianbao.example";
/** Every page but the editor's desk, which is a tool and says nothing of itself to programs. */
const pages = () =>
  [...files].flatMap(([path, html]) =>
    path.endsWith("/index.html") && path !== "/desk/index.html"
      ? [[path.slice(0, -"index.html".length), html] as const]
      : [],
  );

function contentOf(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`, "u").exec(html)?.[1];
}

const thingSchema = z.looseObject({ "@type": z.string() });
const graphSchema = z.strictObject({ "@context": z.literal("https://schema.org"), "@graph": z.array(thingSchema) });
const trailSchema = z.looseObject({
  itemListElement: z.array(z.looseObject({ position: z.int(), name: z.string(), item: z.url() })),
});

function graphOf(html: string): readonly z.infer<typeof thingSchema>[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)];
  expect(scripts).toHaveLength(1);
  return graphSchema.parse(JSON.parse(scripts[0]?.[1] ?? ""))["@graph"];
}

describe("a page that is passed on", () => {
  test("names its own address, once, as canonical and in its card", () => {
    for (const [path, html] of pages()) {
      const address = origin + encodeURI(path);
      expect([...html.matchAll(/<link rel="canonical" href="([^"]*)">/gu)].map(([, href]) => href)).toEqual([address]);
      expect(contentOf(html, "og:url")).toBe(address);
    }
  });

  test("has a title, a description and a picture that is there", () => {
    for (const [path, html] of pages()) {
      expect(contentOf(html, "og:title"), path).toBeTruthy();
      expect(contentOf(html, "description"), path).toBeTruthy();
      expect(contentOf(html, "og:description"), path).toBe(contentOf(html, "description"));
      expect(files.has(decodeURI((contentOf(html, "og:image") ?? "").slice(origin.length))), path).toBe(true);
    }
  });

  test.for([
    ["我市全面启动不动产登记“税费同缴”改革", "我市全面启动不动产登记“税费同缴”改革"],
    [
      "关于印发《全市农村乱占耕地建房专项整治方案》的通知，明确任务分工和完成时限要求",
      "关于印发《全市农村乱占耕地建房专项整治方案》的通知……",
    ],
    [
      "关于进一步加强和规范全市农村乱占耕地建房专项整治及违法占地建筑分类处置工作的情况通报",
      "关于进一步加强和规范全市农村乱占耕地建房专项整治及违法占……",
    ],
    ["“永莲蜜4号、永莲蜜5号、永莲蜜6号、永莲蜜7号、永莲蜜8号”在山东农技杯晚熟桃大赛中获优质奖", null],
  ])("says %s in 30 characters", ([title, expected]) => {
    const shown = shareOf(title ?? "", undefined).title;
    expect([...shown].length).toBeLessThanOrEqual(30);
    expect((title ?? "").startsWith(shown.replace(/……$/u, ""))).toBe(true);
    if (expected !== null) expect(shown).toBe(expected);
  });
});

/** 国办发〔2017〕47号, as docs/public-site.md has it. */
describe("the official labels", () => {
  const ofSite = ["SiteName", "SiteDomain", "SiteIDCode"];
  const ofColumn = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
  const labelsOf = (path: string) =>
    new Map(
      [...(files.get(`${path}index.html`) ?? "").matchAll(/<meta name="([A-Z]\w*)" content="([^"]*)">/gu)].map(
        ([, name = "", content = ""]) => [name, content] as const,
      ),
    );

  test("stand on every page, each once and with a value", () => {
    for (const [path, html] of [...pages(), ["/404.html", files.get("/404.html") ?? ""] as const]) {
      const names = [...html.matchAll(/<meta name="([A-Z]\w*)" content="[^"]+">/gu)].map(([, name]) => name);
      expect(new Set(names).size, path).toBe(names.length);
      expect(names, path).toEqual(expect.arrayContaining(ofSite));
    }
    expect(Object.fromEntries(labelsOf("/"))).toMatchObject({
      SiteName: "聊城市自然资源和规划局工作简报",
      SiteDomain: "jianbao.example",
      SiteIDCode: "0000000000",
    });
  });

  test("name the column of every list, issue and record: of every page but five", () => {
    const withoutColumn = new Set(["/", "/about/", "/manual/", "/search/", "/sitemap/"]);
    for (const [path] of pages()) {
      if (withoutColumn.has(path)) continue;
      expect([...labelsOf(path).keys()], path).toEqual(expect.arrayContaining(ofColumn));
    }
  });

  test("say title, date and source of an issue and a record", () => {
    for (const issue of sampleArchive().issues) {
      for (const { url } of [issue, ...issue.records]) {
        const labels = labelsOf(url);
        expect(labels.get("ArticleTitle"), url).toBeTruthy();
        expect(labels.get("PubDate"), url).toBe(`${issue.date} 00:00`);
        expect(labels.get("ContentSource"), url).toBeTruthy();
        expect(labels.get("Url"), url).toBe(origin + encodeURI(url));
      }
    }
  });
});

describe("what a page says to programs", () => {
  test("a record is an Article of its issue, by the departments that signed it", () => {
    const { issues } = sampleArchive();
    for (const issue of issues) {
      for (const record of issue.records) {
        const address = origin + encodeURI(record.url);
        const [article] = graphOf(files.get(`${record.url}index.html`) ?? "");
        expect(article).toMatchObject({
          "@type": "Article",
          "@id": address,
          headline: record.title,
          datePublished: issue.date,
          isPartOf: { "@type": "PublicationIssue", "@id": origin + encodeURI(issue.url), issueNumber: issue.number },
        });
        const authors = z.array(thingSchema).safeParse(article?.author).data ?? [];
        const departments = authors.filter((author) => author["@type"] === "GovernmentOrganization");
        const signed = record.credits.flatMap(({ department }) => department?.name ?? []);
        expect(departments.map((department) => department.name)).toEqual([...new Set(signed)]);
      }
    }
  });

  test("an issue is a PublicationIssue that has all its records", () => {
    for (const issue of sampleArchive().issues) {
      const [thing] = graphOf(files.get(`${issue.url}index.html`) ?? "");
      expect(thing).toMatchObject({ "@type": "PublicationIssue", datePublished: issue.date });
      const parts = z.array(thingSchema).parse(thing?.hasPart);
      expect(parts.map((part) => part["@id"])).toEqual(issue.records.map(({ url }) => origin + encodeURI(url)));
    }
  });

  test("the home page is the site of a GovernmentOrganization, and says how to search it", () => {
    expect(graphOf(files.get("/index.html") ?? "")).toMatchObject([
      { "@type": "WebSite", potentialAction: { "@type": "SearchAction" } },
      { "@type": "GovernmentOrganization", name: "聊城市自然资源和规划局" },
    ]);
  });

  test("the steps to a page are those of its 当前位置", () => {
    for (const [path, html] of pages()) {
      if (path === "/") continue;
      const trail = graphOf(html).find((thing) => thing["@type"] === "BreadcrumbList");
      const steps = trailSchema.parse(trail).itemListElement;
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      expect([steps[0]?.item, steps.at(-1)?.item], path).toEqual([`${origin}/`, origin + encodeURI(path)]);
      for (const { item } of steps) {
        const [address = ""] = item.slice(origin.length).split("#");
        expect(files.has(`${decodeURI(address)}index.html`), item).toBe(true);
      }
    }
  });
});

describe("sitemap.xml", () => {
  test("names each page once, but for 检索 and what is not found, with the date of the newest text there", () => {
    const { issues, departments, years } = sampleArchive();
    const listed = [...(files.get("/sitemap.xml") ?? "").matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<)?/gu)];
    const dates = new Map(listed.map(([, loc = "", date]) => [decodeURI(loc.slice(origin.length)), date]));
    const expected = pages().flatMap(([path, html]) => (html.includes('name="robots" content="noindex') ? [] : [path]));
    expect(dates.size).toBe(listed.length);
    expect([...dates.keys()].sort()).toEqual(expected.filter((path) => path !== "/search/").sort());
    for (const issue of issues) {
      for (const { url } of [issue, ...issue.records]) expect(dates.get(url)).toBe(issue.date);
    }
    for (const { url, records } of departments) expect(dates.get(url)).toBe(records[0]?.issue.date);
    for (const { url, issues: ofYear } of years) expect(dates.get(url)).toBe(ofYear[0]?.date);
  });

  test("robots.txt lets everything be read and names it", () => {
    expect(files.get("/robots.txt")).toBe(`User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`);
  });
});
