import type { ArchiveRecord } from "../../archive/archive.ts";
import { printedCredits } from "../attribution.ts";
import { type RenderedBlock, renderBlocks } from "../blocks.ts";
import { wideBlank } from "../wording.ts";

/**
 * The whole text of a record as HTML that stands on its own in a reader's program: plain elements without classes,
 * every link whole, the attribution as printed at its end.
 *
 * @param address the record's own whole address, from which its links are read
 */
export function feedText(record: ArchiveRecord, address: string): string {
  const parts = renderBlocks(record.blocks).map(blockHtml);
  const signed = attributionOf(record);
  if (signed !== "") parts.push(`<p>（${escapeHtml(signed)}）</p>`);
  return parts.join("\n").replace(linkTarget, (_, target: string) => ` href="${wholeAddress(target, address)}"`);
}

function blockHtml(block: RenderedBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${block.html}</p>`;
    case "heading":
      return `<h3>${block.html}</h3>`;
    case "list":
      return `<ul>${block.items.map(({ html }) => `<li>${html}</li>`).join("")}</ul>`;
    case "table": {
      const head = block.head.map((cell) => `<th>${cell}</th>`).join("");
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
    }
    case "quote":
      return `<blockquote>${block.paragraphs.map((html) => `<p>${html}</p>`).join("")}</blockquote>`;
    case "fence":
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case "image":
      return `<p>〔图：${escapeHtml(block.text)}〕</p>`;
    case "footnote":
      return `<p>〔${escapeHtml(block.label)}〕${block.html}</p>`;
    case "divider":
      return "<hr>";
    default:
      return block satisfies never;
  }
}

/** `利用科 贺孟萌　地矿科 周鹏`. */
function attributionOf(record: ArchiveRecord): string {
  return printedCredits(record)
    .map(({ department, contributors }) =>
      [...(department === null ? [] : [department.name]), ...contributors.map(({ name }) => name)].join(" "),
    )
    .join(wideBlank);
}

const linkTarget = / href="([^"]*)"/g;

function wholeAddress(escaped: string, base: string): string {
  const target = escaped.replaceAll("&amp;", "&");
  return URL.canParse(target, base) ? escapeHtml(new URL(target, base).href) : escaped;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
