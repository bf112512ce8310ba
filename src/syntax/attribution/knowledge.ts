/**
 * What a reader of attributions may know beforehand, from the register of departments (GRAMMAR §4.3).
 *
 * Without a register every function answers "unknown", and the rules of form alone decide.
 */
export interface Knowledge {
  /** Whether the register has this name or alias. */
  readonly isDepartment: (name: string) => boolean;
  /** Whether the register lists this person under the department. */
  readonly isContributor: (department: string, name: string) => boolean;
  /** A registered name close to this one, for a proposal. */
  readonly nearestDepartment: (name: string) => string | undefined;
}
