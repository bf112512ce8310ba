import { expect, test } from "vitest";
import { importDiagnostics } from "../../src/diagnostics/catalogue/import.ts";
import type { Example } from "../../src/diagnostics/define.ts";
import { importDocument } from "../../src/import/import-document.ts";
import { noKnowledge } from "./imported.ts";
import { wordDocument } from "./word-document.ts";

function documentOf(example: Example): { readonly name: string; readonly bytes: Uint8Array } {
  if ("word" in example) return { name: "简报.docx", bytes: wordDocument(example.word.body, example.word.parts) };
  if (!("document" in example)) throw new Error("the example is no document to import");
  const bytes = "text" in example ? new TextEncoder().encode(example.text) : Uint8Array.from(example.bytes);
  return { name: example.document, bytes };
}

/** The proof that each diagnostic carries: its example provokes it, and no other error or warning. */
test.for(importDiagnostics.map(({ code, severity, example }) => ({ code, severity, example })))(
  "$code",
  ({ code, severity, example }) => {
    const { name, bytes } = documentOf(example);
    const { diagnostics } = importDocument(name, bytes, noKnowledge);
    const own = diagnostics.filter((diagnostic) => diagnostic.code === code);
    const others = diagnostics.filter((diagnostic) => diagnostic.severity !== "info" && diagnostic.code !== code);
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map((diagnostic) => diagnostic.severity))).toEqual(new Set([severity]));
    expect(others).toEqual([]);
    for (const { message, hint } of own) {
      expect(message).not.toMatch(/错误：|！$|undefined|null|NaN|\[object/u);
      expect(hint).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  },
);
