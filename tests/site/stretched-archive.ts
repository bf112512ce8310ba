import type {
  Archive,
  ArchiveIssue,
  ArchiveRecord,
  Contributor,
  Department,
  Topic,
  Year,
} from "../../src/archive/archive.ts";

/**
 * An archive in which every list is long: twenty-four years of a weekly bulletin, one issue of five hundred records, hundreds
 * of departments with long names in Chinese addresses, thousands of people, hundreds of topics; the first department,
 * topic and person have a hand in every record, and some titles are all marks that must be escaped.
 */
export function stretchedArchive(archive: Archive): Archive {
  const departments = Array.from({ length: 700 }, (_, place) => departmentOf(place));
  const contributors = Array.from({ length: 2500 }, (_, place) =>
    contributorOf(place, departments[place % 40] ?? null),
  );
  const topics = Array.from({ length: 400 }, (_, place) => topicOf(place));
  const seeds = archive.issues.flatMap(({ records }) => records);
  let count = 0;
  const hold = (record: ArchiveRecord): ArchiveRecord => {
    count += 1;
    const among = <Holder>(holders: readonly Holder[]) =>
      [holders[0], holders[count % holders.length]].flatMap((one) => one ?? []);
    const [department, topic, people] = [
      among(departments.slice(0, 60)),
      among(topics.slice(0, 200)),
      among(contributors),
    ];
    const credits = department.map((one) => ({ department: one, printed: one.name, contributors: people }));
    const assigned = topic.map((one) => ({ topic: one, rule: "line" as const, score: 1, evidence: [] }));
    const held = { ...record, credits, topics: assigned };
    for (const holder of new Set([...department, ...topic, ...people])) holder.records.push(held);
    return held;
  };
  const issues = Array.from({ length: years * issuesOfYear }, (_, place) => issueOf(archive, seeds, place, hold));
  return { ...archive, issues, departments, contributors, topics, years: yearsOf(issues) };
}

type Holding<Holder> = Holder & { readonly records: ArchiveRecord[] };

const years = 24;
const issuesOfYear = 52;
const lastYear = 2024;

function issueOf(
  archive: Archive,
  seeds: readonly ArchiveRecord[],
  place: number,
  hold: (record: ArchiveRecord) => ArchiveRecord,
): ArchiveIssue {
  const [model] = archive.issues;
  if (model === undefined) throw new Error("There is an issue");
  const year = lastYear - Math.floor(place / issuesOfYear);
  const number = issuesOfYear - (place % issuesOfYear);
  const day = new Date(Date.UTC(year, 0, number * 7)).toISOString().slice(0, 10);
  const id = `${year}-${String(number).padStart(2, "0")}`;
  const records: ArchiveRecord[] = [];
  const issue = { ...model, id, url: `/issues/${id}/`, number, year, date: day, records };
  const length = place === 60 ? 500 : 6;
  for (let index = 0; index < length; index++) {
    const seed = seeds[(place * 6 + index) % seeds.length];
    if (seed === undefined) throw new Error("There is a record");
    const part = `${seed.kind === "lead" ? "l" : "b"}${String(index + 1).padStart(2, "0")}`;
    const title = index % 5 === 0 ? `<"&'>`.repeat(12) : seed.title;
    records.push(hold({ ...seed, id: `${id}/${part}`, part, url: `/issues/${id}/${part}/`, issue, title }));
  }
  return issue;
}

const organ = "聊城市自然资源和规划局东昌府区分局国土空间生态修复与耕地保护监督服务中心";
const classes = ["机关科室", "直属单位", "县区局", "其他"];

function departmentOf(place: number): Holding<Department> {
  const name = `${organ}“${place}”`;
  const kind = classes[Math.min(3, Math.floor(place / 20))] ?? "其他";
  return { name, slug: name, url: `/departments/${name}/`, kind, registered: false, aliases: [], records: [] };
}

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢";

function contributorOf(place: number, department: Department | null): Holding<Contributor> {
  // Every fifth person is called Wang, so that a letter and a surname are too long for one page.
  const surname = place % 5 === 0 ? "王" : [...surnames][place % surnames.length];
  const name = `${surname}${String.fromCharCode(0x4e00 + place)}`;
  return { name, department, slug: `s-${place}`, url: `/contributors/s-${place}/`, records: [] };
}

function topicOf(place: number): Holding<Topic> {
  const description = "耕地保护、土地利用、不动产登记与国土空间规划方面的工作动态和经验做法。".repeat(4);
  return {
    name: `主题${place}`,
    slug: `topic-${place}`,
    url: `/topics/topic-${place}/`,
    description,
    terms: [],
    records: [],
  };
}

function yearsOf(issues: readonly ArchiveIssue[]): readonly Year[] {
  return Array.from({ length: years }, (_, place) => ({
    year: lastYear - place,
    url: `/years/${lastYear - place}/`,
    issues: issues.filter(({ year }) => year === lastYear - place),
  }));
}
