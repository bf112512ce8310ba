import {
  commentDropped,
  deletionDropped,
  hiddenDropped,
  imageNotImported,
  insertionKept,
  marginDropped,
  unknownSymbol,
} from "../../diagnostics/catalogue/import.ts";
import { headOf, tailOf } from "../../text/characters.ts";
import { type Finding, finding } from "../finding.ts";
import type { Block, Form, Manuscript, Paragraph, Run } from "../manuscript.ts";
import { readMarkup } from "../markup.ts";
import { symbolText } from "../word/symbols.ts";
import { type ListLabels, listLabels } from "./list-labels.ts";
import { withoutClipboardHead } from "./source-text.ts";
import { tableBuilder } from "./table-builder.ts";
import { plainStyle, styleWithin, type TextStyle } from "./text-style.ts";
import { unseenElements } from "./unseen-elements.ts";

/** Elements that stand on lines of their own. */
const blockElements = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** What a tag closes that was left open, and where the search for it ends. */
const closes: ReadonlyMap<string, readonly string[]> = new Map([
  ["li", ["li", "p"]],
  ["td", ["td", "th", "p"]],
  ["th", ["td", "th", "p"]],
  ["tr", ["td", "th", "tr", "p"]],
  ["dt", ["dt", "dd", "p"]],
  ["dd", ["dt", "dd", "p"]],
]);
const boundaries = new Set(["table", "ul", "ol", "dl"]);
const cellOrItem = new Set(["td", "th", "li", "div", "section"]);

/** Tags nested deeper are read for their text only. */
const deepest = 512;

interface Open {
  readonly name: string;
  readonly style: TextStyle;
}

/**
 * Reads HTML as the clipboard has it from Word, WPS or a web page: paragraphs, titles, bold, tables, and lists with the
 * numbers and bullets that are printed.
 *
 *     <p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>一、</span>加强……</p>     一、加强……
 *     <ol><li>加强……</li></ol>                                                              1.加强……
 */
export function readHtml(html: string): Manuscript {
  const reading = new HtmlReading();
  readMarkup(
    withoutClipboardHead(html),
    "html",
    {
      open: (name, attributes) => reading.open(name, attributes),
      close: (name) => reading.close(name),
      text: (text) => reading.text(text),
    },
    unseenElements,
  );
  return reading.end();
}

class HtmlReading {
  readonly #stack: Open[] = [];
  readonly #lists: ListLabels = listLabels();
  readonly #table = tableBuilder();
  readonly #blocks: Block[] = [];
  #runs: Run[] = [];
  #findings: Finding[] = [];
  #form: { alignment: Form["alignment"]; headingLevel: number | null; isContents: boolean } | undefined;
  #looks: { size: number | null; font: string | null; length: number }[] = [];
  #label = "";
  #unseen = "";
  #before = "";

  get #style(): TextStyle {
    return this.#stack.at(-1)?.style ?? plainStyle;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (unseenElements.has(name)) {
      this.#unseen = name;
      return;
    }
    if (blockElements.has(name)) {
      this.#endParagraph();
      this.#closeImplied(name);
    }
    if (name === "br") {
      this.#breakLine();
      return;
    }
    if (name === "img") {
      this.#image(attributes);
      return;
    }
    if (this.#stack.length < deepest) this.#stack.push({ name, style: styleWithin(this.#style, name, attributes) });
    if (name === "ul" || name === "ol") this.#lists.open(name, attributes);
    if (name === "li") this.#label = this.#lists.next(attributes);
    this.#table.open(name, attributes, this.#blocks);
  }

  close(name: string): void {
    if (name === this.#unseen) {
      this.#unseen = "";
      return;
    }
    if (blockElements.has(name)) this.#endParagraph();
    const at = this.#stack.findLastIndex((open) => open.name === name);
    if (at < 0) return;
    for (const open of this.#stack.splice(at).reverse()) this.#left(open.name);
  }

  text(text: string): void {
    if (this.#unseen !== "") return;
    const style = this.#style;
    if (style.isPreformatted) {
      for (const [index, line] of text.split(/\r\n|\n|\r/u).entries()) {
        if (index > 0) this.#endParagraph();
        this.#add(line, style);
      }
      return;
    }
    this.#add(collapsed(text), style);
  }

  end(): Manuscript {
    this.#endParagraph();
    for (const open of this.#stack.splice(0).reverse()) this.#left(open.name);
    this.#table.finish(this.#blocks);
    return { blocks: this.#blocks, footnotes: [], isMarkdown: false, findings: [], margins: "" };
  }

  #left(name: string): void {
    if (name === "ul" || name === "ol") this.#lists.close();
    this.#table.close(name, this.#blocks);
  }

  #closeImplied(name: string): void {
    const closed = closes.get(name) ?? ["p"];
    let from = -1;
    for (let at = this.#stack.length - 1; at >= 0; at -= 1) {
      const open = this.#stack[at]?.name ?? "";
      if (closed.includes(open)) from = at;
      else if (boundaries.has(open) || (cellOrItem.has(open) && !closes.has(name))) break;
    }
    if (from >= 0) for (const open of this.#stack.splice(from).reverse()) this.#left(open.name);
  }

  #add(added: string, style: TextStyle): void {
    const written = this.#label === "" ? added : added.trimStart();
    if (written === "") return;
    const isBlank = written.trim() === "";
    if (isBlank && (this.#runs.length === 0 || style.isListLabel)) return;
    if (!isBlank) {
      this.#form ??= {
        alignment: style.alignment,
        headingLevel: style.headingLevel,
        isContents: style.isContents,
      };
      this.#writeLabel(written, style);
    }
    if (isDropped(style)) {
      this.#drop(written, style);
      return;
    }
    const { text, unknown } = symbolText(written, style.font ?? "");
    if (unknown !== undefined) {
      const code = (unknown.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      this.#findings.push(finding(unknownSymbol, { symbol: `U+${code}`, font: style.font ?? "" }));
    }
    if (style.change === "inserted" && !isBlank) this.#tell(finding(insertionKept, { text: headOf(text.trim(), 60) }));
    const run: Run = { text, isBold: style.isBold && style.headingLevel === null, origin: "text" };
    const last = this.#runs.at(-1);
    if (last && behindLabel.test(last.text) && /^[\s\p{Z}]*[0-9A-Za-z]/u.test(text) && this.#isBehindLabel) {
      this.#runs.push({ text: " ", isBold: false, origin: "added" });
    }
    this.#isBehindLabel = style.isListLabel || (this.#isBehindLabel && isBlank);
    this.#runs.push(text === written ? run : { ...run, written });
    this.#looks.push({ size: style.size, font: style.font, length: text.length });
    this.#before = `${this.#before.slice(-40)}${text}`;
  }

  /** Whether only the label of a list has been read of this paragraph. */
  #isBehindLabel = false;

  #writeLabel(text: string, style: TextStyle): void {
    if (this.#label === "") return;
    const blank = /[0-9A-Za-z.]$/u.test(this.#label) && /^[\s\p{Z}]*[0-9A-Za-z]/u.test(text) ? " " : "";
    this.#runs.unshift({ text: `${this.#label}${blank}`, isBold: style.isBold, origin: "added" });
    this.#label = "";
  }

  #drop(written: string, style: TextStyle): void {
    this.#runs.push({ text: written, isBold: false, origin: "dropped" });
    const text = headOf(written.trim(), 60);
    if (text === "") return;
    if (style.margin === "comment") this.#tell(finding(commentDropped, { text }));
    else if (style.margin !== "none") {
      this.#tell(finding(marginDropped, { place: style.margin === "header" ? "页眉" : "页脚", text }));
    } else this.#tell(finding(style.change === "deleted" ? deletionDropped : hiddenDropped, { text }));
  }

  #tell(told: Finding): void {
    this.#findings.push(told);
  }

  #breakLine(): void {
    if (this.#style.headingLevel !== null) {
      this.#add(" ", this.#style);
      return;
    }
    const form = this.#form;
    this.#endParagraph();
    this.#form = form;
  }

  #image(attributes: ReadonlyMap<string, string>): void {
    const alternative = (attributes.get("alt") ?? "").replace(/\s+/gu, " ").trim();
    const kept = /\p{Script=Han}/u.test(alternative) && !saysNothing.test(alternative) ? alternative : "";
    const told = finding(imageNotImported, { alternative: kept, before: tailOf(this.#before.trim()) });
    if (kept === "" || this.#table.isOpen()) this.#tell(told);
    else {
      this.#endParagraph();
      this.#blocks.push({ kind: "image", alternative: kept, findings: [told] });
    }
  }

  #endParagraph(): void {
    const runs = this.#runs;
    const findings = this.#findings;
    if (runs.length > 0 || findings.length > 0) {
      const longest = this.#looks.reduce((best, look) => (look.length > best.length ? look : best), {
        size: null,
        font: null,
        length: 0,
      });
      const paragraph: Paragraph = {
        kind: "paragraph",
        runs,
        form: {
          alignment: this.#form?.alignment ?? "start",
          headingLevel: this.#form?.headingLevel ?? null,
          isContents: this.#form?.isContents ?? false,
          size: longest.size,
          font: longest.font,
        },
        continues: false,
        findings,
      };
      if (!this.#table.take(paragraph)) this.#blocks.push(paragraph);
    }
    this.#runs = [];
    this.#findings = [];
    this.#looks = [];
    this.#form = undefined;
    this.#isBehindLabel = false;
  }
}

/** What programs write in the place of an alternative text. */
const saysNothing = /自动生成|^(?:微信)?(?:图片|图像|照片|插图|截图)[\s\d_]*$/u;
const behindLabel = /[0-9A-Za-z.][\s\p{Z}]*$/u;

function isDropped({ isHidden, change, margin }: TextStyle): boolean {
  return isHidden || change === "deleted" || margin !== "none";
}

/**
 * Lines of the source are no lines of the page: a break is a blank, but none between characters set full width, where
 * Word breaks its lines as it likes (CSS Text 3 §4.1.3). Within brackets it may part two names.
 */
function collapsed(text: string): string {
  return text
    .replace(breakInChinese, (found, at: number) => (isInBrackets(text.slice(Math.max(0, at - 40), at)) ? found : ""))
    .replace(/[ \t\r\n]+/gu, " ");
}

const fullWidth = "\\u2e80-\\u9fff\\uff01-\\uff60“”‘’…—";
const breakInChinese = new RegExp(`(?<=[${fullWidth}])[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=[${fullWidth}])`, "gu");

function isInBrackets(before: string): boolean {
  return /[（(][^（()）]*$/u.test(before);
}
