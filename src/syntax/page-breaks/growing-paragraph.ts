import { visibleLength } from "../../text/characters.ts";
import { joinPassages, type Passage } from "../../text/passage.ts";
import { type OpenMarks, openAfter } from "./open-marks.ts";
import { isAllBold, isImprint, withoutMark } from "./paragraph-forms.ts";

/** As much of a paragraph's end as any rule looks at. */
export const tailLength = 600;

/**
 * A paragraph that may still grow. Its pieces are joined once, at the end, so that the work stays linear; what only a
 * paragraph without an end is asked is found when it is asked, since most have one.
 */
export class GrowingParagraph {
  readonly first: Passage;
  readonly #pieces: (Passage | string)[];
  #last: Passage;
  #tail: string;
  #length: number | undefined;
  #open: OpenMarks | undefined;
  #isImprint: boolean | undefined;
  #isAllBold: boolean | undefined;

  constructor(first: Passage) {
    this.first = first;
    this.#pieces = [first];
    this.#last = first;
    this.#tail = first.text.slice(-tailLength);
  }

  get last(): Passage {
    return this.#last;
  }

  get tail(): string {
    return this.#tail;
  }

  get isWhole(): boolean {
    return this.#pieces.length === 1;
  }

  /** The number of its visible characters, a mark before them left out: ● may begin a brief, which is without it. */
  get length(): number {
    this.#length ??= visibleLength(withoutMark(this.first.text));
    return this.#length;
  }

  /** What is open at its end. */
  get open(): OpenMarks {
    this.#open ??= openAfter(this.first.text);
    return this.#open;
  }

  /** Whether its first piece is a line of the imprint. */
  get isImprint(): boolean {
    this.#isImprint ??= isImprint(this.first.text);
    return this.#isImprint;
  }

  /** Whether its first piece is bold from end to end. */
  get isAllBold(): boolean {
    this.#isAllBold ??= isAllBold(this.first.text);
    return this.#isAllBold;
  }

  grow(glue: string, piece: Passage): void {
    this.#length = this.length + visibleLength(piece.text);
    this.#open = openAfter(piece.text, this.open);
    this.#pieces.push(glue, piece);
    this.#last = piece;
    this.#tail = (this.#tail + glue + piece.text.slice(-tailLength)).slice(-tailLength);
  }

  joined(): Passage {
    return joinPassages(this.#pieces);
  }
}
