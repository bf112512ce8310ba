import type { ArchiveRecord } from "../archive/archive.ts";
import { href } from "./address.ts";
import { type Link, link } from "./page.ts";

/** 署名 as printed, each name leading to its page: `（利用科 贺孟萌　地矿科 周鹏）`. */
export interface PrintedCredit {
  readonly department: Link | null;
  readonly contributors: readonly { readonly name: string; readonly url: string | null }[];
}

export function printedCredits(record: ArchiveRecord): readonly PrintedCredit[] {
  return record.credits
    .filter((credit) => credit.department !== null || credit.contributors.length > 0)
    .map(({ department, printed, contributors }) => ({
      department: department === null ? null : link(printed ?? department.name, department.url),
      contributors: contributors.map(({ name, url }) => ({ name, url: url === null ? null : href(url) })),
    }));
}
