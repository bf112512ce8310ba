import * as z from "zod/mini";

/** What a warm builder is asked for; `warm-builder.ts`. */
export const orderSchema = z.object({
  content: z.string(),
  output: z.string(),
  /** What goes wrong: the write of this number, counted from 1; or the disk, once so many bytes are written. */
  fault: z.optional(
    z.union([
      z.object({ kind: z.literal("write"), number: z.number(), code: z.enum(["EIO", "ENOSPC", "EACCES"]) }),
      z.object({ kind: z.literal("disk"), bytes: z.number() }),
      /** The program waits before the write of this number until there is something at `until`. */
      z.object({ kind: z.literal("wait"), number: z.number(), until: z.string() }),
    ]),
  ),
});
export type Order = z.infer<typeof orderSchema>;

/** What a builder tells: that it waits, or what came of the build. */
export const reportSchema = z.union([
  z.object({ kind: z.literal("waiting") }),
  z.object({
    kind: z.literal("ended"),
    status: z.number(),
    stderr: z.string(),
    writes: z.array(z.object({ call: z.string(), path: z.string() })),
  }),
]);
export type Report = z.infer<typeof reportSchema>;
