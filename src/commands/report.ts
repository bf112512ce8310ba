import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { missingIdentity } from "../archive/missing-identity.ts";
import { healthOf } from "../report/health.ts";
import { reportPage } from "../report/report-page.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { shownPath } from "./content-folder.ts";
import { allDiagnostics, loadContent } from "./load-content.ts";
import { measureSite } from "./measure-site.ts";
import { progress } from "./progress.ts";
import { publicationOf } from "./publication.ts";
import { run } from "./run.ts";

/**
 * `npm run report [-- --content DIR] [--output FILE] [--today DATE]`
 *
 * Writes the health report for the person in charge: one HTML page. The published site is not touched.
 */
async function report(argv: readonly string[]): Promise<number> {
  const { content, output = "report.html", today } = readArguments(argv, ["content", "output", "today"], false);
  refuseOutput(output, content);
  progress("检查简报");
  const loaded = await loadContent(content, [], today);
  const { archive, diagnostics: ofPublished } = publicationOf(loaded, false);
  const isSound = ofPublished.every(({ severity }) => severity !== "error");
  const site = isSound ? await measureSite(archive, loaded.registers) : null;
  progress("");
  const page = reportPage(
    healthOf({
      today,
      issues: loaded.issues,
      archive,
      registers: loaded.registers,
      diagnostics: allDiagnostics(loaded),
      ofPublished,
      missingMarks: missingIdentity(loaded.registers.identity, shownPath(join(content, "site.yaml"))),
      site,
    }),
  );
  await write(output, page);
  process.stdout.write(`检查报告已写入：${relative(process.cwd(), resolve(output))}\n请用浏览器打开，可以直接打印。\n`);
  return 0;
}

/** A report never lands on a bulletin or a register. */
function refuseOutput(output: string, content: string): void {
  if (!/\.html?$/iu.test(output)) throw new UsageError(`--output 应是以 .html 结尾的文件名，不能是“${output}”。`);
  if (resolve(output).startsWith(resolve(content) + sep)) {
    throw new UsageError(`“${output}”在内容文件夹里，请另选一个地方。`);
  }
}

async function write(output: string, page: string): Promise<void> {
  try {
    await mkdir(dirname(resolve(output)), { recursive: true });
    await writeFile(output, page);
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new UsageError(`“${output}”写不进去，请另选一个地方。`);
    throw error;
  }
}

await run(report);
