import { expect, test } from "vitest";
import { DepartmentIndex } from "../../src/archive/registers/department-index.ts";
import type { Registers } from "../../src/archive/registers/registers.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import type { Page } from "../../src/site/page.ts";
import { describeSite } from "../../src/site/site.ts";
import { archiveOf, type IssueSource } from "../bench/archive-of.ts";
import { variedIssues } from "../bench/varied-issues.ts";

/**
 * A build leaves a page as it is where what the page says it is made from is as it was. So whatever changes a model
 * must change that.
 */
interface Content {
  readonly sources: readonly IssueSource[];
  readonly registers: Registers;
}

type Edit = (content: Content) => Content;

function inIssue(place: number, change: (text: string) => string): Edit {
  return ({ sources, registers }) => ({
    sources: sources.map(({ name, text }, at) => ({ name, text: at === place ? change(text) : text })),
    registers,
  });
}

const edits: Readonly<Record<string, Edit>> = {
  "a word": inIssue(2, (text) => text.replace("。", "，情况良好。")),
  "a title": inIssue(3, (text) => text.replace(/^## (.*)$/mu, "## $1（续）")),
  "an attribution": inIssue(4, (text) => text.replace(/（[^（）]*）$/mu, "（档案馆/周正）")),
  "a topic line": inIssue(5, (text) => text.replace(/^▲/mu, "主题：不动产登记\n\n▲")),
  "a date": inIssue(1, (text) => text.replace(/^(date: \d{4}-\d{2}-)\d{2}/mu, "$103")),
  "the words of the oldest issue": inIssue(9, (text) => text.replace(/。/gu, "，成效明显。")),
  "an issue less": ({ sources, registers }) => ({ sources: sources.filter((_, place) => place !== 6), registers }),
  "a department less in the register": ({ sources, registers }) => {
    const departments = registers.departments.slice(1);
    return { sources, registers: { ...registers, departments, departmentIndex: new DepartmentIndex(departments) } };
  },
};

function pagesOf({ sources, registers }: Content): ReadonlyMap<string, Page> {
  const parts = Object.values(describeSite(archiveOf(sources, registers)));
  return new Map(parts.flatMap((part) => ("pages" in part ? part.pages : [])).map((page) => [page.url, page]));
}

test.each(Object.entries(edits))(
  "%s: pages that say they are made from the same have the same model",
  async (_, edit) => {
    const content = { sources: variedIssues(10), registers: (await readRegisters("content")).registers };
    const before = pagesOf(content);
    const counts = { same: 0, others: 0 };
    for (const [url, page] of pagesOf(edit(content))) {
      const was = before.get(url);
      if (was?.madeFrom === undefined || page.madeFrom === undefined) continue;
      if (was.madeFrom() !== page.madeFrom()) counts.others += 1;
      else {
        counts.same += 1;
        expect(page.model(), url).toEqual(was.model());
      }
    }
    expect(counts.others).toBeGreaterThan(0);
    expect(counts.same).toBeGreaterThan(30);
  },
);
