import { mkdir, realpath, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { issueTemplate } from "../archive/issue-template.ts";
import { type IssueProposal, proposeIssue } from "../archive/propose-issue.ts";
import { rhythmInWords, rhythmOf } from "../archive/rhythm.ts";
import { type Series, seriesOf } from "../archive/series.ts";
import type { SiteIdentity } from "../archive/site-identity.ts";
import { numberingDiagnostics } from "../diagnostics/catalogue/numbering.ts";
import { chineseDate } from "../site/wording.ts";
import { foldName } from "../text/fold-name.ts";
import { nearest } from "../text/nearest.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { type LoadedContent, loadContent } from "./load-content.ts";
import { run } from "./run.ts";

/**
 * `npm run new [-- --content DIR] [--date DATE] [--series TITLE]`
 *
 * Writes the file of the next issue: number, total number and date follow from the archive, the masthead from the issue
 * before. Asks nothing and never overwrites. Exit status: 1 where there is something to do first.
 */
async function newIssue(argv: readonly string[]): Promise<number> {
  const { content, date, series: wanted, today } = readArguments(argv, ["content", "date", "series", "today"], false);
  const loaded = await loadContent(content, [], today);
  const all = seriesOf(loaded.issues);
  const { identity } = loaded.registers;
  const title = wanted === undefined ? usualTitle(all, identity) : titleOf(wanted, all, identity);
  const series = all.find((each) => foldName(each.title) === foldName(title));

  const unwritten = series?.issues.findLast(({ records }) => records.length === 0);
  if (unwritten && date === undefined) {
    process.stdout.write(
      `${nativePath(unwritten.path)} 里还没有文章或简讯，请先写好这一期。\n若仍要另建一期，请写明日期，如：npm run new -- --date 2023-11-20\n`,
    );
    return 1;
  }
  const proposal = proposeIssue(series, today, date);
  const slug = Object.entries(identity.series).find(([of]) => foldName(of) === foldName(title))?.[1];
  const name = `${slug === undefined ? "" : `${slug}-`}${proposal.year}-${String(proposal.number).padStart(2, "0")}.md`;
  const file = join(await issuesFolder(content), name);
  const isNew = await writeNew(file, issueTemplate(title, proposal, identity.requireReview));
  const shown = relative(process.cwd(), file);
  if (!isNew) {
    process.stdout.write(
      `“${shown}”已经有了，没有改动。若要另建一期，请先给它改名，或写明日期，如：npm run new -- --date 2023-11-20\n`,
    );
    return 1;
  }
  process.stdout.write(accountOf(shown, title, proposal, series, all, loaded));
  return 0;
}

/** The title that the site is named after, if it has issues; else that of the newest issue. */
function usualTitle(all: readonly Series[], { name }: SiteIdentity): string {
  const named = all.find(({ title }) => name !== undefined && foldName(title) === foldName(name));
  return named?.title ?? all[0]?.title ?? name ?? "工作简报";
}

/** The series that `--series` names by its title or, as site.yaml has it, by its slug. */
function titleOf(wanted: string, all: readonly Series[], { name, series }: SiteIdentity): string {
  const titles = [...all.map(({ title }) => title), ...Object.keys(series), ...(name === undefined ? [] : [name])];
  const bySlug = Object.entries(series).find(([, slug]) => slug === wanted)?.[0];
  const title = bySlug ?? titles.find((each) => foldName(each) === foldName(wanted));
  if (title !== undefined) return title;
  const near = nearest(wanted, titles);
  const known = [...new Set(titles)].map((each) => `“${each}”`).join("、");
  throw new UsageError(
    `没有“${wanted}”这种简报${near === undefined ? "" : `，是否应为“${near}”？`}${known === "" ? "" : `（已有：${known}）`}新的一种请先在 content/site.yaml 的 series 中登记。`,
  );
}

/** content/issues, made where it is missing. */
async function issuesFolder(content: string): Promise<string> {
  const folder = join(content, "issues");
  await mkdir(folder, { recursive: true });
  const root = await realpath(content);
  if (!(await realpath(folder)).startsWith(root + sep)) {
    throw new UsageError(`“${folder}”是指向内容文件夹之外的链接，没有新建文件。`);
  }
  return folder;
}

/** Writes a file that is not there yet; whether it did. Windows gets its own line ends, which an old 记事本 needs. */
async function writeNew(file: string, text: string): Promise<boolean> {
  const lines = process.platform === "win32" ? text.replaceAll("\n", "\r\n") : text;
  try {
    await writeFile(file, lines, { flag: "wx" });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return false;
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
      throw new UsageError(`“${file}”写不进去：没有写入的权限，或磁盘只能读取。`);
    }
    throw error;
  }
}

function nativePath(path: string): string {
  return path.split("/").join(sep);
}

function accountOf(
  shown: string,
  title: string,
  proposal: IssueProposal,
  series: Series | undefined,
  all: readonly Series[],
  loaded: LoadedContent,
): string {
  const { year, number, total, date, previous } = proposal;
  const whole = total === undefined ? "" : `（总第${total}期）`;
  const paragraphs = [
    `已新建：${shown}\n《${title}》${year}年第${number}期${whole}，${chineseDate(date)}。${groundsOf(previous, series)}`,
    doubtsOf(title, series, all, loaded),
    [
      "接下来：",
      "  1. 用记事本或 WPS 打开这个文件，核对开头的期号和日期，把简报全文写在或粘贴在说明的下面，保存为 UTF-8 编码。",
      "  2. 运行 npm run check，按提示修改。",
      "  3. 运行 npm start 预览；定稿后删去“草稿: 是”一行，再运行 npm run build 生成网站。",
    ].join("\n"),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

/** What the proposal rests on. */
function groundsOf(previous: IssueProposal["previous"], series: Series | undefined): string {
  if (previous === undefined || series === undefined) return "这是第一期，期号从 1 起，日期为今天；请按实际核对。";
  const { number, date } = previous.frontMatter;
  const rhythm = rhythmInWords(rhythmOf(series.issues.map(({ frontMatter }) => frontMatter.date).toSorted()));
  return `上一期是${previous.year}年第${number.value}期（${chineseDate(date)}），${rhythm}。`;
}

/** What the clerk should know beforehand: files without a number, gaps and the like, other series. */
function doubtsOf(title: string, series: Series | undefined, all: readonly Series[], loaded: LoadedContent): string {
  const unread = loaded.files.filter(({ issue }) => issue === null).map(({ path }) => nativePath(path));
  const paths = new Set(series?.issues.map(({ path }) => path));
  const codes = new Set(numberingDiagnostics.map(({ code }) => code));
  const numbering = loaded.diagnostics.filter(({ code, path }) => codes.has(code) && paths.has(path));
  const others = all.filter((each) => foldName(each.title) !== foldName(title)).map((each) => `《${each.title}》`);
  const doubts = [
    ...(unread.length === 0 ? [] : [`${unread.join("、")} 读不出期号，推算时没有计入；请运行 npm run check 查看。`]),
    ...numbering.map(({ message, path, line }) => `${message}（${nativePath(path)}:${line}）`),
    ...(others.length === 0 ? [] : [`另有${others.join("、")}；要新建其中一种，请写 --series 和它的名称。`]),
  ];
  return doubts.length === 0 ? "" : ["请核对：", ...doubts.map((doubt) => `  ${doubt}`)].join("\n");
}

await run(newIssue);
