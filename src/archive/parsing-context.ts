import type { ParsingContext } from "../issue/parse-issue.ts";
import { foldName } from "../text/fold-name.ts";
import type { Registers } from "./registers/registers.ts";

/**
 * What the parser is to know of a bureau.
 *
 * @param today `YYYY-MM-DD`, to tell an issue dated in the future; without it no date is
 */
export function parsingContext(registers: Registers, today?: string): ParsingContext {
  const { departmentIndex, identity } = registers;
  const series = new Map(Object.entries(identity.series).map(([title, slug]) => [foldName(title), slug]));
  return {
    isDepartment: (name) => departmentIndex.has(name),
    isContributor: (department, name) =>
      departmentIndex.knownContributors(department).some((known) => foldName(known) === foldName(name)),
    nearestDepartment: (name) => departmentIndex.nearest(name),
    seriesSlug: (title) => series.get(foldName(title)),
    ...(today === undefined ? {} : { today }),
  };
}
