import type { ArchiveRecord, Department, Topic } from "../archive/archive.ts";
import { href } from "./address.ts";
import type { CountedLink } from "./page.ts";
import { departmentsOf } from "./record-list.ts";

/** Which departments or topics a set of records meets most often. */

const longest = 5;

interface Named {
  readonly name: string;
  readonly url: string;
}

export function mostFrequentDepartments(
  records: readonly ArchiveRecord[],
  except?: Department,
): readonly CountedLink[] {
  return mostFrequent(records.flatMap(departmentsOf).filter((department) => department !== except));
}

export function mostFrequentTopics(records: readonly ArchiveRecord[], except?: Topic): readonly CountedLink[] {
  return mostFrequent(
    records.flatMap((record) => record.topics.map(({ topic }) => topic)).filter((topic) => topic !== except),
  );
}

/** Those met equally often keep the order in which they were met. */
function mostFrequent(met: readonly Named[]): readonly CountedLink[] {
  const counts = new Map<Named, number>();
  for (const one of met) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .sort(([, first], [, second]) => second - first)
    .slice(0, longest)
    .map(([{ name, url }, count]) => ({ name, url: href(url), count }));
}
