import { isBlankAt } from "../../text/characters.ts";

/**
 * The words of a bracket group and the signs between them, at the top bracket level (GRAMMAR §4.2, rule 2).
 *
 *     林场：陈青 杨辉/周　正   →   林场 : 陈青 ␣ 杨辉 / 周 ␣ 正
 *
 * Blanks around a slash or a colon part nothing.
 */
export type Token =
  | { readonly kind: "word"; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: "slash" | "colon" | "blank" | "mark" | "semicolon"; readonly start: number; readonly end: number };

const signs: ReadonlyMap<string, "slash" | "colon" | "mark" | "semicolon"> = new Map([
  ["/", "slash"],
  ["／", "slash"],
  ["：", "colon"],
  [":", "colon"],
  ["、", "mark"],
  ["，", "mark"],
  [",", "mark"],
  ["；", "semicolon"],
  [";", "semicolon"],
]);

export function wordsOf(content: string): readonly Token[] {
  const tokens: Token[] = [];
  let wordStart = 0;
  let depth = 0;
  for (let at = 0; at < content.length; at += 1) {
    const character = content.charAt(at);
    if (character === "（" || character === "(") depth += 1;
    const sign = depth === 0 ? signs.get(character) : undefined;
    const blank = depth === 0 && (isBlankAt(content, at) || character === "\n");
    if (sign || blank || character === "*") {
      pushWord(tokens, content, wordStart, at);
      wordStart = at + 1;
      const isSecondBlank = sign === undefined && tokens.at(-1)?.kind === "blank";
      if (character !== "*" && !isSecondBlank) tokens.push({ kind: sign ?? "blank", start: at, end: at + 1 });
    }
    if (character === "）" || character === ")") depth = Math.max(0, depth - 1);
  }
  pushWord(tokens, content, wordStart, content.length);
  return tokens.filter((token, index) => token.kind !== "blank" || !touchesOperator(tokens, index));
}

function pushWord(tokens: Token[], content: string, start: number, end: number): void {
  if (start < end) tokens.push({ kind: "word", text: content.slice(start, end), start, end });
}

function touchesOperator(tokens: readonly Token[], index: number): boolean {
  // No two blanks stand side by side.
  return isOperator(tokens[index - 1]) || isOperator(tokens[index + 1]);
}

function isOperator(token: Token | undefined): boolean {
  return token?.kind === "slash" || token?.kind === "colon";
}

/** A field: words tied by slashes or colons, such as `园林科/周正`. `operators[i]` stands before `words[i + 1]`. */
export interface Field {
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly operators: readonly ("slash" | "colon")[];
  /** What parts this field from the one before it: a blank, a mark such as 、, or a semicolon. */
  readonly after: "start" | "blank" | "mark" | "semicolon";
}

/** The fields of a group in order. An operator with nothing on one side gives an empty word there. */
export function fieldsOf(tokens: readonly Token[]): readonly Field[] {
  const fields: Field[] = [];
  let words: { text: string; start: number; end: number }[] = [];
  let operators: ("slash" | "colon")[] = [];
  let after: Field["after"] = "start";
  const endField = (separator: Field["after"], at: number) => {
    if (operators.length > 0 && words.length === operators.length) words.push({ text: "", start: at, end: at });
    if (words.length > 0) fields.push({ words, operators, after });
    if (words.length > 0 || separator !== "blank") after = separator;
    words = [];
    operators = [];
  };
  for (const token of tokens) {
    if (token.kind === "word") {
      // Two words side by side with no sign between them were parted by an emphasis mark: they are one.
      const previous = words.length > operators.length ? words.at(-1) : undefined;
      if (previous)
        words[words.length - 1] = { text: previous.text + token.text, start: previous.start, end: token.end };
      else words.push({ text: token.text, start: token.start, end: token.end });
    } else if (token.kind === "slash" || token.kind === "colon") {
      if (words.length === operators.length) words.push({ text: "", start: token.start, end: token.start });
      operators.push(token.kind);
    } else {
      endField(token.kind, token.start);
    }
  }
  endField("blank", tokens.at(-1)?.end ?? 0);
  return fields;
}
