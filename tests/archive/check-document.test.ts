import { expect, test } from "vitest";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { checkDocumentSchema, toCheckedIssue } from "../../src/archive/check-document.ts";
import { dataRecordSchema, recordSchemaVersion, toDataRecord } from "../../src/archive/record-schema.ts";
import { DepartmentIndex } from "../../src/archive/registers/department-index.ts";
import { readDepartmentRegister } from "../../src/archive/registers/department-register.ts";
import { noRegisters, type Registers } from "../../src/archive/registers/registers.ts";
import { readTopicRegister } from "../../src/archive/registers/topic-register.ts";
import { issuesOf } from "./issues-of.ts";

const departments = readDepartmentRegister(
  "- {name: 莘县局, aliases: [莘县自然资源和规划局], kind: 县区局, slug: shenxian}\n",
  "departments.yaml",
).value;
const topics = readTopicRegister(
  "topics:\n  - {name: 林业与湿地, slug: linye, terms: {6: [湿地]}}\n  - {name: 机关建设, slug: jiguan, terms: {6: [党建]}}\n",
  "topics.yaml",
).value;
const registers: Registers = { ...noRegisters, departments, departmentIndex: new DepartmentIndex(departments), topics };

const body = `编者按：近日工作不断。

---

▲近日，湿地巡查。（莘县自然资源和规划局/周正、莘县局、园林科）

## 我市召开会议
近日，开会。

（王静）
主题：机关建设
`;

const [issue] = buildArchive(issuesOf([{ number: 10, date: "2023-10-20", body }], registers), registers).issues;
if (!issue) throw new Error("no issue");
const checked = toCheckedIssue(issue);

test("an issue is handed on with its leads, its briefs and the text before them", () => {
  const { records, leads, briefs, ...head } = checked;
  expect(head).toEqual({
    id: "2023-10",
    title: "工作简报",
    number: 10,
    date: "2023-10-20",
    preamble: ["编者按：近日工作不断。"],
  });
  expect(records.map(({ id }) => id)).toEqual(["2023-10/b01", "2023-10/l01"]);
  expect([leads, briefs]).toEqual([[records[1]], [records[0]]]);
});

test("a brief is handed on with its departments once each, as registered and as printed", () => {
  const [slug] = [issue.records[0]?.credits[2]?.department?.slug ?? ""];
  expect(checked.briefs).toEqual([
    {
      id: "2023-10/b01",
      kind: "brief",
      title: "近日，湿地巡查",
      line: 10,
      endLine: 10,
      attributions: [
        { department: "莘县自然资源和规划局", contributors: ["周正"] },
        { department: "莘县局", contributors: [] },
        { department: "园林科", contributors: [] },
      ],
      attributionText: ["（莘县自然资源和规划局/周正、莘县局、园林科）"],
      paragraphs: ["近日，湿地巡查。"],
      topics: ["林业与湿地"],
      topicRules: [
        {
          topic: "林业与湿地",
          rule: "terms",
          score: issue.records[0]?.topics[0]?.score,
          evidence: [{ term: "湿地", place: "body", count: 1 }],
        },
      ],
      topicLine: null,
      departments: [
        { name: "莘县局", printed: "莘县自然资源和规划局", slug: "shenxian" },
        { name: "园林科", printed: "园林科", slug },
      ],
    },
  ]);
});

test("a lead is handed on with the editor's topics and with people who have no department", () => {
  const [lead] = checked.leads;
  expect(lead?.attributions).toEqual([{ department: null, contributors: ["王静"] }]);
  expect(lead?.departments).toEqual([]);
  expect([lead?.line, lead?.endLine, lead?.topicLine]).toEqual([12, 16, "主题：机关建设"]);
  expect(lead?.topicRules).toEqual([{ topic: "机关建设", rule: "line", score: 0, evidence: [] }]);
});

test("both documents keep their schemas, and data for the public has no line for editors", () => {
  const document = {
    version: recordSchemaVersion,
    files: [{ path: "1.md", issue: checked, diagnostics: [] }],
    diagnostics: [],
  };
  expect(checkDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  for (const record of issue.records) {
    const data = toDataRecord(record);
    expect(dataRecordSchema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
    expect([data.url, data.issue, data.date]).toEqual([record.url, "2023-10", "2023-10-20"]);
    expect(Object.keys(data)).not.toContain("attributionText");
  }
});
