import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { readMarkup } from "../../src/import/markup.ts";

type Event = readonly ["open", string, Readonly<Record<string, string>>] | readonly ["text", string];

/** Texts that follow each other directly are one. */
function merged(events: readonly Event[]): readonly Event[] {
  const all: Event[] = [];
  for (const event of events) {
    const last = all.at(-1);
    if (event[0] === "text" && last?.[0] === "text") all[all.length - 1] = ["text", last[1] + event[1]];
    else all.push(event);
  }
  return all;
}

function ours(source: string, language: "xml" | "html"): readonly Event[] {
  const events: Event[] = [];
  readMarkup(source, language, {
    open: (name, attributes) => events.push(["open", name, Object.fromEntries(attributes)]),
    close: () => {},
    text: (text) => events.push(["text", text]),
  });
  return merged(events);
}

/** The same by htmlparser2, an independent reader of markup. */
function theirs(source: string, language: "xml" | "html"): readonly Event[] {
  const events: Event[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => events.push(["open", name, { ...attributes }]),
      ontext: (text) => events.push(["text", text]),
    },
    { xmlMode: language === "xml", decodeEntities: true },
  );
  parser.end(source);
  return merged(events);
}

test.for(["layout.docx", "seed.docx"])("every part of %s is read as htmlparser2 reads it", (name) => {
  const bytes = readFileSync(fileURLToPath(new URL(`documents/${name}`, import.meta.url)));
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([path]) => /\.(?:xml|rels)$/u.test(path));
  expect(parts.length).toBeGreaterThan(5);
  for (const [, part] of parts) {
    const xml = new TextDecoder().decode(part);
    expect(ours(xml, "xml")).toEqual(theirs(xml, "xml"));
  }
});

test("well-formed markup is read as htmlparser2 reads it", () => {
  const text = fc.constantFrom("简报", "a b", "&lt;&amp;&#65;&#x4e2d;&quot;", " \n ", "1 &gt; 0");
  const attributes = fc.constantFrom("", ' a="1"', " b='二 \"'", " a=\"&lt;x&gt;\" b='3'", '\n c="=" ');
  const { tree } = fc.letrec<{ tree: string; leaf: string; node: string }>((tie) => ({
    tree: fc.oneof({ depthSize: "small" }, tie("leaf"), tie("node")),
    leaf: text,
    node: fc
      .tuple(fc.constantFrom("w:p", "span", "b"), attributes, fc.array(tie("tree"), { maxLength: 4 }))
      .map(([name, of, children]) =>
        children.length === 0 ? `<!-- <x> --><${name}${of}></${name}>` : `<${name}${of}>${children.join("")}</${name}>`,
      ),
  }));
  fc.assert(
    fc.property(tree, fc.constantFrom("xml" as const, "html" as const), (source, language) => {
      expect(ours(source, language)).toEqual(theirs(source, language));
    }),
    { numRuns: 300 },
  );
});

test("any text is read to its end", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(..."< > / = \" ' <a <!-- --> <![CDATA[ ]]> <? &amp; & ; x".split(" "))),
      (pieces) => {
        for (const language of ["xml", "html"] as const)
          expect(Array.isArray(ours(pieces.join(""), language))).toBe(true);
      },
    ),
  );
});
