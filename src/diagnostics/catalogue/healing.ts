import { defineDiagnostic } from "../define.ts";

/** What is told of sentences that page breaks had cut (GRAMMAR §5). */

interface Pieces {
  readonly left: string;
  readonly right: string;
}

const seam = ({ left, right }: Pieces) => ({ left, right });

export const joined = defineDiagnostic<Pieces & { readonly leftLine: number; readonly rightLine: number }>({
  code: "joined",
  severity: "info",
  message: ({ left, right, leftLine, rightLine }) =>
    `第 ${leftLine} 行“${left}”与第 ${rightLine} 行“${right}”是被分页断开的一句，已连成一段。`,
  hint: "若本是两段，请在前一段末尾加上句号。",
  seam: ({ left, right, rightLine }) => ({ left, right, rightLine }),
  example: { body: "▲近日，市局组织开展全市范围内的专项巡查和集中整治行\n\n动，取得成效。（园林科）" },
});

export const joinedDigits = defineDiagnostic<Pieces>({
  code: "joined-digits",
  severity: "warning",
  message: ({ left, right }) => `“${left}”与“${right}”相接处两边都是数字，已连成一个数。`,
  hint: "请核对这个数；若是两个数，请在中间加上标点。",
  seam,
  example: { body: "▲近日，市局组织开展全市范围内的专项巡查和整治，投入12\n\n5万元，取得成效。（园林科）" },
});

export const joinedWords = defineDiagnostic<Pieces>({
  code: "joined-words",
  severity: "warning",
  message: ({ left, right }) => `“${left}”与“${right}”相接处是外文字母，连接时加了一个空格。`,
  hint: "请核对；若是一个词，请连写在一行。",
  seam,
  example: { body: "▲近日，市局组织开展全市范围内的专项巡查和整治，采用ArcGIS\n\nPro处理数据。（园林科）" },
});

export const joinedNames = defineDiagnostic<Pieces>({
  code: "joined-names",
  severity: "warning",
  message: ({ left, right }) => `署名中“${left}”与“${right}”在换行处相接，已读作两个名称。`,
  hint: "请在两个名称之间加一个空格；若是一个名称，请连写在一行。",
  seam,
  example: { body: "▲近日，市局开展巡查。\n\n（园林科 莘县局\n东昌府区分局）" },
});

export const joinedEnumerator = defineDiagnostic<Pieces>({
  code: "joined-enumerator",
  severity: "warning",
  message: ({ left, right }) => `“${left}”以逗号或顿号结尾，已与下一段“${right}”连成一段，虽然下一段以序号开头。`,
  hint: "若本是两段，请把前一段末尾的标点改为句号或冒号。",
  seam,
  example: { body: "▲近日，市局组织开展全市范围内的专项巡查，\n\n一是查漏补缺。（园林科）" },
});

export const shortLines = defineDiagnostic<{ readonly line: string; readonly count: number }>({
  code: "short-lines",
  severity: "warning",
  message: ({ line, count }) =>
    count > 1
      ? `从“${line}”起有 ${count} 行较短且末尾没有标点，已各自成段，没有连接。`
      : `“${line}”一行较短且末尾没有标点，已自成一段，没有与下一段连接。`,
  hint: "若是小标题或诗句，不必处理；若是被断开的句子，请与下一行连写。",
  example: { body: "▲近日，市局开展巡查。\n\n红旗迎风展\n\n青山入画来。（园林科）" },
});

export const titleMayContinue = defineDiagnostic<{ readonly title: string; readonly line: string }>({
  code: "title-may-continue",
  severity: "warning",
  message: ({ title, line }) => `标题“${title}”下面的“${line}”较短且没有标点，可能是标题的后半，已当作正文。`,
  hint: "若是标题的后半，请与标题写在同一行；若是小标题，请写作“### 小标题”。",
  example: { body: "## 我市召开林业工作\n\n现场推进会议\n\n近日，市局召开会议。（园林科）" },
});

export const unfinishedParagraph = defineDiagnostic<Pieces>({
  code: "unfinished-paragraph",
  severity: "info",
  message: ({ left, right }) => `“${left}”末尾没有标点，下一段“${right}”以序号或小标题开头，没有连接。`,
  hint: "若前一段已完，请补上句号或冒号。",
  example: { body: "▲近日，市局组织开展全市范围内的专项巡查，主要做法如下\n\n一是查漏补缺。（园林科）" },
});

export const shortLinesJoined = defineDiagnostic<Pieces>({
  code: "short-lines-joined",
  severity: "info",
  message: ({ left, right }) => `“${left}”一行较短且末尾没有标点，已与下一行“${right}”连成一段。`,
  hint: "若是诗句或小标题，请在两行之间空一行，或在行末加两个空格。",
  seam,
  example: { body: "▲近日，市局开展巡查。\n\n红旗迎风展\n青山入画来。（园林科）" },
});

export const healingDiagnostics = [
  joined,
  joinedDigits,
  joinedWords,
  joinedNames,
  joinedEnumerator,
  shortLines,
  titleMayContinue,
  unfinishedParagraph,
  shortLinesJoined,
];
