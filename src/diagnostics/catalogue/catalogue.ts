import type { ListedDiagnosticKind } from "../define.ts";
import { archiveDiagnostics } from "./archive.ts";
import { arithmeticDiagnostics } from "./arithmetic.ts";
import { attributionDiagnostics } from "./attributions.ts";
import { blockDiagnostics } from "./blocks.ts";
import { buildDiagnostics } from "./build.ts";
import { contentFolderDiagnostics } from "./content-folder.ts";
import { fileDiagnostics } from "./file.ts";
import { frontMatterDiagnostics } from "./front-matter.ts";
import { gateDiagnostics } from "./gate.ts";
import { healingDiagnostics } from "./healing.ts";
import { importDiagnostics } from "./import.ts";
import { numberingDiagnostics } from "./numbering.ts";
import { personalDataDiagnostics } from "./personal-data.ts";
import { registerDiagnostics } from "./registers.ts";
import { wordingDiagnostics } from "./wording.ts";

/** Every diagnostic that an editor can meet, by what it is about. Tests run each one's example. */
export const catalogue: readonly { readonly about: string; readonly kinds: readonly ListedDiagnosticKind[] }[] = [
  { about: "文件", kinds: [...contentFolderDiagnostics, ...fileDiagnostics] },
  { about: "文件开头的标题、期号和日期", kinds: frontMatterDiagnostics },
  { about: "文章、简讯和段落", kinds: blockDiagnostics },
  { about: "署名", kinds: attributionDiagnostics },
  { about: "被分页断开的句子", kinds: healingDiagnostics },
  { about: "个人信息", kinds: personalDataDiagnostics },
  { about: "数字和日期的核对", kinds: arithmeticDiagnostics },
  { about: "重字和括号", kinds: wordingDiagnostics },
  { about: "各期之间、与名录之间", kinds: archiveDiagnostics },
  { about: "期号、总期号和日期的先后", kinds: numberingDiagnostics },
  { about: "审核与发布", kinds: gateDiagnostics },
  { about: "单位、主题和网站身份的名录", kinds: registerDiagnostics },
  { about: "导入原稿", kinds: importDiagnostics },
  { about: "生成的网页", kinds: buildDiagnostics },
];
