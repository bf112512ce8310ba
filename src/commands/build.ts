import { resolve, sep } from "node:path";
import { readArguments, UsageError } from "./arguments.ts";
import { buildSite } from "./build-site.ts";
import { shownPath } from "./content-folder.ts";
import { hasErrors, loadContent } from "./load-content.ts";
import { printForPeople } from "./print-for-people.ts";
import { progress } from "./progress.ts";
import { run } from "./run.ts";

/**
 * `npm run build -- [--content DIR] [--output DIR] [--today DATE]`
 *
 * Checks everything, then builds the site into the output. With an error nothing is written and the published site
 * stays as it was: exit status 1.
 */
async function build(argv: readonly string[]): Promise<number> {
  const { content, output, today } = readArguments(argv, ["content", "output", "today"], false);
  refuseOverlap(content, output);
  progress("检查简报");
  const loaded = await loadContent(content, [], today);
  progress("");
  process.stdout.write(printForPeople(loaded, false));
  if (hasErrors(loaded)) {
    process.stderr.write("有必须改的地方，网站没有更新；已发布的网站保持原样。\n");
    return 1;
  }
  const { diagnostics, movedTo } = await buildSite(loaded.archive, output);
  if (diagnostics.length > 0) {
    for (const { path, line, column, message, hint } of diagnostics) {
      process.stdout.write(`  ${path}:${line}:${column} 必须改\n    ${message}\n    办法：${hint}\n`);
    }
    process.stderr.write("有必须改的地方，网站没有更新；已发布的网站保持原样。\n");
    return 1;
  }
  if (movedTo !== undefined) process.stdout.write(`“${output}”原是一个文件夹，已移到“${shownPath(movedTo)}”。\n`);
  process.stdout.write(`网站已生成：${shownPath(output)}\n`);
  return 0;
}

/** The output must not lie in the content or hold it: a build would publish or move the editor's files. */
function refuseOverlap(content: string, output: string): void {
  const [inside, outside] = [resolve(content) + sep, resolve(output) + sep];
  if (inside.startsWith(outside) || outside.startsWith(inside)) {
    throw new UsageError(`输出文件夹“${output}”与内容文件夹“${content}”重叠，请另选一个输出文件夹。`);
  }
}

await run(build);
