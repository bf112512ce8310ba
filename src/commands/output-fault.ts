import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "./arguments.ts";
import { OutputRefused } from "./publish.ts";

/**
 * What the file system says against an output, as a sentence for the editor that ends in what to do; any other fault is
 * our own and comes back as it is.
 */
export function outputFault(error: unknown, output: string): unknown {
  if (error instanceof OutputRefused) return new UsageError(error.message);
  const refusal = refusalIn(error, resolve(output));
  if (refusal === undefined) return error;
  const { reason, advice } = refusals.get(refusal) ?? { reason: `系统没有允许（${refusal}）`, advice: anotherFolder };
  return new UsageError(`输出文件夹“${output}”写不进去：${reason}。${advice}。已发布的网站保持原样。`);
}

/** The code of a refusal to write the site, where an error or what it came of is one. Eleventy wraps what it meets. */
function refusalIn(error: unknown, site: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("syscall" in error && "code" in error) {
    const place = "path" in error ? resolve(String(error.path)) : undefined;
    const isOfSite = place === dirname(site) || place?.startsWith(join(dirname(site), `.${basename(site)}.build-`));
    if (isOfSite || writing.has(String(error.syscall))) return String(error.code);
  }
  return refusalIn(error.cause ?? ("originalError" in error ? error.originalError : undefined), site);
}

/** The calls by which nothing but the site is made. */
const writing = new Set(["mkdir", "mkdtemp", "chmod", "write", "link", "copyfile", "symlink", "rename", "rmdir"]);

interface Refusal {
  readonly reason: string;
  readonly advice: string;
}

const anotherFolder = "请用 --output 另选一个输出文件夹";
const noPermission = { reason: "没有写入的权限", advice: `${anotherFolder}，或请管理员开放权限后再生成一次` };
const full = { reason: "磁盘已满", advice: "请腾出空间后再生成一次" };
const noFolder = { reason: "它的上一级不是文件夹", advice: anotherFolder };
const manyFiles = { reason: "打开的文件太多", advice: "请关闭一些程序后再生成一次" };

const refusals: ReadonlyMap<string, Refusal> = new Map([
  ["EACCES", noPermission],
  ["EPERM", noPermission],
  ["EROFS", { reason: "所在的磁盘只能读取", advice: anotherFolder }],
  ["ENOTDIR", noFolder],
  ["EEXIST", noFolder],
  ["ENOENT", { reason: "它的上一级文件夹建不起来，或已被删除", advice: anotherFolder }],
  ["ENAMETOOLONG", { reason: "它的路径太长", advice: anotherFolder }],
  ["ENOSPC", full],
  ["EDQUOT", full],
  ["EIO", { reason: "磁盘读写出错", advice: "请检查磁盘后再生成一次，或用 --output 另选一个磁盘上的文件夹" }],
  ["EMFILE", manyFiles],
  ["ENFILE", manyFiles],
  ["EBUSY", { reason: "它正被别的程序占用", advice: "请关闭那个程序后再生成一次" }],
]);
