import type { Archive } from "../../archive/archive.ts";
import type { SiteFile } from "../page.ts";
import { drawCard } from "./card/card.ts";
import { drawIcon } from "./card/icon.ts";
import { cardUrl, siteCardUrl } from "./share.ts";

/** An address that stays, as home screens keep it. */
export const iconUrl = "/icon.png";

/**
 * The pictures that stand beside shared links — one for the site, one for each issue, which its records share — and the
 * icon. Programs find a card by its whole address: without the site's own there are none.
 */
export function cardFiles({ identity, issues }: Archive): readonly SiteFile[] {
  const icon = { path: iconUrl, contents: drawIcon, madeFrom: () => "" };
  if (identity.url === undefined) return [icon];
  return [
    icon,
    cardFile(siteCardUrl, identity.name, null),
    ...issues.map((issue) => cardFile(cardUrl(issue), issue.title, `${issue.year}年第${issue.number}期`)),
  ];
}

function cardFile(path: string, name: string, number: string | null): SiteFile {
  return { path, contents: () => drawCard(name, number), madeFrom: () => JSON.stringify([name, number]) };
}
