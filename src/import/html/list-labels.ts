import { formatNumber } from "../word/number-format.ts";
import { declarations } from "./text-style.ts";

/** The lists that are open, and how far each has counted. */
export interface ListLabels {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: () => void;
  /** What a browser prints before the next item. */
  readonly next: (attributes: ReadonlyMap<string, string>) => string;
}

interface OpenList {
  readonly isOrdered: boolean;
  readonly type: string;
  count: number;
}

const formats: ReadonlyMap<string, readonly [format: string, ending: string]> = new Map([
  ["1", ["decimal", "."]],
  ["decimal", ["decimal", "."]],
  ["decimal-leading-zero", ["decimalZero", "."]],
  ["a", ["lowerLetter", "."]],
  ["lower-alpha", ["lowerLetter", "."]],
  ["lower-latin", ["lowerLetter", "."]],
  ["A", ["upperLetter", "."]],
  ["upper-alpha", ["upperLetter", "."]],
  ["upper-latin", ["upperLetter", "."]],
  ["i", ["lowerRoman", "."]],
  ["lower-roman", ["lowerRoman", "."]],
  ["I", ["upperRoman", "."]],
  ["upper-roman", ["upperRoman", "."]],
  ["cjk-ideographic", ["chineseCounting", "、"]],
  ["simp-chinese-informal", ["chineseCounting", "、"]],
  ["trad-chinese-informal", ["chineseCounting", "、"]],
  ["simp-chinese-formal", ["chineseLegalSimplified", "、"]],
  ["cjk-heavenly-stem", ["ideographTraditional", "、"]],
]);
const bullets = ["•", "◦", "▪"];

export function listLabels(): ListLabels {
  const lists: OpenList[] = [];
  return {
    open(name, attributes) {
      const style = styleType(attributes) ?? attributes.get("type") ?? "";
      const start = Number(attributes.get("start") ?? "1");
      lists.push({ isOrdered: name === "ol", type: style, count: Number.isInteger(start) ? start - 1 : 0 });
    },
    close() {
      lists.pop();
    },
    next(attributes) {
      const list = lists.at(-1);
      const type = styleType(attributes) ?? list?.type ?? "";
      if (!list) return "";
      const value = Number(attributes.get("value"));
      list.count = attributes.has("value") && Number.isInteger(value) ? value : list.count + 1;
      if (type === "none") return "";
      const [format, ending] = formats.get(type) ?? ["decimal", "."];
      if (list.isOrdered || formats.has(type)) return `${formatNumber(list.count, format)}${ending}`;
      const written = /^["'](.{1,3})["']$/u.exec(type)?.[1];
      if (written !== undefined) return written.trim();
      if (type === "square") return "▪";
      if (type === "circle") return "◦";
      return bullets[Math.min(lists.length, bullets.length) - 1] ?? "•";
    },
  };
}

function styleType(attributes: ReadonlyMap<string, string>): string | undefined {
  const css = declarations(attributes.get("style") ?? "");
  const short = css.get("list-style");
  return css.get("list-style-type") ?? (short === undefined ? undefined : (short.split(/\s+/u)[0] ?? ""));
}
