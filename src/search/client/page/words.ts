import type { FilterName } from "../filters.ts";
import type { Proposal } from "../propose/proposals.ts";
import { kinds, kindWords } from "../query/field-words.ts";
import type { Offer } from "../query/offers.ts";
import type { Order } from "../searcher.ts";

/** Every word that the search page says. */
export const words = {
  searching: "正在检索……",
  failed: "检索数据没有取全，请检查网络后重试。",
  retry: "重试",
  unsupported: "此浏览器不支持全文检索，请按年度、单位或主题查阅。",
  results: "检索结果",
  filters: "筛选",
  clear: "清除条件",
  more: "显示更多",
  nothingToFind: (query: string) => `“${query}”中没有可以检索的字。`,
  /** `told` is the query in words, as describeQuery tells it. */
  sum: (told: string, records: number, inTitle: number, preambles: number) => {
    const title = inTitle === 0 ? "" : `，${inTitle}条在标题中`;
    const preamble = preambles === 0 ? "" : `，另有${preambles}期的刊首语提到`;
    return `${told}：${records}条${title}${preamble}。`;
  },
  none: (told: string) => `${told}：没有找到。`,
  noneFiltered: (told: string, unfiltered: number) => `${told}：没有结果。清除条件后有${unfiltered}条。`,
  proposals: "可以改为：",
  shorter: "请换一个较短的词再查，或从下面的名录进入。",
  lists: "也可从下面的名录进入。",
  shown: (shown: number, total: number) => `已显示${shown}条，共${total}条`,
  joint: (first: string, departments: number) => `${first}等${departments}个单位`,
  removeFilter: (label: string) => `取消条件：${label}`,
  allValues: (total: number, name: FilterName) => `全部${total}个${filterTitles[name]}`,
  order: "排序",
  offers: "只看：",
  variants: "同一数字的其他写法：",
  recent: "最近检索：",
  clearRecent: "清除最近检索",
};

export const orderLabels: Readonly<Record<Order, string>> = { best: "最相关的在前", date: "最新的在前" };

export const filterTitles: Readonly<Record<FilterName, string>> = {
  kind: "类别",
  year: "年度",
  department: "单位",
  topic: "主题",
};

/** As a filter's row names a value. */
export function valueLabel(name: FilterName, value: string): string {
  const [kind] = name === "kind" ? kinds.filter((each) => each === value) : [];
  return kind === undefined ? value : kindWords[kind];
}

/** As a chosen filter names it above the results. */
export function chosenLabel(name: FilterName, value: string): string {
  return name === "year" ? `${value}年` : valueLabel(name, value);
}

/** 单位“地矿科”, 主题“地质灾害防治”, 2023年, 署名含“贺孟萌” */
export function offerLabel(offer: Offer): string {
  if (offer.kind === "attribution") return `署名含“${offer.value}”`;
  const { filter, value } = offer;
  return filter === "year" || filter === "kind" ? chosenLabel(filter, value) : `${filterTitles[filter]}“${value}”`;
}

export function proposalLabel({ change }: Proposal): string {
  switch (change.kind) {
    case "without-filter":
      return `去掉“${chosenLabel(change.filter, change.value)}”`;
    case "without-filters":
      return "清除条件";
    case "without-term":
      return `去掉“${change.written}”`;
    case "instead":
      return `“${change.written}”`;
    default:
      return change satisfies never;
  }
}

export const countLabel = (count: number) => `${count}条`;
export const issueLabel = (number: number) => `第${number}期`;
