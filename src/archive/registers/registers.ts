import type { SiteIdentity } from "../site-identity.ts";
import { DepartmentIndex } from "./department-index.ts";
import type { DepartmentRegister } from "./department-register.ts";
import { defaultSiteIdentity } from "./read-site-identity.ts";
import type { TopicRegister } from "./topic-register.ts";

/** What a content folder says of its bureau: departments, topics and the site's identity. */
export interface Registers {
  readonly departments: DepartmentRegister;
  readonly departmentIndex: DepartmentIndex;
  /** Null where the folder has no topics.yaml: then nothing is said of topics. */
  readonly topics: TopicRegister | null;
  readonly identity: SiteIdentity;
}

/** The registers of a folder that has none. */
export const noRegisters: Registers = {
  departments: [],
  departmentIndex: new DepartmentIndex([]),
  topics: null,
  identity: defaultSiteIdentity,
};
