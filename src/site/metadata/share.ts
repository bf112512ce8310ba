import type { ArchiveIssue, ArchiveRecord } from "../../archive/archive.ts";
import { href } from "../address.ts";

/** What a page is about, where that is one thing of the archive. */
export type Subject =
  | { readonly kind: "issue"; readonly issue: ArchiveIssue }
  | { readonly kind: "record"; readonly record: ArchiveRecord };

/** What a program shows of a page whose link is passed on (Open Graph); WeChat reads it, too. */
export interface Share {
  readonly title: string;
  readonly type: "article" | "website";
  /** The address of its card, root-relative. */
  readonly image: string;
}

export const siteCardUrl = "/share.png";

export function cardUrl(issue: ArchiveIssue): string {
  return href(`${issue.url}share.png`);
}

/** A page is shared under its own title alone: the site is named beside it. */
export function shareOf(title: string, subject: Subject | undefined): Share {
  const shown = shareTitle(title);
  if (subject === undefined) return { title: shown, type: "website", image: siteCardUrl };
  const issue = subject.kind === "issue" ? subject.issue : subject.record.issue;
  return { title: shown, type: "article", image: cardUrl(issue) };
}

/** WeChat shows two lines of fifteen characters. */
const longestTitle = 30;
const ellipsis = "……";
/** A title cut shorter than this says too little. */
const shortestCut = 12;

/**
 * A title of at most thirty characters. A longer one is cut after a clause, outside quotation marks and brackets, so
 * that what is left can be read; else where the room ends. The words that are left are the title's own.
 *
 *     关于印发《全市农村乱占耕地建房专项整治方案》的通知，明确任务分工和完成时限要求
 *     关于印发《全市农村乱占耕地建房专项整治方案》的通知……
 */
function shareTitle(title: string): string {
  const characters = [...title];
  if (characters.length <= longestTitle) return title;
  const room = longestTitle - ellipsis.length;
  return characters.slice(0, lastClauseEnd(characters.slice(0, room + 1)) ?? room).join("") + ellipsis;
}

const opening = "“‘《（〈「『(";
const closing = "”’》）〉」』)";
const clauseMark = /[，、；：。！？,;\s]/u;

/** Where the last clause ends before one of its marks, if that leaves enough. */
function lastClauseEnd(characters: readonly string[]): number | undefined {
  let depth = 0;
  let end: number | undefined;
  characters.forEach((character, index) => {
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth -= 1;
    else if (depth === 0 && index >= shortestCut && clauseMark.test(character)) end = index;
  });
  return end;
}
