import type { Archive } from "../archive/archive.ts";
import { buildArchive } from "../archive/build-archive.ts";
import { type Hold, holdsOf } from "../archive/publication-gate.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { withVisible } from "../text/visible.ts";
import { allDiagnostics, type LoadedContent } from "./load-content.ts";

/** What of a content folder a build shows. */
export interface Publication {
  /** Of what is shown alone: nothing else leaves a trace in it. */
  readonly archive: Archive;
  /** What may stop the build. */
  readonly diagnostics: readonly Diagnostic[];
  /** Which files are held back, and why; empty where none is. */
  readonly account: string;
}

/**
 * Passes a content folder through the publication gate.
 *
 * A draft is unfinished by its own word: what is amiss in it stops nobody from publishing the other issues, and it is
 * previewed once it has no errors.
 *
 * @param isPreview whether what is held back is shown all the same
 */
export function publicationOf(content: LoadedContent, isPreview: boolean): Publication {
  const { issues, registers } = content;
  const held = issues.flatMap((issue) => {
    const holds = holdsOf(issue.frontMatter, registers.identity);
    return holds.length === 0 ? [] : [{ path: issue.path, holds }];
  });
  const heldPaths = new Set(held.map(({ path }) => path));
  const drafts = new Set(
    held.filter(({ holds }) => holds.some(({ kind }) => kind === "draft")).map(({ path }) => path),
  );
  const all = allDiagnostics(content);
  const broken = new Set(all.flatMap(({ path, severity }) => (severity === "error" && drafts.has(path) ? [path] : [])));
  const isShown = (path: string) => (isPreview ? !broken.has(path) : !heldPaths.has(path));
  const shown = issues.filter(({ path }) => isShown(path));
  return {
    archive: shown.length === issues.length ? content.archive : buildArchive(shown, registers),
    diagnostics: all.filter(({ path, severity }) => !drafts.has(path) && (severity === "error" || isShown(path))),
    account: accountOf(held, isPreview, broken),
  };
}

interface HeldFile {
  readonly path: string;
  readonly holds: readonly Hold[];
}

function accountOf(held: readonly HeldFile[], isPreview: boolean, broken: ReadonlySet<string>): string {
  if (held.length === 0) return "";
  const heading = isPreview
    ? `预览中有 ${held.length} 期尚未发布，各页上已标明：`
    : `有 ${held.length} 期没有发布，只在 npm start 的预览中可见：`;
  const lines = held.map(({ path, holds }) => {
    const remark = broken.has(path) ? "；其中有必须改的地方，改好之前预览中也不显示" : "";
    return `  ${withVisible(path)}：${holds.map(reasonOf).join("；")}${remark}。`;
  });
  return `\n${[heading, ...lines].join("\n")}\n`;
}

function reasonOf(hold: Hold): string {
  switch (hold.kind) {
    case "draft":
      return "草稿（draft）写的是“是”";
    case "access":
      return `公开属性（access）写的是“${hold.access}”`;
    case "unreviewed":
      return `没有写${hold.missing.join("、")}`;
    default:
      return hold satisfies never;
  }
}
