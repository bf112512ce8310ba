import { escaped, whollyEscaped } from "../../src/import/markdown/escape.ts";
import { frontMatterLines } from "../../src/import/markdown/front-matter-lines.ts";
import type { Issue, IssueRecord } from "../../src/issue/issue.ts";
import type { Block, Inline } from "../../src/syntax/block.ts";
import { itemLine } from "../../src/syntax/blocks/line-forms.ts";
import { type FrontMatter, fields } from "../../src/syntax/front-matter/fields.ts";
import { inlineText } from "../../src/syntax/inline.ts";
import { passage } from "../../src/text/passage.ts";
import { withWideBrackets } from "./reading.ts";

/**
 * The canonical Markdown of an issue: what the manual asks an editor to write, and nothing else.
 *
 *     ---
 *     title: 工作简报
 *     number: 10
 *     date: 2023-10-20
 *     ---
 *
 *     ## 我市召开工作会议
 *
 *     近日，我市召开工作会议。
 *
 *     （园林科/周正）
 *
 *     ▲9月28日，……
 *
 * Leads stand under `##`, briefs behind ▲, blocks between blank lines, attributions last, on a line of their own and in
 * full-width brackets.
 */
export function canonicalMarkdown({ frontMatter, preamble, records }: Issue): string {
  const head = frontMatterLines(fields.flatMap(({ english }) => takenField(frontMatter, english))).join("\n");
  return `${[head, ...blockTexts(preamble), ...records.flatMap(recordTexts)].join("\n\n")}\n`;
}

function takenField(frontMatter: FrontMatter, field: keyof FrontMatter) {
  const value = fieldText(frontMatter, field);
  return value === undefined ? [] : [{ field, value, from: value }];
}

function fieldText({ number, draft, ...texts }: FrontMatter, field: keyof FrontMatter): string | undefined {
  if (field === "number") return number.year === undefined ? `${number.value}` : `${number.year}年第${number.value}期`;
  if (field === "draft") return draft === undefined ? undefined : draft ? "是" : "否";
  return texts[field] === undefined ? undefined : String(texts[field]);
}

function recordTexts({ kind, title, blocks, attributions, topicLine }: IssueRecord): readonly string[] {
  const groups = attributions.map(({ printed }) => withWideBrackets(printed));
  return [
    ...(kind === "lead" ? [titleLine(title), ...blockTexts(blocks)] : briefTexts(blocks)),
    ...(groups.length === 0 ? [] : [groups.join("")]),
    ...(topicLine === null ? [] : [topicLine.text]),
  ];
}

/** ▲ stands before the first paragraph, or alone where something else comes first or a numbered line comes second. */
function briefTexts(blocks: readonly Block[]): readonly string[] {
  const texts = blockTexts(blocks);
  const [first = "", ...rest] = texts;
  const isApart = blocks[0]?.kind !== "paragraph" || isNumbered(blocks[1]);
  return isApart ? ["▲", ...texts] : [`▲${first}`, ...rest];
}

/** A title is text alone: what would be markup in it is escaped. */
function titleLine(title: string): string {
  const light = escaped(title).join("");
  const written = inlineText(light) === title ? light : whollyEscaped(title).join("");
  return `## ${written.replace(/(?<=^|\s)[#＃]+$/u, (hashes) => hashes.replaceAll("#", "\\#").replaceAll("＃", "&#65283;"))}`;
}

/**
 * Two lists that follow each other are kept apart by a further blank line; a paragraph that begins as a numbered item
 * does stands right under the one before it, or it would be a list.
 */
function blockTexts(blocks: readonly Block[]): readonly string[] {
  const texts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]?.kind;
    const text = blockText(block);
    if (before === "paragraph" && isNumbered(block)) texts.push(`${texts.pop()}\n${text}`);
    else texts.push(block.kind === "list" && before === "list" ? `\n${text}` : text);
  }
  return texts;
}

function isNumbered(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && itemLine(passage(block.source, 0)) !== undefined;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return lines(block).join("  \n");
    case "heading":
      return `${"#".repeat(block.level)} ${block.source}`;
    case "list":
      return block.items
        .map((item) => `${"  ".repeat(item.depth)}${item.marker} ${lines(item).join("  \n")}`)
        .join("\n");
    case "quote":
      return block.paragraphs
        .map((paragraph) =>
          lines(paragraph)
            .map((line) => `> ${line}`)
            .join("  \n"),
        )
        .join("\n>\n");
    case "table":
      return tableText(block.rows);
    case "fence": {
      const longest = Math.max(2, ...[...block.text.matchAll(/`+|~+/gu)].map(([run]) => run.length));
      const fence = "`".repeat(longest + 1);
      return [`${fence}${block.language}`, ...(block.text === "" ? [] : [block.text]), fence].join("\n");
    }
    case "image":
      return `![${block.alternative}](#)`;
    case "footnote":
      return `[^${block.label}]: ${lines(block).join("  \n")}`;
    case "divider":
      return "---";
    default:
      return block satisfies never;
  }
}

/** A kept line break stands in the source as a line end. */
function lines({ source }: Inline): readonly string[] {
  return source.split("\n");
}

function tableText(rows: readonly (readonly Inline[])[]): string {
  const [head = "", ...body] = rows.map(
    (cells) => `| ${cells.map(({ source }) => source.replaceAll("|", "\\|")).join(" | ")} |`,
  );
  return [head, `|${" --- |".repeat(rows[0]?.length ?? 0)}`, ...body].join("\n");
}
