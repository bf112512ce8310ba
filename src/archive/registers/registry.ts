import { registerDuplicate } from "../../diagnostics/catalogue/registers.ts";
import { diagnose } from "../../diagnostics/define.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Position, RegisterSource } from "./register-source.ts";

interface Holder {
  readonly name: string;
}

/** Who holds which name, slug or term in a register; a claim to what another entry holds is a fault. */
export class Registry {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: RegisterSource;
  readonly #claims = new Map<string, { readonly holder: Holder; readonly line: number }>();

  constructor(source: RegisterSource) {
    this.#source = source;
  }

  /** `what` is the kind of thing claimed, such as 名称, and `key` the form in which two of them are the same. */
  claim(what: string, key: string, text: string, holder: Holder, at: Position): void {
    const first = this.#claims.get(`${what} ${key}`);
    if (first === undefined) this.#claims.set(`${what} ${key}`, { holder, line: at.line });
    else if (first.holder !== holder) {
      const detail = { text, what, firstLine: first.line, owner: first.holder.name };
      this.diagnostics.push(diagnose(registerDuplicate, detail, this.#source.place(at)));
    }
  }
}
