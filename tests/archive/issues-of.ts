import { parsingContext } from "../../src/archive/parsing-context.ts";
import type { Registers } from "../../src/archive/registers/registers.ts";
import { noRegisters } from "../../src/archive/registers/registers.ts";
import type { Issue } from "../../src/issue/issue.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";

/** A bulletin as its file has it: number, date, further lines of its front matter, body. */
export interface Written {
  readonly number: number | string;
  readonly date: string;
  readonly fields?: string;
  readonly title?: string;
  readonly body?: string;
}

/** The issues that some files give, each under its own path: 1.md, 2.md, … */
export function issuesOf(written: readonly Written[], registers: Registers = noRegisters): readonly Issue[] {
  return written.map(
    ({ number, date, fields = "", title = "工作简报", body = "▲近日，市局开展巡查。（园林科）" }, index) => {
      const text = `---\ntitle: ${title}\nnumber: ${number}\ndate: ${date}\n${fields}---\n${body}\n`;
      const { issue, diagnostics } = parseIssue(
        new TextEncoder().encode(text),
        `${index + 1}.md`,
        parsingContext(registers),
      );
      if (!issue) throw new Error(`unreadable: ${diagnostics.map(({ message }) => message).join(" ")}`);
      return issue;
    },
  );
}
