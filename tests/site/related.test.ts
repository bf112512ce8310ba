import { expect, test } from "vitest";
import type { Archive, ArchiveIssue, ArchiveRecord } from "../../src/archive/archive.ts";
import { relateRecords } from "../../src/site/related/relate-records.ts";
import { tieInWords, tiesOf } from "../../src/site/related/ties.ts";
import { sampleArchive } from "./sample-archive.ts";

test.for([
  ["莘县局选送的“永莲蜜4号”获优质奖。", "同提“永莲蜜4号”"],
  ["《东阿县2023年土地征收成片开发方案》获批复。", "同提《东阿县2023年土地征收成片开发方案》"],
  ["在莘县古云镇召开现场会。", "同一地名“古云镇”"],
  ["在东昌府区道口铺街道召开现场会。", "同一地名“道口铺街道”"],
  ["“统一思想，达成共识”，全市各乡镇、县级乡镇一并推进。", ""],
] as const)("%s", ([text, expected]) => {
  const record: ArchiveRecord = { ...recordOf("2023-10/l03"), topics: [], credits: [], paragraphs: [text] };
  const brief: ArchiveRecord = { ...record, kind: "brief" };
  expect([...tiesOf(brief).values()].map(tieInWords).join("，")).toBe(expected);
});

test("a record is related to what shares its topic or its department, with the reason", () => {
  const related = relateRecords(sampleArchive());
  const told = [...related].map(
    ([record, others]) =>
      [record.id, others.map(({ record: other, ties }) => `${other.id} ${ties.map(tieInWords).join("，")}`)] as const,
  );
  expect(Object.fromEntries(told)["2023-10/l03"]).toEqual([
    "2022-01/l03 同主题“不动产登记”，同单位“市不动产登记中心”",
    "2022-01/l02 同主题“不动产登记”，同单位“市不动产登记中心”",
    "2023-10/l05 同主题“不动产登记”",
    "2023-09/l02 同主题“不动产登记”",
  ]);
});

test("never to itself, to its neighbours, or to anything later; at most five; each with a reason", () => {
  const related = relateRecords(sampleArchive());
  expect(related.size).toBeGreaterThan(0);
  for (const [record, others] of related) {
    const ordered = [...record.issue.records].sort((a, b) => rank(a) - rank(b));
    const place = ordered.indexOf(record);
    expect(others.length).toBeLessThanOrEqual(5);
    for (const { record: other, ties } of others) {
      expect(other.issue.date <= record.issue.date, `${record.id} ${other.id}`).toBe(true);
      expect([ordered[place - 1], record, ordered[place + 1]]).not.toContain(other);
      expect(ties.length).toBeGreaterThan(0);
    }
  }
});

test("an issue that is added changes nothing of what earlier records are related to", () => {
  const archive = sampleArchive();
  const before = relateRecords(withoutNewest(archive));
  const after = relateRecords(archive);
  for (const [record, others] of before) expect(after.get(record), record.id).toEqual(others);
});

test("a name that few records share outweighs a common one", () => {
  const base = recordOf("2023-10/l03");
  const issues = Array.from({ length: 40 }, (_, index) => issueOf(base, index, ["办理“一件事”。", "办理“一件事”。"]));
  const first = issueOf(base, 0, ["办理“一件事”，挂牌“首席登记官”。", "办理“一件事”。"]);
  const last = issueOf(base, 40, ["“首席登记官”进社区，办理“一件事”。"]);
  const archive: Archive = { ...sampleArchive(), issues: [last, ...issues.toReversed(), first] };
  const [record] = last.records;
  if (record === undefined) throw new Error("The issue has a record");
  const found = relateRecords(archive).get(record) ?? [];
  expect(found.map(({ record: other, ties }) => [other, ties.map(tieInWords)])).toEqual([
    [first.records[0], ["同提“首席登记官”"]],
  ]);
});

function rank({ kind, part }: ArchiveRecord): number {
  return (kind === "lead" ? 0 : 100) + Number(part.slice(1));
}

function recordOf(id: string): ArchiveRecord {
  const record = sampleArchive()
    .issues.flatMap(({ records }) => records)
    .find((each) => each.id === id);
  if (record === undefined) throw new Error(id);
  return record;
}

function withoutNewest(archive: Archive): Archive {
  return { ...archive, issues: archive.issues.slice(1) };
}

/** An issue of the month `index`, of briefs that nothing but their words tie to others. */
function issueOf(base: ArchiveRecord, index: number, texts: readonly string[]): ArchiveIssue {
  const records: ArchiveRecord[] = [];
  const issue: ArchiveIssue = { ...base.issue, id: `issue-${index}`, date: `2020-01-${index}`, records };
  for (const [place, text] of texts.entries()) {
    const part = `b0${place + 1}`;
    const id = `${issue.id}/${part}`;
    records.push({ ...base, id, part, kind: "brief", issue, topics: [], credits: [], paragraphs: [text] });
  }
  return issue;
}
