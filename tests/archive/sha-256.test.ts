import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../src/archive/sha-256.ts";

const byNode = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

test("the hash is SHA-256, at every length around the ends of blocks", () => {
  for (let length = 0; length < 200; length += 1) expect(sha256("a".repeat(length))).toBe(byNode("a".repeat(length)));
});

test("the hash of any text is that of Node", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(byNode(text));
    }),
  );
});
