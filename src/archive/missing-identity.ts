import { missingSiteField } from "../diagnostics/catalogue/build.ts";
import { diagnose } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fieldNames } from "./registers/read-site-identity.ts";
import type { SiteIdentity } from "./site-identity.ts";

/** What every page of a public-sector site must carry (国办发〔2017〕47号); a preview may leave it out. */
const required = ["organ", "url", "contact", "siteCode", "icp", "policeRecord"] as const;

/**
 * What site.yaml still lacks of what a site that goes public must say of itself.
 *
 * @param path of site.yaml, for diagnostics only; there may be no such file
 */
export function missingIdentity(identity: SiteIdentity, path: string): readonly Diagnostic[] {
  return required
    .filter((key) => identity[key] === undefined)
    .map((key) => diagnose(missingSiteField, { key, name: fieldNames[key] }, { path, line: 1, column: 1 }));
}
