import { compoundSurnames } from "../syntax/attribution/surnames.ts";
import type { SiteIdentity } from "./site-identity.ts";

/** A person's name as the site may show it: as printed, or the surname with 某 (docs/public-site.md, "People"). */
export function shownName(name: string, privacy: SiteIdentity["contributors"]): string {
  if (privacy === "show") return name;
  const characters = [...name];
  const compound = characters.slice(0, 2).join("");
  return `${characters.length > 2 && compoundSurnames.has(compound) ? compound : (characters[0] ?? "")}某`;
}
