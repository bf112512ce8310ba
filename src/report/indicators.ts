import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SortedFindings } from "./finding.ts";
import type { BuiltSiteFindings, SeriesHealth } from "./health.ts";
import type { ReportingYear } from "./reporting-year.ts";

/**
 * The report at a glance: one line for each public check of a government site (国办秘函〔2019〕19号, as
 * docs/public-site.md gives them), with what was found.
 */
export interface Indicator {
  /** The fragment of its section. */
  readonly id: string;
  readonly name: string;
  readonly state: "good" | "look" | "mend" | "unknown";
  /** The state in words: it is never told by colour alone. */
  readonly stateName: string;
  readonly finding: string;
}

const stateNames = { good: "正常", look: "请核对", mend: "须处理", unknown: "未检查" } as const;

interface Found extends SortedFindings {
  readonly year: ReportingYear;
  readonly series: readonly SeriesHealth[];
  readonly site: BuiltSiteFindings | null;
  readonly missingMarks: readonly Diagnostic[];
}

/** A bulletin may be a few days late without anybody asking. */
const daysOfGrace = 7;
/** 页面打开时间 (docs/public-site.md). */
const slowest = 3;

export function indicatorsOf(found: Found): readonly Indicator[] {
  return [
    indicator("updates", "内容更新", updates(found)),
    indicator("columns", "空白栏目", columns(found)),
    indicator("links", "链接可用", links(found)),
    indicator("wording", "内容表述", wording(found)),
    indicator("personal", "个人信息", personal(found)),
    indicator("speed", "打开速度", speed(found)),
    indicator("marks", "网站标识", marks(found)),
  ];
}

type Verdict = readonly [state: Indicator["state"], finding: string];

function indicator(id: string, name: string, [state, finding]: Verdict): Indicator {
  return { id, name, state, stateName: stateNames[state], finding };
}

function updates({ series, numbering }: Found): Verdict {
  if (series.length === 0) return ["look", "尚未收录简报。"];
  const late = series.filter(({ overdue }) => overdue > daysOfGrace);
  const gaps = series.flatMap((each) => each.gaps);
  const doubts = numbering.filter(({ severity }) => severity !== "info");
  const findings = [
    ...late.map(({ title, overdue, expected }) => `《${title}》下一期按以往间隔应在${expected}前后，已过${overdue}天`),
    ...(gaps.length > 0 ? [`期号不连续${gaps.length}处`] : []),
    ...(doubts.length > 0 ? [`总期号或日期前后不一${doubts.length}处`] : []),
  ];
  return findings.length === 0 ? ["good", "按期更新，期号连续。"] : ["look", `${findings.join("；")}。`];
}

function columns({ year: { year, silent, emptyTopics } }: Found): Verdict {
  const departments = silent.flatMap(({ names }) => names).length;
  const findings = [
    ...(departments > 0 ? [`${departments}个单位`] : []),
    ...(emptyTopics.length > 0 ? [`${emptyTopics.length}个主题`] : []),
  ];
  if (findings.length === 0) return ["good", `各单位、各主题${year}年均有内容。`];
  return ["look", `${year}年尚无内容的有${findings.join("、")}。`];
}

function links({ site }: Found): Verdict {
  if (site === null) return notBuilt;
  if (site.deadLinks.length === 0) return ["good", "站内链接全部可用。"];
  return ["mend", `站内失效链接${site.deadLinks.length}处。`];
}

function wording({ wording: found }: Found): Verdict {
  const errors = found.filter(({ severity }) => severity === "error").length;
  const doubts = found.length - errors;
  if (found.length === 0) return ["good", "没有待核对的地方。"];
  const parts = [...(errors > 0 ? [`须改正${errors}处`] : []), ...(doubts > 0 ? [`请核对${doubts}处`] : [])];
  return [errors > 0 ? "mend" : "look", `${parts.join("，")}。`];
}

function personal({ personal: found }: Found): Verdict {
  if (found.length === 0) return ["good", "没有发现手机号码、身份证号码和银行卡号。"];
  return ["mend", `发现${found.length}处，已拦住，没有发布。`];
}

function speed({ site }: Found): Verdict {
  if (site === null) return notBuilt;
  const [heaviest] = site.weight.heaviest;
  if (heaviest === undefined || heaviest.seconds <= slowest)
    return ["good", `各页面在慢速移动网络上均能在${slowest}秒内打开。`];
  return ["look", `最大的页面在慢速移动网络上约需${heaviest.seconds.toFixed(1)}秒，超过${slowest}秒。`];
}

function marks({ missingMarks }: Found): Verdict {
  if (missingMarks.length === 0) return ["good", "主办单位、联系方式、网站标识码和备案号齐全。"];
  return ["look", `缺少${missingMarks.length}项，见下。`];
}

const notBuilt: Verdict = ["unknown", "有必须改正的地方，网页没有生成，改正后再检查。"];
