import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { openBrowser } from "../../browser.ts";
import { sampleArchive } from "../sample-archive.ts";
import { readSite, removeSite, renderSample } from "../sample-site.ts";

let folder = "";
let files: ReadonlyMap<string, string> = new Map();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await renderSample();
  files = await readSite(folder);
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await removeSite(folder);
});

const origin = "https://jianbao.example";
const ending = (end: string) => [...files].filter(([path]) => path.endsWith(end));

/** The newest first, each record once: what a feed of the site, a department and a topic must hold. */
function expectedFeeds(): ReadonlyMap<string, readonly string[]> {
  const { issues, departments, topics } = sampleArchive();
  const ofSite = issues.flatMap(({ records }) =>
    [...records]
      .sort((first, second) => Number(first.kind === "brief") - Number(second.kind === "brief"))
      .map(({ url }) => url),
  );
  const parts = [...departments, ...topics].filter(({ records }) => records.length > 0);
  return new Map([
    ["/", ofSite.slice(0, 50)],
    ...parts.map(({ url, records }) => [encodeURI(url), records.slice(0, 20).map((record) => record.url)] as const),
  ]);
}

test("the site, each department with a record and each topic with one has both feeds, and nothing else has", () => {
  const homes = [...expectedFeeds().keys()].map(decodeURI).sort();
  for (const name of ["feed.xml", "feed.json"]) {
    const found = ending(`/${name}`).map(([path]) => path.slice(0, -name.length));
    expect(found.sort()).toEqual(homes);
  }
});

/** An element of a feed, as a browser's XML parser reads it. */
interface XmlElement {
  readonly name: string;
  readonly space: string | null;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

/** Reads a document with a conforming XML parser, which refuses what is not well-formed. */
async function readXml(xml: string): Promise<XmlElement> {
  const found = await page.evaluate((source) => {
    const read = (element: Element): unknown => ({
      name: element.localName,
      space: element.namespaceURI,
      text: element.children.length === 0 ? (element.textContent ?? "") : "",
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      children: [...element.children].map(read),
    });
    const { documentElement } = new DOMParser().parseFromString(source, "application/xml");
    return JSON.stringify(read(documentElement));
  }, xml);
  return xmlElement.parse(JSON.parse(found));
}

const xmlElement: z.ZodMiniType<XmlElement> = z.object({
  name: z.string(),
  space: z.nullable(z.string()),
  text: z.string(),
  attributes: z.record(z.string(), z.string()),
  get children() {
    return z.array(xmlElement);
  },
});

const named = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name);
const textOf = (element: XmlElement, name: string) => named(element, name).map(({ text }) => text);
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u;

/** The words of HTML, without markup and blanks. */
function wordsOf(html: string): Promise<string> {
  return page.evaluate(
    (source) => new DOMParser().parseFromString(source, "text/html").body.textContent?.replace(/\s+/gu, "") ?? "",
    html,
  );
}

/** RFC 4287, as the W3C feed validator applies it. */
describe("each feed.xml is valid Atom", () => {
  test("with the elements that a feed and an entry must have, each as often as it may stand", async () => {
    for (const [path, xml] of ending("/feed.xml")) {
      const feed = await readXml(xml);
      const home = origin + encodeURI(path.slice(0, -"feed.xml".length));
      expect([feed.name, feed.space], path).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
      expect(feed.attributes["xml:lang"]).toBe("zh-CN");
      for (const name of ["title", "id", "updated"]) expect(named(feed, name), `${path} ${name}`).toHaveLength(1);
      expect(textOf(feed, "id")).toEqual([home]);
      expect(named(feed, "author").every((author) => textOf(author, "name").join("") !== "")).toBe(true);
      const links = named(feed, "link").map(({ attributes }) => [attributes.rel, attributes.href]);
      expect(links).toEqual([
        ["alternate", home],
        ["self", `${home}feed.xml`],
      ]);
      const entries = named(feed, "entry");
      const ids = entries.flatMap((entry) => textOf(entry, "id"));
      expect(new Set(ids).size, path).toBe(entries.length);
      for (const entry of entries) {
        for (const name of ["title", "id", "updated", "published", "content"]) {
          expect(named(entry, name), `${path} ${name}`).toHaveLength(1);
        }
        expect(textOf(entry, "title")[0]).not.toBe("");
        for (const author of named(entry, "author")) expect(textOf(author, "name")).toHaveLength(1);
        for (const { attributes } of named(entry, "category")) expect(attributes.term).toBeTruthy();
      }
      const dates = [feed, ...entries].flatMap((element) => [
        ...textOf(element, "updated"),
        ...textOf(element, "published"),
      ]);
      for (const date of dates) expect(date, path).toMatch(timestamp);
      const newest = dates.toSorted().at(-1);
      expect(textOf(feed, "updated"), path).toEqual([newest]);
    }
  });

  test("with no relative address, script or style in its HTML", async () => {
    for (const [path, xml] of ending("/feed.xml")) {
      const feed = await readXml(xml);
      for (const entry of named(feed, "entry")) {
        const [content] = named(entry, "content");
        expect(content?.attributes.type).toBe("html");
        const unsafe = await page.evaluate((source) => {
          const { body } = new DOMParser().parseFromString(source, "text/html");
          const elements = [...body.querySelectorAll("*")];
          const addresses = elements.flatMap((element) => [element.getAttribute("href"), element.getAttribute("src")]);
          return [
            ...addresses.filter((address) => address !== null && !/^(?:https?|mailto|tel):/u.test(address)),
            ...elements.map(({ localName }) => localName).filter((name) => /^(?:script|style|iframe|img)$/u.test(name)),
            ...elements.flatMap((element) =>
              [...element.attributes].map(({ name }) => name).filter((name) => /^on|^style$/u.test(name)),
            ),
          ];
        }, content?.text ?? "");
        expect(unsafe, path).toEqual([]);
      }
    }
  });
});

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeedSchema = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().check(z.minLength(1)),
  home_page_url: z.url(),
  feed_url: z.url(),
  icon: z.url(),
  favicon: z.url(),
  language: z.literal("zh-CN"),
  authors: z.array(z.strictObject({ name: z.string().check(z.minLength(1)) })),
  items: z.array(
    z.strictObject({
      id: z.url(),
      url: z.url(),
      title: z.string().check(z.minLength(1)),
      content_html: z.string().check(z.minLength(1)),
      date_published: z.string().check(z.regex(timestamp)),
      authors: z.optional(z.array(z.strictObject({ name: z.string().check(z.minLength(1)) }))),
      tags: z.optional(z.array(z.string().check(z.minLength(1)))),
    }),
  ),
});
const jsonFeeds = () =>
  ending("/feed.json").map(([path, json]) => [path, jsonFeedSchema.parse(JSON.parse(json))] as const);

test("each feed.json is a JSON Feed 1.1 of its page, and its Atom feed has the same entries", async () => {
  for (const [path, feed] of jsonFeeds()) {
    const home = path.slice(0, -"feed.json".length);
    expect([feed.home_page_url, feed.feed_url]).toEqual([
      origin + encodeURI(home),
      `${origin}${encodeURI(home)}feed.json`,
    ]);
    const atom = await readXml(files.get(`${home}feed.xml`) ?? "");
    const entries = named(atom, "entry").map((entry) => ({
      id: textOf(entry, "id")[0],
      title: textOf(entry, "title")[0],
      content_html: textOf(entry, "content")[0],
      date_published: textOf(entry, "published")[0],
    }));
    const items = feed.items.map(({ id, title, content_html, date_published }) => ({
      id,
      title,
      content_html,
      date_published,
    }));
    expect(entries, path).toEqual(items);
  }
});

test("a feed names the newest records of its page", () => {
  const expected = expectedFeeds();
  for (const [path, { items }] of jsonFeeds()) {
    const urls = expected.get(encodeURI(path.slice(0, -"feed.json".length))) ?? [];
    expect(
      items.map(({ url }) => url),
      path,
    ).toEqual(urls.map((url) => origin + encodeURI(url)));
  }
});

test("a feed has the whole text of each record", async () => {
  const { issues } = sampleArchive();
  const records = new Map(issues.flatMap((issue) => issue.records.map((record) => [record.url, record] as const)));
  for (const [path, { items }] of jsonFeeds()) {
    for (const { url, content_html } of items) {
      const record = records.get(decodeURI(url.slice(origin.length)));
      const words = await wordsOf(content_html);
      for (const paragraph of record?.paragraphs ?? []) {
        for (const line of paragraph.split(/[\n\t]/u))
          expect(words, `${path} ${url}`).toContain(line.replace(/\s+/gu, ""));
      }
      expect(record).toBeDefined();
    }
  }
});
