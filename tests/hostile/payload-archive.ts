import type { Archive } from "../../src/archive/archive.ts";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { DepartmentIndex } from "../../src/archive/registers/department-index.ts";
import type { RegisteredDepartment } from "../../src/archive/registers/department-register.ts";
import { defaultSiteIdentity } from "../../src/archive/registers/read-site-identity.ts";
import type { Registers } from "../../src/archive/registers/registers.ts";
import { emptyTopicRegister, type RegisteredTopic } from "../../src/archive/registers/topic-register.ts";
import type { Issue, IssueRecord } from "../../src/issue/issue.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";

/**
 * An archive with each payload in every field that a page may show. So many payloads share an issue, a brief, a
 * department, a person and a topic; each is the title and the body of a lead of its own.
 */
const payloadsOfIssue = 8;

export interface PayloadArchive {
  readonly archive: Archive;
  readonly registers: Registers;
}

export function payloadArchive(payloads: readonly string[]): PayloadArchive {
  const groups: string[][] = [];
  for (let start = 0; start < payloads.length; start += payloadsOfIssue) {
    groups.push(payloads.slice(start, start + payloadsOfIssue));
  }
  const names = groups.map((group) => group.join(" "));
  const departments = names.map(departmentOf);
  const registers: Registers = {
    departments,
    departmentIndex: new DepartmentIndex(departments),
    topics: { ...emptyTopicRegister, topics: names.map(topicOf) },
    identity: identityOf(payloads),
  };
  return { archive: buildArchive(groups.map(issueOf), registers), registers };
}

function departmentOf(name: string, index: number): RegisteredDepartment {
  return { name, aliases: [`原${name}`], kind: name, slug: `d${index}`, contributors: [name] };
}

function topicOf(name: string, index: number): RegisteredTopic {
  return { name, slug: `t${index}`, description: name, terms: [{ term: name, weight: 1 }], departments: [] };
}

/** What stands on every page holds a few, so that pages stay of a common size. */
const payloadsOfFrame = 8;

function identityOf(payloads: readonly string[]): Registers["identity"] {
  const few = payloads.filter((_, index) => index % Math.ceil(payloads.length / payloadsOfFrame) === 0).join(" ");
  return {
    ...defaultSiteIdentity,
    url: "https://jianbao.example",
    name: few,
    organ: few,
    publisher: few,
    description: few,
    contact: few,
    disclaimer: few,
    siteCode: few,
    icp: few,
    policeRecord: few,
    conac: few,
    tryQueries: [...payloads],
  };
}

/** One issue: what the parser reads of the body, and then the fields and names, of which it would refuse some. */
function issueOf(group: readonly string[], index: number): Issue {
  const name = group.join(" ");
  const path = `content/issues/${name.replaceAll("/", "")}.md`;
  const { issue } = parseIssue(new TextEncoder().encode(textOf(group, index)), path, {
    isDepartment: () => false,
    isContributor: () => false,
    nearestDepartment: () => undefined,
  });
  if (issue === null) throw new Error(`The front matter of issue ${index} is refused`);
  const imprint = {
    publisher: name,
    note: name,
    reportTo: name,
    sendTo: name,
    distribute: name,
    editor: name,
    signer: name,
    reviewer: name,
  };
  return {
    ...issue,
    frontMatter: { ...issue.frontMatter, title: name, ...imprint },
    records: issue.records.map((record) => signedBy(record, name)),
  };
}

function signedBy(record: IssueRecord, name: string): IssueRecord {
  const place = { ...record.place, offset: 0 };
  return {
    ...record,
    attributions: [{ credits: [{ department: name, contributors: [name] }], printed: name, offset: 0, place }],
    topicLine: { text: name, names: [name], namePlaces: [place], place },
  };
}

function textOf(group: readonly string[], index: number): string {
  return [
    `---\ntitle: 工作简报\nnumber: ${index + 1}\ndate: 2023-10-20\n---`,
    ...group,
    ...group.map(leadOf),
    ...group.map((payload, at) => (at === 0 ? `▲${payload}` : payload)),
  ].join("\n\n");
}

/** A payload in every kind of block. */
function leadOf(payload: string): string {
  return `## ${payload}

近日，市局开展巡查${payload}，取得成效。[^1]

- ${payload}
1. ${payload}

| ${payload} | 乙 |
|---|---|
| 丙 | ${payload} |

> ${payload}

### ${payload}

![${payload}](图.png)

[${payload}](https://jianbao.example/) **${payload}** \`${payload}\`

[甲](${payload}) [乙](https://jianbao.example/${payload}) [丙](/ "${payload}")

\`\`\`\`
${payload}
\`\`\`\`

[^1]: ${payload}
`;
}
