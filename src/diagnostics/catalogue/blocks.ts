import { defineDiagnostic } from "../define.ts";

/** What can be amiss with headings, briefs and the other blocks of a body (GRAMMAR §3). */

const lead = "## 我市召开工作会议\n\n近日，市局召开会议。（园林科）\n";

export const headingWithoutBlank = defineDiagnostic<{ readonly line: string }>({
  code: "heading-without-blank",
  severity: "warning",
  message: ({ line }) => `“${line}”的井号后面没有空格，已读作标题。`,
  hint: "请在井号后加一个空格，如“## 标题”；若这一行不是标题，请在行首的井号前加一个反斜杠“\\”。",
  example: { body: "##我市召开工作会议\n\n近日，市局召开会议。（园林科）" },
});

export const fullWidthHeading = defineDiagnostic<{ readonly line: string }>({
  code: "full-width-heading",
  severity: "warning",
  message: ({ line }) => `“${line}”用了全角井号“＃”，已读作标题。`,
  hint: "请改用半角井号，如“## 标题”。",
  example: { body: "＃＃ 我市召开工作会议\n\n近日，市局召开会议。（园林科）" },
});

export const singleHashLead = defineDiagnostic<{ readonly title: string }>({
  code: "single-hash-lead",
  severity: "warning",
  message: ({ title }) => `“# ${title}”只有一个井号，因其后的正文以署名结尾，已读作文章标题。`,
  hint: "文章标题请用两个井号：“## 标题”。",
  example: { body: "# 我市召开工作会议\n\n近日，市局召开会议。（园林科）" },
});

export const singleHashText = defineDiagnostic<{ readonly title: string }>({
  code: "single-hash-text",
  severity: "warning",
  message: ({ title }) => `“# ${title}”只有一个井号，其后的正文没有署名，已当作一行小标题，没有另起一篇文章。`,
  hint: "若是文章标题，请用两个井号：“## 标题”。",
  example: { body: `${lead}\n# 市局要闻\n\n本月要闻如下。\n\n▲近日，市局开展巡查。（园林科）` },
});

export const setextLead = defineDiagnostic<{ readonly title: string; readonly underline: string }>({
  code: "underlined-title",
  severity: "warning",
  message: ({ title, underline }) => `“${title}”下面一行是“${underline}”，已把它读作文章标题。`,
  hint: "若是标题，请改写作“## 标题”并删去横线；若不是，请在横线前空一行。",
  example: { body: "我市召开工作会议\n---\n\n近日，市局召开会议。（园林科）" },
});

export const underlineDivider = defineDiagnostic<{ readonly line: string; readonly underline: string }>({
  code: "underline-divider",
  severity: "warning",
  message: ({ line, underline }) => `“${line}”下面一行是“${underline}”，这一句不像标题，已把横线读作分隔线。`,
  hint: "若是分隔线，请在横线前空一行；若上一行是标题，请改写作“## 标题”。",
  example: { body: "▲近日，市局开展巡查。\n---\n（园林科）" },
});

export const masthead = defineDiagnostic<{ readonly title: string }>({
  code: "masthead",
  severity: "info",
  message: ({ title }) => `“${title}”与简报标题（title）相同，是报头，没有算作文章标题。`,
  hint: "不必处理；页面的报头由文件开头的标题（title）生成。",
  example: { body: `# 工作简报\n\n${lead}` },
});

export const sectionLabel = defineDiagnostic<{ readonly title: string }>({
  code: "section-label",
  severity: "info",
  message: ({ title }) => `“${title}”之后紧接 ▲ 简讯，是栏目名，不属于任何一条。`,
  hint: "不必处理；若它是文章标题，请在其下补上正文。",
  example: { body: "## 简讯\n\n▲近日，市局开展巡查。（园林科）" },
});

export const emptyLead = defineDiagnostic<{ readonly title: string }>({
  code: "empty-lead",
  severity: "error",
  message: ({ title }) => `标题“${title}”下面没有正文。`,
  hint: "请补上正文，或删去这一行标题。",
  example: { body: `## 我市召开推进会\n\n${lead}` },
});

export const blankTitle = defineDiagnostic<{ readonly line: string }>({
  code: "blank-title",
  severity: "error",
  message: ({ line }) => `“${line}”后面没有标题文字。`,
  hint: "请在井号后写上标题，如“## 我市召开工作会议”；若不需要标题，请删去这一行。",
  example: { body: "##\n\n近日，市局召开会议。（园林科）" },
});

export const emptyBrief = defineDiagnostic<{ readonly mark: string }>({
  code: "empty-brief",
  severity: "error",
  message: ({ mark }) => `“${mark}”后面没有文字。`,
  hint: "请在 ▲ 后写上简讯正文，或删去这一行。",
  example: { body: "▲\n\n▲近日，市局开展巡查。（园林科）" },
});

export const onlyAttribution = defineDiagnostic<{ readonly title: string; readonly text: string }>({
  code: "only-attribution",
  severity: "error",
  message: ({ title, text }) => `“${title}”之下只有署名“${text}”，没有正文。`,
  hint: "请补上正文；若署名属于上一条，请删去它前面的标题或 ▲。",
  example: { body: "▲（园林科）\n\n▲近日，市局开展巡查。（园林科）" },
});

export const unusualBriefMark = defineDiagnostic<{ readonly mark: string; readonly line: string }>({
  code: "unusual-brief-mark",
  severity: "warning",
  message: ({ mark, line }) => `“${line}”以“${mark}”开头，已读作一条简讯。`,
  hint: "简讯请以“▲”开头。",
  example: { body: "△近日，市局开展巡查。（园林科）" },
});

export const bulletNotBrief = defineDiagnostic<{ readonly mark: string; readonly line: string }>({
  code: "bullet-not-brief",
  severity: "warning",
  message: ({ mark, line }) => `“${line}”以“${mark}”开头，已当作正文，没有读作简讯。`,
  hint: "若是一条简讯，请改以“▲”开头，并在末尾写上署名，如（园林科）；若是正文，不必处理。",
  example: { body: `${lead}\n●近日，市局开展巡查。` },
});

export const briefInLine = defineDiagnostic<{ readonly before: string; readonly line: string }>({
  code: "brief-in-line",
  severity: "warning",
  message: ({ before, line }) => `“${before}▲${line}”中的“▲”紧跟在署名后面，已从这里另起一条简讯。`,
  hint: "请让每条简讯另起一行，以“▲”开头。",
  example: { body: "▲近日，市局开展巡查。（园林科）▲近日，林场开展验收。（国有林场）" },
});

/** `others`: how many more there are in the paragraph that are not told one by one. */
export const markInText = defineDiagnostic<{ readonly text: string; readonly others: number }>({
  code: "mark-in-text",
  severity: "info",
  message: ({ text, others }) => {
    const more = others === 0 ? "" : `这一段里另有${others}个“▲”，没有一一列出。`;
    return `“${text}”中的“▲”不在行首，已当作正文里的符号。${more}`;
  },
  hint: "若从这里起是另一条简讯，请让它另起一行；若是正文，不必处理。",
  example: { body: "▲近日，市局在图上用▲标出监测点。（园林科）" },
});

export const doubledMark = defineDiagnostic<{ readonly line: string }>({
  code: "doubled-brief-mark",
  severity: "warning",
  message: ({ line }) => `“${line}”开头有两个“▲”，已读作一条简讯，后一个“▲”留在正文里。`,
  hint: "请只留一个“▲”；若是两条，请分作两行。",
  example: { body: "▲▲近日，市局开展巡查。（园林科）" },
});

export const preambleText = defineDiagnostic<{ readonly text: string }>({
  code: "preamble",
  severity: "warning",
  message: ({ text }) => `“${text}”在第一篇文章和第一条简讯之前，不属于任何一条，已作为卷首文字保留在本期页面上。`,
  hint: "若是报头的期号、日期，请写在文件开头的两行“---”之间并在此删去；若是文章，请在它前面加标题“## 标题”；若是简讯，请以“▲”开头。",
  example: { body: `聊城市自然资源和规划局办公室编\n\n${lead}` },
});

export const noRecords = defineDiagnostic<undefined>({
  code: "no-records",
  severity: "error",
  message: () => "正文里没有一篇文章，也没有一条简讯。",
  hint: "文章请以“## 标题”开头，简讯请以“▲”开头。",
  example: { body: "" },
});

export const tooManyRecords = defineDiagnostic<{ readonly count: number; readonly limit: number }>({
  code: "too-many-records",
  severity: "error",
  message: ({ count, limit }) => `这一期有 ${count} 条，超过每期 ${limit} 条的上限。`,
  hint: "请确认文件中只有一期简报；若确有这样多，请分作两期。",
  example: { body: Array.from({ length: 10_001 }, (_, index) => `▲近日第${index}次巡查。（园林科）`).join("\n") },
});

export const nestingTooDeep = defineDiagnostic<{ readonly text: string; readonly limit: number }>({
  code: "nesting-too-deep",
  severity: "error",
  message: ({ text, limit }) => `“${text}”中的括号、引用或列表一层套一层，超过了 ${limit} 层。`,
  hint: "请减少套用的层数，或检查是否误粘贴了其他内容。",
  example: { body: `▲近日，市局开展${"（".repeat(60)}巡查${"）".repeat(60)}工作。（园林科）` },
});

export const rawHtml = defineDiagnostic<{ readonly tag: string }>({
  code: "raw-html",
  severity: "warning",
  message: ({ tag }) => `“${tag}”是网页代码，不起作用，已作为文字显示。`,
  hint: "请删去尖括号内的代码，只留文字。",
  example: { body: "▲近日，市局开展<b>巡查</b>。（园林科）" },
});

export const htmlComment = defineDiagnostic<{ readonly comment: string }>({
  code: "html-comment",
  severity: "warning",
  message: ({ comment }) => `“${comment}”是网页批注，没有发布。`,
  hint: "若是正文，请删去两端的“<!--”和“-->”；若是批注，不必处理。",
  example: { body: "▲近日，市局开展巡查。<!-- 待核 -->（园林科）" },
});

export const writingGuide = defineDiagnostic<{ readonly head: string }>({
  code: "writing-guide",
  severity: "info",
  message: ({ head }) => `“${head}”是新建时自带的填写说明，不会发布。请把简报全文写在它的下面。`,
  hint: "写好以后可以删去这段说明，不删也可以。",
  example: { body: "<!-- 填写说明：把简报全文写在下面。 -->\n\n▲近日，市局开展巡查。（园林科）" },
});

export const unclosedFence = defineDiagnostic<{ readonly line: string }>({
  code: "unclosed-fence",
  severity: "warning",
  message: ({ line }) => `“${line}”像是代码块的开头，但后面没有与它成对的一行，已当作正文。`,
  hint: "若不是代码块，请删去这一行；若是，请在代码块末尾另起一行写上同样的符号。",
  example: { body: `${lead}\n\`\`\`\n▲近日，市局开展巡查。（园林科）` },
});

export const pageNumber = defineDiagnostic<{ readonly line: string }>({
  code: "page-number",
  severity: "warning",
  message: ({ line }) => `“${line}”单独成行，是页码，已略去。`,
  hint: "请删去页码；若它是正文里的数字，请与上一行或下一行连写。",
  example: { body: "▲近日，市局开展巡查。\n- 5 -\n（园林科）" },
});

export const imageNotPublished = defineDiagnostic<{ readonly text: string }>({
  code: "image-not-published",
  severity: "info",
  message: ({ text }) => `图片“${text}”没有发布，页面上只有它的说明文字。`,
  hint: "请在正文中写明图片要说的内容，或删去图片。",
  example: { body: "▲近日，市局开展巡查。\n\n![巡查现场](photo.jpg)\n\n（园林科）" },
});

export const raggedTable = defineDiagnostic<{ readonly row: string }>({
  code: "ragged-table",
  severity: "warning",
  message: ({ row }) => `表格中“${row}”一行的格数与表头不同，已按现有的格保留。`,
  hint: "请核对这一行的竖线“|”，使各行格数相同。",
  example: { body: `${lead.replace("（园林科）", "")}\n| 县区 | 面积 |\n|---|---|\n| 莘县 | 3 | 多 |\n\n（园林科）` },
});

export const titleAttribution = defineDiagnostic<{ readonly title: string; readonly group: string }>({
  code: "attribution-in-title",
  severity: "warning",
  message: ({ title, group }) => `标题“${title}”以“${group}”结尾，像是署名，已留在标题里。`,
  hint: "若是署名，请移到正文末尾另起一行。",
  example: { body: "## 我市召开工作会议（园林科）\n\n近日，市局召开会议。（园林科）" },
});

export const equalTitles = defineDiagnostic<{ readonly title: string; readonly line: number }>({
  code: "equal-titles",
  severity: "warning",
  message: ({ title, line }) => `标题“${title}”与第 ${line} 行的标题相同，两篇都已保留。`,
  hint: "若是重复粘贴，请删去一篇；若确为两篇，请使标题有所区别。",
  example: { body: `${lead}\n${lead}` },
});

export const equalBriefs = defineDiagnostic<{ readonly text: string; readonly line: number }>({
  code: "equal-briefs",
  severity: "warning",
  message: ({ text, line }) => `简讯“${text}”与第 ${line} 行的简讯相同，两条都已保留。`,
  hint: "若是重复粘贴，请删去一条。",
  example: { body: "▲近日，市局开展巡查。（园林科）\n▲近日，市局开展巡查。（园林科）" },
});

export const classified = defineDiagnostic<{ readonly line: string }>({
  code: "classified",
  severity: "error",
  message: ({ line }) => `“${line}”是密级或内部标志，这样的文件不能公开发布。`,
  hint: "请先按规定确认能否公开；可以公开的，请删去这一行。",
  example: { body: `机密★一年\n\n${lead}` },
});

export const unknownTopic = defineDiagnostic<{ readonly name: string; readonly nearest: string | null }>({
  code: "unknown-topic",
  severity: "warning",
  message: ({ name, nearest }) => `主题“${name}”不在主题名录中，没有采用${nearest ? `；是否应为“${nearest}”？` : "。"}`,
  hint: "请改用 content/topics.yaml 中的主题名称。",
  example: {
    content: {
      "topics.yaml": "topics:\n  - name: 林业与湿地\n    slug: forestry\n    terms:\n      3: [林业]\n",
      "issues/a.md":
        "---\ntitle: 工作简报\nnumber: 1\ndate: 2023-10-20\n---\n▲近日，市局开展林业巡查。\n\n（园林科）\n主题：林业与湿\n",
    },
  },
});

export const topicLineElsewhere = defineDiagnostic<{ readonly line: string }>({
  code: "topic-line-elsewhere",
  severity: "info",
  message: ({ line }) => `“${line}”不在单独成行的署名的上一行或下一行，已当作正文。`,
  hint: "若要指定主题，请把这一行放在单独成行的署名之后。",
  example: { body: "▲近日，市局开展巡查。\n\n主题：林业\n\n随后开展验收。\n\n（园林科）" },
});

export const blockDiagnostics = [
  headingWithoutBlank,
  fullWidthHeading,
  singleHashLead,
  singleHashText,
  setextLead,
  underlineDivider,
  masthead,
  sectionLabel,
  emptyLead,
  blankTitle,
  emptyBrief,
  onlyAttribution,
  unusualBriefMark,
  bulletNotBrief,
  briefInLine,
  markInText,
  doubledMark,
  preambleText,
  noRecords,
  tooManyRecords,
  nestingTooDeep,
  rawHtml,
  htmlComment,
  writingGuide,
  unclosedFence,
  pageNumber,
  imageNotPublished,
  raggedTable,
  titleAttribution,
  equalTitles,
  equalBriefs,
  classified,
  unknownTopic,
  topicLineElsewhere,
];
