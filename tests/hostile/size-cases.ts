/** Texts that would exhaust a careless reader, and the codes of their errors; none where they are read to the end. */
export const sizes: readonly (readonly [name: string, text: string, errors: readonly string[]])[] = [
  ["a line of 10 MB", `▲${"近日市局开展巡查".repeat(430_000)}。（园林科）`, []],
  ["a line of 1 MB of markup", `▲近日，${"<script>alert(1)</script>".repeat(40_000)}。（园林科）`, []],
  ["17 MB", `▲${"近日市局开展巡查".repeat(750_000)}。（园林科）`, ["file-too-large"]],
  ["100,000 briefs", "▲近日，市局开展巡查。（园林科）\n".repeat(100_000), ["too-many-records"]],
  ["100,000 leads", "## 会议\n\n近日，市局开会。（园林科）\n\n".repeat(100_000), ["too-many-records"]],
  ["100,000 brackets that open", `▲近日，市局开展巡查${"（".repeat(100_000)}。`, ["nesting-too-deep"]],
  ["100,000 brackets that close", `▲近日，市局开展巡查${"）".repeat(100_000)}。`, []],
  ["100,000 pairs of brackets", `▲近日，市局开展巡查${"（）".repeat(100_000)}。（园林科）`, []],
  [
    "brackets nested 10,000 deep",
    `▲近日，市局开展巡查。${"（".repeat(10_000)}园林科${"）".repeat(10_000)}`,
    ["nesting-too-deep"],
  ],
  ["quotes nested 10,000 deep", `▲近日，市局开展巡查。（园林科）\n\n${"> ".repeat(10_000)}引文`, ["nesting-too-deep"]],
  ["emphasis nested 10,000 deep", `▲近日，${"**市_局".repeat(10_000)}${"_**".repeat(10_000)}。（园林科）`, []],
  ["links nested 10,000 deep", `▲近日，${"[".repeat(10_000)}市局${"](/)".repeat(10_000)}。（园林科）`, []],
  ["tags nested 10,000 deep", `▲近日，${"<b>".repeat(10_000)}市局${"</b>".repeat(10_000)}。（园林科）`, []],
];
