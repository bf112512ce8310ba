import * as z from "zod/mini";

/**
 * What an editor is told about a text: what was found, where it stands, and how to mend it.
 *
 * `error`: the issue is not published. `warning`: published, a person should look. `info`: a log of what was done.
 */
const severitySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severitySchema>;

/** One finding. `line` and `column` are 1-based; a column counts characters (code points) as an editor shows them. */
export const diagnosticSchema = z.object({
  code: z.string(),
  severity: severitySchema,
  message: z.string(),
  hint: z.string(),
  path: z.string(),
  line: z.int().check(z.minimum(1)),
  column: z.int().check(z.minimum(1)),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;
