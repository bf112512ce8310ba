import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** What a register says, as far as it could be read, and everything that is amiss with it. */
export interface RegisterReading<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}
