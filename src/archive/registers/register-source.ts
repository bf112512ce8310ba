import type { Place } from "../../diagnostics/define.ts";

/** A place inside a register: 1-based, columns count characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The text of a register with its lines, so that a fault can be shown where it stands. */
export class RegisterSource {
  readonly path: string;
  /** Without a byte order mark, lines ended by LF. */
  readonly text: string;
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];

  constructor(text: string, path: string) {
    this.path = path;
    this.text = text.replace(/^\ufeff/u, "").replace(/\r\n?/g, "\n");
    this.#lines = this.text.split("\n");
    const starts: number[] = [];
    let start = 0;
    for (const line of this.#lines) {
      starts.push(start);
      start += line.length + 1;
    }
    this.#starts = starts;
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const before = (this.#lines[low] ?? "").slice(0, offset - (this.#starts[low] ?? 0));
    return { line: low + 1, column: Array.from(before).length + 1 };
  }

  place(position: Position): Place {
    return { path: this.path, line: position.line, column: position.column };
  }

  /** A line as a message quotes it: without its indentation, a long one cut short. */
  quote(line: number): string {
    return shorten((this.#lines[line - 1] ?? "").trim());
  }
}

/** A quoted text of bounded length. */
export function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 40).join("")}……`;
}
