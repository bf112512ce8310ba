import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { inOrder } from "../../diagnostics/in-order.ts";

/** What a register says, as far as it could be read, and everything that is amiss with it. */
export interface RegisterReading<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** A reading with its faults in the order in which an editor meets them. */
export function inReadingOrder<Value>({ value, diagnostics }: RegisterReading<Value>): RegisterReading<Value> {
  return { value, diagnostics: inOrder(diagnostics) };
}
