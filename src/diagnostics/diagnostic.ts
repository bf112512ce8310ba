import * as z from "zod/mini";

/**
 * What an editor is told about a text: what was found, where it stands, and how to mend it.
 *
 * `error`: the issue is not published. `warning`: published, a person should look. `info`: a log of what was done.
 */
const severitySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severitySchema>;

/**
 * A change of the file that mends what a diagnostic tells. Offsets count UTF-16 units of the decoded text, behind a
 * byte order mark; edits stand in order and do not overlap.
 */
const remedySchema = z.object({
  /** What a button that does it says. */
  label: z.string(),
  edits: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })),
  /** Whether it can be done unasked, since it changes nothing that a reader could see or mean. */
  isCertain: z.boolean(),
});
export type Remedy = z.infer<typeof remedySchema>;

/** Two pieces of text that were joined, each cut to what stands beside the seam. */
const seamSchema = z.object({
  left: z.string(),
  right: z.string(),
  /** Where the right one stands, if not in the line below the left one. */
  rightLine: z.optional(z.int()),
});
export type Seam = z.infer<typeof seamSchema>;

/** One finding. `line` and `column` are 1-based; a column counts characters (code points) as an editor shows them. */
export const diagnosticSchema = z.object({
  code: z.string(),
  severity: severitySchema,
  message: z.string(),
  hint: z.string(),
  path: z.string(),
  line: z.int().check(z.minimum(1)),
  column: z.int().check(z.minimum(1)),
  seam: z.optional(seamSchema),
  remedies: z.optional(z.array(remedySchema)),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;
