import { expect, test } from "vitest";
import { parseQuery } from "../../../src/search/client/query/parse-query.ts";
import { type ResolvedCondition, resolveFields } from "../../../src/search/client/query/resolve-fields.ts";
import { canonicalise } from "../containment.ts";
import { names } from "./names.ts";

test.each([
  ["单位:地矿科", "department = 地矿科"],
  ["单位:市局辦公室", "department = 办公室"],
  ["单位:利用", "department ∋ 利用科 耕地利用中心 资源利用研究院"],
  ["单位:林业发展", "department ∋ 市林业发展中心"],
  ["主题:不動產登記", "topic = 不动产登记"],
  ["主题:保护", "topic ∋ 耕地保护 自然保护地"],
  ["年:2023", "year = 2023"],
  ["年:２０２３年", "year = 2023"],
  ["年:2016-2021", "year = 2016 2021"],
  ["年:2016至2021年", "year = 2016 2021"],
  ['年:"2023年 — 2021年"', "year = 2021 2022 2023"],
  ["年:２０２１－２０２２", "year = 2021 2022"],
  ["类别:文章", "kind = lead"],
  ["类别:刊首語", "kind = preamble"],
  ["类别:Brief", "kind = brief"],
  ["署名:没有的人", "attribution 没有的人"],
  ["单位:没有的局", "text 单位没有的局"],
  ["单位:办公室主任", "text 单位办公室主任"],
  ["主题:航天", "text 主题航天"],
  ["年:1980", "text 年1980"],
  ["年:2017-2020", "text 年20172020"],
  ["年:23", "text 年23"],
  ["类别:简", "text 类别简"],
  ['单位:"没有 的局"', "text 单位没有的局"],
])("%s → %s", (text, expected) => {
  for (const [query, excluded] of [[text, false] as const, [`地热 -${text}`, true] as const]) {
    const condition = resolveFields(parseQuery(query, canonicalise), names, canonicalise).conditions.at(-1);
    expect(condition?.excluded).toBe(excluded);
    expect(condition === undefined ? "" : told(condition)).toBe(expected);
  }
});

function told(condition: ResolvedCondition): string {
  switch (condition.kind) {
    case "filter":
      return `${condition.filter} ${condition.exact ? "=" : "∋"} ${condition.values.join(" ")}`;
    case "attribution":
    case "text":
      return `${condition.kind} ${condition.characters.join("")}`;
    default:
      return condition satisfies never;
  }
}
