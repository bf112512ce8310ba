import type { Block } from "../syntax/block.ts";
import type { Draft } from "../syntax/blocks/draft.ts";
import { inline } from "../syntax/inline.ts";

const imageAlone = /^!\[([^[\]]*)\]\([^()]*\)$/u;

/**
 * Drafts as finished blocks: inline Markdown read, text derived. Footnotes come last, where a reader looks for them.
 */
export function finishBlocks(drafts: readonly Draft[]): readonly Block[] {
  const blocks = drafts.map(finishBlock);
  return [...blocks.filter(({ kind }) => kind !== "footnote"), ...blocks.filter(({ kind }) => kind === "footnote")];
}

/** The plain text of blocks, one entry each; dividers have none (the data contract, docs/data.md). */
export function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ text }) => text).filter((text) => text.trim() !== "");
}

function finishBlock(draft: Draft): Block {
  switch (draft.kind) {
    case "paragraph":
    case "topic": {
      const image = imageAlone.exec(draft.passage.text);
      if (image) return { kind: "image", alternative: image[1] ?? "", text: image[1] ?? "" };
      return { kind: "paragraph", ...inline(draft.passage.text) };
    }
    case "heading":
      return { kind: "heading", level: draft.level, ...inline(draft.passage.text) };
    case "list": {
      const items = draft.items.map(({ marker, ordered, depth, passage }) => {
        const { source, text } = inline(passage.text);
        // A typed number is text that the editor wrote: it is shown and found as typed.
        return { marker, ordered, depth, source, text: ordered ? `${marker} ${text}` : text };
      });
      return { kind: "list", items, text: items.map(({ text }) => text).join("\n") };
    }
    case "quote": {
      const paragraphs = draft.paragraphs.map(({ text }) => inline(text));
      return { kind: "quote", paragraphs, text: paragraphs.map(({ text }) => text).join("\n") };
    }
    case "table": {
      const rows = draft.rows.map((cells) => cells.map(({ text }) => inline(text.replaceAll("\\|", "|"))));
      return { kind: "table", rows, text: rows.map((cells) => cells.map(({ text }) => text).join("\t")).join("\n") };
    }
    case "fence":
      return { kind: "fence", language: draft.language, text: draft.lines.map(({ text }) => text).join("\n") };
    case "footnote":
      return { kind: "footnote", label: draft.label, ...inline(draft.passage.text) };
    case "divider":
      return { kind: "divider", text: "" };
    default:
      return draft satisfies never;
  }
}
