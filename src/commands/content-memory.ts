import type { DepartmentRegister } from "../archive/registers/department-register.ts";
import type { RegisterReading } from "../archive/registers/register-reading.ts";
import type { TopicRegister } from "../archive/registers/topic-register.ts";
import type { SiteIdentity } from "../archive/site-identity.ts";
import type { ParsedFile } from "../issue/parse-issue.ts";
import { Readings } from "./readings.ts";

/** How the files of a content folder were read. */
export class ContentMemory {
  readonly issues = new Readings<ParsedFile>();
  readonly departments = new Readings<RegisterReading<DepartmentRegister>>();
  readonly topics = new Readings<RegisterReading<TopicRegister | null>>();
  readonly identity = new Readings<RegisterReading<SiteIdentity>>();
}
