import { expect, test } from "vitest";
import { readDepartmentRegister } from "../../../src/archive/registers/department-register.ts";
import { readSiteIdentity } from "../../../src/archive/registers/read-site-identity.ts";
import { readTopicRegister } from "../../../src/archive/registers/topic-register.ts";
import { registerDiagnostics } from "../../../src/diagnostics/catalogue/registers.ts";

const readers = new Map<string, typeof readDepartmentRegister | typeof readTopicRegister | typeof readSiteIdentity>([
  ["departments.yaml", readDepartmentRegister],
  ["topics.yaml", readTopicRegister],
  ["site.yaml", readSiteIdentity],
]);

test.each(registerDiagnostics)("the example of $code yields exactly it", ({ code, example }) => {
  if (!("content" in example)) throw new Error("a register's example is a content folder");
  const codes = Object.entries(example.content).flatMap(([file, text]) =>
    (readers.get(file)?.(text, file).diagnostics ?? []).map((diagnostic) => diagnostic.code),
  );
  expect(codes).toEqual([code]);
});
