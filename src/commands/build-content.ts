import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { missingIdentity } from "../archive/missing-identity.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { withVisible } from "../text/visible.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import type { BuildMemory } from "./build-memory.ts";
import { buildSite } from "./build-site.ts";
import { shownPath } from "./content-folder.ts";
import { spareMemory } from "./frugal-memory.ts";
import { loadContent } from "./load-content.ts";
import { outputFault } from "./output-fault.ts";
import { printForPeople } from "./print-for-people.ts";
import { progress } from "./progress.ts";
import { publicationOf } from "./publication.ts";

export interface BuildOrder extends Pick<Arguments, "content" | "strict" | "today"> {
  readonly output: string;
  /** Whether what is not published is shown, too, each page with its label. */
  readonly isPreview: boolean;
  /** Of a process that builds again and again. */
  readonly memory?: BuildMemory | undefined;
}

/** Checks a content folder and builds its site, or its preview. Returns the exit status; says what it does. */
export async function buildContent(order: BuildOrder): Promise<number> {
  const { content, output, isPreview, memory } = order;
  if (memory === undefined) spareMemory();
  refuseOverlap(content, output);
  const checked = await check(order);
  if (checked === undefined) return 1;
  const { archive, registers } = checked;
  const { diagnostics, movedTo } = await buildSite(archive, registers, output, memory?.indexThread).catch(
    (error: unknown) => {
      throw outputFault(error, output);
    },
  );
  if (diagnostics.length > 0) {
    process.stdout.write(diagnostics.map(printFound).join(""));
    process.stderr.write("有必须改的地方，网站没有更新；已发布的网站保持原样。\n");
    return 1;
  }
  if (movedTo !== undefined) process.stdout.write(`“${output}”原是一个文件夹，已移到“${shownPath(movedTo)}”。\n`);
  process.stdout.write(`${isPreview ? "预览" : "网站"}已生成：${shownPath(output)}\n`);
  return 0;
}

/**
 * What is to be built, or undefined where it must not be; says what was found. It alone holds the texts of the files and
 * their syntax, which would be a third of a large build's memory.
 */
async function check({ content, strict, today, isPreview, memory }: BuildOrder) {
  progress("检查简报");
  const loaded = await loadContent(content, [], today, memory?.content);
  progress("");
  const publication = publicationOf(loaded, isPreview);
  process.stdout.write(printForPeople(loaded, false));
  process.stdout.write(publication.account);
  const missing = strict ? missingIdentity(loaded.registers.identity, shownPath(join(content, "site.yaml"))) : [];
  process.stdout.write(missing.map(printFound).join(""));
  const hasErrors = publication.diagnostics.some(({ severity }) => severity === "error");
  const isUnclean = strict && publication.diagnostics.some(({ severity }) => severity === "warning");
  if (hasErrors || missing.length > 0 || isUnclean) {
    const reason = isUnclean ? "有必须改或请核对的地方（--strict）" : "有必须改的地方";
    process.stderr.write(`${reason}，网站没有更新；已发布的网站保持原样。\n`);
    return undefined;
  }
  return { archive: publication.archive, registers: loaded.registers };
}

function printFound({ path, line, column, message, hint }: Diagnostic): string {
  return `  ${withVisible(path)}:${line}:${column} 必须改\n    ${withVisible(message)}\n    办法：${hint}\n`;
}

/** The output must not lie in the content or hold it: a build would publish or move the editor's files. */
function refuseOverlap(content: string, output: string): void {
  const [inside, outside] = [realpathSync(content) + sep, placeOf(output) + sep];
  if (inside.startsWith(outside) || outside.startsWith(inside)) {
    throw new UsageError(`输出文件夹“${output}”与内容文件夹“${content}”重叠，请另选一个输出文件夹。`);
  }
}

/** Where an output lies behind every link above it; the output itself may be the link of an earlier build. */
function placeOf(output: string): string {
  const full = resolve(output);
  return join(realFolder(dirname(full)), basename(full));
}

function realFolder(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realFolder(parent), basename(path));
}
