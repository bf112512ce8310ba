import {
  deletionDropped,
  equationKept,
  fieldResultDropped,
  hiddenDropped,
  insertionKept,
  unknownSymbol,
} from "../../diagnostics/catalogue/import.ts";
import { headOf } from "../../text/characters.ts";
import { finding } from "../finding.ts";
import type { Run } from "../manuscript.ts";
import { visible } from "../visible.ts";
import { attachedIn } from "./attached.ts";
import { childOf, childrenOf, descendants, type Element, ownText, versionOf } from "./element.ts";
import { type Draft, isInInstruction, isPageField, type Reading } from "./reading.ts";
import { lookOf, overlaid, type TextLook, withCharacterStyle } from "./styles.ts";
import { symbolText } from "./symbols.ts";

/** How the text at hand is read: its look so far, and whether the document keeps it. */
interface Manner {
  readonly look: TextLook;
  readonly isDeleted: boolean;
}

/** Reads what stands in a paragraph, besides its properties, into a draft. */
export function readInline(paragraph: Element, look: TextLook, draft: Draft, reading: Reading): void {
  readContent(paragraph, { look, isDeleted: reading.isDeleted }, draft, reading);
}

function readContent(parent: Element, manner: Manner, draft: Draft, reading: Reading): void {
  for (const child of childrenOf(parent)) readElement(child, manner, draft, reading);
}

function readElement(element: Element, manner: Manner, draft: Draft, reading: Reading): void {
  switch (element.name) {
    case "w:pPr":
    case "w:sdtPr":
    case "w:sdtEndPr":
      return;
    case "w:rt":
      // The reading above a character is no part of the text.
      readContent(element, { ...manner, isDeleted: true }, draft, reading);
      return;
    case "w:r":
      readRun(element, manner, draft, reading);
      return;
    case "w:ins":
    case "w:moveTo": {
      const text = changedText(element, "w:t");
      if (text !== "") draft.findings.push(finding(insertionKept, { text }));
      readContent(element, manner, draft, reading);
      return;
    }
    case "w:del":
    case "w:moveFrom": {
      const text = changedText(element, "w:delText", "w:t");
      if (text !== "") draft.findings.push(finding(deletionDropped, { text }));
      readContent(element, { ...manner, isDeleted: true }, draft, reading);
      return;
    }
    case "w:fldSimple": {
      reading.fields.push({ instruction: element.attributes.get("w:instr") ?? "", isResult: true });
      readContent(element, manner, draft, reading);
      reading.fields.pop();
      return;
    }
    case "mc:AlternateContent": {
      const version = versionOf(element);
      if (version) readContent(version, manner, draft, reading);
      return;
    }
    case "m:oMath": {
      const text = equationText(element);
      addText(text, manner, draft, reading);
      if (text.trim() !== "") draft.findings.push(finding(equationKept, { text: headOf(text) }));
      return;
    }
    case "w:drawing":
    case "w:pict":
    case "w:object":
      draft.attached.push(...attachedIn(element, draft, reading));
      return;
    default:
      readContent(element, manner, draft, reading);
      return;
  }
}

function equationText(element: Element): string {
  return [...descendants(element)].map((of) => (of.name === "m:t" || of.name === "w:t" ? ownText(of) : "")).join("");
}

function changedText(element: Element, ...names: readonly string[]): string {
  const texts = [...descendants(element)].map((of) => (names.includes(of.name) ? ownText(of) : ""));
  return headOf(texts.join("").trim(), 60);
}

function readRun(run: Element, outer: Manner, draft: Draft, reading: Reading): void {
  const properties = childOf(run, "w:rPr");
  const styleId = childOf(properties, "w:rStyle")?.attributes.get("w:val");
  const styled = withCharacterStyle(outer.look, reading.styles.character(styleId));
  const manner = { ...outer, look: overlaid(styled, lookOf(properties)) };
  for (const child of childrenOf(run)) readPiece(child, manner, draft, reading);
}

function readPiece(element: Element, manner: Manner, draft: Draft, reading: Reading): void {
  const { attributes } = element;
  switch (element.name) {
    case "w:rPr":
      return;
    case "w:t":
      addText(ownText(element), manner, draft, reading);
      return;
    case "w:delText":
      addText(ownText(element), { ...manner, isDeleted: true }, draft, reading);
      return;
    case "w:tab":
    case "w:ptab":
      addText("\t", manner, draft, reading);
      return;
    case "w:noBreakHyphen":
      addText("-", manner, draft, reading);
      return;
    case "w:sym": {
      const code = Number.parseInt(attributes.get("w:char") ?? "", 16);
      if (!(code > 0 && code <= 0x10ffff)) return;
      const font = attributes.get("w:font") ?? "";
      addText(String.fromCodePoint(code), { ...manner, look: { ...manner.look, latinFont: font } }, draft, reading);
      return;
    }
    case "w:br":
      breakLine(attributes.get("w:type") ?? "textWrapping", draft, reading);
      return;
    case "w:cr":
      breakLine("textWrapping", draft, reading);
      return;
    case "w:fldChar":
      readFieldMark(attributes.get("w:fldCharType") ?? "", reading);
      return;
    case "w:instrText":
    case "w:delInstrText": {
      const field = reading.fields.findLast(({ isResult }) => !isResult);
      if (field) field.instruction += ownText(element);
      return;
    }
    case "w:footnoteReference":
    case "w:endnoteReference": {
      if (manner.isDeleted) return;
      const label = String(reading.noteLabels.size + 1);
      const key = `${element.name === "w:footnoteReference" ? "footnote" : "endnote"} ${attributes.get("w:id")}`;
      if (!reading.noteLabels.has(key)) reading.noteLabels.set(key, label);
      addRun({ text: reading.noteLabels.get(key) ?? label, isBold: false, origin: "reference" }, draft);
      return;
    }
    default:
      readElement(element, manner, draft, reading);
  }
}

function addText(written: string, manner: Manner, draft: Draft, reading: Reading): void {
  if (written === "") return;
  const { look } = manner;
  const isBold = look.isBold ?? false;
  const isUnseen = look.isHidden === true || isInInstruction(reading);
  if (manner.isDeleted || isUnseen || isPageField(reading)) {
    const text = headOf(written.trim(), 60);
    if (!manner.isDeleted && text !== "") {
      const kind = look.isHidden ? hiddenDropped : isPageField(reading) ? fieldResultDropped : undefined;
      if (kind) draft.findings.push(finding(kind, { text }));
    }
    addRun({ text: written, isBold, origin: "dropped" }, draft);
    return;
  }
  const { text, unknown } = symbolText(written, look.latinFont ?? "");
  if (unknown !== undefined) {
    const code = (unknown.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    draft.findings.push(finding(unknownSymbol, { symbol: `U+${code}`, font: look.latinFont ?? "" }));
  }
  const own = text === written ? {} : { written };
  addRun({ text, ...own, isBold, origin: "text" }, draft);
  draft.looks.push({ size: look.size, font: look.font ?? look.latinFont, length: visible(text).length });
  reading.before = `${reading.before.slice(-40)}${text}`;
}

function addRun(run: Run, draft: Draft): void {
  draft.lines.at(-1)?.push(run);
}

/** A break of line parts paragraphs; a break of page only where a sentence has ended, as it may cut one. */
function breakLine(type: string, draft: Draft, reading: Reading): void {
  if (isInInstruction(reading)) return;
  const line = draft.lines.at(-1) ?? [];
  if (type !== "textWrapping") {
    const text = line.map(({ text: of, origin }) => (origin === "text" ? of : "")).join("");
    if (text.trim() === "" || !/[。！？；：…”）)》]\s*$/u.test(text)) return;
  }
  draft.lines.push([]);
}

function readFieldMark(type: string, { fields }: Reading): void {
  if (type === "begin") fields.push({ instruction: "", isResult: false });
  else if (type === "end") fields.pop();
  else {
    const field = fields.findLast(({ isResult }) => !isResult);
    if (field) field.isResult = true;
  }
}
