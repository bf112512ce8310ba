import {
  deletionDropped,
  mergedCells,
  nestedTable,
  objectNotImported,
  textBoxKept,
  unknownSymbol,
} from "../../diagnostics/catalogue/import.ts";
import { headOf, tailOf } from "../../text/characters.ts";
import { type Finding, finding } from "../finding.ts";
import { type Block, type Form, type Paragraph, plainParagraph, type Run, type Table, textOf } from "../manuscript.ts";
import { childOf, childrenOf, descendants, type Element, ownText, settingOf, versionOf } from "./element.ts";
import { readInline } from "./read-inline.ts";
import { type Draft, isInContents, type Reading } from "./reading.ts";
import { numberingOf, outlineLevelOf, type ParagraphStyle } from "./styles.ts";

/** Reads the paragraphs and tables of a body, a cell, a text box or a note, in their order. */
export function readBlocks(container: Element, reading: Reading): readonly Block[] {
  return childrenOf(container).flatMap((child) => readBlock(child, reading));
}

function readBlock(element: Element, reading: Reading): readonly Block[] {
  switch (element.name) {
    case "w:p":
      return readParagraph(element, reading);
    case "a:p":
      return [plainParagraph([...descendants(element)].map((of) => (of.name === "a:t" ? ownText(of) : "")).join(""))];
    case "w:tbl":
      return [readTable(element, reading)];
    case "w:sdt":
      return childrenOf(element, "w:sdtContent").flatMap((content) => readBlocks(content, reading));
    case "w:del":
    case "w:moveFrom":
      return whileDeleted(true, reading, () => readBlocks(element, reading));
    case "w:ins":
    case "w:moveTo":
    case "w:customXml":
    case "w:smartTag":
      return readBlocks(element, reading);
    case "mc:AlternateContent": {
      const version = versionOf(element);
      return version ? readBlocks(version, reading) : [];
    }
    case "w:altChunk": {
      const told = finding(objectNotImported, { object: "一个并入的文件", before: tailOf(reading.before.trim()) });
      return [{ ...plainParagraph(""), findings: [told] }];
    }
    default:
      return [];
  }
}

function whileDeleted<Result>(isDeleted: boolean, reading: Reading, read: () => Result): Result {
  const before = reading.isDeleted;
  reading.isDeleted = before || isDeleted;
  const result = read();
  reading.isDeleted = before;
  return result;
}

function readParagraph(element: Element, reading: Reading): readonly Block[] {
  const properties = childOf(element, "w:pPr");
  const styleId = settingOf(properties, "w:pStyle");
  const style = reading.styles.paragraph(styleId);
  const draft: Draft = { lines: [reading.carried], findings: [], attached: [], looks: [] };
  reading.carried = [];
  const wasInContents = isInContents(reading);
  readInline(element, style.look, draft, reading);

  const isHeading = style.headingLevel !== undefined && style.headingLevel > 0;
  const deleted = reading.isDeleted
    ? draft.lines
        .flat()
        .map(({ text }) => text)
        .join("")
        .trim()
    : "";
  if (deleted !== "") draft.findings.push(finding(deletionDropped, { text: headOf(deleted, 60) }));
  const [first = [], ...others] = isHeading ? [draft.lines.reduce(joinedByBlank)] : draft.lines;
  const mark = childOf(properties, "w:rPr");
  const isEndDeleted =
    reading.isDeleted || childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined;
  if (isEndDeleted && others.length === 0 && draft.attached.length === 0 && draft.findings.length === 0) {
    reading.carried = first;
    return [];
  }
  const form = formOf(properties, style, draft, wasInContents || isInContents(reading));
  const label = hasText(first) ? labelOf(properties, styleId, style, reading) : "";
  const [unknown] = /[\ue000-\uf8ff]/u.exec(label) ?? [];
  if (unknown !== undefined) {
    const code = unknown.charCodeAt(0).toString(16).toUpperCase();
    draft.findings.push(finding(unknownSymbol, { symbol: `U+${code}`, font: "" }));
  }
  const lines = [label === "" ? first : [labelRun(label, first), ...first], ...others];
  const paragraphs = lines.map(
    (runs, index): Paragraph => ({
      kind: "paragraph",
      runs,
      form,
      continues: false,
      findings: index === 0 ? draft.findings : [],
    }),
  );
  return [...paragraphs, ...draft.attached.flatMap((attached) => readAttached(attached, reading))];
}

/** A title may be broken into lines and is one all the same. */
function joinedByBlank(left: Run[], right: Run[]): Run[] {
  return [...left, { text: " ", isBold: false, origin: "added" }, ...right];
}

function hasText(runs: readonly Run[]): boolean {
  return runs.some(({ text, origin }) => origin === "text" && text.trim() !== "");
}

function readAttached(attached: Draft["attached"][number], reading: Reading): readonly Block[] {
  switch (attached.kind) {
    case "image": {
      const { alternative, findings } = attached;
      if (alternative !== "") return [{ kind: "image", alternative, findings }];
      return [{ ...plainParagraph(""), findings }];
    }
    case "words":
      return told([plainParagraph(attached.text)]);
    case "box": {
      const fields = reading.fields.splice(0);
      const blocks = told(readBlocks(attached.content, reading));
      reading.fields.push(...fields);
      return blocks;
    }
    default:
      return attached satisfies never;
  }
}

/** The text of a box, the first words of it told. */
function told(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind !== "paragraph" || textOf(block) !== "");
  return blocks.map((block, index) => {
    if (index !== first || block.kind === "image") return block;
    const text = block.kind === "paragraph" ? textOf(block) : block.rows.flat(2).map(textOf).join(" ");
    return { ...block, findings: [finding(textBoxKept, { text: headOf(text) }), ...block.findings] };
  });
}

function formOf(properties: Element | undefined, style: ParagraphStyle, draft: Draft, isContents: boolean): Form {
  const alignment = settingOf(properties, "w:jc") ?? style.alignment;
  const outline = outlineLevelOf(properties) ?? style.outlineLevel;
  const fromOutline = outline !== undefined && outline < 9 ? outline + 1 : null;
  return {
    alignment: alignment === "center" ? "centre" : alignment === "right" || alignment === "end" ? "right" : "start",
    size: longestOf(draft.looks, ({ size }) => size) ?? style.look.size ?? null,
    font: longestOf(draft.looks, ({ font }) => font) ?? style.look.font ?? null,
    headingLevel: style.headingLevel ?? fromOutline,
    isContents: isContents || style.isContents,
  };
}

/** What most of the text of a paragraph has. */
function longestOf<Value>(
  looks: Draft["looks"],
  of: (look: Draft["looks"][number]) => Value | undefined,
): Value | undefined {
  const lengths = new Map<Value, number>();
  for (const look of looks) {
    const value = of(look);
    if (value !== undefined) lengths.set(value, (lengths.get(value) ?? 0) + look.length);
  }
  let best: Value | undefined;
  let most = -1;
  for (const [value, length] of lengths) {
    if (length > most) [best, most] = [value, length];
  }
  return best;
}

function labelOf(
  properties: Element | undefined,
  styleId: string | undefined,
  style: ParagraphStyle,
  { numbering, numbers }: Reading,
): string {
  const own = numberingOf(properties);
  const numId = own?.numId ?? style.numbering?.numId;
  if (numId === undefined || numId === "0") return "";
  const level = own?.level ?? numbering.levelOfStyle(numId, styleId) ?? style.numbering?.level ?? 0;
  const label = numbering.next(numId, level);
  if (label.trim() !== "") {
    numbers.count += 1;
    numbers.first ||= label.trim();
  }
  return label;
}

/** 一、 stands close to its text; a number that would run together with the text keeps a blank. */
function labelRun(label: string, runs: readonly Run[]): Run {
  const text = runs
    .map((run) => (run.origin === "text" ? run.text : ""))
    .join("")
    .trimStart();
  const runsTogether = /[0-9A-Za-z.]$/u.test(label) && /^[0-9A-Za-z]/u.test(text);
  const isBold = runs.find((run) => run.origin === "text" && run.text.trim() !== "")?.isBold ?? false;
  return {
    text: runsTogether || /[\p{Script=Latin}\p{N}]$/u.test(label) ? `${label} ` : label,
    isBold,
    origin: "added",
  };
}

function readTable(table: Element, reading: Reading): Table {
  const findings: Finding[] = [];
  const rows = rowsOf(table).map((row) => {
    const properties = childOf(row, "w:trPr");
    const isDeleted = childOf(properties, "w:del") !== undefined;
    return whileDeleted(isDeleted, reading, () => readRow(row, properties, findings, reading));
  });
  return { kind: "table", rows: rows.filter((cells) => cells.length > 0), findings };
}

/** Rows and cells may lie in content controls. */
function rowsOf(table: Element): readonly Element[] {
  return within(table, "w:tr");
}

function within(parent: Element, name: string): readonly Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    const isWrapper = ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:del", "w:moveTo", "w:moveFrom"].includes(
      child.name,
    );
    return isWrapper ? within(child, name) : [];
  });
}

function readRow(
  row: Element,
  properties: Element | undefined,
  findings: Finding[],
  reading: Reading,
): readonly (readonly Paragraph[])[] {
  const cells: (readonly Paragraph[])[] = [];
  const skip = (count: string | undefined) => {
    for (let left = Math.min(Number(count ?? 0), 63); left > 0; left -= 1) cells.push([]);
  };
  skip(settingOf(properties, "w:gridBefore"));
  for (const cell of within(row, "w:tc")) {
    const of = childOf(cell, "w:tcPr");
    const paragraphs = cellParagraphs(readBlocks(cell, reading));
    cells.push(paragraphs);
    const span = Number(settingOf(of, "w:gridSpan") ?? "1");
    const isMergedDown = childOf(of, "w:vMerge")?.attributes.get("w:val") === "restart";
    if (span > 1 || isMergedDown) {
      const text = headOf(paragraphs.map(textOf).join(" ").trim()) || "（空白）";
      findings.push(finding(mergedCells, { text }));
    }
    skip(String(span - 1));
  }
  return cells;
}

/** A cell of a Markdown table is one line: tables within it are flattened, pictures only told. */
function cellParagraphs(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block): readonly Paragraph[] => {
    switch (block.kind) {
      case "paragraph":
        return [block];
      case "image":
        return [{ ...plainParagraph(""), findings: block.findings }];
      case "table": {
        const [first, ...others] = block.rows.flat(2);
        if (!first) return [];
        const text = headOf(block.rows.flat(2).map(textOf).join(" ").trim());
        return [
          { ...first, findings: [finding(nestedTable, { text }), ...block.findings, ...first.findings] },
          ...others,
        ];
      }
      default:
        return block satisfies never;
    }
  });
}
