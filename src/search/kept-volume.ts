import * as z from "zod/mini";
import type { IndexedVolume } from "./pagefind-volume.ts";

/** A volume with the characters of its texts, as a build keeps it for the next one. */
export interface KeptVolume extends IndexedVolume {
  /** Each canonical character once. */
  readonly characters: string;
}

const headSchema = z.object({
  entries: z.int().check(z.nonnegative()),
  characters: z.string(),
});

/** A line of JSON, then the index. */
export function encodeVolume({ entries, characters, index }: KeptVolume): Uint8Array {
  const head: z.infer<typeof headSchema> = { entries, characters };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), index]);
}

/** @throws for what encodeVolume did not write */
export function decodeVolume(bytes: Uint8Array): KeptVolume {
  const lineEnd = bytes.indexOf(0x0a);
  const head = headSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))));
  return { ...head, index: bytes.subarray(lineEnd + 1) };
}
