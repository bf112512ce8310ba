import { join } from "node:path";
import { expect, test } from "vitest";
import { allDiagnostics, loadContent } from "../../src/commands/load-content.ts";
import { buildDiagnostics, missingSiteField } from "../../src/diagnostics/catalogue/build.ts";
import { catalogue } from "../../src/diagnostics/catalogue/catalogue.ts";
import type { Example, ImportExample, ListedDiagnosticKind } from "../../src/diagnostics/define.ts";
import { contentFolder, temporaryFolder } from "../content-folder.ts";
import { frontMatter } from "../issue/reading.ts";
import { runCommand } from "../run-command.ts";

const kinds = catalogue.flatMap(({ about, kinds: of }) => of.map((kind) => ({ about, ...kind })));
type ContentExample = Exclude<Example, ImportExample>;
/** Examples that are documents to import are run where documents are imported. */
const inContent = kinds.flatMap(({ example, ...kind }) =>
  "word" in example || "document" in example ? [] : [{ ...kind, example }],
);
const foundByBuild = new Set<ListedDiagnosticKind["code"]>(buildDiagnostics.map(({ code }) => code));

/** What an example cannot help bringing with it: a folder of registers has no issue, a text in two parts one attribution. */
const companions = new Set(["no-issues", "no-attribution", "text-after-attribution", "preamble"]);

function filesOf(example: ContentExample): Record<string, string | Uint8Array> {
  if ("body" in example) return { "issues/a.md": `${frontMatter}${example.body}\n` };
  if ("file" in example) return { "issues/a.md": example.file };
  if ("bytes" in example) return { "issues/a.md": Uint8Array.from(example.bytes) };
  return { "issues/": "", ...example.content };
}

/** The proof that each diagnostic carries: its example provokes it, and no other error or warning. */
test.for(inContent.filter(({ code }) => !foundByBuild.has(code)))(
  "$about: $code",
  async ({ code, severity, example }) => {
    const content = await loadContent(await contentFolder(filesOf(example)), [], "2026-11-24");
    const found = allDiagnostics(content);
    const own = found.filter((diagnostic) => diagnostic.code === code);
    const others = found.filter((diagnostic) => diagnostic.severity !== "info" && !companions.has(diagnostic.code));

    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map((diagnostic) => diagnostic.severity))).toEqual(new Set([severity]));
    expect(others.map((diagnostic) => diagnostic.code).filter((other) => other !== code)).toEqual([]);
    for (const { message, hint } of own) {
      expect(message).not.toMatch(/错误：|！$|undefined|null|NaN|\[object/u);
      expect(hint).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  },
);

/** What only a build for the public asks for. */
const foundByStrictBuild: ReadonlySet<string> = new Set([missingSiteField.code]);

test.for(inContent.filter(({ code }) => foundByBuild.has(code)))("生成的网页: $code", async ({ code, example }) => {
  const output = join(await temporaryFolder(), "site");
  const { status, stdout } = await runCommand("build", [
    "--content",
    await contentFolder(filesOf(example)),
    "--output",
    output,
    ...(foundByStrictBuild.has(code) ? ["--strict"] : []),
  ]);
  expect(status).toBe(1);
  expect(stdout).toMatch(code === missingSiteField.code ? /没有“网站标识码”/u : /没有对应的页面/u);
});

test("codes are permanent names, each used once", () => {
  const codes = kinds.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});
