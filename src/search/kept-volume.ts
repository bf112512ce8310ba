import * as z from "zod/mini";
import type { IndexedVolume } from "./pagefind-volume.ts";

/** A volume with the characters of its texts, as a build keeps it for the next one. */
export interface KeptVolume extends IndexedVolume {
  /** Each canonical character once. */
  readonly characters: string;
}

const count = z.int().check(z.nonnegative());
const headSchema = z.object({
  entries: count,
  characters: z.string(),
  chunks: z.array(z.object({ from: z.string(), length: count })),
});

/** A line of JSON that says what follows, then the files of the index one behind the other. */
export function encodeVolume({ entries, characters, chunks }: KeptVolume): Uint8Array {
  const head: z.infer<typeof headSchema> = {
    entries,
    characters,
    chunks: chunks.map(({ from, contents }) => ({ from, length: contents.length })),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...chunks.map(({ contents }) => contents)]);
}

/** @throws for what encodeVolume did not write */
export function decodeVolume(bytes: Uint8Array): KeptVolume {
  const lineEnd = bytes.indexOf(0x0a);
  const head = headSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))));
  let start = lineEnd + 1;
  const chunks = head.chunks.map(({ from, length }) => {
    const contents = bytes.subarray(start, start + length);
    start += length;
    return { from, contents };
  });
  return { entries: head.entries, characters: head.characters, chunks };
}
