import type { Passage } from "../../text/passage.ts";

/** What one line of a body is, read by itself and with the line above it (GRAMMAR §3). */
export type Element =
  | { readonly kind: "blank" }
  /** `## 标题`, `### 小标题`, or a title underlined with `---` (setext). */
  | {
      readonly kind: "heading";
      readonly level: number;
      readonly title: Passage;
      readonly line: Passage;
      readonly form: "plain" | "without-blank" | "full-width" | "underlined";
      readonly underline?: string;
    }
  /** A line that begins with ▲ or a mark like it. */
  | {
      readonly kind: "mark";
      readonly mark: string;
      readonly rest: Passage;
      readonly line: Passage;
      /** Set where the mark stood behind an attribution in the same line. */
      readonly behind?: string;
    }
  | { readonly kind: "fence"; readonly language: string; readonly lines: readonly Passage[]; readonly line: Passage }
  | { readonly kind: "table"; readonly rows: readonly Passage[]; readonly line: Passage }
  | {
      readonly kind: "item";
      readonly marker: string;
      readonly ordered: boolean;
      readonly indent: number;
      readonly content: Passage;
      readonly line: Passage;
    }
  | { readonly kind: "quote"; readonly content: Passage; readonly depth: number; readonly line: Passage }
  | { readonly kind: "footnote"; readonly label: string; readonly content: Passage; readonly line: Passage }
  | { readonly kind: "divider"; readonly line: Passage }
  | { readonly kind: "page-number"; readonly line: Passage }
  | { readonly kind: "topic"; readonly line: Passage }
  /** A line that holds bracket groups only. */
  | { readonly kind: "groups"; readonly line: Passage }
  | {
      readonly kind: "text";
      readonly line: Passage;
      /** Whether the line begins a paragraph although no blank line precedes it. */
      readonly begins: boolean;
    };
