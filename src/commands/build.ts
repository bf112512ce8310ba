import { readArguments } from "./arguments.ts";
import { buildContent } from "./build-content.ts";
import { run } from "./run.ts";

/**
 * `npm run build -- [--content DIR] [--output DIR] [--strict] [--today DATE]`
 *
 * Checks everything, then builds the site into the output. With an error nothing is written and the published site
 * stays as it was: exit status 1. With `--strict`, as for a site that goes public, warnings and missing marks of the
 * site count as errors. What the gate holds back is left out, and named.
 */
async function build(argv: readonly string[]): Promise<number> {
  const { output = "_site", ...rest } = readArguments(argv, ["content", "output", "strict", "today"], false);
  return await buildContent({ ...rest, output, isPreview: false });
}

await run(build);
