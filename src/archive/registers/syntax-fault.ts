import type { ErrorCode } from "yaml";

/** What is wrong with a line that cannot be read, and how it is mended, in an editor's words. */
export interface SyntaxFault {
  readonly problem: string;
  readonly remedy: string;
}

const keyAndColon = "每行写作“名称: 内容”，冒号用半角，后面空一格。内容中本来就有冒号时，给整段内容加上半角双引号。";
const sameColumn = "同一层的各行从同一列写起，行首用空格，不用制表符。";
const closing = "方括号、花括号和引号须成对，都用半角；同一行中的各项用半角逗号分开。";

/** Tells a fault of the YAML parser in words; the parser's own message is never shown. */
export function syntaxFault(code: ErrorCode, line: string): SyntaxFault {
  if (fullWidthColon.test(line)) return { problem: "冒号写成了全角", remedy: keyAndColon };
  switch (code) {
    case "TAB_AS_INDENT":
      return { problem: "行首用了制表符", remedy: sameColumn };
    case "BAD_INDENT":
      return { problem: "行首的空格与上下各行对不齐，或括号没有写完", remedy: `${sameColumn}${closing}` };
    case "MISSING_CHAR":
      return { problem: "缺少冒号、引号、括号或行首的“-”", remedy: `${keyAndColon}${closing}` };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
    case "KEY_OVER_1024_CHARS":
      return {
        problem: "读不出名称与内容：缺少冒号，或冒号多了一个，或行首没有对齐",
        remedy: `${keyAndColon}${sameColumn}`,
      };
    case "BAD_SCALAR_START":
      return { problem: "内容以一个有特别用途的符号开头", remedy: "给这段内容加上半角双引号。" };
    case "BAD_DQ_ESCAPE":
      return { problem: "双引号中有“\\”", remedy: "删去“\\”，或改用半角单引号。" };
    case "MULTIPLE_DOCS":
    case "BAD_DIRECTIVE":
      return { problem: "把文件分成了几份", remedy: "删去只有“---”的行和以“%”开头的行。" };
    case "NON_STRING_KEY":
    case "BLOCK_IN_FLOW":
      return { problem: "冒号前的名称不是文字", remedy: keyAndColon };
    default:
      return { problem: "写法读不通", remedy: `${keyAndColon}${sameColumn}${closing}` };
  }
}

const fullWidthColon = /^[^:"'#]*：/u;
