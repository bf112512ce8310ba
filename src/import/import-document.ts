import {
  boldNotKept,
  charactersLost,
  commentDropped,
  contentsDropped,
  damagedDocument,
  deletionDropped,
  documentTooLarge,
  emptyDocument,
  encodingConverted,
  encryptedDocument,
  fieldResultDropped,
  foreignFormat,
  hiddenDropped,
  marginDropped,
  oldWordFormat,
  pageNumberDropped,
  ruleDropped,
  undecodableDocument,
} from "../diagnostics/catalogue/import.ts";
import { type DiagnosticKind, diagnose } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/in-order.ts";
import type { Knowledge } from "../syntax/attribution/knowledge.ts";
import { headOf } from "../text/characters.ts";
import { decodeAnyEncoding } from "../text/decode.ts";
import { positionsIn } from "../text/positions.ts";
import { arrange } from "./arrange/arrange.ts";
import { type Finding, finding } from "./finding.ts";
import { readHtml } from "./html/read-html.ts";
import { sourceTextOfHtml } from "./html/source-text.ts";
import type { Manuscript } from "./manuscript.ts";
import { writeMarkdown } from "./markdown/write-markdown.ts";
import { hasFrontMatter, readPlainText } from "./plain-text/read-plain-text.ts";
import { type Proof, prove, type SourceText } from "./proof.ts";
import { recogniseFormat } from "./recognise-format.ts";
import { visible } from "./visible.ts";
import { openWord } from "./word/open-word.ts";
import { readWord } from "./word/read-word.ts";
import { sourceTextOfWord } from "./word/source-text.ts";

export type ImportResult =
  | {
      readonly kind: "imported";
      /** The file of an issue, in UTF-8 with LF. Required fields that the document does not give have no value. */
      readonly markdown: string;
      /** Each at its place in `markdown`. An error says that the proof has failed. */
      readonly diagnostics: readonly Diagnostic[];
      readonly proof: Proof;
    }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

/** The name under which diagnostics show what was pasted. */
const pasted = "粘贴的内容";
/** A text longer than this is no issue (GRAMMAR §1.5). */
const longestText = 6_000_000;

/**
 * Takes over a document as the Markdown of an issue: .docx, .txt, .md and saved web pages. Never throws on what is in
 * it; what cannot be read is refused with a sentence that says what to do.
 *
 * @param name the name of the file, for diagnostics and to tell .wps from .doc
 * @param knowledge the register of departments, to tell where a record ends
 */
export function importDocument(name: string, bytes: Uint8Array, knowledge: Knowledge): ImportResult {
  const format = recogniseFormat(name, bytes);
  switch (format.kind) {
    case "zip":
      return importWord(name, bytes, knowledge);
    case "encrypted":
      return refused(name, encryptedDocument, { name });
    case "old":
      return refused(name, oldWordFormat, { name, format: format.format });
    case "foreign":
      return refused(name, foreignFormat, { name, format: format.format });
    case "html":
    case "text": {
      const decoded = decodeAnyEncoding(bytes);
      if (!decoded) return refused(name, undecodableDocument, { name });
      const { text, encoding } = decoded;
      const told = encoding === "UTF-8" ? [] : [finding(encodingConverted, { name, encoding })];
      return format.kind === "html"
        ? importMarkup(name, text, told, knowledge)
        : importPlain(name, text, told, knowledge);
    }
    default:
      return format satisfies never;
  }
}

/** Takes over what was copied from Word, WPS or a web page: the clipboard's HTML. */
export function importHtml(html: string, knowledge: Knowledge): ImportResult {
  return importMarkup(pasted, html, [], knowledge);
}

/** Takes over plain text or Markdown. */
export function importText(text: string, knowledge: Knowledge): ImportResult {
  return importPlain(pasted, text, [], knowledge);
}

function importWord(name: string, bytes: Uint8Array, knowledge: Knowledge): ImportResult {
  const opened = openWord(bytes);
  switch (opened.kind) {
    case "damaged":
      return refused(name, damagedDocument, { name, reason: opened.reason });
    case "foreign":
      return refused(name, foreignFormat, { name, format: opened.format });
    case "too-large":
      return refused(name, documentTooLarge, { name, limit: opened.limit });
    case "word":
      return finish(name, readWord(opened.parts), sourceTextOfWord(opened.parts), [], knowledge);
    default:
      return opened satisfies never;
  }
}

function importMarkup(name: string, html: string, told: readonly Finding[], knowledge: Knowledge): ImportResult {
  if (html.length > longestText) return refused(name, documentTooLarge, { name, limit: "600 万字" });
  return finish(name, readHtml(html), sourceTextOfHtml(html), told, knowledge);
}

function importPlain(name: string, text: string, told: readonly Finding[], knowledge: Knowledge): ImportResult {
  if (text.length > longestText) return refused(name, documentTooLarge, { name, limit: "600 万字" });
  if (hasFrontMatter(text)) return asItStands(name, text, told);
  return finish(name, readPlainText(text), { body: text, footnotes: "", margins: "" }, told, knowledge);
}

/** A bulletin with its front matter needs no taking over; only its encoding and its line ends are made those of an issue. */
function asItStands(name: string, text: string, told: readonly Finding[]): ImportResult {
  const markdown = text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
  const count = [...visible(text)].length;
  const proof: Proof = {
    source: count,
    body: count,
    frontMatter: 0,
    dropped: 0,
    added: 0,
    isComplete: visible(markdown) === visible(text),
    missing: "",
    surplus: "",
    sentence: `源文件 ${count} 字，已是简报的格式，原样保留；没有遗漏。`,
  };
  return { kind: "imported", markdown, diagnostics: placed(name, told.map(atStart), markdown), proof };
}

function finish(
  name: string,
  manuscript: Manuscript,
  source: SourceText,
  told: readonly Finding[],
  knowledge: Knowledge,
): ImportResult {
  if (visible(source.body + source.footnotes) === "") return refused(name, emptyDocument, { name });
  const arrangement = arrange(manuscript, knowledge);
  const { markdown, offsets, withoutBold } = writeMarkdown(arrangement, manuscript);
  const findings: PlacedFinding[] = [...told, ...manuscript.findings].map(atStart);
  for (const [index, part] of arrangement.parts.entries()) {
    for (const told of part.findings) findings.push({ told, offset: offsets[index] ?? 0 });
  }
  for (const { text, offset } of withoutBold)
    findings.push({ told: finding(boldNotKept, { text: headOf(text) }), offset });
  const diagnostics = placed(name, findings, markdown);
  const reasons = new Set(diagnostics.flatMap(({ code }) => dropReasons.get(code) ?? []));
  const proof = prove(source, manuscript, arrangement, markdown, [...reasons]);
  const lost = proof.isComplete ? [] : placed(name, [atStart(finding(charactersLost, proof))], markdown);
  return { kind: "imported", markdown, diagnostics: [...lost, ...diagnostics], proof };
}

/** Why characters are left out, by the code of what is told of it. */
const dropReasons: ReadonlyMap<string, string> = new Map([
  [pageNumberDropped.code, "页码"],
  [fieldResultDropped.code, "页码"],
  [marginDropped.code, "页眉页脚"],
  [commentDropped.code, "批注"],
  [deletionDropped.code, "修订中删去的字"],
  [hiddenDropped.code, "隐藏的字"],
  [contentsDropped.code, "目录"],
  [ruleDropped.code, "分隔线"],
]);

interface PlacedFinding {
  readonly told: Finding;
  readonly offset: number;
}

function atStart(told: Finding): PlacedFinding {
  return { told, offset: 0 };
}

function placed(path: string, findings: readonly PlacedFinding[], markdown: string): readonly Diagnostic[] {
  const positions = positionsIn(markdown);
  return inOrder(findings.map(({ told, offset }) => told({ path, ...positions.at(offset) })));
}

function refused<Detail>(path: string, kind: DiagnosticKind<Detail>, detail: Detail): ImportResult {
  return { kind: "refused", diagnostics: [diagnose(kind, detail, { path, line: 1, column: 1 })] };
}
