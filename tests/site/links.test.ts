import { expect, test } from "vitest";
import { findDeadLinks } from "../../src/site/links.ts";
import { linksOfFiles } from "./site-files.ts";

function deadLinks(html: string): string[] {
  const files = new Map([
    ["/index.html", html],
    ["/about/index.html", '<h2 id="data">数据</h2>'],
    ["/departments/园林科/index.html", ""],
    ["/data/records.csv", ""],
  ]);
  return findDeadLinks(linksOfFiles(files)).map(({ page, href, reason }) => `${page} ${href} ${reason}`);
}

test.for([
  ["a page", '<a href="/about/">', []],
  ["a page of a Chinese name", '<a href="/departments/%E5%9B%AD%E6%9E%97%E7%A7%91/">', []],
  ["a relative link", '<a href="about/#data">', []],
  ["a file", '<a href="/data/records.csv" download>', []],
  ["a form with a query", '<form action="/about/?q=%E5%9C%B0">', []],
  ["another site", '<a href="https://beian.miit.gov.cn/x">', []],
  ["a mail address", '<a href="mailto:a@example.cn">', []],
  ["no such page", '<a href="/topics/">', ["/ /topics/ page"]],
  ["a folder without its slash", '<a href="/about">', ["/ /about page"]],
  ["no such script", '<script src="/assets/x.js">', ["/ /assets/x.js page"]],
  ["no such fragment", '<a href="/about/#feeds">', ["/ /about/#feeds fragment"]],
  ["an address that cannot be read", '<a href="http://[">', ["/ http://[ page"]],
  ["a broken percent-encoding", '<a href="/%E5%9B/">', ["/ /%E5%9B/ page"]],
] as const)("%s", ([, html, expected]) => {
  expect(deadLinks(html)).toEqual(expected);
});

/** Beside a site without a dead link, whose pages stay the same objects where they are not named. */
function deadBeside(changes: Record<string, string | null>): string[] {
  const before = linksOfFiles(
    new Map([
      ["/index.html", '<a href="/about/#data"><a href="/x.csv">'],
      ["/about/index.html", '<h2 id="data">数据</h2><a href="/">'],
      ["/x.csv", ""],
    ]),
  );
  const after = new Map(before);
  for (const [path, html] of Object.entries(changes)) {
    const name = path.slice(1);
    if (html === null) after.delete(name);
    else after.set(name, linksOfFiles(new Map([[path, html]])).get(name) ?? null);
  }
  expect(findDeadLinks(after, before)).toEqual(findDeadLinks(after));
  return findDeadLinks(after, before).map(({ page, href }) => `${page} ${href}`);
}

test("beside a sound site, a page that stays is found dead by what has gone from under its links", () => {
  expect(deadBeside({})).toEqual([]);
  expect(deadBeside({ "/about/index.html": '<h2 id="data">资料</h2><b id="more">' })).toEqual([]);
  expect(deadBeside({ "/about/index.html": '<h2 id="data">数据</h2><a href="/y.csv">' })).toEqual(["/about/ /y.csv"]);
  expect(deadBeside({ "/about/index.html": "<h2>数据</h2>" })).toEqual(["/ /about/#data"]);
  expect(deadBeside({ "/x.csv": null })).toEqual(["/ /x.csv"]);
});
