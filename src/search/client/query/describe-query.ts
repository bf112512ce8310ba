import type { FilterName, Filters } from "../filters.ts";
import { fieldWords } from "./field-words.ts";
import type { FilterCondition, ResolvedCondition, ResolvedQuery, SoughtText } from "./resolve-fields.ts";
import { measures, tellUnwanted, tellWanted } from "./tell-values.ts";

/** In the order in which they are told. */
const filtersTold: readonly FilterName[] = ["year", "topic", "department", "kind"];

/**
 * Tells a query and the filters beside it back in words; empty if they ask for nothing.
 *
 *     含“地热”“勘查”，不含“林”，署名含“贺孟萌”，2023年，主题为不动产登记，单位含“利用”（3个单位），简讯除外
 *     含“单位没有的局”（没有名称为“没有的局”的单位，按文字查找）
 */
export function describeQuery({ conditions }: ResolvedQuery, filters: Filters): string {
  const wanted = conditions.filter(({ excluded }) => !excluded);
  const unwanted = conditions.filter(({ excluded }) => excluded);
  const parts = [
    textsTold("含", wanted),
    textsTold("不含", unwanted),
    attributionsTold(`${fieldWords.attribution}含`, wanted),
    attributionsTold(`${fieldWords.attribution}不含`, unwanted),
  ];
  for (const filter of filtersTold) {
    const here = filterConditions(wanted, filter).map((condition) =>
      condition.exact ? tellWanted(filter, condition.values) : `${partTold(condition)}${whichTold(condition)}`,
    );
    const notHere = filterConditions(unwanted, filter).map((condition) =>
      condition.exact ? tellUnwanted(filter, condition.values) : `${partTold(condition)}的除外${whichTold(condition)}`,
    );
    parts.push(...here, tellWanted(filter, filters[filter]), ...notHere);
  }
  return Array.from(new Set(parts.filter((part) => part !== ""))).join("，");
}

/** Plain terms first, so that a note follows the term that it explains. */
function textsTold(verb: string, conditions: readonly ResolvedCondition[]): string {
  const texts = conditions.reduce<SoughtText[]>((all, each) => (each.kind === "text" ? all.concat(each) : all), []);
  const plain = texts.filter(({ unknown }) => unknown === null);
  const explained = texts.filter(({ unknown }) => unknown !== null);
  const told = plain.concat(explained).map((text) => quoted(text.written) + unknownTold(text));
  return told.length === 0 ? "" : verb + told.join("");
}

function unknownTold({ unknown }: SoughtText): string {
  if (unknown === null) return "";
  const name = quoted(unknown.value);
  const missing = unknown.field === "year" ? `没有${name}这一年度` : `没有名称为${name}的${fieldWords[unknown.field]}`;
  return `（${missing}，按文字查找）`;
}

function attributionsTold(verb: string, conditions: readonly ResolvedCondition[]): string {
  const told = conditions.map((each) => (each.kind === "attribution" ? quoted(each.written) : "")).join("");
  return told === "" ? "" : verb + told;
}

function filterConditions(conditions: readonly ResolvedCondition[], filter: FilterName): FilterCondition[] {
  return conditions.reduce<FilterCondition[]>(
    (all, each) => (each.kind === "filter" && each.filter === filter ? all.concat(each) : all),
    [],
  );
}

/** 单位含“利用” */
function partTold({ filter, written }: FilterCondition): string {
  return `${fieldWords[filter]}含${quoted(written)}`;
}

/** What a part of a name stands for: the one name, or how many there are. */
function whichTold({ filter, values }: FilterCondition): string {
  return values.length === 1 ? `（${values[0] ?? ""}）` : `（${values.length}${measures[filter]}）`;
}

/** Quotation marks within quotation marks are single ones (GB/T 15834—2011, 4.8.3). */
function quoted(text: string): string {
  return `“${text.trim().replace(/“/g, "‘").replace(/”/g, "’")}”`;
}
