import { expect, test } from "vitest";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { checkArchive } from "../../src/archive/check-archive.ts";
import { parsingContext } from "../../src/archive/parsing-context.ts";
import { DepartmentIndex } from "../../src/archive/registers/department-index.ts";
import { readDepartmentRegister } from "../../src/archive/registers/department-register.ts";
import { noRegisters, type Registers } from "../../src/archive/registers/registers.ts";
import { readTopicRegister } from "../../src/archive/registers/topic-register.ts";
import type { SiteIdentity } from "../../src/archive/site-identity.ts";
import type { Issue } from "../../src/issue/issue.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";

const departmentText = `
- name: 莘县局
  aliases: [莘县自然资源和规划局]
  kind: 县区局
  slug: shenxian
- name: 办公室
  kind: 机关科室
  slug: bangongshi
`;

function registers(changes: Partial<SiteIdentity> = {}, topics: string | null = null): Registers {
  const departments = readDepartmentRegister(departmentText, "departments.yaml").value;
  return {
    departments,
    departmentIndex: new DepartmentIndex(departments),
    topics: topics === null ? null : readTopicRegister(topics, "topics.yaml").value,
    identity: { ...noRegisters.identity, ...changes },
  };
}

function issuesOf(known: Registers, ...bodies: readonly string[]): readonly Issue[] {
  return bodies.flatMap((body, index) => {
    const text = `---\ntitle: 工作简报\nnumber: ${index + 1}\ndate: 2023-0${index + 1}-20\n---\n${body}\n`;
    return parseIssue(new TextEncoder().encode(text), `${index + 1}.md`, parsingContext(known)).issue ?? [];
  });
}

test("a department is one under every name of the register, in official order; others come last, by name", () => {
  const known = registers();
  const issues = issuesOf(
    known,
    "▲近日巡查。（宣传科）\n▲近日验收。（莘县自然资源和规划局/周正）\n▲近日培训。（莘县局）\n▲近日开会。（安全科）",
  );
  const { departments } = buildArchive(issues, known);
  expect(departments.map(({ name, records }) => [name, records.length])).toEqual([
    ["莘县局", 2],
    ["办公室", 0],
    ["安全科", 1],
    ["宣传科", 1],
  ]);
  const [record] = departments[0]?.records ?? [];
  expect(record?.credits[0]?.printed).toBe("莘县自然资源和规划局");
});

test("a contributor is a name in a department: equal names in two are two people", () => {
  const known = registers();
  const issues = issuesOf(
    known,
    "▲近日巡查。（办公室/周正）\n▲近日验收。（莘县局/周正）\n▲近日培训。（莘县局/周　正）\n▲近日开会。（周正）",
  );
  const { contributors } = buildArchive(issues, known);
  expect(contributors.map(({ name, department, records }) => [department?.name ?? null, name, records.length])).toEqual(
    [
      ["莘县局", "周正", 2],
      ["办公室", "周正", 1],
      [null, "周正", 1],
    ],
  );
  expect(new Set(contributors.map(({ slug }) => slug)).size).toBe(3);
});

test("names of people are shown as site.yaml says, and nowhere else either", () => {
  const body = "▲近日巡查。（办公室/周正 欧阳雪）\n▲近日开会。（周正）";
  const shown = (contributors: SiteIdentity["contributors"]) => {
    const known = registers({ contributors });
    const archive = buildArchive(issuesOf(known, body), known);
    const credits = archive.issues[0]?.records.map(({ credits: of }) => of) ?? [];
    return {
      names: credits.flat().map((credit) => credit.contributors.map(({ name, url }) => [name, url !== null])),
      people: archive.contributors.length,
    };
  };
  expect(shown("show").names).toEqual([
    [
      ["周正", true],
      ["欧阳雪", true],
    ],
    [["周正", true]],
  ]);
  expect(shown("initials").names).toEqual([
    [
      ["周某", false],
      ["欧阳某", false],
    ],
    [["周某", false]],
  ]);
  expect(shown("hide")).toEqual({ names: [[]], people: 0 });
});

test("the order of the files makes no difference", () => {
  const known = registers();
  const issues = issuesOf(known, "▲近日巡查。（宣传科）", "▲近日验收。（安全科）", "▲近日培训。（莘县局）");
  const order = (of: readonly Issue[]) => {
    const { issues: sorted, departments, years } = buildArchive(of, known);
    return [sorted.map(({ id }) => id), departments.map(({ slug }) => slug), years.map(({ year }) => year)];
  };
  expect(order(issues.toReversed())).toEqual(order(issues));
  expect(order(issues)[0]).toEqual(["2023-03", "2023-02", "2023-01"]);
});

test("two people whom their initials make equal are two, in an order that does not change", () => {
  const known = registers({ contributors: "initials" });
  const issues = issuesOf(known, "▲近日巡查。（办公室/周正 周明）", "▲近日验收。（办公室/周明 周正）");
  const slugs = (of: readonly Issue[]) => buildArchive(of, known).contributors.map(({ name, slug }) => [name, slug]);
  expect(slugs(issues).map(([name]) => name)).toEqual(["周某", "周某"]);
  expect(new Set(slugs(issues).map(([, slug]) => slug)).size).toBe(2);
  expect(slugs(issues.toReversed())).toEqual(slugs(issues));
});

test("a record of people without a department has the topics of its words", () => {
  const known = registers({}, topics);
  const archive = buildArchive(issuesOf(known, "▲近日，湿地巡查。（周正）"), known);
  expect(archive.issues[0]?.records[0]?.topics.map(({ topic }) => topic.name)).toEqual(["林业与湿地"]);
  expect(archive.topics.map(({ name, records }) => [name, records.length])).toEqual([
    ["林业与湿地", 1],
    ["机关建设", 0],
  ]);
});

test("issues of one day stand by year, number, address and file, the newest first", () => {
  const issue = (path: string, fields: string) => {
    const text = `---\ntitle: 工作简报\n${fields}---\n▲近日巡查。（园林科）\n`;
    return parseIssue(new TextEncoder().encode(text), path, parsingContext(registers())).issue ?? [];
  };
  const issues = [
    issue("c.md", "number: 2\ndate: 2024-01-05\n"),
    issue("b.md", "number: 2\ndate: 2024-01-05\n"),
    issue("d.md", "number: 3\ndate: 2024-01-05\n"),
    issue("a.md", "number: 2023年第24期\ndate: 2024-01-05\n"),
  ].flat();
  for (const order of [issues, issues.toReversed()]) {
    expect(buildArchive(order, registers()).issues.map(({ path }) => path)).toEqual(["d.md", "b.md", "c.md", "a.md"]);
  }
});

test("names like constructor and toString are names", () => {
  const known = registers();
  const archive = buildArchive(issuesOf(known, "▲近日巡查。（constructor科/王明 toString处）"), known);
  const unregistered = archive.departments.filter(({ registered }) => !registered).map(({ name }) => name);
  expect(unregistered).toEqual(["constructor科", "toString处"]);
});

const topics = `
topics:
  - name: 林业与湿地
    slug: linye
    terms:
      6: [湿地]
  - name: 机关建设
    slug: jiguan
    terms:
      6: [党建]
`;

test("a topic line decides before the terms; one of unknown names does not, and is told", () => {
  const known = registers({}, topics);
  const issues = issuesOf(
    known,
    "▲近日，湿地巡查。\n\n（办公室）\n主题：机关建设\n\n▲近日，湿地验收。\n\n（办公室）\n主题：机关建社\n\n▲近日，开会。（办公室）",
  );
  const archive = buildArchive(issues, known);
  const found = archive.issues[0]?.records.map(({ topics: of }) => of.map(({ topic, rule }) => [topic.name, rule]));
  expect(found).toEqual([[["机关建设", "line"]], [["林业与湿地", "terms"]], []]);
  const { ofFiles } = checkArchive(issues, archive, known);
  expect(ofFiles.map(({ code, line, message }) => [code, line, /是否应为“(.*)”/u.exec(message)?.[1]])).toEqual([
    ["unknown-topic", 14, "机关建设"],
    ["no-topic", 16, undefined],
  ]);
});

test("without topics.yaml nothing is said of topics", () => {
  const known = registers();
  const issues = issuesOf(known, "▲近日，湿地巡查。\n\n（办公室）\n主题：林业");
  const { ofFiles } = checkArchive(issues, buildArchive(issues, known), known);
  expect(ofFiles).toEqual([]);
});

/** GRAMMAR §4.5: names that may be one department are never merged, and told once a pair. */
test.for([
  ["市林业发展中心", "林业发展中心", true],
  ["聊城市某局宣传科", "宣传科", true],
  ["市局宣传科", "宣传科", true],
  ["发展科", "發展科", true],
  ["A科", "А科", true],
  ["莘县局", "市莘县局", true],
  ["辦公室", "办公室", true],
  ["办公室", "莘县局", false],
  ["宣传科", "宣教科", false],
  ["莘县局", "莘县自然资源和规划局", false],
] as const)("%s and %s: alike %s", ([one, other, isAlike]) => {
  const known = registers({ organ: "聊城市某局" });
  const issues = issuesOf(known, `▲近日巡查。（${one}）\n▲近日验收。（${other}）\n▲近日培训。（${one}）`);
  const { across } = checkArchive(issues, buildArchive(issues, known), known);
  expect(across.map(({ code }) => code)).toEqual(isAlike ? ["similar-departments"] : []);
  if (isAlike) expect(across[0]?.message).toMatch(new RegExp(`${one}.*${other}|${other}.*${one}`, "u"));
});
