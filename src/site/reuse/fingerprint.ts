import { createHash, hash } from "node:crypto";

/** Tells contents apart: parts that are equal, in an equal order, have an equal fingerprint, and no others have. */
export function fingerprint(...parts: readonly (string | Uint8Array)[]): string {
  return digestOf(parts).slice(0, 22);
}

/** Small texts, of which a build has some hundred thousand, are handed over at once, as each call has its cost. */
function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const texts = parts.filter((part) => typeof part === "string");
  if (texts.length === parts.length && lengthOf(texts) < charactersAtOnce) {
    return hash("sha256", texts.map((text) => `${text.length} ${text}`).join(""), "base64url");
  }
  const digest = createHash("sha256");
  for (const part of parts) digest.update(`${part.length} `).update(part);
  return digest.digest("base64url");
}

const charactersAtOnce = 1 << 16;

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
