import { defineDiagnostic, type ListedDiagnosticKind } from "../define.ts";

/**
 * Faults of the three registers: content/departments.yaml, content/topics.yaml and content/site.yaml.
 *
 * Each is an error: a register that cannot be read would quietly change every page that leans on it.
 */

/** A line that YAML cannot read. */
export const registerSyntax = defineDiagnostic<{ line: string; problem: string; remedy: string }>({
  code: "register-syntax",
  severity: "error",
  message: ({ line, problem }) => `“${line}”这一行${problem}，名录读不下去。`,
  hint: ({ remedy }) => remedy,
  example: { content: { "departments.yaml": "- name: 办公室\n  kind：机关科室\n  slug: bangongshi\n" } },
});

/** A file past the documented limits, or nested more deeply than any register is. */
export const registerTooLarge = defineDiagnostic<{ excess: string }>({
  code: "register-too-large",
  severity: "error",
  message: ({ excess }) => `“${excess}”超出了名录的限度。`,
  hint: "名录不超过200万字符、40万项，括号和缩进不超过50层。请检查是否误贴了别的内容。",
  example: { content: { "site.yaml": `name: ${"[".repeat(60)}\n` } },
});

/** A notation of YAML that registers do without: tags, unknown or too many references. */
export const registerUnusedNotation = defineDiagnostic<{ notation: string }>({
  code: "register-unused-notation",
  severity: "error",
  message: ({ notation }) => `“${notation}”是名录不用的写法。`,
  hint: "直接写出内容。内容确以“!”“&”“*”开头时，给它加上半角双引号。",
  example: { content: { "site.yaml": "name: !!binary 5bel5L2c\n" } },
});

/** One field written twice in one entry. */
export const registerRepeatedKey = defineDiagnostic<{ line: string }>({
  code: "register-repeated-key",
  severity: "error",
  message: ({ line }) => `“${line}”：这一项在同一条中写了两次。`,
  hint: "只留一行；若本是两条，第二条另起一行，以“- ”开头。",
  example: { content: { "site.yaml": "name: 工作简报\nname: 工作动态\n" } },
});

/** A list where one text belongs, or the like. */
export const registerWrongShape = defineDiagnostic<{
  quote: string;
  field: string;
  expected: "text" | "list" | "map" | "entries";
}>({
  code: "register-wrong-shape",
  severity: "error",
  message: ({ quote, field, expected }) => `“${quote}”：${field}应写成${shapeNames[expected]}。`,
  hint: ({ expected }) => shapeHints[expected],
  example: {
    content: {
      "departments.yaml": "- name: 莘县局\n  aliases: 莘县自然资源和规划局\n  kind: 县区局\n  slug: shenxian\n",
    },
  },
});

const shapeNames = {
  text: "一段文字",
  list: "用方括号括起的几项",
  map: "“名称: 内容”的几行",
  entries: "一条一条的名录，每条以“- ”开头",
};
const shapeHints = {
  text: "只写一段文字，不用方括号，也不分行列出。",
  list: "写作“[甲, 乙]”，括号和逗号用半角；只有一项时写作“[甲]”。",
  map: "每行写作“名称: 内容”，冒号用半角，后面空一格。",
  entries: "每条第一行写作“- name: 名称”，以下各行与 name 对齐，冒号用半角，后面空一格。",
};

/** A field that this register does not have. */
export const registerUnknownKey = defineDiagnostic<{ key: string; nearest?: string | undefined }>({
  code: "register-unknown-key",
  severity: "error",
  message: ({ key, nearest }) => `“${key}”不是这份名录里的项目${nearest ? `，是否应为“${nearest}”？` : "。"}`,
  hint: ({ nearest }) => (nearest ? `若是“${nearest}”，请改正；若不需要，请删去这一行。` : "请删去这一行。"),
  example: {
    content: { "departments.yaml": "- name: 办公室\n  kinds: 机关科室\n  kind: 机关科室\n  slug: bangongshi\n" },
  },
});

/** A required field that is absent, or a place left blank. */
export const registerMissingField = defineDiagnostic<{ quote: string; field: string }>({
  code: "register-missing-field",
  severity: "error",
  message: ({ quote, field }) => `“${quote}”这里没有写${field}。`,
  hint: ({ field }) => `请补上${field}。`,
  example: { content: { "departments.yaml": "- name: 办公室\n  kind: 机关科室\n" } },
});

/** An address part that is not lower-case ASCII, or that Windows reserves. */
export const registerBadSlug = defineDiagnostic<{ slug: string }>({
  code: "register-bad-slug",
  severity: "error",
  message: ({ slug }) => `“${slug}”不能用作网址中的名称。`,
  hint: "用小写字母和数字，中间可用“-”连接，不超过60个字符，如 bangongshi；con、prn、aux、nul、com1、lpt1 之类是系统保留的名称。",
  example: { content: { "departments.yaml": "- name: 办公室\n  kind: 机关科室\n  slug: 办公室\n" } },
});

/** A date that does not exist or is written otherwise. */
export const registerBadDate = defineDiagnostic<{ date: string }>({
  code: "register-bad-date",
  severity: "error",
  message: ({ date }) => `“${date}”不是这里能用的日期。`,
  hint: "写作 2019、2019-03 或 2019-03-01，且须是历法上有的日期。",
  example: {
    content: { "departments.yaml": "- name: 林业局\n  kind: 机关科室\n  slug: linyeju\n  to: 2019-02-30\n" },
  },
});

/** A department that ends before it begins. */
export const registerDatesReversed = defineDiagnostic<{ from: string; to: string }>({
  code: "register-dates-reversed",
  severity: "error",
  message: ({ from, to }) => `“${to}”这个停用日期早于启用日期“${from}”。`,
  hint: "请核对 from（启用）与 to（停用）两项。",
  example: {
    content: {
      "departments.yaml": "- name: 林业局\n  kind: 机关科室\n  slug: linyeju\n  from: 2019-03\n  to: 2018\n",
    },
  },
});

/** A weight or threshold that is not a number in its range. */
export const registerBadNumber = defineDiagnostic<{ quote: string; range: string }>({
  code: "register-bad-number",
  severity: "error",
  message: ({ quote, range }) => `“${quote}”应是${range}的数。`,
  hint: "用半角数字，如 3 或 0.5。",
  example: { content: { "topics.yaml": "topics:\n  - name: 林业\n    slug: linye\n    terms:\n      高: [林长制]\n" } },
});

const quotedAll = (choices: readonly string[]) => choices.map((choice) => `“${choice}”`).join("");

/** A value outside the few that a field allows. */
export const registerBadChoice = defineDiagnostic<{ quote: string; field: string; choices: readonly string[] }>({
  code: "register-bad-choice",
  severity: "error",
  message: ({ quote, field, choices }) => `“${quote}”：${field}只能写${quotedAll(choices)}之一。`,
  hint: ({ choices }) => `请从${quotedAll(choices)}中选一个。`,
  example: { content: { "site.yaml": "contributors: 显示\n" } },
});

/** A name with a mark by which names are parted: it could never be found in a bulletin. */
export const registerSeparator = defineDiagnostic<{ name: string; mark: string }>({
  code: "register-separator",
  severity: "error",
  message: ({ name, mark }) => `“${name}”中有“${mark}”，会被当作一个名称。`,
  hint: "几个名称写在方括号里，用半角逗号分开，如“[甲, 乙]”；一个名称之中不用逗号、顿号、分号和斜线。",
  example: {
    content: { "topics.yaml": "topics:\n  - name: 林业\n    slug: linye\n    terms:\n      3: [林长制，湿地]\n" },
  },
});

/** A name, alias, slug or term that is there already. */
export const registerDuplicate = defineDiagnostic<{ text: string; what: string; firstLine: number; owner: string }>({
  code: "register-duplicate",
  severity: "error",
  message: ({ text, what, firstLine, owner }) => `“${text}”这个${what}与第${firstLine}行“${owner}”的重复。`,
  hint: "每个名称、别名和网址名只登记一次，请改去或删去其中一处。",
  example: {
    content: {
      "departments.yaml":
        "- name: 莘县局\n  kind: 县区局\n  slug: shenxian\n- name: 冠县局\n  aliases: [莘县局]\n  kind: 县区局\n  slug: guanxian\n",
    },
  },
});

/** A parent that the register does not have. */
export const registerUnknownParent = defineDiagnostic<{ parent: string; nearest?: string | undefined }>({
  code: "register-unknown-parent",
  severity: "error",
  message: ({ parent, nearest }) =>
    `“${parent}”作为上级单位，不在部门名录中${nearest ? `，是否应为“${nearest}”？` : "。"}`,
  hint: "上级单位须是本名录中另一个部门的名称。",
  example: {
    content: { "departments.yaml": "- name: 收费科\n  kind: 直属单位\n  slug: shoufeike\n  parent: 登记中心\n" },
  },
});

/** A chain of parents that leads back to its beginning. */
export const registerParentCircle = defineDiagnostic<{ name: string; parent: string }>({
  code: "register-parent-circle",
  severity: "error",
  message: ({ name, parent }) => `“${name}”的上级单位写作“${parent}”，逐级往上又回到“${name}”。`,
  hint: "请核对各部门的 parent（上级单位），最上一级不写。",
  example: {
    content: { "departments.yaml": "- name: 收费科\n  kind: 直属单位\n  slug: shoufeike\n  parent: 收费科\n" },
  },
});

/** An address of the site that is not a whole one. */
export const registerBadUrl = defineDiagnostic<{ url: string }>({
  code: "register-bad-url",
  severity: "error",
  message: ({ url }) => `“${url}”不是完整的网址。`,
  hint: "写作 https://www.example.gov.cn，以 http:// 或 https:// 开头，只到域名或其下的目录为止。",
  example: { content: { "site.yaml": "url: www.example.gov.cn\n" } },
});

export const registerDiagnostics: readonly ListedDiagnosticKind[] = [
  registerSyntax,
  registerTooLarge,
  registerUnusedNotation,
  registerRepeatedKey,
  registerWrongShape,
  registerUnknownKey,
  registerMissingField,
  registerBadSlug,
  registerBadDate,
  registerDatesReversed,
  registerBadNumber,
  registerBadChoice,
  registerSeparator,
  registerDuplicate,
  registerUnknownParent,
  registerParentCircle,
  registerBadUrl,
];
