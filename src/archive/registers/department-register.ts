import * as z from "zod/mini";
import {
  registerDatesReversed,
  registerParentCircle,
  registerUnknownParent,
} from "../../diagnostics/catalogue/registers.ts";
import { diagnose } from "../../diagnostics/define.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { foldName } from "../../text/fold-name.ts";
import { DepartmentIndex } from "./department-index.ts";
import { date, name, slug, text } from "./field.ts";
import { type LocatedEntry, readEntries } from "./read-entries.ts";
import { inReadingOrder, type RegisterReading } from "./register-reading.ts";
import { RegisterSource } from "./register-source.ts";
import { Registry } from "./registry.ts";
import { readYaml } from "./yaml-value.ts";

/** A department as content/departments.yaml registers it; the order of the file is the official order. */
const departmentSchema = z.strictObject({
  /** The canonical name, as bulletins print it. */
  name,
  /** Other names by which bulletins print it. */
  aliases: z._default(z.array(name), []),
  /** 机关科室, 直属单位, 县区局, or whatever classes a bureau has; classes stand in the order of first appearance. */
  kind: text,
  slug,
  /** The name of the department above it. */
  parent: z.optional(name),
  /** In force from and to, `2019`, `2019-03` or `2019-03-01`. */
  from: z.optional(date),
  to: z.optional(date),
  /** People known to write for it, where a name could be read otherwise. */
  contributors: z._default(z.array(name), []),
});
export type RegisteredDepartment = z.infer<typeof departmentSchema>;

/** In official order. */
export type DepartmentRegister = readonly RegisteredDepartment[];

const fieldNames = {
  name: "名称",
  aliases: "别名",
  kind: "类别",
  slug: "网址名",
  parent: "上级单位",
  from: "启用",
  to: "停用",
  contributors: "供稿人",
} satisfies Record<keyof RegisteredDepartment, string>;

/** Reads content/departments.yaml: what could be read, and every fault at its place. */
export function readDepartmentRegister(content: string, path: string): RegisterReading<DepartmentRegister> {
  const source = new RegisterSource(content, path);
  const { value: yaml, diagnostics: faults } = readYaml(source);
  if (yaml === undefined) return { value: [], diagnostics: faults };
  const { entries, diagnostics } = readEntries(departmentSchema, fieldNames, yaml, source);

  const registry = new Registry(source);
  for (const { value, at } of entries) {
    registry.claim("网址名", value.slug, value.slug, value, at("slug"));
    registry.claim("名称", foldName(value.name), value.name, value, at("name"));
    for (const [index, alias] of value.aliases.entries()) {
      registry.claim("名称", foldName(alias), alias, value, at("aliases", index));
    }
  }
  const departments = entries.map(({ value }) => value);
  const relations = checkRelations(entries, departments, source);
  return inReadingOrder({
    value: departments,
    diagnostics: [...faults, ...diagnostics, ...registry.diagnostics, ...relations],
  });
}

function checkRelations(
  entries: readonly LocatedEntry<RegisteredDepartment>[],
  departments: DepartmentRegister,
  source: RegisterSource,
): Diagnostic[] {
  const index = new DepartmentIndex(departments);
  const diagnostics: Diagnostic[] = [];
  for (const { value, at } of entries) {
    const { name, parent, from, to } = value;
    if (from !== undefined && to !== undefined && to < from.slice(0, to.length)) {
      diagnostics.push(diagnose(registerDatesReversed, { from, to }, source.place(at("to"))));
    }
    if (parent === undefined) continue;
    if (!index.has(parent)) {
      const detail = { parent, nearest: index.nearest(parent) };
      diagnostics.push(diagnose(registerUnknownParent, detail, source.place(at("parent"))));
    } else if (leadsBack(value, parent, index)) {
      diagnostics.push(diagnose(registerParentCircle, { name, parent }, source.place(at("parent"))));
    }
  }
  return diagnostics;
}

function leadsBack(department: RegisteredDepartment, parent: string, index: DepartmentIndex): boolean {
  const seen = new Set<RegisteredDepartment>();
  let above = index.find(parent);
  while (above !== undefined && !seen.has(above)) {
    if (above === department) return true;
    seen.add(above);
    above = index.find(above.parent ?? "");
  }
  return false;
}
