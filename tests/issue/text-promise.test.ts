import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ParsedFile } from "../../src/issue/parse-issue.ts";
import { generatedBody, words } from "./generated-body.ts";
import { frontMatter, parse } from "./reading.ts";

/**
 * The text promise: every character of a source that is no markup stands, in order, in exactly one record, in the
 * preamble, or is quoted in a diagnostic.
 *
 * The order and place of a piece are followed by its word; characters are counted besides.
 */

const documents = Number(process.env.PROMISE_DOCUMENTS ?? 2500);

/** What others receive of a record, in the order of its source as far as the record has one. */
function receivedTexts({ issue }: ParsedFile) {
  return (issue?.records ?? []).map((record) => ({
    title: record.kind === "lead" ? record.title : "",
    body: record.blocks.filter(({ kind }) => kind !== "footnote").map(({ text }) => text),
    aside: [
      ...record.blocks.filter(({ kind }) => kind === "footnote").map(({ text }) => text),
      ...record.attributions.map(({ printed }) => printed),
      record.topicLine?.text ?? "",
    ],
  }));
}

const wordsIn = (text: string) => text.match(words) ?? [];
/** Link targets, footnote marks, fence languages, entities and unseen characters are markup; so is ASCII punctuation. */
const markup =
  /\]\([^)\s]*\)\)?|\[\^[^\]\s]*\]:?|^(```|~~~)[a-z]*|&[#a-z0-9]+;|[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}!-/:-@[-`{-~＃]|▲|△|🔺|[●◆■]/gmu;
const contentOf = (text: string) => [...text.replace(markup, "")];

function countsOf(characters: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

test(`holds for ${documents} generated bulletins`, () => {
  fc.assert(
    fc.property(generatedBody, (body) => {
      const parsed = parse(`${frontMatter}${body}`);
      const records = receivedTexts(parsed);
      const opening = parsed.issue?.preamble ?? [];
      const preamble = opening.map(({ text }) => text);
      const inPlace = opening.filter(({ kind }) => kind !== "footnote").map(({ text }) => text);
      const messages = parsed.diagnostics.map(({ message }) => message).join("\n");

      // Each word stands once in what is published, or else is quoted.
      const published = [...preamble, ...records.flatMap(({ title, body, aside }) => [title, ...body, ...aside])];
      const seen = countsOf(published.flatMap(wordsIn));
      for (const word of wordsIn(body)) {
        expect(seen.get(word) ?? 0, word).toBeLessThanOrEqual(1);
        if (!seen.has(word)) expect(messages).toContain(word);
      }

      // What is published keeps the order of the source, footnotes aside: within the preamble, within a record, from record to record.
      const inOrder = [inPlace, ...records.map(({ title, body }) => [title, ...body])];
      for (const texts of inOrder) {
        const order = texts.flatMap(wordsIn);
        expect(order).toEqual(order.toSorted((a, b) => body.indexOf(a) - body.indexOf(b)));
      }
      const known = inOrder.slice(1).flatMap((texts) => {
        const [first] = texts.flatMap(wordsIn);
        return first === undefined ? [] : body.indexOf(first);
      });
      expect(known).toEqual(known.toSorted((a, b) => a - b));

      // No character is lost, and none is made up.
      const inSource = countsOf(contentOf(body));
      const inPublished = countsOf(contentOf(published.join("\n")));
      const quoted = countsOf([...messages]);
      for (const [character, count] of inSource) {
        const kept = (inPublished.get(character) ?? 0) + (quoted.get(character) ?? 0);
        expect(kept, `${character} is lost`).toBeGreaterThanOrEqual(count);
      }
      for (const [character, count] of inPublished) {
        const isDecoded = character === "中";
        if (!isDecoded) expect(inSource.get(character) ?? 0, `${character} is made up`).toBeGreaterThanOrEqual(count);
      }

      // Every place lies in the file, and no message carries what cannot be seen.
      const lineCount = `${frontMatter}${body}`.split(/\r\n|\n|\r/u).length;
      for (const { line, column, message } of parsed.diagnostics) {
        expect(line).toBeLessThanOrEqual(lineCount);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(message).not.toMatch(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u);
      }
    }),
    { numRuns: documents },
  );
});
