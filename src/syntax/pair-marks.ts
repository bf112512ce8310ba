import { codeSpanEnds } from "./code-spans.ts";

/** A bracket, a title mark, a quote or `**`: marks that come in pairs. */
export interface PairMark {
  readonly mark: string;
  readonly at: number;
}

/** The marks of a text in order, but those in its code spans. They are asked of every paragraph, so no pattern looks for them. */
export function pairMarksIn(text: string): readonly PairMark[] {
  const marks: PairMark[] = [];
  const codeEnds = codeSpanEnds(text);
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case "（":
      case "(":
      case "）":
      case ")":
      case "《":
      case "》":
      case "“":
      case "”":
        marks.push({ mark: text.charAt(at), at });
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
        marks.push({ mark: "**", at });
        at += 1;
    }
  }
  return marks;
}
