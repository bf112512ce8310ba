import { defineDiagnostic } from "../define.ts";

/** What can be doubtful about an attribution (GRAMMAR §4). */

interface InGroup {
  readonly group: string;
  readonly text: string;
  readonly taken: string;
}

export const noAttribution = defineDiagnostic<{ readonly text: string; readonly group: string | null }>({
  code: "no-attribution",
  severity: "warning",
  message: ({ text, group }) => `“${text}”一条没有署名${group === null ? "。" : `；末尾的“${group}”没有读作署名。`}`,
  hint: "请在末尾写上供稿单位，如（园林科）或（园林科/周正）；单位不会从正文中推测。",
  example: { body: "▲近日，市局开展巡查。" },
});

export const weakAttribution = defineDiagnostic<{ readonly group: string; readonly before: string }>({
  code: "weak-attribution",
  severity: "warning",
  message: ({ group, before }) => `“${before}${group}”中的“${group}”前面没有句号，已读作署名；它也可能是正文里的说明。`,
  hint: "若是署名，请在它前面加句号，或另起一行；若是正文，请在它后面加句号。",
  example: { body: "▲近日，市局开展专项巡查（执法支队）" },
});

export const weakPersons = defineDiagnostic<{ readonly group: string }>({
  code: "weak-persons",
  severity: "warning",
  message: ({ group }) => `“${group}”前面没有句号，其中只有人名，已当作正文，没有读作署名。`,
  hint: "若是署名，请写上单位并另起一行，如（园林科/周正）；若是正文，请在它后面加句号。",
  example: { body: "▲近日，市局开展专项巡查（周正）" },
});

export const personsOnly = defineDiagnostic<{ readonly group: string }>({
  code: "persons-only",
  severity: "warning",
  message: ({ group }) => `署名“${group}”中只有人名，没有单位。`,
  hint: "请写上单位，如（园林科/周正）。",
  example: { body: "▲近日，市局开展专项巡查。（周正）" },
});

export const personWithoutDepartment = defineDiagnostic<InGroup>({
  code: "person-without-department",
  severity: "warning",
  message: ({ group, text }) => `署名“${group}”中的“${text}”前面没有单位，已记为没有单位的作者。`,
  hint: "请把单位写在人名之前，如（园林科/周正）。",
  example: { body: "▲近日，市局开展专项巡查。（周正、园林科）" },
});

export const unknownPart = defineDiagnostic<InGroup & { readonly nearest: string | null }>({
  code: "unknown-part",
  severity: "warning",
  message: ({ group, text, taken, nearest }) =>
    `署名“${group}”中的“${text}”既不像单位名也不像人名，已读作${taken}${nearest ? `；是否应为“${nearest}”？` : "。"}`,
  hint: "请写单位全称或常用简称；若为单位，可登记到 content/departments.yaml。",
  example: { body: "▲近日，市局开展专项巡查。（阳光政务）" },
});

export const twoCharacterName = defineDiagnostic<InGroup>({
  code: "two-character-name",
  severity: "warning",
  message: ({ group, text, taken }) => `署名“${group}”中的“${text}”可以是单位，也可以是人名，已读作${taken}。`,
  hint: "若为单位，请写全称或登记到 content/departments.yaml；若为人名，请写作“单位/姓名”。",
  example: { body: "▲近日，市局开展专项巡查。（马站）" },
});

export const personLikeDepartment = defineDiagnostic<InGroup>({
  code: "person-like-department",
  severity: "warning",
  message: ({ group, text, taken }) => `署名“${group}”中的“${text}”可以是人名，也可以是单位，已读作${taken}。`,
  hint: "若为单位，请登记到 content/departments.yaml；若为人名，请在该单位的 contributors 中登记。",
  example: { body: "▲近日，市局开展专项巡查。（园林科 王知行）" },
});

export const emptySide = defineDiagnostic<InGroup>({
  code: "empty-side",
  severity: "warning",
  message: ({ group }) => `署名“${group}”中“/”的一边是空的，只记下了另一边。`,
  hint: "请写作“单位/姓名”；没有姓名的，请删去“/”。",
  example: { body: "▲近日，市局开展专项巡查。（园林科/）" },
});

export const otherRole = defineDiagnostic<InGroup>({
  code: "other-role",
  severity: "warning",
  message: ({ group, text, taken }) => `署名“${group}”中的“${text}”，分工是“${taken}”，没有记为作者。`,
  hint: "若为作者，请写作“单位/姓名”；否则不必处理。",
  example: { body: "▲近日，市局开展专项巡查。（园林科/周正；审核：张丽）" },
});

export const extraWord = defineDiagnostic<InGroup>({
  code: "extra-word",
  severity: "warning",
  message: ({ group, text, taken }) => `署名“${group}”中“${text}”的“${taken}”不是单位名或人名，已略去。`,
  hint: "署名中请只写单位和姓名，如（园林科/周正）。",
  example: { body: "▲近日，市局开展专项巡查。（园林科科长周正）" },
});

export const reversedCredit = defineDiagnostic<InGroup>({
  code: "reversed-credit",
  severity: "warning",
  message: ({ group, text, taken }) => `署名“${group}”中的“${text}”人名在前、单位在后，已把“${taken}”读作单位。`,
  hint: "请写作“单位/姓名”，如（园林科/周正）。",
  example: { body: "▲近日，市局开展专项巡查。（周正/园林科）" },
});

export const newDepartment = defineDiagnostic<{ readonly name: string; readonly nearest: string | null }>({
  code: "new-department",
  severity: "info",
  message: ({ name, nearest }) =>
    `署名中的“${name}”不在单位名录中，已按新单位收录${nearest ? `；是否应为“${nearest}”？` : "。"}`,
  hint: "若为笔误，请改正文稿；若为新单位，请登记到 content/departments.yaml。",
  example: { body: "▲近日，莘县局选送的“永莲蜜4号”获优质奖。（莘具局）" },
});

export const textAfterAttribution = defineDiagnostic<{ readonly group: string; readonly text: string }>({
  code: "text-after-attribution",
  severity: "warning",
  message: ({ group, text }) => `署名“${group}”之后还有文字“${text}”，仍归入这一条。`,
  hint: "若其后是另一条，请以“▲”或“## 标题”开头；若是编辑、印数等版记，请移到文件开头的相应项目中。",
  example: { body: "▲近日，市局开展巡查。\n\n（园林科）\n\n近日，林场开展验收。" },
});

export const groupBeforeStop = defineDiagnostic<{ readonly group: string }>({
  code: "group-before-stop",
  severity: "warning",
  message: ({ group }) => `“${group}”后面有句号，已当作正文，没有读作署名。`,
  hint: "若是署名，请把句号移到括号之前；若是正文，不必处理。",
  example: { body: "▲近日，专项巡查由相关科室牵头（园林科）。" },
});

export const wrongBrackets = defineDiagnostic<{ readonly group: string }>({
  code: "wrong-brackets",
  severity: "warning",
  message: ({ group }) => `“${group}”不是圆括号，已当作正文，没有读作署名。`,
  hint: "署名请用圆括号，如（园林科）。",
  example: { body: "▲近日，市局开展巡查。【园林科】" },
});

/** `others`: how many more there are in the record that are not told one by one. */
export const unclosedBracket = defineDiagnostic<{
  readonly mark: string;
  readonly text: string;
  readonly others: number;
}>({
  code: "unclosed-bracket",
  severity: "warning",
  message: ({ mark, text, others }) => {
    const more = others === 0 ? "" : `这一条里这样的符号另有${others}个，没有一一列出。`;
    return `“${text}”中的“${mark}”到这一条结束都没有与它成对的另一半。${more}`;
  },
  hint: "请补上另一半，或删去多余的符号。",
  example: { body: "▲近日，市局开展《关于巡查的意见宣讲。（园林科）" },
});

export const unopenedBracket = defineDiagnostic<{ readonly text: string }>({
  code: "unopened-bracket",
  severity: "warning",
  message: ({ text }) => `“${text}”末尾的括号没有与它成对的前一半，已当作正文。`,
  hint: "若是署名，请补上前括号，如（园林科）；否则请删去这个括号。",
  example: { body: "▲近日，市局开展巡查。园林科）" },
});

export const possibleAttribution = defineDiagnostic<{ readonly group: string; readonly after: string }>({
  code: "possible-attribution",
  severity: "info",
  message: ({ group, after }) => `“${group}”之后直接连着“${after}”，已当作正文；“${group}”也可能是上一条的署名。`,
  hint: "若其后是另一条，请以“▲”或“## 标题”开头。",
  example: {
    body: "▲近日，市局在全市范围内组织开展专项巡查和整治工作（执法支队）\n\n近日，林场开展验收。\n\n（园林科）",
  },
});

export const attributionDiagnostics = [
  noAttribution,
  weakAttribution,
  weakPersons,
  personsOnly,
  personWithoutDepartment,
  unknownPart,
  twoCharacterName,
  personLikeDepartment,
  emptySide,
  otherRole,
  extraWord,
  reversedCredit,
  newDepartment,
  textAfterAttribution,
  groupBeforeStop,
  wrongBrackets,
  unclosedBracket,
  unopenedBracket,
  possibleAttribution,
];
