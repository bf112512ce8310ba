import { expect, test } from "vitest";
import { DepartmentIndex } from "../../src/archive/registers/department-index.ts";
import type { Registers } from "../../src/archive/registers/registers.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { inOnePiece, type Page, type SiteFile } from "../../src/site/page.ts";
import { describeSite } from "../../src/site/site.ts";
import { archiveOf, type IssueSource } from "../bench/archive-of.ts";
import { variedIssues } from "../bench/varied-issues.ts";

/**
 * A build leaves a page or a file as it is where what it says it is made from is as it was. So whatever changes a page's
 * model, or a file's contents, must change that.
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

interface Made {
  readonly madeFrom: () => string;
  /** A page's model, or a file's contents. */
  readonly made: () => unknown;
}

function madeIn({ sources, registers }: Content): ReadonlyMap<string, Made> {
  const site = describeSite(archiveOf(sources, registers));
  const made = new Map<string, Made>();
  const add = (address: string, of: Pick<Page | SiteFile, "madeFrom">, make: () => unknown) => {
    if (of.madeFrom !== undefined) made.set(address, { madeFrom: () => of.madeFrom?.() ?? "", made: make });
  };
  for (const part of Object.values(site)) {
    if ("pages" in part) for (const page of part.pages) add(page.url, page, () => page.model());
    else if ("length" in part) for (const file of part) add(file.path, file, () => inOnePiece(file.contents()));
  }
  return made;
}

test.each(Object.entries(edits))("%s: what is made from the same is the same", async (_, edit) => {
  const content = { sources: variedIssues(10), registers: await registersWithUrl() };
  const before = madeIn(content);
  const counts = { same: 0, others: 0 };
  for (const [address, now] of madeIn(edit(content))) {
    const was = before.get(address);
    if (was === undefined) continue;
    if (was.madeFrom() !== now.madeFrom()) counts.others += 1;
    else {
      counts.same += 1;
      expect(now.made(), address).toEqual(was.made());
    }
  }
  expect(counts.others).toBeGreaterThan(0);
  expect(counts.same).toBeGreaterThan(30);
});

/** Feeds are made for a site that knows its address. */
async function registersWithUrl(): Promise<Registers> {
  const { registers } = await readRegisters("content");
  return { ...registers, identity: { ...registers.identity, url: "https://jianbao.example" } };
}
