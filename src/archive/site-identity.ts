import * as z from "zod/mini";
import { slug } from "./registers/field.ts";

const text = z.string().check(z.trim(), z.minLength(1));

const yesOrNo = z.pipe(
  z.string().check(z.trim(), z.toLowerCase()),
  z.pipe(
    z.enum(["true", "false", "是", "否"]),
    z.transform((word) => word === "true" || word === "是"),
  ),
);

const withoutTrailingSlash = (url: string) => url.replace(/\/+$/u, "");
const wholeAddress = /^https?:\/\/[^\s/?#@:]+(?::\d{1,5})?(?:\/[^\s?#]*)?$/u;

/**
 * content/site.yaml: who publishes the archive. Every field may be absent in a preview; a page leaves out what is missing.
 *
 * The official identifiers follow 国办发〔2017〕47号 (site code, ICP and public security records).
 */
export const siteIdentitySchema = z.strictObject({
  /** The archive's name as its masthead prints it, such as 工作简报; else the title of the newest issue stands there. */
  name: z.optional(text),
  /** The bureau above the masthead. */
  organ: z.optional(text),
  /** The office that edits the bulletin, such as 局办公室. */
  publisher: z.optional(text),
  description: z.optional(text),
  /** Absolute address of the site, without a trailing slash; feeds and the sitemap need it. */
  url: z.optional(
    z.string().check(
      z.overwrite(withoutTrailingSlash),
      z.refine((url) => wholeAddress.test(url), "url"),
    ),
  ),
  contact: z.optional(text),
  /** A sentence for the footer that says what the site is not, such as a demonstration. */
  disclaimer: z.optional(text),
  siteCode: z.optional(text),
  icp: z.optional(text),
  policeRecord: z.optional(text),
  /** The number by which bszs.conac.cn knows the site, the end of the address of its 党政机关网站标识. */
  conac: z.optional(text),
  /** How clerks' names appear: as printed, as 周某, or not at all. */
  contributors: z._default(z.enum(["show", "initials", "hide"]), "show"),
  /** Whether an issue is published only when its front matter names who reviewed and who signed it. */
  requireReview: z._default(yesOrNo, false),
  /** Queries that the home page proposes. */
  tryQueries: z._default(z.array(text), []),
  /** Further series: bulletin title → slug that prefixes its addresses. */
  series: z._default(z.record(text, slug), {}),
});
export type SiteIdentity = z.infer<typeof siteIdentitySchema>;

/** The identity of an archive, whose name is known in any case. */
export type NamedIdentity = SiteIdentity & { readonly name: string };
