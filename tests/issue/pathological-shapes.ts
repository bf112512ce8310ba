import { frontMatter } from "./reading.ts";

/** Texts that make a careless reader's work grow with the square of their length: one repeats what tempts it. */
const shapes: Readonly<Record<string, (count: number) => string>> = {
  "one long line": (count) => `▲${"近日市局开展巡查".repeat(count)}`,
  "openers that nothing closes": (count) => `▲近日${"（".repeat(count)}`,
  "closers that nothing opened": (count) => `▲近日${"）".repeat(count)}`,
  "nested brackets": (count) => `▲近日。${"（".repeat(count)}园林科${"）".repeat(count)}`,
  "groups in a row": (count) => `▲近日。${"（园林科/周正）".repeat(count)}`,
  "groups line by line": (count) => `▲近日。\n${"（园林科/周正）\n".repeat(count)}`,
  "names in one group": (count) => `▲近日。（园林科/${"周正、".repeat(count)}王静）`,
  "blanks within a line": (count) => `▲近日${" \u3000".repeat(count)}巡查。`,
  asterisks: (count) => `▲近日${"*".repeat(count)}巡查。`,
  "bold that begins and begins": (count) => `▲近日${"**市局 ".repeat(count)}`,
  "backticks of many lengths": (count) =>
    `▲${Array.from({ length: Math.sqrt(count) }, (_, at) => "`".repeat(at)).join("市")}`,
  "links that begin": (count) => `▲近日${"[见](".repeat(count)}`,
  "images that begin": (count) => `▲近日${"![图](".repeat(count)}`,
  "comments that begin": (count) => `▲近日${"<!--".repeat(count)}`,
  "tags that begin": (count) => `▲近日${"<a ".repeat(count)}`,
  "marks in one line": (count) => `▲近日${"。（园林科）▲".repeat(count)}`,
  "lines without an end": (count) => `▲近日\n${"市局组织开展林地保护利用规划编制工作推进会议\n\n".repeat(count)}`,
  "lines of one paragraph": (count) => `▲近日\n${"市局组织开展林地保护利用规划编制工作\n".repeat(count)}`,
  "short lines": (count) => `▲近日\n${"春风\n\n".repeat(count)}`,
  briefs: (count) => "▲近日，市局开展巡查。（园林科）\n".repeat(count),
  "equal titles": (count) => "## 标题\n\n正文。（园林科）\n\n".repeat(count),
  "single hashes": (count) => `▲近日。\n\n${"# 标题\n\n正文\n\n".repeat(count)}`,
  bullets: (count) => `▲近日。\n\n${"● 正文\n".repeat(count)}`,
  "fences that are not closed": (count) => `▲近日\n${"```\n~~~~\n".repeat(count)}`,
  underlines: (count) => `▲近日。\n${"标题\n---\n".repeat(count)}`,
  "quotes within quotes": (count) => `▲近日\n\n${"> ".repeat(count)}引文`,
  "items, deeper and deeper": (count) =>
    `▲近日\n\n${Array.from({ length: Math.sqrt(count) }, (_, at) => `${" ".repeat(at * 2)}- 项`).join("\n")}`,
  cells: (count) => `▲近日\n\n| 甲 | 乙 |\n|---|---|\n${"| 丙 ".repeat(count)}|`,
  figures: (count) => `▲近日，${"12".repeat(count)}亩。`,
  "figures and hyphens": (count) => `▲近日，${"1-2 3".repeat(count)}亩。`,
  percentages: (count) => `▲近日，${"增长5%，".repeat(count)}`,
  "invisible characters": (count) => `▲近日${"市\u200b".repeat(count)}`,
  "line ends of every kind": (count) => `▲近日${"\r\n\n\r".repeat(count)}`,
  footnotes: (count) => `▲近日${"[^1]".repeat(count)}\n\n[^1]: 注`,
  "page numbers": (count) => `▲近日\n${"- 5 -\n".repeat(count)}`,
  hyphens: (count) => `▲近日\n${"-".repeat(count)}5`,
};

/** Each shape with a bulletin of about so many characters of it. */
export const pathologicalShapes = Object.entries(shapes).map(([name, make]) => {
  const unit = (make(200).length - make(100).length) / 100;
  return { name, make: (length: number) => frontMatter + make(Math.ceil(length / Math.max(unit, 1))) };
});
