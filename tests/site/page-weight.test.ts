import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { outputPath } from "../../src/site/address.ts";
import { findDeadLinks, linksIn } from "../../src/site/links.ts";
import { describeSite, type Site } from "../../src/site/site.ts";
import { archiveOf } from "../bench/archive-of.ts";
import { variedIssues } from "../bench/varied-issues.ts";
import { htmlOfKind } from "./html-of-kind.ts";
import { stretchedArchive } from "./stretched-archive.ts";

/** No page but an issue and a record, which are as long as their text, has more bytes of HTML. */
const bytesAtMost = 100_000;

/** The pages of lists by their address, and the files of all others without what is in them. */
interface Rendered {
  readonly site: Site;
  readonly html: ReadonlyMap<string, string>;
}

function render(site: Site): Rendered {
  const html = Object.entries(site).flatMap(([name, kind]) =>
    "pages" in kind && name !== "issue" && name !== "records" ? [...htmlOfKind(site, kind)] : [],
  );
  return { site, html: new Map(html) };
}

describe("an archive in which every list is long", () => {
  let rendered: Rendered;
  beforeAll(async () => {
    const { registers } = await readRegisters("content");
    rendered = render(describeSite(stretchedArchive(archiveOf(variedIssues(24), registers))));
  }, 60_000);

  test("has no page of more than 100,000 bytes", () => {
    const heavy = [...rendered.html].map(([url, html]) => [decodeURIComponent(url), Buffer.byteLength(html)] as const);
    expect(heavy.filter(([, bytes]) => bytes >= bytesAtMost)).toEqual([]);
  });

  test("has parts of every list that would be too long, each with an address, a title and a canonical address of its own", () => {
    const { site, html } = rendered;
    const parts = {
      departments: site.departments.pages.length,
      topics: site.topics.pages.length,
      contributors: site.contributors.pages.length,
      siteMap: site.siteMap.pages.length,
    };
    for (const [list, number] of Object.entries(parts)) expect(number, list).toBeGreaterThan(1);
    expect(site.years.pages.length).toBeGreaterThan(2 * 24);
    const first = site.department.pages.filter(({ url }) => /“0”\//u.test(decodeURIComponent(url)));
    expect(first.length).toBeGreaterThan(2 * 24);

    const lists = [site.departments, site.topics, site.contributors, site.siteMap, site.years].flatMap(
      ({ pages }) => pages,
    );
    const titles = lists.map(({ url }) => /<title>([^<]*)/u.exec(html.get(url) ?? "")?.[1]);
    expect(new Set(titles).size).toBe(lists.length);
    for (const { url } of lists) {
      expect(html.get(url), url).toContain(`<link rel="canonical" href="https://jianbao.example${url}">`);
    }
  });

  test("leads from the first part of a list to all others, and nowhere that is not there", () => {
    const { site, html } = rendered;
    const reached = new Set(["/"]);
    for (const url of reached) {
      for (const href of linksIn(html.get(url) ?? "").hrefs) {
        const target = href.startsWith("#") ? url : href.replace(/#.*$/u, "");
        if (target.startsWith("/")) reached.add(target);
      }
    }
    const unlisted = new Set(["/404.html", "/manual/"]);
    expect([...html.keys()].filter((url) => !reached.has(url) && !unlisted.has(url))).toEqual([]);

    const pages = [...site.issue.pages, ...site.records.pages];
    const files = new Map([
      ...[...site.feeds, ...site.cards, ...site.robots, ...site.data].map(
        ({ path }) => [outputPath(path), null] as const,
      ),
      ...pages.map(({ url }) => [outputPath(url), { hrefs: [], ids: ["briefs"] }] as const),
      ...[...html].map(([url, text]) => [outputPath(url), linksIn(text)] as const),
    ]);
    const dead = findDeadLinks(files).filter(({ href }) => !/^\/(?:assets|manual|desk|favicon)/u.test(href));
    expect([...new Set(dead.map(({ href }) => href))]).toEqual([]);
  });

  test("has valid parts", async () => {
    const rules = { "long-title": "off", "void-style": "off", "no-trailing-whitespace": "off" } as const;
    const validator = new HtmlValidate(
      new FileSystemConfigLoader({ root: true, extends: ["html-validate:recommended"], rules }),
    );
    const { site, html } = rendered;
    for (const kind of [site.departments, site.topics, site.contributors, site.siteMap, site.years, site.department]) {
      const url = kind.pages[1]?.url ?? "";
      const report = await validator.validateString(html.get(url) ?? "", url);
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${url} ${ruleId} ${message}`)),
      ).toEqual([]);
    }
  });
});

/** A record's page is mostly its own text: half of them weigh less than this as it is sent. */
const bytesOfRecord = 4000;

async function realIssues() {
  const name = "content/issues/2023-10.md";
  return [{ name, text: await readFile(name, "utf8") }];
}

test.each([
  ["the real bulletin", realIssues],
  ["ten years of varied bulletins", async () => variedIssues(120)],
])("%s: the page of a record is light", async (_, issues) => {
  const { registers } = await readRegisters("content");
  const site = describeSite(archiveOf(await issues(), registers));
  const sizes = [...htmlOfKind(site, site.records).values()].map((html) => gzipSync(html, { level: 9 }).length);
  const median = sizes.sort((first, second) => first - second)[Math.floor(sizes.length / 2)];
  expect(sizes.length).toBeGreaterThan(20);
  expect(median).toBeLessThan(bytesOfRecord);
});
