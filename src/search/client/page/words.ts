import type { EntryKind } from "../entries.ts";
import type { FilterName } from "../filters.ts";

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
  sum: (query: string, records: number, inTitle: number, preambles: number) => {
    const title = inTitle === 0 ? "" : `，${inTitle}条在标题中`;
    const preamble = preambles === 0 ? "" : `，另有${preambles}期的刊首语提到`;
    return `“${query}”：${records}条${title}${preamble}。`;
  },
  none: (query: string) => `没有找到“${query}”。`,
  shorter: "换一个较短的词再查",
  forExample: "，例如",
  or: "或",
  lists: "；也可从下面的名录进入。",
  noneFiltered: (unfiltered: number) => `所选条件下没有结果。清除条件后有${unfiltered}条。`,
  shown: (shown: number, total: number) => `已显示${shown}条，共${total}条`,
  joint: (first: string, departments: number) => `${first}等${departments}个单位`,
  removeFilter: (label: string) => `取消条件：${label}`,
  allValues: (total: number, name: FilterName) => `全部${total}个${filterTitles[name]}`,
};

export const filterTitles: Readonly<Record<FilterName, string>> = {
  kind: "类别",
  year: "年度",
  department: "单位",
  topic: "主题",
};

const kindLabels: Readonly<Record<EntryKind, string>> = { lead: "文章", brief: "简讯", preamble: "刊首语" };

/** As a filter's row names a value. */
export function valueLabel(name: FilterName, value: string): string {
  if (name === "kind" && (value === "lead" || value === "brief" || value === "preamble")) return kindLabels[value];
  return value;
}

/** As a chosen filter names it above the results. */
export function chosenLabel(name: FilterName, value: string): string {
  return name === "year" ? `${value}年` : valueLabel(name, value);
}

export const issueLabel = (number: number) => `第${number}期`;
