/**
 * Labels and roles within an attribution (GRAMMAR §4.2, rule 1; §4.4 for titles).
 *
 *     （供稿：园林科）   （通讯员王明）   （图/文：周正；审核：王静）   （王静 摄）   （园林科科长周正）
 *
 * Authors' labels fall away; names under another role are no authors.
 */
export type Role = "author" | "other";

const authorLabels =
  "供稿单位 供稿人 供稿 撰稿人 撰稿 撰文 来源 作者 文/图 图/文 图文 文图 文字 文 图 通讯员 特约通讯员 本刊通讯员 本刊记者 本报记者 记者 报送单位 责任单位 信息来源 稿件来源 报送 执笔 整理 报道".split(
    " ",
  );
const otherLabels = "审核人 审核 审稿 责任编辑 责编 编辑 校对 核稿 签发 摄影 摄 制图 校核 图片 供图 配图".split(" ");

const roleByLabel: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...authorLabels.map((label): [string, Role] => [label, "author"]),
  ...otherLabels.map((label): [string, Role] => [label, "other"]),
]);

/** The role that a word names by itself, such as 供稿 or 审核. */
export function roleOf(word: string): Role | undefined {
  return roleByLabel.get(word);
}

/** Labels that no department begins with, so that what follows without a blank is the name: 供稿单位办公室. */
export const certainLabels: ReadonlySet<string> = new Set(
  "供稿单位 供稿人 供稿 撰稿人 撰稿 来源 信息来源 通讯员 特约通讯员 本刊通讯员 本刊记者 本报记者 报送单位 责任单位".split(
    " ",
  ),
);

/** Labels long enough to be told from the beginning of a name when nothing parts them: 通讯员王明, but not 文明办. */
const attachable = [...roleByLabel]
  .filter(([label]) => label.length >= 2 && !label.includes("/"))
  .toSorted(([a], [b]) => b.length - a.length);

/** A label that begins a word, with what follows it. */
export function leadingLabel(
  word: string,
): { readonly role: Role; readonly label: string; readonly rest: string } | undefined {
  const found = attachable.find(([label]) => word.length > label.length && word.startsWith(label));
  if (!found) return undefined;
  const [label, role] = found;
  return { role, label, rest: word.slice(label.length) };
}

/** A word behind a name that says what the person did: 供稿, 报道, 文 for an author, 摄 for another role. */
const trailing = /^.{2,}?((?:联合|共同)?(?:供稿|报道|撰稿|撰文|报送|整理|执笔|主办|承办|协办)|文|摄影|摄)$/u;

const trailingEnds: ReadonlySet<string> = new Set("稿道文送理笔办影摄");

export function trailingLabel(
  word: string,
): { readonly role: Role; readonly label: string; readonly rest: string } | undefined {
  if (!trailingEnds.has(word.slice(-1))) return undefined;
  const label = trailing.exec(word)?.[1];
  if (label === undefined) return undefined;
  return { role: label.startsWith("摄") ? "other" : "author", label, rest: word.slice(0, -label.length) };
}

const titles =
  "党组书记 副书记 书记 副主任 主任 副科长 科长 副局长 局长 副处长 处长 副所长 所长 副站长 站长 副馆长 馆长 副院长 院长 副校长 校长 副支队长 副大队长 副队长 支队长 大队长 队长 " +
  "副部长 部长 副厅长 厅长 副主席 主席 副会长 会长 副经理 总经理 经理 副镇长 镇长 副乡长 乡长 副区长 区长 副县长 县长 副市长 市长 总工程师 工程师 " +
  "调研员 科员 干事 负责人 同志 老师 股长 副股长 班长 组长 副组长 指导员 教导员 园长 场长 护士长 医生 教授 研究员";
const titlePattern = titles
  .split(" ")
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const titled = new RegExp(`(?:${titlePattern})+`, "u");

/** A word split at the first official title in it: 园林科 | 科长 | 周正. */
export function splitAtTitle(
  word: string,
): { readonly before: string; readonly title: string; readonly after: string } | undefined {
  const match = titled.exec(word);
  if (!match) return undefined;
  const [title] = match;
  return { before: word.slice(0, match.index), title, after: word.slice(match.index + title.length) };
}

const andOthers =
  /^(.*?)等(?:同志|人|(?:[\d０-９一二三四五六七八九十两几多]+)?[个家位名]?(?:单位|部门|科室|县区|人|单位部门)?)?$/u;

/** A word that ends in 等, with what precedes it: 园林科等, 等9个单位. */
export function withoutAndOthers(word: string): { readonly rest: string; readonly extra: string } | undefined {
  if (!word.includes("等")) return undefined;
  const match = andOthers.exec(word);
  if (match?.[1] === undefined) return undefined;
  return { rest: match[1], extra: word.slice(match[1].length) };
}
