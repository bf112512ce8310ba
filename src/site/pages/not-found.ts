import type { Archive } from "../../archive/archive.ts";
import { framePage } from "../frame.ts";
import type { PageKind, PageModel } from "../page.ts";

/** 404. */
interface NotFoundModel extends PageModel {
  readonly heading: string;
}

export function notFoundPages(archive: Archive): PageKind {
  return { template: "not-found.njk", pages: [{ url: "/404.html", model: () => notFoundModel(archive) }] };
}

function notFoundModel(archive: Archive): NotFoundModel {
  return {
    page: framePage(archive, {
      url: "/404.html",
      section: "other",
      heading: "没有这个页面",
      description: "没有这个页面。请从期次或检索进入。",
      indexed: false,
    }),
    heading: "没有这个页面",
  };
}
