import { foldName } from "../../text/fold-name.ts";
import { nearest } from "../../text/nearest.ts";
import type { DepartmentRegister, RegisteredDepartment } from "./department-register.ts";

/** The register's departments by every name they are printed under. */
export class DepartmentIndex {
  readonly #byName = new Map<string, RegisteredDepartment>();
  /** Every name and alias as registered, by its folded form. */
  readonly #spellings = new Map<string, string>();

  constructor(register: DepartmentRegister) {
    for (const department of register) this.#add(department.name, department);
    for (const department of register) for (const alias of department.aliases) this.#add(alias, department);
  }

  #add(name: string, department: RegisteredDepartment): void {
    const folded = foldName(name);
    if (this.#byName.has(folded)) return;
    this.#byName.set(folded, department);
    this.#spellings.set(folded, name);
  }

  /** The department that a printed name means, by its canonical name or an alias. */
  find(printedName: string): RegisteredDepartment | undefined {
    return this.#byName.get(foldName(printedName));
  }

  has(name: string): boolean {
    return this.#byName.has(foldName(name));
  }

  /**
   * The one registered name that a slip of the pen could have meant: at most one character in three differs. Where
   * two departments are equally near (县局: 莘县局, 冠县局), none is proposed.
   */
  nearest(name: string): string | undefined {
    const folded = foldName(name);
    const spellings = [...this.#byName.keys()].filter((spelling) => isNear(folded, spelling));
    const best = nearest(folded, spellings);
    if (best === undefined) return undefined;
    const department = this.#byName.get(best);
    const rivals = spellings.filter((spelling) => this.#byName.get(spelling) !== department);
    const rival = nearest(folded, rivals);
    if (rival !== undefined && nearest(folded, [rival, best]) === rival) return undefined;
    return this.#spellings.get(best);
  }

  /** The people that the register names for a department. */
  knownContributors(departmentName: string): readonly string[] {
    return this.find(departmentName)?.contributors ?? [];
  }
}

/** Whether two names share so much that one could be a slip for the other; cheap, before distances are measured. */
function isNear(name: string, other: string): boolean {
  const longer = Math.max(name.length, other.length);
  if (longer > 60 || Math.abs(name.length - other.length) > longer / 3) return false;
  const rest = [...other];
  let shared = 0;
  for (const character of name) {
    const index = rest.indexOf(character);
    if (index < 0) continue;
    rest.splice(index, 1);
    shared += 1;
  }
  return (longer - shared) * 3 <= longer;
}
