import { readFileSync } from "node:fs";
import type { TopicText } from "../../../src/archive/topics/assign-topics.ts";

/** A text with the main topic that a careful clerk chose, and the others that may stand beside it. */
export interface JudgedText {
  readonly main: string;
  readonly others: readonly string[];
  readonly record: TopicText;
}

/**
 * Texts parted by a blank line before a line of topics: `主要主题；次要主题、次要主题`, then a brief that begins with
 * ▲, or a lead that begins with `## ` and its title. A brief may end with its attribution.
 */
export function readJudged(file: URL): JudgedText[] {
  return readFileSync(file, "utf8")
    .trim()
    .split(/\n\n+(?=[^\n▲#]+\n(?:▲|## ))/u)
    .map((text) => {
      const [topics = "", ...lines] = text.split("\n");
      const [main = "", others = ""] = topics.split("；");
      const [first = "", ...rest] = lines;
      const isLead = first.startsWith("## ");
      const body = isLead ? rest.filter(Boolean) : [lines.join("").replace(/^▲/u, "")];
      const attribution = isLead ? null : /（([^（）。]*)）$/u.exec(body[0] ?? "");
      return {
        main,
        others: others.split("、").filter(Boolean),
        record: {
          kind: isLead ? "lead" : "brief",
          title: isLead ? first.slice(3) : "",
          paragraphs: body.map((paragraph) => paragraph.replace(attribution?.[0] ?? "", "")),
          departments: (attribution?.[1] ?? "").split(" ").map((credit) => credit.replace(/\/.*$/u, "")),
        },
      };
    });
}
