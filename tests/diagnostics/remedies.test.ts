import { expect, test } from "vitest";
import { allDiagnostics, loadContent } from "../../src/commands/load-content.ts";
import { applyRemedies } from "../../src/diagnostics/apply-remedies.ts";
import { catalogue } from "../../src/diagnostics/catalogue/catalogue.ts";
import type { Remedy } from "../../src/diagnostics/diagnostic.ts";
import { contentFolder } from "../content-folder.ts";
import { frontMatter } from "../issue/reading.ts";

const texts = catalogue
  .flatMap(({ kinds }) => kinds)
  .flatMap(({ code, example }) => {
    if ("body" in example && example.body.length < 10_000) return [{ code, text: `${frontMatter}${example.body}\n` }];
    if ("file" in example && example.file.length < 10_000) return [{ code, text: example.file }];
    return [];
  });

async function told(text: string, code: string) {
  const content = await loadContent(await contentFolder({ "issues/a.md": text }), [], "2026-11-24");
  return allDiagnostics(content).filter((diagnostic) => diagnostic.code === code);
}

/** Each remedy of an example does what its button promises: what was told is told no more. */
test.for(texts)("$code", async ({ code, text }) => {
  const found = await told(text, code);
  for (const { remedies = [] } of found) {
    for (const remedy of remedies) {
      expect(remedy.label).toMatch(/\p{Script=Han}/u);
      expect(remedy.label).not.toMatch(/[。！\n]$/u);
      expectSound(remedy, text);
      const mended = applyRemedies(text, [remedy]).text;
      expect(mended).not.toBe(text);
      expect((await told(mended, code)).length, `${remedy.label}：${mended}`).toBeLessThan(found.length);
    }
  }
});

/** Edits in order, apart from each other, within the text, and never through the middle of a character. */
function expectSound({ edits }: Remedy, text: string): void {
  let last = 0;
  for (const { start, end } of edits) {
    expect([start >= last, end >= start, end <= text.length]).toEqual([true, true, true]);
    for (const offset of [start, end])
      expect(text.slice(offset - 1, offset + 1)).not.toMatch(/[\ud800-\udbff][\udc00-\udfff]/);
    last = end;
  }
}

test("many kinds have a remedy at hand", async () => {
  const mendable = await Promise.all(
    texts.map(async ({ code, text }) => (await told(text, code)).some(({ remedies }) => remedies !== undefined)),
  );
  expect(mendable.filter((isMendable) => isMendable).length).toBeGreaterThan(40);
});

test("remedies at one place are made one after the other, and one is always made", () => {
  const replace = (start: number, end: number, text: string): Remedy => ({
    label: "改",
    edits: [{ start, end, text }],
    isCertain: true,
  });
  const first = replace(0, 2, "甲");
  const second = replace(1, 3, "乙");
  const third = replace(3, 3, "丙");
  const both: Remedy = {
    label: "改",
    isCertain: true,
    edits: [
      { start: 0, end: 1, text: "丁" },
      { start: 4, end: 5, text: "戊" },
    ],
  };
  const fourth = replace(4, 5, "己");
  expect(applyRemedies("一二三四五", [first, second])).toEqual({ text: "甲三四五", applied: [first], left: [second] });
  expect(applyRemedies("一二三四五", [second, third])).toEqual({ text: "一乙四五", applied: [second], left: [third] });
  expect(applyRemedies("一二三四五", [first, both, fourth])).toEqual({
    text: "丁二三四戊",
    applied: [both],
    left: [first, fourth],
  });
  expect(applyRemedies("一二三四五", [])).toEqual({ text: "一二三四五", applied: [], left: [] });
});
