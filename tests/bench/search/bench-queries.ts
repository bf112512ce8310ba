import type { Archive } from "../../../src/archive/archive.ts";
import { entriesOf } from "../../../src/search/entry.ts";
import { pick, randomNumbers } from "../random.ts";

/** What people ask, by kind: a person, places, departments, numbers, several terms, parts of words, … */
const made = {
  人名: ["贺孟萌", "张景臣"],
  地名: ["高唐县", "金堤河"],
  单位: ["市不动产登记中心", "莘县局", "地矿科"],
  数字: ["8.41万户", "89.89%", "9月28日", "2023"],
  几个词: ["地热 勘查", "不动产登记 税费", "耕地保护 湿地 巡查"],
  词的一部分: ["产登记", "土空间规"],
  单字: ["林", "鸟"],
  少见: ["永莲蜜", "三甲医院"],
  没有: ["量子计算", "萤火虫"],
};

const substrings = 20;

/** Queries by kind, and as many substrings at random places of the archive's own texts; the same each time. */
export function benchQueries(archive: Archive): readonly string[] {
  const random = randomNumbers(19491001);
  const paragraphs = entriesOf(archive).flatMap(({ text }) => text.paragraphs.filter(({ length }) => length >= 6));
  const queries = new Set(Object.values(made).flat());
  for (let taken = 0; taken < substrings; ) {
    const paragraph = pick(paragraphs, random);
    const length = 2 + Math.floor(random() * 5);
    const start = Math.floor(random() * (paragraph.length - length));
    const part = paragraph.slice(start, start + length);
    if (!/^[\p{L}\p{N}]+$/u.test(part) || queries.has(part)) continue;
    queries.add(part);
    taken += 1;
  }
  return [...queries];
}
