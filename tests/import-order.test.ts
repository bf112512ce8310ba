import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** Data flows one way: each folder of src/ imports only from those before it, and from diagnostics (STYLE.md). */
const steps = [
  "text",
  "syntax",
  "import",
  "proofreading",
  "issue",
  "archive",
  "site",
  "search",
  "desk",
  "report",
  "commands",
];
const root = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const importOf = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu;

test("every folder of src/ is a step of the flow", () => {
  const folders = new Set(files.map((name) => name.split("/")[0]));
  expect([...folders].sort()).toEqual([...steps, "diagnostics"].sort());
});

test.for(files)("%s imports from earlier steps only", (name) => {
  const step = name.split("/")[0] ?? "";
  // Diagnostics may look at texts, to tell places; everything may look at diagnostics.
  const allowed =
    step === "diagnostics" ? ["diagnostics", "text"] : ["diagnostics", ...steps.slice(0, steps.indexOf(step) + 1)];
  const text = readFileSync(join(root, name), "utf8");
  const imported = [...text.matchAll(importOf)].map(([, path = ""]) => relative(root, join(root, dirname(name), path)));
  for (const path of imported) expect(allowed, `${name} imports ${path}`).toContain(path.split("/")[0]);
});
