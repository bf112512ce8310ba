import { sha256 } from "./sha-256.ts";

/** A short hash of a text for an address: 10 hexadecimal digits of its SHA-256, the same everywhere and always. */
export function stableHash(text: string): string {
  return sha256(text).slice(0, 10);
}
