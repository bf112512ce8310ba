import { createHash } from "node:crypto";

/** A short hash of a text for an address: 10 hexadecimal digits of its SHA-256, the same everywhere and always. */
export function stableHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 10);
}
