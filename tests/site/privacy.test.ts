import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { loadContent } from "../../src/commands/load-content.ts";
import { readChunk } from "../../src/search/pagefind-format.ts";
import { pairsOf } from "../../src/search/tokens.ts";
import { temporaryFolder } from "../content-folder.ts";
import { runCommand } from "../run-command.ts";
import { readSite } from "./sample-site.ts";

/** Every way in which a bulletin names a clerk, with names that stand nowhere else. */
const issue = `---
title: 工作简报
number: 11
date: 2023-11-20
editor: 祁连岳
---

## 记者与图片作者

各科室共处理来件三十件，件件有回音。

（文：郑鸣谦 图：尉迟明远）

## 两个部门，三位作者

各县区完成春季造林任务，面积比上年多一成。（地矿科/郝庆余 乔敏言；利用科/欧阳润石）

## 记者和通讯员

培训会在市局召开，各县区派员参加。（记者 贾士衡 通讯员 穆怀瑾）

▲近日，莘县局组织了业务培训。（莘县局/柏青崖）

▲近日，林草科开展了古树名木普查。（林草科 茅以清、宫学文）
`;
const invented = "祁连岳 郑鸣谦 尉迟明远 郝庆余 乔敏言 欧阳润石 贾士衡 穆怀瑾 柏青崖 茅以清 宫学文".split(" ");

const content = fileURLToPath(new URL("../../content", import.meta.url));

/** Builds the real bulletin and the issue above; gives the text of every file, and the words of the search index. */
async function buildUnder(policy: string) {
  const folder = await temporaryFolder();
  const copy = join(folder, "content");
  await cp(content, copy, { recursive: true });
  await writeFile(join(copy, "issues/2023-11.md"), issue);
  const identity = join(copy, "site.yaml");
  await writeFile(
    identity,
    (await readFile(identity, "utf8")).replace(/^contributors: .*$/mu, `contributors: ${policy}`),
  );
  const { contributors } = (await loadContent(copy, [], "2023-12-01")).archive;
  const output = join(folder, "site");
  const { status, stdout, stderr } = await runCommand("build", ["--content", copy, "--output", output]);
  expect(status, stdout + stderr).toBe(0);

  const texts = await readSite(output);
  const words = new Set<string>();
  for (const path of texts.keys()) {
    if (!path.endsWith(".pf_index")) continue;
    for (const word of readChunk(gunzipSync(await readFile(output + path))).keys()) words.add(word);
  }
  return { contributors, texts, words };
}

test("the names that initials and hide keep back are in no file of the site", async () => {
  const shown = await buildUnder("show");
  const names = [...new Set([...invented, ...shown.contributors.map(({ name }) => name)])];
  expect(names.length).toBeGreaterThan(invented.length + 5);
  const placesOf = (name: string, { texts }: Awaited<ReturnType<typeof buildUnder>>) =>
    [...texts].flatMap(([path, text]) => (path.includes(name) || text.includes(name) ? [`${name} in ${path}`] : []));
  for (const name of names) expect(placesOf(name, shown), `${name} is printed in the bulletin`).not.toEqual([]);

  for (const policy of ["initials", "hide"]) {
    const built = await buildUnder(policy);
    expect(
      names.flatMap((name) => placesOf(name, built)),
      policy,
    ).toEqual([]);
    expect(
      names.filter((name) => pairsOf([...name]).every((word) => built.words.has(word))),
      policy,
    ).toEqual([]);
    expect(
      [...built.texts.keys()].filter((path) => path.startsWith("/contributors")),
      policy,
    ).toEqual([]);
  }
});
