import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ParsedFile } from "../../src/issue/parse-issue.ts";
import { canonicalMarkdown } from "./canonical-markdown.ts";
import { generatedBody } from "./generated-body.ts";
import { frontMatter, parse, withoutPlaces } from "./reading.ts";
import { wholeTexts } from "./whole-texts.ts";

/**
 * Records → canonical Markdown → records: what was read of a bulletin, written as the manual asks for it, is read as the
 * same again, and written again as the same bytes.
 */

/**
 * What an editor is told where a reading rests on a layout that the canonical form has not: a text behind an
 * attribution, which comes last there; a topic line that comes to stand beside one; a heading that is in no record, and
 * so cannot part what stands around it; a fence that a later one would close.
 */
const restsOnLayout = [
  "text-after-attribution",
  "topic-line-elsewhere",
  "section-label",
  "masthead",
  "single-hash-text",
  "unclosed-fence",
];

/** Whether a text was written in the canonical form and read back; not where its reading rests on its own layout. */
function isHeld({ issue, diagnostics }: ParsedFile, name: string): boolean {
  if (issue === null) return false;
  const written = canonicalMarkdown(issue);
  const again = parse(written).issue;
  if (again === null) throw new Error(`${name} is not read back`);
  const isSame = JSON.stringify(withoutPlaces(again)) === JSON.stringify(withoutPlaces(issue));
  if (!isSame && diagnostics.some(({ code }) => restsOnLayout.includes(code))) return false;
  expect(withoutPlaces(again), `${name}\n${written}`).toEqual(withoutPlaces(issue));
  expect(canonicalMarkdown(again)).toBe(written);
  return true;
}

test("holds for every text of a bulletin that there is", () => {
  const texts = wholeTexts().map(({ name, bytes }) => ({ name, parsed: parse(bytes) }));
  const readable = texts.filter(({ parsed }) => parsed.issue !== null);
  const unheld = readable.filter(({ name, parsed }) => !isHeld(parsed, name)).map(({ name }) => name);
  expect(unheld.length, unheld.join(" ")).toBeLessThan(readable.length / 100);
  expect(readable.length).toBeGreaterThan(500);
});

/** A footnote goes to the end, and so from between two paragraphs; a numbered paragraph leans on the line above. */
const leansOnItsPlace = /^\s*(?:\[\^|\d+[.)]\s)/mu;

test("holds for generated bulletins", () => {
  let held = 0;
  const body = generatedBody.filter((text) => !leansOnItsPlace.test(text));
  fc.assert(
    fc.property(body, (text) => {
      const parsed = parse(`${frontMatter}${text}`);
      if (parsed.diagnostics.some(({ severity }) => severity === "error")) return;
      if (isHeld(parsed, text)) held += 1;
    }),
    { numRuns: 1500 },
  );
  expect(held).toBeGreaterThan(200);
});
