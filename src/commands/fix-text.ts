import { applyRemedies } from "../diagnostics/apply-remedies.ts";
import { controlRemoved, invisibleRemoved } from "../diagnostics/catalogue/file.ts";
import { frontMatterDiagnostics } from "../diagnostics/catalogue/front-matter.ts";
import type { Diagnostic, Remedy } from "../diagnostics/diagnostic.ts";
import type { ParsedFile } from "../issue/parse-issue.ts";
import { isSameReading } from "../issue/same-reading.ts";
import { withEvenLineEnds } from "../text/line-ends.ts";

/** How a text is read while it is being mended. */
export type Read = (text: string) => ParsedFile;

/** One thing done: the code of what was told, and the words of its remedy. */
export interface Change {
  readonly code: string;
  readonly label: string;
}

export interface MendedText {
  readonly text: string;
  /** In the order in which they were done. */
  readonly changes: readonly Change[];
}

/**
 * A bulletin with everything mended that is certain, and nothing else.
 *
 * The promise that no record changes is not trusted but kept: what was mended is read again, and a remedy after which
 * something would be read otherwise is not used. Where the front matter cannot be read there is nothing to compare; then
 * only it is mended, and characters are taken out that reading takes out anyhow. Mending the result changes nothing.
 */
export function mendText(source: string, read: Read): MendedText {
  const changes: Change[] = [];
  let text = source;
  let reading = read(text);
  for (;;) {
    const chosen = reading.diagnostics.flatMap((diagnostic) => certainRemedy(diagnostic, reading.issue === null));
    const next = applyFaithful(text, reading, chosen, read);
    if (!next) break;
    changes.push(...next.changes);
    ({ text, reading } = next);
  }
  const even = withEvenLineEnds(text);
  const isEvenSafe = even !== text && isFaithful(reading, read(even));
  return { text: isEvenSafe ? even : text, changes };
}

/** A text in which every finding that `isMeant` picks is mended by its first remedy, whatever that does to a record. */
export function mendMeant(source: string, read: Read, isMeant: (diagnostic: Diagnostic) => boolean): MendedText {
  const changes: Change[] = [];
  let text = source;
  for (let round = 0; round < mostRounds; round += 1) {
    const chosen = read(text)
      .diagnostics.filter(isMeant)
      .flatMap(({ code, remedies = [] }) => remedies.slice(0, 1).map((remedy) => ({ code, remedy })));
    const next = apply(text, chosen);
    if (next.text === text) break;
    changes.push(...next.changes);
    text = next.text;
  }
  return { text, changes };
}

/** Findings can overlap, and then take turns; no text has them nested more deeply than this. */
const mostRounds = 100;

interface Chosen {
  readonly code: string;
  readonly remedy: Remedy;
}

const mendableUnread: ReadonlySet<string> = new Set(
  [...frontMatterDiagnostics, invisibleRemoved, controlRemoved].map(({ code }) => code),
);

function certainRemedy({ code, remedies = [] }: Diagnostic, isUnread: boolean): readonly Chosen[] {
  const remedy = remedies.find(({ isCertain }) => isCertain);
  return remedy && (!isUnread || mendableUnread.has(code)) ? [{ code, remedy }] : [];
}

function apply(text: string, chosen: readonly Chosen[]): MendedText {
  const { text: mended, applied } = applyRemedies(
    text,
    chosen.map(({ remedy }) => remedy),
  );
  const done = new Set(applied);
  return {
    text: mended,
    changes: chosen.filter(({ remedy }) => done.has(remedy)).map(({ code, remedy: { label } }) => ({ code, label })),
  };
}

/** Applies as many of the chosen as leave the reading as it is: all, else those of one half; undefined where none do. */
function applyFaithful(
  text: string,
  before: ParsedFile,
  chosen: readonly Chosen[],
  read: Read,
): (MendedText & { readonly reading: ParsedFile }) | undefined {
  const mended = apply(text, chosen);
  if (mended.text === text) return undefined;
  const reading = read(mended.text);
  if (isFaithful(before, reading)) return { ...mended, reading };
  if (chosen.length === 1) return undefined;
  const middle = Math.ceil(chosen.length / 2);
  return (
    applyFaithful(text, before, chosen.slice(0, middle), read) ??
    applyFaithful(text, before, chosen.slice(middle), read)
  );
}

/** Whether the same issue was read, where one was read before, and nothing new is to be said of it. */
function isFaithful(before: ParsedFile, after: ParsedFile): boolean {
  if (before.issue && !(after.issue && isSameReading(before.issue, after.issue))) return false;
  // An issue that could not be read at all has had its body unread: much may be said of it now.
  return before.issue === null || !saysMore(before.diagnostics, after.diagnostics);
}

function saysMore(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { code } of after) counts.set(code, (counts.get(code) ?? 0) - 1);
  return [...counts.values()].some((count) => count < 0);
}
