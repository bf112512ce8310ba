import MarkdownIt from "markdown-it";
import type { ManualPicture } from "./manual-text.ts";
import { webpSize } from "./webp-size.ts";

/** The manual for a page: its own title left to the page, its sections to be led to. */
export interface RenderedManual {
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Renders the manual, which is ours and plain Markdown with all its blocks; a bulletin never comes here. HTML in it is
 * shown as text. Pictures are given their size and their address in the site.
 */
export function renderManual(text: string, pictures: readonly ManualPicture[]): RenderedManual {
  const sections: { id: string; name: string }[] = [];
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.core.ruler.push("sections", ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== "heading_open" || token.tag !== "h2") continue;
      const id = `part-${sections.length + 1}`;
      token.attrSet("id", id);
      sections.push({ id, name: tokens[index + 1]?.content ?? "" });
    }
  });
  markdown.renderer.rules.image = (tokens, index) => {
    const [token] = tokens.slice(index, index + 1);
    const source = token?.attrGet("src") ?? "";
    const picture = pictures.find(({ name }) => source === `pictures/${name}`);
    if (picture === undefined) throw new Error(`The manual shows ${source}, which docs/pictures/ lacks`);
    const { width, height } = webpSize(picture.contents);
    const alternative = markdown.utils.escapeHtml(token?.content ?? "");
    return `<img src="${addressOf(picture)}" width="${width}" height="${height}" alt="${alternative}" loading="lazy">`;
  };
  markdown.renderer.rules.table_open = () => '<div class="text__table"><table>\n';
  markdown.renderer.rules.table_close = () => "</table></div>\n";
  const html = markdown.render(text.replace(/^# .*\n/u, ""));
  return { html, sections };
}

/** Where a picture of the manual stands in the site. */
export function addressOf({ name }: ManualPicture): string {
  return `/manual/${name}`;
}
