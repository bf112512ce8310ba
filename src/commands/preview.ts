import { readArguments, UsageError } from "./arguments.ts";
import { buildContent } from "./build-content.ts";
import { BuildMemory } from "./build-memory.ts";
import { run } from "./run.ts";

const memory = new BuildMemory();

/**
 * The builds of `npm start`: the site with the issues that are not published yet, each page of theirs with its label.
 * Where another process started it, it tells that one the exit status, and builds again whenever it hears from it: it
 * has the program in memory by then.
 */
async function preview(argv: readonly string[]): Promise<number> {
  const { output, ...rest } = readArguments(argv, ["content", "output", "today"], false);
  if (output === undefined) throw new UsageError("预览须写明 --output。");
  return await buildContent({ ...rest, output, isPreview: true, memory });
}

async function build(): Promise<void> {
  await run(preview);
  process.send?.(process.exitCode);
}

process.on("message", () => void build());
await build();
