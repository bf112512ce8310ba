import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultSiteIdentity, readSiteIdentity } from "../../../src/archive/registers/read-site-identity.ts";

test("the demonstration's identity is whole and says that it is no official site", () => {
  const { value, diagnostics } = readSiteIdentity(readFileSync("content/site.yaml", "utf8"), "content/site.yaml");
  expect(diagnostics).toEqual([]);
  expect(value.name).toBe("工作简报");
  expect(value.organ).toBe("聊城市自然资源和规划局");
  expect(value.disclaimer).toMatch(/^本站为软件演示，非聊城市自然资源和规划局官方网站/u);
  expect(value.siteCode).toBe("0000000000");
});

test("an empty file is the default identity", () => {
  expect(readSiteIdentity("", "site.yaml")).toEqual({ value: defaultSiteIdentity, diagnostics: [] });
});

test("an address loses its trailing slash; series have slugs", () => {
  const { value, diagnostics } = readSiteIdentity(
    "网址: https://example.gov.cn/jianbao/\n系列: { 自然资源参考: cankao }\n",
    "site.yaml",
  );
  expect(diagnostics).toEqual([]);
  expect(value.url).toBe("https://example.gov.cn/jianbao");
  expect(value.series).toEqual({ 自然资源参考: "cankao" });
});

test.each([
  ["contributors: 全部", "1:15", "“全部”：人名显示（contributors）只能写“show”“initials”“hide”之一。"],
  ["url: ftp://x.cn", "1:6", "“ftp://x.cn”不是完整的网址。"],
  ["series: { 参考: 参考 }", "1:15", "“参考”不能用作网址中的名称。"],
  ["series: 参考", "1:9", "“参考”：系列（series）应写成“名称: 内容”的几行。"],
  ["tryQueries: 地热", "1:13", "“地热”：试查（tryQueries）应写成用方括号括起的几项。"],
  ["organs: 某局", "1:1", "“organs”不是这份名录里的项目，是否应为“organ”？"],
])("%s", (text, place, message) => {
  const { diagnostics } = readSiteIdentity(text, "site.yaml");
  expect(diagnostics.map((found) => [`${found.line}:${found.column}`, found.message])).toEqual([[place, message]]);
});
