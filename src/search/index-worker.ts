import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { fullTraditionalTable } from "../text/traditional.ts";
import { createCanonicaliser } from "./canonical.ts";
import { indexTexts } from "./index-texts.ts";
import { decodeVolume, encodeVolume } from "./kept-volume.ts";
import { type IndexChunk, mergeVolumes } from "./merge-volumes.ts";
import { closePagefind } from "./pagefind-volume.ts";
import type { EntryText } from "./schema.ts";

/** What runs in the thread that index-thread.ts starts. */
export type Order =
  | { readonly kind: "volume"; readonly texts: readonly EntryText[] }
  | { readonly kind: "merge"; readonly paths: readonly string[] };

export type Reply =
  | { readonly kind: "volume"; readonly volume: Uint8Array }
  | ({ readonly kind: "merged" } & MergedIndex)
  | { readonly kind: "failed"; readonly error: Error };

export interface MergedIndex {
  readonly chunks: readonly IndexChunk[];
  /** Each canonical character of the texts once. */
  readonly characters: ReadonlySet<string>;
}

const canonicalise = createCanonicaliser(fullTraditionalTable());

async function carryOut(order: Order): Promise<Reply> {
  switch (order.kind) {
    case "volume":
      return { kind: "volume", volume: encodeVolume(await indexTexts(order.texts, canonicalise)) };
    case "merge": {
      await closePagefind();
      const volumes = order.paths.map((path) => decodeVolume(readFileSync(path)));
      const characters = new Set(volumes.flatMap((volume) => [...volume.characters]));
      return { kind: "merged", chunks: mergeVolumes(volumes), characters };
    }
    default:
      return order satisfies never;
  }
}

async function replyTo(order: Order): Promise<Reply> {
  try {
    return await carryOut(order);
  } catch (error) {
    await closePagefind();
    return { kind: "failed", error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** What is handed over and not copied. Small buffers lie together in one, which cannot be. */
function heavyPartsOf(reply: Reply): ArrayBuffer[] {
  return bytesIn(reply).flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
}

function bytesIn(reply: Reply): readonly Uint8Array[] {
  switch (reply.kind) {
    case "volume":
      return [reply.volume];
    case "merged":
      return reply.chunks.map(({ contents }) => contents);
    case "failed":
      return [];
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (order: Order) => {
  last = last.then(async () => {
    const reply = await replyTo(order);
    parentPort?.postMessage(reply, heavyPartsOf(reply));
  });
});
