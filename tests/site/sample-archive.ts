import { readFileSync } from "node:fs";
import type {
  Archive,
  ArchiveCredit,
  ArchiveIssue,
  ArchiveRecord,
  AssignedTopic,
  Contributor,
  Department,
  Imprint,
  Topic,
  Year,
} from "../../src/archive/archive.ts";
import type { NamedIdentity } from "../../src/archive/site-identity.ts";
import type { Block } from "../../src/syntax/block.ts";

/**
 * An archive made by hand, to render pages from: the October 2023 bulletin, crudely split, and smaller issues
 * around it that hold what is rare — no briefs, no leads, no department, hostile titles, every kind of block.
 */
export function sampleArchive(identity: Partial<NamedIdentity> = {}): Archive {
  return new SampleBuilder({ ...sampleIdentity, ...identity }).build();
}

const sampleIdentity: NamedIdentity = {
  name: "工作简报",
  organ: "聊城市自然资源和规划局",
  publisher: "局办公室",
  url: "https://jianbao.example",
  contact: "联系电话：0635-0000000",
  disclaimer: "本站为软件演示，并非官方网站；网站标识码与备案号均为虚构。",
  siteCode: "0000000000",
  icp: "鲁ICP备00000000号",
  policeRecord: "鲁公网安备00000000000000号",
  contributors: "show",
  requireReview: false,
  tryQueries: ["不动产登记", "地热", "飞地", "政府开放月"],
  series: {},
};

/** Titles and texts that must come out as text. */
export const hostileTexts = [
  '<img src=x onerror="alert(1)">',
  "{{ 7*7 }}",
  "</script><script>alert(2)</script>",
] as const;

const register: readonly [kind: string, names: string][] = [
  [
    "机关科室",
    "办公室 人事科 财务科 法规科 调查监测科 利用科 地矿科 村镇科 建设科 风貌科 林草科 自然保护地管理科 督察办",
  ],
  ["直属单位", "市不动产登记中心 市林业发展中心 执法支队 规划展览馆"],
  ["县区局", "东昌府区分局 开发区分局 度假区分局 临清局 茌平局 东阿局 阳谷局 莘县局 冠县局 高唐局"],
];

const topicTerms: readonly [name: string, slug: string, terms: string][] = [
  ["不动产登记", "real-estate-registration", "不动产登记 确权颁证 税费同缴"],
  ["国土空间规划", "spatial-planning", "规划核验 国土空间规划 控规 地下空间"],
  ["耕地保护", "farmland", "耕地 非粮化 恢复整改"],
  ["土地利用", "land-use", "供应 土地征收 出让"],
  ["地质矿产", "geology", "地热 地质 勘查"],
  ["林业与湿地", "forestry", "林业 林地 湿地 古树名木 林果"],
  ["执法监察", "enforcement", "执法 飞地"],
  ["测绘地理信息", "surveying", "测量标志 测绘"],
  ["政务公开与营商环境", "openness", "政府开放月 营商环境"],
  ["机关建设", "administration", "文化共建 慈善 绩效"],
];

type Written = {
  readonly kind: "lead" | "brief";
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly signed: string;
};
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

class SampleBuilder {
  readonly identity: NamedIdentity;
  readonly departments = new Map<string, Department & { records: ArchiveRecord[] }>();
  readonly contributors = new Map<string, Contributor & { records: ArchiveRecord[] }>();
  readonly topics: (Topic & { records: ArchiveRecord[] })[];

  constructor(identity: NamedIdentity) {
    this.identity = identity;
    let index = 0;
    for (const [kind, names] of register) {
      for (const name of names.split(" ")) this.addDepartment(name, `dept-${++index}`, kind, true);
    }
    this.topics = topicTerms.map(([name, slug, terms]) => ({
      name,
      slug,
      url: `/topics/${slug}/`,
      description: `${name}方面的工作动态。`,
      terms: terms.split(" ").map((term, place) => ({ term, weight: 5 - place })),
      records: [],
    }));
  }

  build(): Archive {
    const issues = [
      this.issue(2023, 10, "2023-10-31", seedRecords(), {
        total: 58,
        publisher: "局办公室",
        note: "原文未载期号与日期，按正文内容推定",
        reportTo: "市委、市政府，省自然资源厅",
        sendTo: "市直有关部门",
        distribute: "各县（市、区）局，机关各科室、各事业单位",
        editor: "王 静",
      }),
      this.issue(2023, 9, "2023-09-28", seedRecords().slice(3, 9), {}, [
        paragraph("编者按：本期集中刊登执法监察方面的做法。"),
      ]),
      this.issue(2022, 3, "2022-03-15", hostileRecords()),
      this.issue(2022, 2, "2022-02-28", seedRecords().slice(10, 16), { note: "共印50份" }),
      this.issue(2022, 1, "2022-01-28", seedRecords().slice(0, 3)),
    ];
    const years: Year[] = [2023, 2022].map((year) => ({
      year,
      url: `/years/${year}/`,
      issues: issues.filter((issue) => issue.year === year),
    }));
    return {
      identity: this.identity,
      issues,
      departments: [...this.departments.values()],
      contributors: [...this.contributors.values()],
      topics: this.topics,
      years,
    };
  }

  private issue(
    year: number,
    number: number,
    date: string,
    written: readonly Written[],
    imprint: Imprint = {},
    preamble: readonly Block[] = [],
  ): ArchiveIssue {
    const id = `${year}-${String(number).padStart(2, "0")}`;
    const records: ArchiveRecord[] = [];
    const issue: ArchiveIssue = {
      id,
      url: `/issues/${id}/`,
      title: "工作简报",
      number,
      year,
      date,
      imprint,
      path: `content/issues/${id}.md`,
      preamble,
      records,
    };
    const counts = { lead: 0, brief: 0 };
    for (const one of written) {
      const part = `${one.kind === "lead" ? "l" : "b"}${String(++counts[one.kind]).padStart(2, "0")}`;
      const record: Mutable<ArchiveRecord> = {
        id: `${id}/${part}`,
        part,
        kind: one.kind,
        url: `/issues/${id}/${part}/`,
        issue,
        title: one.title,
        line: records.length * 10 + 7,
        endLine: records.length * 10 + 15,
        blocks: one.blocks,
        paragraphs: one.blocks.filter((block) => block.kind !== "divider").map((block) => block.text),
        credits: [],
        printedAttributions: [],
        topicLine: null,
        topics: [],
      };
      record.credits = this.credits(one.signed, record);
      record.topics = this.assign(record);
      records.push(record);
    }
    return issue;
  }

  private credits(signed: string, record: ArchiveRecord): readonly ArchiveCredit[] {
    const credits: Mutable<ArchiveCredit>[] = [];
    for (const word of signed.split(/\s+/u).filter((part) => part !== "")) {
      const [name = "", person] = word.split("/");
      const previous = credits.at(-1);
      if (
        person === undefined &&
        previous !== undefined &&
        previous.contributors.length > 0 &&
        !this.departments.has(name)
      ) {
        previous.contributors = [...previous.contributors, ...this.people(name, previous.department, record)];
        continue;
      }
      const department = name === "" ? null : this.department(name);
      if (department !== null && !department.records.includes(record)) department.records.push(record);
      const contributors = person === undefined ? [] : this.people(person, department, record);
      credits.push({ department, printed: department === null ? null : name, contributors });
    }
    return credits;
  }

  private people(name: string, department: Department | null, record: ArchiveRecord): readonly Contributor[] {
    if (this.identity.contributors === "hide") return [];
    const slug = `${department?.slug ?? "none"}-${name}`;
    const known = this.contributors.get(slug) ?? {
      name: this.identity.contributors === "initials" ? `${name.slice(0, 1)}某` : name,
      department,
      slug,
      url: this.identity.contributors === "show" ? `/contributors/${slug}/` : null,
      records: [],
    };
    this.contributors.set(slug, known);
    known.records.push(record);
    return [known];
  }

  private department(name: string) {
    return this.departments.get(name) ?? this.addDepartment(name, name, "其他", false);
  }

  private addDepartment(name: string, slug: string, kind: string, registered: boolean) {
    const url = `/departments/${slug}/`;
    const aliases = name === "莘县局" ? ["莘县自然资源和规划局"] : [];
    const department = { name, slug, url, kind, registered, aliases, records: [] as ArchiveRecord[] };
    this.departments.set(name, department);
    return department;
  }

  private assign(record: ArchiveRecord): readonly AssignedTopic[] {
    const body = record.paragraphs.join("\n");
    const assigned = this.topics.flatMap((topic) => {
      const evidence = topic.terms.flatMap(({ term }) => [
        ...(record.title.includes(term) ? [{ term, place: "title" as const, count: 1 }] : []),
        ...(body.includes(term) ? [{ term, place: "body" as const, count: body.split(term).length - 1 }] : []),
      ]);
      return evidence.length === 0 ? [] : [{ topic, rule: "terms" as const, score: evidence.length * 3, evidence }];
    });
    const chosen = assigned.toSorted((first, second) => second.score - first.score).slice(0, 3);
    for (const { topic } of chosen) topic.records.push(record);
    return chosen;
  }
}

function paragraph(source: string): Block {
  return { kind: "paragraph", source, text: source.replaceAll("**", "") };
}

function inline(source: string) {
  return { source, text: source };
}

/** The real bulletin: leads by `##`, briefs by ▲, the last bracket group as the attribution. */
function seedRecords(): readonly Written[] {
  const source = readFileSync(new URL("../../content/issues/2023-10.md", import.meta.url), "utf8");
  const pieces = source.split(/^(?=## |▲)/mu).filter((piece) => /^(?:## |▲)/u.test(piece));
  return pieces.map((piece) => {
    const lead = /^## (.*)$/mu.exec(piece)?.[1]?.trim();
    const text = lead === undefined ? piece.slice(1) : piece.slice(piece.indexOf("\n"));
    const signed = /[（(]([^（）()]*)[）)]\s*$/u.exec(text);
    const body = text.slice(0, signed?.index).trim();
    const paragraphs = mend(body.split(/\n\s*\n/u).map((part) => part.trim()));
    return {
      kind: lead === undefined ? "brief" : "lead",
      title: lead ?? headline(paragraphs[0] ?? ""),
      blocks: paragraphs.map(paragraph),
      signed: signed?.[1] ?? "",
    };
  });
}

function mend(paragraphs: readonly string[]): readonly string[] {
  const mended: string[] = [];
  for (const part of paragraphs.filter((text) => text !== "")) {
    const previous = mended.at(-1);
    if (previous !== undefined && !/[。！？”）]$/u.test(previous)) mended[mended.length - 1] = previous + part;
    else mended.push(part);
  }
  return mended;
}

function headline(text: string): string {
  return text
    .split(/[。，]/u)
    .slice(0, 2)
    .join("，")
    .slice(0, 30);
}

/** An issue of what is rare. */
function hostileRecords(): readonly Written[] {
  const [image, template, script] = hostileTexts;
  return [
    {
      kind: "lead",
      title: `${image} 与 ${template}`,
      blocks: [paragraph(script), paragraph(template)],
      signed: "园林科",
    },
    {
      kind: "lead",
      title:
        "关于进一步加强和规范全市农村乱占耕地建房专项整治及违法占地建筑分类处置工作并建立长效监管机制的情况通报（试行）",
      blocks: everyBlock,
      signed: "办公室/李宏英 陈瑶 莘县局 园林科/周正",
    },
    { kind: "lead", title: "没有署名的文章", blocks: [paragraph("正文一段。")], signed: "" },
    { kind: "lead", title: "只署姓名的文章", blocks: [paragraph("正文一段。")], signed: "/周正 /欧阳雪" },
    {
      kind: "lead",
      title: "Annual review of geographic-information-infrastructure 2022",
      blocks: [paragraph("https://example.org/a/very/long/address/that/has/no/blank/in/it/at/all/and/goes/on.html")],
      signed: "地矿科",
    },
  ];
}

const everyBlock: readonly Block[] = [
  paragraph("**统一思想认识，达成协作共识。**为打破梗阻，两局交换了意见。"),
  { kind: "heading", level: 3, ...inline("一、总体情况") },
  {
    kind: "list",
    text: "甲项\n1. 乙项\n丙项",
    items: [
      { marker: "-", ordered: false, depth: 0, ...inline("甲项：完成恢复整改9762.95亩") },
      { marker: "1.", ordered: true, depth: 1, ...inline("1. 乙项：进出平衡3217.14亩") },
      { marker: "-", ordered: false, depth: 0, ...inline("丙项") },
    ],
  },
  {
    kind: "table",
    text: "县区\t面积\n东昌府区\t15358",
    rows: [
      [inline("县区"), inline("图斑（个）"), inline("面积（亩）"), inline("完成率")],
      [inline("东昌府区"), inline("3411"), inline("15358"), inline("84.52%")],
    ],
  },
  { kind: "quote", text: "谁核实谁负责。", paragraphs: [inline("谁核实谁负责。")] },
  { kind: "fence", language: "", text: "{{ 7*7 }}\n<b>plain</b>" },
  { kind: "image", alternative: "活动现场", text: "活动现场" },
  { kind: "divider", text: "" },
  { kind: "footnote", label: "1", ...inline("数据截至9月26日。") },
];
