import type { FilterName } from "../filters.ts";
import { fieldWords, kinds, kindWords } from "./field-words.ts";

/** So many values are named one by one. */
const namedAtMost = 3;

/** What one more value of a filter is counted as. */
export const measures: Readonly<Record<FilterName, string>> = {
  year: "个年度",
  topic: "个主题",
  department: "个单位",
  kind: "个类别",
};

/**
 * The values of a filter, of which one is enough.
 *
 *     2023年   2021年至2023年   主题为不动产登记或耕地保护   地矿科、利用科或林草科   地矿科等5个单位之一   简讯
 */
export function tellWanted(filter: FilterName, values: readonly string[]): string {
  const names = namesOf(filter, values);
  const [first, ...rest] = names;
  if (first === undefined) return "";
  const last = rest.pop();
  const list =
    names.length > namedAtMost
      ? `${first}等${values.length}${measures[filter]}之一`
      : [first].concat(rest).join("、") + (last === undefined ? "" : `或${last}`);
  return filter === "topic" ? `${fieldWords.topic}为${list}` : list;
}

/**
 * The values of a filter, none of which is wanted.
 *
 *     2023年除外   主题为不动产登记、耕地保护的除外   地矿科、利用科除外   地矿科等5个单位除外   简讯除外
 */
export function tellUnwanted(filter: FilterName, values: readonly string[]): string {
  const names = namesOf(filter, values);
  const list = names.length > namedAtMost ? `${names[0] ?? ""}等${values.length}${measures[filter]}` : names.join("、");
  return filter === "topic" ? `${fieldWords.topic}为${list}的除外` : `${list}除外`;
}

function namesOf(filter: FilterName, values: readonly string[]): string[] {
  if (filter === "year") return spansOfYears(values);
  if (filter === "kind")
    return values.map((value) => kinds.filter((kind) => kind === value).map((kind) => kindWords[kind])[0] ?? value);
  return values.slice();
}

/** Years in order, those that follow one another as one span: 2015年, 2021年至2023年. */
function spansOfYears(values: readonly string[]): string[] {
  const spans: { readonly from: number; to: number }[] = [];
  for (const year of values.map(Number).sort((a, b) => a - b)) {
    const span = spans[spans.length - 1];
    if (span !== undefined && year - span.to <= 1) span.to = year;
    else spans.push({ from: year, to: year });
  }
  return spans.map(({ from, to }) => (from === to ? `${from}年` : `${from}年至${to}年`));
}
