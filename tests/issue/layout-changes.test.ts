import * as fc from "fast-check";
import { expect, test } from "vitest";
import { generatedBody } from "./generated-body.ts";
import { type LayoutChange, layoutChanges } from "./layout-changes.ts";
import { frontMatter, parse, withoutPlaces } from "./reading.ts";
import { wholeTexts } from "./whole-texts.ts";

/** What a reader of a page would not see changes nothing: the records are the same, and what is told of them. */

/** That the brackets of a pair differ in width is told, and is no more than that. */
function read(text: string) {
  const { issue, diagnostics } = parse(text);
  return {
    issue: issue && withoutPlaces(issue),
    codes: diagnostics.flatMap(({ code }) => (code === "mixed-brackets" ? [] : code)).sort(),
  };
}

/** Whether the change changed the text at all. */
function expectSame(text: string, { name, change }: LayoutChange): boolean {
  const changed = change(text);
  if (changed === text) return false;
  expect(read(changed), `${name}\n${changed}`).toEqual(read(text));
  return true;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The texts that are UTF-8, their line ends as LF; what else there is, is refused as a whole. */
const texts = wholeTexts().flatMap(({ bytes }) => {
  try {
    return decoder.decode(bytes).replace(/\r\n?/gu, "\n");
  } catch {
    return [];
  }
});

test.for(layoutChanges)("$name: every text of a bulletin that there is", (change) => {
  expect(texts.filter((text) => expectSame(text, change)).length).toBeGreaterThanOrEqual(10);
});

test("all of them: generated bulletins", () => {
  fc.assert(
    fc.property(generatedBody, fc.constantFrom(...layoutChanges), (body, change) => {
      expectSame(`${frontMatter}${body.replace(/\r\n?/gu, "\n")}`, change);
    }),
    { numRuns: 1500 },
  );
});

test("characters composed and taken apart: generated bulletins with accents in them", () => {
  // A headline is cut behind so many characters, of which a mark that stands apart is one.
  const composed = (text: string) => {
    const { issue, codes } = read(text);
    const records = issue?.records.map((record) => ({ ...record, title: record.kind === "lead" ? record.title : "" }));
    return JSON.stringify({ ...issue, records, codes }).normalize("NFC");
  };
  const accented = fc.constantFrom(
    "## Café 开业\n\n",
    "采用Pokémon Café\nPro处理。\n\n",
    "▲Élan 公司（Québec 分公司）落户。（园林科）\n",
  );
  fc.assert(
    fc.property(generatedBody, accented, generatedBody, (before, middle, behind) => {
      const text = `${frontMatter}${before}\n\n${middle}${behind}`;
      expect(composed(text.normalize("NFD"))).toBe(composed(text.normalize("NFC")));
    }),
    { numRuns: 300 },
  );
});
