import { decodeEntities } from "../markup.ts";
import type { SourceText } from "../proof.ts";
import { unseenElements } from "./unseen-elements.ts";

/**
 * The text of a web page or of what was copied, collected for the proof from the bare HTML: what is left without
 * comments, tags, scripts and styles.
 */
export function sourceTextOfHtml(html: string): SourceText {
  const source = withoutClipboardHead(html);
  const pieces: string[] = [];
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf("<", at);
    if (start < 0 || start > at) pieces.push(decodeEntities(source.slice(at, start < 0 ? source.length : start)));
    if (start < 0) break;
    const end = endOfTag(source, start);
    if (end === start) pieces.push("<");
    at = end === start ? start + 1 : end;
    const name = /^<([A-Za-z][^\s/>"'<=]*)/u.exec(source.slice(start, start + 40))?.[1]?.toLowerCase() ?? "";
    if (end > start && unseenElements.has(name)) at = behindElement(source, name, at);
  }
  return { body: pieces.join(""), footnotes: "", margins: "" };
}

/** The Windows clipboard puts lines of offsets before the HTML. */
export function withoutClipboardHead(html: string): string {
  const start = html.indexOf("<");
  return /^Version:[0-9.]+\s/u.test(html) && start > 0 ? html.slice(start) : html;
}

/** Offset behind the tag or comment at `start`; `start` itself where it is only a character. */
function endOfTag(source: string, start: number): number {
  const behind = (end: string, from: number) => {
    const found = source.indexOf(end, from);
    return found < 0 ? source.length : found + end.length;
  };
  if (source.startsWith("<!--", start)) return behind("-->", start + 4);
  if (/^<[!?]/u.test(source.slice(start, start + 2))) return behind(">", start);
  if (!/^<\/?[A-Za-z]/u.test(source.slice(start, start + 3))) return start;
  let at = start + 1;
  for (let character = source.charAt(at); character !== "" && character !== ">" && character !== "<"; ) {
    const quote = /^=\s*(["'])/u.exec(source.slice(at, at + 20));
    const end = quote?.[1] ? source.indexOf(quote[1], at + quote[0].length) : -1;
    at = end < 0 ? at + 1 : end + 1;
    character = source.charAt(at);
  }
  return source.charAt(at) === ">" ? at + 1 : at;
}

function behindElement(source: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "giu");
  closing.lastIndex = from;
  return closing.exec(source)?.index ?? source.length;
}
