import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { diagnosticSchema } from "../../src/diagnostics/diagnostic.ts";
import { contentFolder, temporaryFolder } from "../content-folder.ts";
import { runCommand } from "../run-command.ts";

const content = () =>
  contentFolder({
    "issues/a.md":
      "---\ntitle: 工作简报\nnumber: 1\ndate: 2023-10-20\n---\n▲近日，林场聘任一人（电话138-0000-5678）。（国有林场）\n",
  });

test("what a check prints has no number of a person, only its place and its mask", async () => {
  const { status, stdout } = await runCommand("check", ["--content", await content()]);
  expect(status).toBe(1);
  expect(stdout).toContain("138****5678");
  expect(stdout).toMatch(/a\.md:6:14 /u);
  expect(stdout.replaceAll("-", "")).not.toMatch(/13800005678/u);
});

test("the document for programs carries the mask as a remedy", async () => {
  const { stdout } = await runCommand("check", ["--content", await content(), "--format", "json"]);
  const document = z.parse(
    z.object({ files: z.array(z.object({ diagnostics: z.array(diagnosticSchema) })) }),
    JSON.parse(stdout),
  );
  const found = document.files.flatMap(({ diagnostics }) => diagnostics).find(({ code }) => code === "mobile-number");
  expect(found?.remedies).toEqual([
    { label: "遮去中间的数字", edits: [{ start: 64, end: 68, text: "****" }], isCertain: false },
  ]);
});

test("a number of a person stops the build, and nothing is published", async () => {
  const output = join(await temporaryFolder(), "site");
  const { status } = await runCommand("build", ["--content", await content(), "--output", output]);
  expect(status).toBe(1);
  expect(existsSync(output)).toBe(false);
});
