import { defineDiagnostic } from "../define.ts";

/** What can be said of a document that is taken over into an issue. */

const saveAsDocx =
  "请用 Word 或 WPS 打开原稿，选“文件—另存为”，保存类型选“Word 文档（*.docx）”（WPS 中为“Microsoft Word 文件（*.docx）”），再导入新存的文件。";
const nothingToDo = "不必处理。";

const sentence = "<w:p><w:r><w:t>▲近日，市局开展巡查。（园林科）</w:t></w:r></w:p>";

export const oldWordFormat = defineDiagnostic<{ readonly name: string; readonly format: string }>({
  code: "import-old-format",
  severity: "error",
  message: ({ name, format }) => `“${name}”是${format}，其中的文字不能直接读出，没有导入。`,
  hint: saveAsDocx,
  example: { document: "简报.doc", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
});

export const encryptedDocument = defineDiagnostic<{ readonly name: string }>({
  code: "import-encrypted",
  severity: "error",
  message: ({ name }) => `“${name}”设有打开密码，文字已加密，没有导入。`,
  hint: "请用 Word 或 WPS 打开原稿，在“文件—信息—保护文档”（WPS 中为“文件—文档加密—密码加密”）中去掉密码，另存为 .docx，再导入。",
  example: {
    document: "简报.docx",
    bytes: [
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ],
  },
});

export const damagedDocument = defineDiagnostic<{ readonly name: string; readonly reason: string }>({
  code: "import-damaged",
  severity: "error",
  message: ({ name, reason }) => `“${name}”不是完好的 Word 文档（${reason}），没有导入。`,
  hint: `请确认它能用 Word 或 WPS 打开；若能，${saveAsDocx.slice(1)}`,
  example: { document: "简报.docx", bytes: [0x50, 0x4b, 0x03, 0x04, 0x14] },
});

export const foreignFormat = defineDiagnostic<{ readonly name: string; readonly format: string }>({
  code: "import-foreign-format",
  severity: "error",
  message: ({ name, format }) => `“${name}”是${format}，不能导入。`,
  hint: `请找到排版前的 Word 或 WPS 原稿。${saveAsDocx}只有 PDF 时，请在其中选中全文，复制后粘贴为文本文件（.txt）。`,
  example: { document: "简报.pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
});

export const undecodableDocument = defineDiagnostic<{ readonly name: string }>({
  code: "import-undecodable",
  severity: "error",
  message: ({ name }) => `“${name}”既不是 Word 文档，也不是 UTF-8、UTF-16 或 GB18030（GBK）编码的文本，没有导入。`,
  hint: `${saveAsDocx}文本文件请在记事本中另存，编码选“UTF-8”。`,
  example: { document: "简报.txt", bytes: [0xff, 0x00, 0x80, 0xff, 0x01] },
});

export const emptyDocument = defineDiagnostic<{ readonly name: string }>({
  code: "import-empty",
  severity: "error",
  message: ({ name }) => `“${name}”是空的（空文件），没有可以导入的文字。`,
  hint: "请确认选对了文件，并已保存。若文字都在图片中，须先录为文字。",
  example: { document: "简报.txt", bytes: [0x20, 0x0a] },
});

export const documentTooLarge = defineDiagnostic<{ readonly name: string; readonly limit: string }>({
  code: "import-too-large",
  severity: "error",
  message: ({ name, limit }) => `“${name}”中的文字部分超过 ${limit} 的上限，不像是一期简报，没有导入。`,
  hint: "请确认选对了文件；若确有这样长，请分作几个文件。",
  example: { word: { body: `<w:p><w:r><w:t>${"文".repeat(6 * 1024 * 1024)}</w:t></w:r></w:p>` } },
});

export const encodingConverted = defineDiagnostic<{ readonly name: string; readonly encoding: string }>({
  code: "import-encoding",
  severity: "info",
  message: ({ name, encoding }) => `“${name}”是 ${encoding} 编码，已转为 UTF-8。`,
  hint: "不必处理；若文中有乱码，请用 Word 或记事本打开原稿，另存为 UTF-8 编码再导入。",
  example: { document: "简报.txt", bytes: [0xb9, 0xa4, 0xd7, 0xf7, 0xbc, 0xf2, 0xb1, 0xa8] },
});

export const fieldFound = defineDiagnostic<{ readonly name: string; readonly value: string; readonly line: string }>({
  code: "import-field",
  severity: "info",
  message: ({ name, value, line }) => `“${line}”读作${name}：${value}，已写在文件开头。`,
  hint: "请核对；若不对，请改文件开头的这一行。",
  example: { document: "简报.txt", text: "工作简报\n第10期\n▲近日，市局开展巡查。（园林科）\n" },
});

export const fieldDoubtful = defineDiagnostic<{ readonly name: string; readonly text: string }>({
  code: "import-field-doubtful",
  severity: "warning",
  message: ({ name, text }) => `“${text}”在期号之上，估计是${name}，已写在文件开头。`,
  hint: "请核对；若不是，请改文件开头的这一行，并把这些字移回正文。",
  example: { document: "简报.txt", text: "园林之声\n第10期\n▲近日，市局开展巡查。（园林科）\n" },
});

export const fieldDiffers = defineDiagnostic<{ readonly name: string; readonly text: string; readonly value: string }>({
  code: "import-field-differs",
  severity: "warning",
  message: ({ name, text, value }) => `“${text}”与前面读到的${name} ${value} 不同，这一行留在正文中。`,
  hint: "请核对以哪个为准，改好文件开头，并删去正文中的这一行。",
  example: {
    document: "简报.txt",
    text: "工作简报\n第10期\n▲近日，市局开展巡查。（园林科）\n\n第11期\n",
  },
});

export const headingProposed = defineDiagnostic<{
  readonly title: string;
  readonly reason: "style" | "look" | "place" | "label";
  readonly lines: number;
}>({
  code: "import-heading",
  severity: "info",
  message: ({ title, reason, lines }) => {
    const why = {
      style: "原稿用了标题样式",
      look: "它居中、字大或用了标题的字体",
      place: "它在全文开头或上一篇的署名之后自成一行，后面接着正文",
      label: "它在简讯之前自成一行",
    }[reason];
    return `“${title}”：${why}，已作为标题（##）${lines > 1 ? `，原稿的 ${lines} 行已合为一行` : ""}。`;
  },
  hint: "若不是标题，请删去行首的“## ”。",
  example: {
    word: {
      body: `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>我市开展巡查</w:t></w:r></w:p><w:p><w:r><w:t>近日，市局开展巡查。（园林科）</w:t></w:r></w:p>`,
    },
  },
});

export const columnHeading = defineDiagnostic<{ readonly title: string }>({
  code: "import-column",
  severity: "warning",
  message: ({ title }) => `“${title}”是几篇文章之上的栏目标题，自己没有正文，已作为小标题（###）留在原处。`,
  hint: "网站按单位和主题分类，不用栏目；若不需要，请删去这一行。",
  example: {
    word: {
      body: `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>工作动态</w:t></w:r></w:p><w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>我市开展巡查</w:t></w:r></w:p>${sentence.replace("▲", "")}`,
    },
  },
});

export const pageNumberDropped = defineDiagnostic<{ readonly line: string }>({
  code: "import-page-number",
  severity: "info",
  message: ({ line }) => `“${line}”是页码，已略去。`,
  hint: "若不是页码，请补回正文。",
  example: {
    document: "简报.txt",
    text: "▲近日，市局开展巡查。（园林科）\n\n- 2 -\n\n▲今年以来，市局开展执法。（执法支队）\n",
  },
});

export const ruleDropped = defineDiagnostic<{ readonly line: string }>({
  code: "import-rule",
  severity: "info",
  message: ({ line }) => `“${line}”是版头或版尾的分隔线，已略去。`,
  hint: nothingToDo,
  example: { document: "简报.txt", text: "工作简报\n————————\n第10期\n▲近日，市局开展巡查。（园林科）\n" },
});

export const contentsDropped = defineDiagnostic<{ readonly line: string }>({
  code: "import-contents",
  severity: "info",
  message: ({ line }) => `“${line}”是自动生成的目录，已略去；网站会另作目录。`,
  hint: "若不是目录，请补回正文。",
  example: {
    word: {
      body: `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>我市开展巡查 1</w:t></w:r></w:p>${sentence}`,
      parts: {
        styles:
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>',
      },
    },
  },
});

export const marginDropped = defineDiagnostic<{ readonly place: string; readonly text: string }>({
  code: "import-margin",
  severity: "info",
  message: ({ place, text }) => `${place}“${text}”已略去。`,
  hint: "若其中有正文或刊名，请补到稿中。",
  example: {
    word: {
      body: sentence,
      parts: {
        header1:
          '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>工作简报</w:t></w:r></w:p></w:hdr>',
      },
    },
  },
});

export const commentDropped = defineDiagnostic<{ readonly text: string }>({
  code: "import-comment",
  severity: "warning",
  message: ({ text }) => `批注“${text}”没有导入。`,
  hint: "批注多是尚未办理的意见；请先在原稿中办完，或照它改正文。",
  example: {
    word: {
      body: sentence,
      parts: {
        comments:
          '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment><w:p><w:r><w:t>请核对日期</w:t></w:r></w:p></w:comment></w:comments>',
      },
    },
  },
});

export const insertionKept = defineDiagnostic<{ readonly text: string }>({
  code: "import-insertion",
  severity: "warning",
  message: ({ text }) => `“${text}”是修订中插入的文字，尚未接受，已按接受修订后的样子保留。`,
  hint: "请确认这处修订已经定稿。",
  example: {
    word: {
      body: "<w:p><w:r><w:t>▲近日，市局</w:t></w:r><w:ins><w:r><w:t>认真</w:t></w:r></w:ins><w:r><w:t>开展巡查。（园林科）</w:t></w:r></w:p>",
    },
  },
});

export const deletionDropped = defineDiagnostic<{ readonly text: string }>({
  code: "import-deletion",
  severity: "warning",
  message: ({ text }) => `“${text}”是修订中删去的文字，尚未接受，已按接受修订后的样子略去。`,
  hint: "请确认这处修订已经定稿；若要保留这些字，请补回正文。",
  example: {
    word: {
      body: "<w:p><w:r><w:t>▲近日，市局</w:t></w:r><w:del><w:r><w:delText>再次</w:delText></w:r></w:del><w:r><w:t>开展巡查。（园林科）</w:t></w:r></w:p>",
    },
  },
});

export const hiddenDropped = defineDiagnostic<{ readonly text: string }>({
  code: "import-hidden",
  severity: "warning",
  message: ({ text }) => `“${text}”在原稿中设为隐藏，看不见也印不出，已略去。`,
  hint: "若要发布这些字，请补回正文。",
  example: {
    word: {
      body: "<w:p><w:r><w:t>▲近日，市局</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>待核</w:t></w:r><w:r><w:t>开展巡查。（园林科）</w:t></w:r></w:p>",
    },
  },
});

export const fieldResultDropped = defineDiagnostic<{ readonly text: string }>({
  code: "import-page-field",
  severity: "info",
  message: ({ text }) => `“${text}”是自动的页码，已略去。`,
  hint: "若不是页码，请补回正文。",
  example: {
    word: {
      body: `<w:p><w:r><w:t>▲近日，市局开展巡查。（园林科）</w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>`,
    },
  },
});

export const textBoxKept = defineDiagnostic<{ readonly text: string }>({
  code: "import-text-box",
  severity: "warning",
  message: ({ text }) => `“${text}”原在文本框或艺术字中，已放在它所附的段落之后。`,
  hint: "请核对它在文中的先后；若只是装饰，请删去。",
  example: {
    word: {
      body: `<w:p><w:r><w:t>▲近日，市局开展巡查。（园林科）</w:t></w:r><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>▲今年以来，市局开展执法。（执法支队）</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
    },
  },
});

export const imageNotImported = defineDiagnostic<{ readonly alternative: string; readonly before: string }>({
  code: "import-image",
  severity: "warning",
  message: ({ alternative, before }) =>
    `${before === "" ? "文首" : `“${before}”之后`}有一张图片${alternative === "" ? "（没有说明文字）" : `“${alternative}”`}，没有导入${alternative === "" ? "" : "，只留下说明文字"}。`,
  hint: "简报只收文字；若图中有要紧的内容，请用文字写出。",
  example: {
    word: {
      body: `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="巡查现场"/><a:blip/></wp:inline></w:drawing></w:r></w:p>${sentence}`,
    },
  },
});

export const objectNotImported = defineDiagnostic<{ readonly object: string; readonly before: string }>({
  code: "import-object",
  severity: "warning",
  message: ({ object, before }) => `${before === "" ? "文首" : `“${before}”之后`}有${object}，没有导入。`,
  hint: "请打开原稿看其中有什么；要紧的内容请用文字或表格写出。",
  example: {
    word: { body: `<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>${sentence}` },
  },
});

export const equationKept = defineDiagnostic<{ readonly text: string }>({
  code: "import-equation",
  severity: "warning",
  message: ({ text }) => `“${text}”原是公式，只保留了其中的字符，上下标和分数线已失去。`,
  hint: "请对照原稿，把公式改写为一行文字。",
  example: {
    word: {
      body: "<w:p><w:r><w:t>▲近日，市局测得</w:t></w:r><m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath><w:r><w:t>。（园林科）</w:t></w:r></w:p>",
    },
  },
});

export const mergedCells = defineDiagnostic<{ readonly text: string }>({
  code: "import-merged-cells",
  severity: "warning",
  message: ({ text }) => `表格中“${text}”一格是合并的单元格，文字写在第一格，其余各格留空。`,
  hint: "请核对这张表；必要时在每一格中写全。",
  example: {
    word: {
      body: `${sentence.replace("（园林科）", "")}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>合计</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>（园林科）</w:t></w:r></w:p>`,
    },
  },
});

export const nestedTable = defineDiagnostic<{ readonly text: string }>({
  code: "import-nested-table",
  severity: "warning",
  message: ({ text }) => `“${text}”在表格之内的表格中，已并入外层表格的这一格。`,
  hint: "请核对这一格；必要时把内层表格移到外面，另作一张表。",
  example: {
    word: {
      body: `${sentence.replace("（园林科）", "")}<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内层</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>（园林科）</w:t></w:r></w:p>`,
    },
  },
});

export const layoutTable = defineDiagnostic<{ readonly text: string }>({
  code: "import-layout-table",
  severity: "info",
  message: ({ text }) => `从“${text}”起的一张表格只用来排版，其中的文字已按段落写出。`,
  hint: "请核对先后；若它确是表格，请照原稿重排。",
  example: { word: { body: `<w:tbl><w:tr><w:tc>${sentence}</w:tc></w:tr></w:tbl>` } },
});

export const footnoteKept = defineDiagnostic<{ readonly text: string }>({
  code: "import-footnote",
  severity: "info",
  message: ({ text }) => `脚注或尾注“${text}”已写作本篇末尾的注。`,
  hint: nothingToDo,
  example: {
    word: {
      body: `<w:p><w:r><w:t>▲近日，市局开展巡查</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。（园林科）</w:t></w:r></w:p>`,
      parts: {
        footnotes:
          '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>含节假日。</w:t></w:r></w:p></w:footnote></w:footnotes>',
      },
    },
  },
});

export const unknownSymbol = defineDiagnostic<{ readonly symbol: string; readonly font: string }>({
  code: "import-symbol",
  severity: "warning",
  message: ({ symbol, font }) =>
    `这里有一个${font === "" ? "符号字体" : `“${font}”字体`}的符号（${symbol}），不知它印出来是什么字符，已按原字符留下。`,
  hint: "请对照原稿，把它改为相近的字符，如 ▲、●、√。",
  example: { word: { body: sentence.replace("</w:r>", `<w:sym w:font="Wingdings" w:char="F0FF"/></w:r>`) } },
});

export const numberingWritten = defineDiagnostic<{ readonly first: string; readonly count: number }>({
  code: "import-numbering",
  severity: "info",
  message: ({ first, count }) => `原稿中有 ${count} 处自动编号或项目符号，已写成字符，第一处是“${first}”。`,
  hint: "请核对编号是否与原稿印出的一样。",
  example: {
    word: {
      body: `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${sentence.replace("<w:p>", "").replace("▲", "")}`,
      parts: {
        numbering:
          '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="▲"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
      },
    },
  },
});

export const boldNotKept = defineDiagnostic<{ readonly text: string }>({
  code: "import-bold",
  severity: "info",
  message: ({ text }) => `“${text}”中的粗体没有保留，因为写上粗体的记号后读不回原来的文字。`,
  hint: "不必处理；若要粗体，请在词语两侧加“**”，并核对显示。",
  example: {
    word: {
      body: "<w:p><w:r><w:t>▲近日，市局用a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>-b-</w:t></w:r><w:r><w:t>c开展巡查。（园林科）</w:t></w:r></w:p>",
    },
  },
});

export const controlsRemoved = defineDiagnostic<{ readonly count: number }>({
  code: "import-control",
  severity: "warning",
  message: ({ count }) => `原稿中有 ${count} 个控制字符，看不见也印不出，已略去。`,
  hint: "请核对正文有没有因此断开或粘连的地方。",
  example: { document: "简报.txt", text: "▲近日，市局开\u0002展巡查。（园林科）\n" },
});

export const charactersLost = defineDiagnostic<{ readonly missing: string; readonly surplus: string }>({
  code: "import-proof-failed",
  severity: "error",
  message: ({ missing, surplus }) =>
    [
      missing === "" ? "" : `源文件中的“${missing}”没有在结果中找到`,
      surplus === "" ? "" : `结果中的“${surplus}”不在源文件中`,
    ]
      .filter((part) => part !== "")
      .join("；")
      .concat("，导入的文字与原稿有出入。"),
  hint: "请对照原稿补上或删去这些字；并把原稿交给维护人员，以便改进导入。",
  example: { word: { body: `<w:r><w:t>漏字</w:t></w:r>${sentence}` } },
});

export const importDiagnostics = [
  oldWordFormat,
  encryptedDocument,
  damagedDocument,
  foreignFormat,
  undecodableDocument,
  emptyDocument,
  documentTooLarge,
  encodingConverted,
  fieldFound,
  fieldDoubtful,
  fieldDiffers,
  headingProposed,
  columnHeading,
  pageNumberDropped,
  ruleDropped,
  contentsDropped,
  marginDropped,
  commentDropped,
  insertionKept,
  deletionDropped,
  hiddenDropped,
  fieldResultDropped,
  textBoxKept,
  imageNotImported,
  objectNotImported,
  equationKept,
  mergedCells,
  nestedTable,
  layoutTable,
  footnoteKept,
  unknownSymbol,
  numberingWritten,
  boldNotKept,
  controlsRemoved,
  charactersLost,
];
