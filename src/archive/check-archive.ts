import { addressUsedTwice, departmentNotInForce, duplicateIssue, noTopic } from "../diagnostics/catalogue/archive.ts";
import { unknownTopic } from "../diagnostics/catalogue/blocks.ts";
import { diagnose } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { proposed } from "../diagnostics/remedy.ts";
import { type Issue, placeOfField } from "../issue/issue.ts";
import { foldName } from "../text/fold-name.ts";
import type { Archive, ArchiveRecord } from "./archive.ts";
import { continuityChecks } from "./continuity.ts";
import { grouped } from "./grouped.ts";
import { gateChecks } from "./publication-gate.ts";
import type { Registers } from "./registers/registers.ts";
import { TopicIndex } from "./registers/topic-index.ts";
import { similarDepartmentNames } from "./similar-departments.ts";

export interface ArchiveChecks {
  /** What concerns one file, such as an unknown topic. */
  readonly ofFiles: readonly Diagnostic[];
  /** What concerns several; each stands at the place of one of them and names the others. */
  readonly across: readonly Diagnostic[];
}

/** The checks that need more than one issue, or the registers (GRAMMAR §2.4, §3.9, §4.5; docs/data.md). */
export function checkArchive(issues: readonly Issue[], archive: Archive, registers: Registers): ArchiveChecks {
  const sorted = issues.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    ofFiles: [
      ...topicChecks(sorted, archive, registers),
      ...forceChecks(sorted, registers),
      ...gateChecks(sorted, registers.identity),
    ],
    across: [...duplicates(sorted), ...continuityChecks(sorted), ...similarDepartmentNames(sorted, registers)],
  };
}

/** The same series, year and number in two files, or two series that would share an address. */
function duplicates(issues: readonly Issue[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const same of grouped(issues, ({ id }) => id).values()) {
    if (same.length < 2) continue;
    const byTitle = grouped(same, ({ frontMatter }) => foldName(frontMatter.title));
    for (const copies of byTitle.values()) {
      if (copies.length < 2) continue;
      const files = copies.map(({ path }) => path);
      for (const issue of copies) {
        const { title, number } = issue.frontMatter;
        const detail = { title, year: issue.year, number: number.value, files };
        diagnostics.push(diagnose(duplicateIssue, detail, placeOfField(issue, "number")));
      }
    }
    if (byTitle.size < 2) continue;
    const files = same.map(({ path }) => path);
    for (const issue of same) {
      diagnostics.push(diagnose(addressUsedTwice, { id: issue.id, files }, placeOfField(issue, "number")));
    }
  }
  return diagnostics;
}

function topicChecks(issues: readonly Issue[], archive: Archive, registers: Registers): readonly Diagnostic[] {
  if (registers.topics === null) return [];
  const index = new TopicIndex(registers.topics);
  const diagnostics: Diagnostic[] = [];
  const recordsByPath = new Map(archive.issues.map(({ path, records }) => [path, records]));
  for (const { path, records } of issues) {
    for (const [position, { topicLine, place, title }] of records.entries()) {
      for (const [order, name] of (topicLine?.names ?? []).entries()) {
        const namePlace = topicLine?.namePlaces[order];
        if (!namePlace || index.find(name)) continue;
        const nearest = index.nearest(name) ?? null;
        const { offset: start, line, column } = namePlace;
        const edit = { start, end: start + name.length, text: nearest ?? "" };
        const remedies = nearest === null ? [] : [proposed(`改为“${nearest}”`, edit)];
        diagnostics.push(diagnose(unknownTopic, { name, nearest }, { path, line, column }, remedies));
      }
      const archived: ArchiveRecord | undefined = recordsByPath.get(path)?.[position];
      if (archived?.topics.length === 0) diagnostics.push(diagnose(noTopic, { title }, { path, ...place }));
    }
  }
  return diagnostics;
}

/** A department credited before it existed or after it was dissolved. */
function forceChecks(issues: readonly Issue[], registers: Registers): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { path, frontMatter, records } of issues) {
    const { date } = frontMatter;
    for (const { attributions } of records) {
      for (const { credits, place } of attributions) {
        for (const { department } of credits) {
          const registered = department === null ? undefined : registers.departmentIndex.find(department);
          if (!registered || department === null) continue;
          const { from = "", to = "" } = registered;
          if (date.slice(0, from.length) >= from && (to === "" || date.slice(0, to.length) <= to)) continue;
          const detail = { name: department, from, to, date };
          diagnostics.push(diagnose(departmentNotInForce, detail, { path, ...place }));
        }
      }
    }
  }
  return diagnostics;
}
