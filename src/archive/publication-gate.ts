import { draftHeldBack, notForPublic, notReviewed } from "../diagnostics/catalogue/gate.ts";
import { diagnose } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Issue, placeOfField } from "../issue/issue.ts";
import { type FrontMatter, fieldByKey, nameOf } from "../syntax/front-matter/fields.ts";
import type { SiteIdentity } from "./site-identity.ts";

/**
 * The gate before publication: which issues a build holds back, and why.
 *
 *     草稿: 是               held back
 *     公开属性: 依申请公开     held back
 *     审核, 签发 not written   held back where site.yaml says requireReview: true
 *
 * What is held back is seen in the preview of `npm start` only; checks across issues still see it.
 */
export type Hold =
  | { readonly kind: "draft" }
  | { readonly kind: "access"; readonly access: string }
  | { readonly kind: "unreviewed"; readonly missing: readonly string[] };

type Gate = Pick<SiteIdentity, "requireReview">;

/** What keeps an issue from being published; nothing for one that is. */
export function holdsOf(frontMatter: FrontMatter, { requireReview }: Gate): readonly Hold[] {
  const { draft, access } = frontMatter;
  const missing = requireReview ? missingSignOffs(frontMatter) : [];
  return [
    ...(draft === true ? [{ kind: "draft" } as const] : []),
    ...(access !== undefined && access !== "主动公开" ? [{ kind: "access", access } as const] : []),
    ...(missing.length > 0 ? [{ kind: "unreviewed", missing } as const] : []),
  ];
}

/** 审核（reviewer）, 签发（signer）, as far as they are not written. */
function missingSignOffs(frontMatter: FrontMatter): readonly string[] {
  const missing = (["reviewer", "signer"] as const).filter((name) => frontMatter[name] === undefined);
  return missing.flatMap((name) => fieldByKey.get(name) ?? []).map(nameOf);
}

/** What a page of the preview says of an issue that is held back. */
export function previewLabel([hold]: readonly Hold[]): string | undefined {
  switch (hold?.kind) {
    case undefined:
      return undefined;
    case "draft":
      return "草稿，仅供预览";
    case "access":
      return `${hold.access}，仅供预览`;
    case "unreviewed":
      return "未审核，仅供预览";
  }
}

/** Every issue that is held back is told, so that none is missed on the site without anybody knowing. */
export function gateChecks(issues: readonly Issue[], gate: Gate): readonly Diagnostic[] {
  return issues.flatMap((issue) => holdsOf(issue.frontMatter, gate).map((hold) => tell(issue, hold)));
}

function tell(issue: Issue, hold: Hold): Diagnostic {
  switch (hold.kind) {
    case "draft":
      return diagnose(draftHeldBack, undefined, placeOfField(issue, "draft"));
    case "access":
      return diagnose(notForPublic, { access: hold.access }, placeOfField(issue, "access"));
    case "unreviewed": {
      const { title, number } = issue.frontMatter;
      const detail = { title, number: number.value, missing: hold.missing };
      return diagnose(notReviewed, detail, placeOfField(issue, "title"));
    }
  }
}
