import { headOf } from "../text/characters.ts";
import { withVisible } from "../text/visible.ts";
import type { Example, ListedDiagnosticKind } from "./define.ts";
import type { Severity } from "./diagnostic.ts";

/** One kind as the manual shows it: with what its own example is told. */
export interface ToldKind {
  readonly kind: ListedDiagnosticKind;
  readonly message: string;
  readonly hint: string;
}

const severityName: Readonly<Record<Severity, string>> = { error: "必须改", warning: "请核对", info: "提示" };

/**
 * The catalogue of diagnostics as Markdown for the editors' manual: of each kind how grave it is, a text that provokes
 * it, what is told of that text, how to mend it, and its code.
 */
export function printCatalogue(
  parts: readonly { readonly about: string; readonly kinds: readonly ToldKind[] }[],
): string {
  return parts.map(({ about, kinds }) => [`### ${about}`, ...kinds.map(printKind)].join("\n\n")).join("\n\n");
}

function printKind({ kind: { code, severity, example }, message, hint }: ToldKind): string {
  const shown = exampleLines(example);
  return [
    `**${severityName[severity]}**（${code}）`,
    ...(shown.length > 0 ? [["~~~text", ...shown, "~~~"].join("\n")] : []),
    `${escaped(message)}`,
    `办法：${escaped(hint)}`,
  ].join("\n\n");
}

/** No example needs more lines, or longer ones, to be understood. */
const most = { lines: 12, characters: 60 };

function exampleLines(example: Example): readonly string[] {
  const lines = textOf(example).trimEnd().split("\n");
  const shown = lines.slice(0, most.lines).map((line) => headOf(withVisible(line), most.characters));
  return lines.length > most.lines ? [...shown, "……"] : shown.filter((line, _, all) => line !== "" || all.length > 1);
}

function textOf(example: Example): string {
  if ("body" in example) return example.body;
  if ("file" in example) return example.file;
  if ("content" in example) {
    const files = Object.entries(example.content).filter(([, text]) => text !== "");
    return files.map(([name, text]) => `${name}：\n${text}`).join("\n");
  }
  // Bytes and Word files are no text to be shown.
  return "text" in example ? example.text : "";
}

/** A text as Markdown that shows each of its characters. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/gu, "\\$&");
}
