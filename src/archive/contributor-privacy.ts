import { compoundSurnames } from "../syntax/attribution/surnames.ts";
import type { SiteIdentity } from "./site-identity.ts";

/** A person's name as the site may show it: as printed, or the surname with 某 (docs/public-site.md, "People"). */
export function shownName(name: string, privacy: SiteIdentity["contributors"]): string {
  if (privacy === "show") return name;
  const characters = [...name];
  const compound = characters.slice(0, 2).join("");
  const isCompound = characters.length > 2 && compoundSurnames.has(compound);
  return `${characters.slice(0, isCompound ? 2 : 1).join("")}某`;
}
