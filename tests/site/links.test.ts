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
