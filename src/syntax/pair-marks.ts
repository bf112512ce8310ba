import { isNoMark } from "../text/characters.ts";
import { codeSpanEnds } from "./code-spans.ts";

/**
 * Visits the marks of a text that come in pairs, in order, but those in its code spans: a bracket, a title mark, a quote
 * or `**`. They are asked of every paragraph, so no pattern looks for them and no list of them is made.
 */
export function eachPairMark(text: string, visit: (mark: string, at: number) => void): void {
  const codeEnds = codeSpanEnds(text);
  for (let at = 0; at < text.length; at += 1) {
    if (isNoMark(text.charCodeAt(at))) continue;
    switch (text[at]) {
      case "（":
      case "(":
      case "）":
      case ")":
      case "《":
      case "》":
      case "“":
      case "”":
        visit(text.charAt(at), at);
        break;
      case "`":
        at = (codeEnds.get(at) ?? at + 1) - 1;
        break;
      case "*":
        if (text[at + 1] !== "*") break;
        if (text.startsWith("****", at)) {
          // Four or more cover a number: 138****5678.
          while (text[at + 1] === "*") at += 1;
          break;
        }
        visit("**", at);
        at += 1;
    }
  }
}
