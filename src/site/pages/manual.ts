import type { Archive } from "../../archive/archive.ts";
import { framePage } from "../frame.ts";
import { manualPictures, manualText } from "../manual/manual-text.ts";
import { addressOf, renderManual } from "../manual/render-manual.ts";
import type { Link, PageKind, PageModel, SiteFile } from "../page.ts";

/** 编辑手册: docs/editors.md as a page, for whoever edits the bulletin. Search engines pass it by. */
interface ManualModel extends PageModel {
  readonly heading: string;
  readonly sections: readonly Link[];
  readonly html: string;
}

export function manualPages(archive: Archive): PageKind {
  return { template: "manual.njk", pages: [{ url: "/manual/", model: () => manualModel(archive) }] };
}

export function manualFiles(): readonly SiteFile[] {
  return manualPictures().map((picture) => ({ path: addressOf(picture), contents: () => picture.contents }));
}

function manualModel(archive: Archive): ManualModel {
  const { html, sections } = renderManual(manualText(), manualPictures());
  return {
    page: framePage(archive, {
      url: "/manual/",
      section: "other",
      heading: "编辑手册",
      description: "怎样把一期稿子编成简报：编辑台、写法、检查和发布。",
      indexed: false,
    }),
    heading: "编辑手册",
    sections: sections.map(({ id, name }) => ({ name, url: `#${id}` })),
    html,
  };
}
