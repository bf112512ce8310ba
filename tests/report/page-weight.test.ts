import { expect, test } from "vitest";
import { weighPages } from "../../src/report/page-weight.ts";

test("a page weighs what it loads at once, each part counted one time", () => {
  const html =
    '<link rel="stylesheet" href="/assets/site.css"><link rel="icon" href="/icon.png"><script src="/assets/a.js" defer></script><script src="/assets/a.js"></script>';
  const files = new Map([
    ["/index.html", { bytes: 10_000, html }],
    ["/about/index.html", { bytes: 5_000, html: "" }],
    ["/assets/site.css", { bytes: 20_000, html: null }],
    ["/assets/a.js", { bytes: 170_000, html: null }],
    ["/icon.png", { bytes: 9_000, html: null }],
  ]);
  const { pages, bytes, heaviest } = weighPages(files);
  expect([pages, bytes]).toEqual([2, 214_000]);
  expect(heaviest.map(({ page, bytes: whole }) => [page, whole])).toEqual([
    ["/", 200_000],
    ["/about/", 5_000],
  ]);
  expect(heaviest[0]?.seconds).toBeCloseTo(1.6);
});
