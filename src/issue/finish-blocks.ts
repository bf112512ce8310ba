import type { Block, Inline } from "../syntax/block.ts";
import type { Draft } from "../syntax/blocks/draft.ts";
import { imageAlternative } from "../syntax/blocks/line-forms.ts";
import { inline } from "../syntax/inline.ts";

/**
 * Drafts as finished blocks: inline Markdown read, text derived. Footnotes come last, where a reader looks for them.
 */
export function finishBlocks(drafts: readonly Draft[]): readonly Block[] {
  const labels = new Set<string>();
  for (const draft of drafts) if (draft.kind === "footnote") labels.add(draft.label);
  const blocks = drafts.map((draft) => finishBlock(draft, (text) => inline(text, labels)));
  if (labels.size === 0) return blocks;
  return [...blocks.filter(({ kind }) => kind !== "footnote"), ...blocks.filter(({ kind }) => kind === "footnote")];
}

/** The plain text of blocks, one entry each; dividers have none (the data contract, docs/data.md). */
export function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ text }) => text).filter((text) => text.trim() !== "");
}

function finishBlock(draft: Draft, read: (text: string) => Inline): Block {
  switch (draft.kind) {
    case "paragraph":
    case "topic":
      return { kind: "paragraph", ...read(draft.passage.text) };
    case "image": {
      const alternative = imageAlternative(draft.passage.text) ?? "";
      return { kind: "image", alternative, text: alternative };
    }
    case "heading":
      return { kind: "heading", level: draft.level, ...read(draft.passage.text) };
    case "list": {
      const items = draft.items.map(({ marker, ordered, depth, passage }) => {
        const { source, text } = read(passage.text);
        // A typed number is text that the editor wrote: it is shown and found as typed.
        return { marker, ordered, depth, source, text: ordered ? `${marker} ${text}` : text };
      });
      return { kind: "list", items, text: items.map(({ text }) => text).join("\n") };
    }
    case "quote": {
      const paragraphs = draft.paragraphs.map(({ text }) => read(text));
      return { kind: "quote", paragraphs, text: paragraphs.map(({ text }) => text).join("\n") };
    }
    case "table": {
      const rows = draft.rows.map((cells) => cells.map(({ text }) => read(text.replaceAll("\\|", "|"))));
      return { kind: "table", rows, text: rows.map((cells) => cells.map(({ text }) => text).join("\t")).join("\n") };
    }
    case "fence":
      return { kind: "fence", language: draft.language, text: draft.lines.map(({ text }) => text).join("\n") };
    case "footnote":
      return { kind: "footnote", label: draft.label, ...read(draft.passage.text) };
    case "divider":
      return { kind: "divider", text: "" };
  }
}
