import { createHash } from "node:crypto";

/** Tells contents apart: parts that are equal, in an equal order, have an equal fingerprint, and no others have. */
export function fingerprint(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(String(part.length)).update(" ").update(part);
  return hash.digest("base64url").slice(0, 22);
}
