import { similarDepartments } from "../diagnostics/catalogue/archive.ts";
import { diagnose } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Issue } from "../issue/issue.ts";
import { foldName } from "../text/fold-name.ts";
import { foldScript } from "../text/fold-script.ts";
import type { Registers } from "./registers/registers.ts";

interface Sighting {
  readonly name: string;
  readonly path: string;
  readonly place: { readonly line: number; readonly column: number };
}

/**
 * Names of departments that are so alike that they may be one department written two ways (GRAMMAR §4.5).
 *
 *     市林业发展中心 / 林业发展中心      市局办公室 / 办公室      發展科 / 发展科
 *
 * They are never merged; each pair is told once, unless the register has both.
 */
export function similarDepartmentNames(issues: readonly Issue[], registers: Registers): readonly Diagnostic[] {
  const sightings = firstSightings(issues, registers);
  const organ = foldName(registers.identity.organ ?? "");
  const byKey = new Map<string, Sighting[]>();
  const pairs = new Map<string, readonly [Sighting, Sighting]>();
  const isSettled = (a: Sighting, b: Sighting) =>
    registers.departmentIndex.has(a.name) && registers.departmentIndex.has(b.name);
  const pair = (a: Sighting, b: Sighting) => {
    if (isSettled(a, b)) return;
    pairs.set([a.name, b.name].toSorted().join("\n"), [a, b]);
  };
  for (const [folded, sighting] of sightings) {
    for (const shorter of shorterForms(folded, organ)) {
      const other = sightings.get(shorter);
      if (other) pair(sighting, other);
    }
    const key = foldScript(folded);
    const alike = byKey.get(key) ?? [];
    for (const other of alike.slice(0, mostRivals)) pair(sighting, other);
    alike.push(sighting);
    byKey.set(key, alike);
  }
  return [...pairs.values()].map(([a, b]) => {
    const detail = { name: a.name, other: b.name, otherPlace: `${b.path}:${b.place.line}` };
    return diagnose(similarDepartments, detail, { path: a.path, ...a.place });
  });
}

function firstSightings(issues: readonly Issue[], registers: Registers): ReadonlyMap<string, Sighting> {
  const sightings = new Map<string, Sighting>();
  const canonical = new Set<string>();
  for (const { path, records } of issues) {
    for (const { credits, place } of records.flatMap(({ attributions }) => attributions)) {
      for (const { department } of credits) {
        if (department === null) continue;
        const folded = foldName(department);
        if (sightings.has(folded)) continue;
        // Two printed names of one registered department are one department.
        const registered = registers.departmentIndex.find(department)?.name;
        if (registered !== undefined && canonical.has(registered)) continue;
        if (registered !== undefined) canonical.add(registered);
        sightings.set(folded, { name: department, path, place });
      }
    }
  }
  return sightings;
}

/** A name is paired with at most so many written alike, so that the work stays linear. */
const mostRivals = 20;

const prefixEnd = /局|厅|委|院|中心/gu;

/** What is left of a name without a leading 市, 区, 县, organ, or prefix that ends in 局, 厅, 委, 院 or 中心. */
function shorterForms(name: string, organ: string): readonly string[] {
  const forms: string[] = [];
  if (/^[市区县]/u.test(name)) forms.push(name.slice(1));
  if (organ !== "" && name.startsWith(organ)) forms.push(name.slice(organ.length));
  for (const match of name.matchAll(prefixEnd)) {
    const rest = name.slice(match.index + match[0].length);
    if (rest.length >= 2) forms.push(rest);
  }
  return forms;
}
