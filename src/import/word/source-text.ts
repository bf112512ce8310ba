import { decodeEntities } from "../markup.ts";
import type { SourceText } from "../proof.ts";
import type { WordParts } from "./open-word.ts";

/**
 * The text of a Word document, collected for the proof from the bare XML: what stands in any element `t` or `delText`,
 * whatever it lies in. It knows neither runs nor styles nor tables, and nothing of the reader.
 *
 * It knows three things about order: text in a box follows the paragraph that holds the box; of two versions of a
 * drawing the first counts; and the lines between notes are no notes.
 */
export function sourceTextOfWord(parts: WordParts): SourceText {
  const { document, footnotes, endnotes, headers, footers, comments } = parts;
  const margins = [...headers, ...footers, ...(comments ? [comments] : [])];
  return {
    body: textIn(document.xml),
    footnotes: [footnotes, endnotes].map((part) => (part ? textIn(withoutSeparators(part.xml)) : "")).join(""),
    margins: margins.map(({ xml }) => textIn(xml)).join(""),
  };
}

const token = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gu;

/** A paragraph or a box that is open: its own text, and that of the boxes it holds. */
interface Frame {
  readonly name: "p" | "box" | "body";
  readonly text: string[];
  readonly boxes: string[];
}

function textIn(xml: string): string {
  const stack: Frame[] = [{ name: "body", text: [], boxes: [] }];
  const seenChoices: boolean[] = [];
  let skipped = 0;
  let isText = false;
  let from = 0;
  const add = (text: string) => {
    if (skipped === 0) stack.at(-1)?.text.push(text);
  };
  const addBox = (text: string) => {
    const holder = stack.findLast(({ name }) => name === "p");
    if (skipped === 0) (holder?.boxes ?? stack[0]?.text ?? []).push(text);
  };
  const close = () => {
    const closed = stack.length > 1 ? stack.pop() : undefined;
    if (!closed) return;
    const whole = [...closed.text, ...closed.boxes].join("");
    if (closed.name === "box") addBox(whole);
    else stack.at(-1)?.text.push(whole);
  };
  for (const match of xml.matchAll(token)) {
    const [whole, slash, name = "", rest = ""] = match;
    if (isText) add(decodeEntities(xml.slice(from, match.index)));
    from = match.index + whole.length;
    if (whole.startsWith("<![CDATA[")) {
      if (isText) add(whole.slice(9, -3));
      continue;
    }
    const isEmpty = rest.endsWith("/");
    const opens = slash === "" && !isEmpty;
    switch (name) {
      case "AlternateContent":
        if (opens) seenChoices.push(false);
        else if (slash === "/") seenChoices.pop();
        break;
      case "Choice":
        // A second choice is another version too.
        if (opens && (skipped > 0 || seenChoices.at(-1))) skipped += 1;
        else if (slash === "/" && skipped > 0) skipped -= 1;
        else if (slash === "/") seenChoices[seenChoices.length - 1] = true;
        break;
      case "Fallback":
        if (opens && (skipped > 0 || seenChoices.at(-1))) skipped += 1;
        else if (slash === "/" && skipped > 0) skipped -= 1;
        break;
      case "t":
      case "delText":
        isText = opens;
        break;
      case "noBreakHyphen":
        add("-");
        break;
      case "sym":
        add(characterOf(rest));
        break;
      case "textpath":
        addBox(decodeEntities(/\sstring\s*=\s*"([^"]*)"/u.exec(rest)?.[1] ?? ""));
        break;
      case "p":
      case "txbxContent":
      case "txBody":
        if (skipped > 0) break;
        if (opens) stack.push({ name: name === "p" ? "p" : "box", text: [], boxes: [] });
        else if (slash === "/") close();
        break;
      default:
    }
  }
  while (stack.length > 1) close();
  return stack[0]?.text.join("") ?? "";
}

function characterOf(attributes: string): string {
  const code = Number.parseInt(/[:\s]char\s*=\s*["']([0-9A-Fa-f]{1,6})["']/u.exec(attributes)?.[1] ?? "", 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function withoutSeparators(xml: string): string {
  return xml.replace(
    /<(?:[\w.-]+:)?(?:footnote|endnote)\s[^>]*type\s*=\s*"(?:separator|continuationSeparator|continuationNotice)"[^>]*>[\s\S]*?<\/(?:[\w.-]+:)?(?:footnote|endnote)>/gu,
    "",
  );
}
