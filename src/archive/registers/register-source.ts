import type { Place } from "../../diagnostics/define.ts";
import { type Positions, positionsIn } from "../../text/positions.ts";

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
  readonly #positions: Positions;

  constructor(text: string, path: string) {
    this.path = path;
    this.text = text.replace(/^\ufeff/u, "").replace(/\r\n?/g, "\n");
    this.#lines = this.text.split("\n");
    this.#positions = positionsIn(this.text);
  }

  position(offset: number): Position {
    return this.#positions.at(offset);
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
