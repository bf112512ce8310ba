import { readFileSync } from "node:fs";
import type {
  Archive,
  ArchiveCredit,
  ArchiveIssue,
  ArchiveRecord,
  Contributor,
  Department,
  Topic,
} from "../../src/archive/archive.ts";
import type { Block } from "../../src/syntax/block.ts";

/** A record as these tests write one down. */
interface SampleRecord {
  readonly kind: "lead" | "brief";
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** `[利用科, 贺孟萌]` and the like; the rest are persons. `别名=莘县局` prints another name of a department. */
  readonly credits: readonly (readonly [string, ...string[]])[];
  readonly topics?: readonly string[];
}

export interface SampleIssue {
  readonly year: number;
  readonly number: number;
  readonly preamble?: readonly string[];
  readonly records: readonly SampleRecord[];
}

/** An archive put together in memory, so that search is tested apart from the parser. */
export function sampleArchive(issues: readonly SampleIssue[]): Archive {
  const departments = new Map<string, Department & { records: ArchiveRecord[] }>();
  const topics = new Map<string, Topic & { records: ArchiveRecord[] }>();
  const contributors: Contributor[] = [];

  function department(name: string) {
    const known = departments.get(name);
    if (known !== undefined) return known;
    const slug = `d${departments.size + 1}`;
    const url = `/departments/${slug}/`;
    const made = { name, slug, url, kind: "机关科室", registered: true, aliases: [], records: [] };
    departments.set(name, made);
    return made;
  }

  function topic(name: string) {
    const known = topics.get(name);
    if (known !== undefined) return known;
    const slug = `t${topics.size + 1}`;
    const made = { name, slug, url: `/topics/${slug}/`, description: "", terms: [], records: [] };
    topics.set(name, made);
    return made;
  }

  function credit([name, ...persons]: readonly [string, ...string[]]): ArchiveCredit {
    const [printed = name, registered = name] = name.split("=");
    const credited = department(registered);
    return {
      department: credited,
      printed,
      contributors: persons.map((person) => {
        const made = { name: person, department: credited, slug: person, url: null, records: [] };
        contributors.push(made);
        return made;
      }),
    };
  }

  const archiveIssues = issues.map((sample): ArchiveIssue => {
    const records: ArchiveRecord[] = [];
    const id = `${sample.year}-${String(sample.number).padStart(2, "0")}`;
    const issue: ArchiveIssue = {
      id,
      url: `/issues/${id}/`,
      title: "工作简报",
      number: sample.number,
      year: sample.year,
      date: `${id}-10`,
      imprint: {},
      path: `content/issues/${id}.md`,
      preamble: (sample.preamble ?? []).map((text): Block => ({ kind: "paragraph", source: text, text })),
      records,
    };
    const counted = { lead: 0, brief: 0 };
    for (const { kind, title, paragraphs, credits, topics: names = [] } of sample.records) {
      counted[kind] += 1;
      const part = `${kind.charAt(0)}${String(counted[kind]).padStart(2, "0")}`;
      const record: ArchiveRecord = {
        id: `${id}/${part}`,
        part,
        kind,
        url: `/issues/${id}/${part}/`,
        issue,
        title,
        line: 1,
        endLine: 1,
        blocks: paragraphs.map((text): Block => ({ kind: "paragraph", source: text, text })),
        paragraphs,
        credits: credits.map(credit),
        printedAttributions: [],
        topicLine: null,
        topics: names.map((name) => ({ topic: topic(name), rule: "line", score: 0, evidence: [] })),
      };
      records.push(record);
      for (const { department: credited } of record.credits)
        if (credited !== null) departments.get(credited.name)?.records.push(record);
      for (const name of names) topics.get(name)?.records.push(record);
    }
    return issue;
  });
  archiveIssues.sort((a, b) => (a.date < b.date ? 1 : -1));

  return {
    identity: { name: "工作简报", contributors: "show", requireReview: false, tryQueries: [], series: {} },
    issues: archiveIssues,
    departments: [...departments.values()],
    contributors,
    topics: [...topics.values()],
    years: [...new Set(archiveIssues.map(({ year }) => year))].map((year) => ({
      year,
      url: `/years/${year}/`,
      issues: archiveIssues.filter((issue) => issue.year === year),
    })),
  };
}

/** The bulletin of October 2023, read crudely: good enough to search in. */
function seedRecords(): SampleRecord[] {
  const source = readFileSync(new URL("../../content/issues/2023-10.md", import.meta.url), "utf8");
  return source
    .split(/^(?=## |▲)/mu)
    .filter((part) => /^(?:## |▲)/u.test(part))
    .map((part) => {
      const [first = "", ...rest] = part.trim().split(/\n\s*\n/u);
      const isLead = first.startsWith("## ");
      const body = (isLead ? rest : [first.slice(1), ...rest]).join("\n\n").replaceAll("**", "");
      const closing = /[（(]([^（）()]*)[）)]\s*$/u.exec(body);
      const paragraphs = body
        .slice(0, closing?.index)
        .replace(/([^。！？：\n])\n\s*\n/gu, "$1")
        .split(/\n\s*\n/u)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== "");
      return {
        kind: isLead ? "lead" : "brief",
        title: isLead ? first.slice(3).trim() : (/^[^，。,]*/u.exec(paragraphs[0] ?? "")?.[0] ?? ""),
        paragraphs,
        credits: readCredits(closing?.[1] ?? ""),
        topics: topicNames.filter((name) => body.includes(name.slice(0, 2))).slice(0, 3),
      };
    });
}

const topicNames = ["不动产登记", "规划编制", "耕地保护", "地质矿产", "林业与湿地", "执法监察"];

function readCredits(text: string): SampleRecord["credits"] {
  const credits: [string, ...string[]][] = [];
  for (const word of text.split(/\s+/u)) {
    const [department = "", person] = word.split("/");
    const previous = credits.at(-1);
    if (person !== undefined) credits.push([department, person]);
    else if (previous !== undefined && previous.length > 1) previous.push(department);
    else if (department !== "") credits.push([department]);
  }
  return credits;
}

/** The bulletin alone. */
export function seedArchive(): Archive {
  return sampleArchive([{ year: 2023, number: 10, records: seedRecords() }]);
}

/** Some 300 records of four years, recombined from the bulletin, with what real archives have besides. */
export function yearsArchive(): Archive {
  const seed = seedRecords();
  const next = random(20231010);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(next() * from.length)];
    if (picked === undefined) throw new Error("There is nothing to pick from");
    return picked;
  };
  const paragraphs = seed.flatMap((record) => record.paragraphs);
  const issues: SampleIssue[] = [];
  for (const year of [2020, 2021, 2022, 2023]) {
    for (const number of [1, 4, 7, 11]) {
      const records = Array.from({ length: 18 }, (_, place): SampleRecord => {
        const model = pick(seed.filter(({ kind }) => kind === (place < 5 ? "lead" : "brief")));
        const own = `${year}年第${place + 1}件，编号${Math.floor(next() * 1e6)}。`;
        const clauses = pick(paragraphs).split("，");
        return {
          ...model,
          paragraphs: [...model.paragraphs.slice(0, 2), clauses.reverse().join("，"), own],
          credits: [...pick(seed).credits, ...(next() < 0.3 ? pick(seed).credits : [])].slice(0, 4),
        };
      });
      issues.push({
        year,
        number,
        records: number === 7 ? [...records, ...oddRecords] : records,
        ...(number === 4 ? { preamble: ["编者按：本期刊首专谈海绵城市。"] } : {}),
      });
    }
  }
  return sampleArchive(issues);
}

/** What no crude bulletin has, but some bulletin will. */
const oddRecords: readonly SampleRecord[] = [
  {
    kind: "lead",
    title: "<img src=x onerror=alert(1)> & “引号”",
    paragraphs: [
      "<script>alert(2)</script>正文里也有<b>标签</b>&amp;实体。",
      "𠮷林镇㎡½Ⅳ，ＡＢＣ－９，Cafe\u0301与café。",
    ],
    credits: [["办公室", "<i>甲</i>"]],
  },
  { kind: "brief", title: "林", paragraphs: ["林"], credits: [["林草科"]] },
  { kind: "brief", title: "别名", paragraphs: ["署名用别名。"], credits: [["莘县规划局=莘县局", "王别"], ["地矿科"]] },
  { kind: "brief", title: "x0hds", paragraphs: ["0hds0kud 0kud0o1l x0hds pagefind index"], credits: [] },
  {
    kind: "brief",
    title: "《關於臺灣後備耕地》",
    paragraphs: ["《關於臺灣後備耕地》，為10.5萬畝。"],
    credits: [["财务科"]],
  },
  { kind: "lead", title: "地".repeat(300), paragraphs: ["热热热热热热", "甲\t乙\n丙\t丁"], credits: [["地矿科"]] },
];

/** The same numbers each time. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
