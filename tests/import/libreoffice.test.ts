import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { bodyOf, codesOf, noKnowledge, recordsOf, taken } from "./imported.ts";
import { seed } from "./seed-document.ts";

function document(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`documents/${name}`, import.meta.url))));
}

test("automatic numbers, bullets, tables, notes and changes of a document by LibreOffice", () => {
  const result = taken(importDocument("林业信息.docx", document("layout.docx"), noKnowledge));
  expect(result.markdown).toBe(`---
title: 林业信息
number: 2024年第3期
date: 2024-03-15
total: 27
publisher: 市林业发展中心
sendTo: 市委办、市政府办
---

## 全市春季造林工作扎实推进

今年以来，市林业发展中心把春季造林作为当前的重点工作[^1]，**坚持早谋划、早部署。**目前已全部完成整地任务。

一、加强组织领导

（一）成立工作专班

（二）落实包保责任

1.县级领导包乡镇。

2.乡镇干部包地块。

二、强化技术服务

（一）编印技术手册

| 县区 | 面积（亩） |  |
| --- | --- | --- |
| 东阿县 | 1200 | 1*2\\|3 |

下一步，将抓好抚育管护，确保成活率。

造林不忘护林

（造林科/周正 林场）

[^1]: 不含四旁植树。

## 森林防火进入紧要期

3月1日起，全市进入森林防火紧要期。各林场落实24小时值班制度，严禁野外用火。（森林公安局）

▲3月5日，市林业发展中心开展义务植树活动。（团委）

▲近日，古树名木普查工作启动。

（野保科）
`);
  const told = result.diagnostics
    .filter(({ severity }) => severity === "warning")
    .map(({ code, message }) => [code, message]);
  expect(told).toEqual([
    ["import-comment", "批注“请核对数字”没有导入。"],
    ["import-deletion", expect.stringContaining("“基本”")],
    ["import-insertion", expect.stringContaining("“全部”")],
    ["import-merged-cells", expect.stringContaining("“面积（亩）”")],
    ["import-text-box", expect.stringContaining("“造林不忘护林”")],
  ]);
  expect(codesOf(result)).toContain("import-margin");
  expect(result.proof.sentence).toBe(
    "源文件 324 字：正文 266 字，文件开头 48 字，略去 10 字（页眉页脚、批注、修订中删去的字）；另写出自动编号和项目符号 19 字；没有遗漏。",
  );
});

test("the real bulletin as LibreOffice writes it", () => {
  const result = taken(importDocument("简报.docx", document("seed.docx"), noKnowledge));
  expect(recordsOf(result.markdown).records).toEqual(recordsOf(seed).records);
  expect(bodyOf(result).match(/^## /gmu)?.length).toBe(7);
});
