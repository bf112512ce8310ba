import { readArguments, UsageError } from "./arguments.ts";
import { buildContent } from "./build-content.ts";
import { run } from "./run.ts";

/** One build of `npm start`: the site with the issues that are not published yet, each page of theirs with its label. */
async function preview(argv: readonly string[]): Promise<number> {
  const { output, ...rest } = readArguments(argv, ["content", "output", "today"], false);
  if (output === undefined) throw new UsageError("预览须写明 --output。");
  return await buildContent({ ...rest, output, isPreview: true });
}

await run(preview);
