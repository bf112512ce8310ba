import { expect, test } from "vitest";
import { parseBody } from "./reading.ts";

const told = (body: string) => parseBody(body).diagnostics.find(({ code }) => code === "no-attribution");

test.for(["供稿：不动产登记中心  赵敏", "不动产登记中心"])("%s is quoted, and may be put in brackets", (signature) => {
  const diagnostic = told(`## 我市提速登记\n\n近日，我市提速登记。\n\n${signature}\n`);
  expect(diagnostic?.message).toContain(`末尾的“${signature}”没有读作署名`);
  const [remedy] = diagnostic?.remedies ?? [];
  expect(remedy?.isCertain).toBe(false);
  expect(remedy?.edits.map(({ text }) => text)).toEqual(["（", "）"]);
});

test.for(["市民连连称赞", "聚焦群众期盼。", "群众满意率达到百分之百"])("%s is no signature", (line) => {
  const diagnostic = told(`## 我市提速登记\n\n近日，我市提速登记。\n\n${line}\n`);
  expect(diagnostic?.message).not.toContain("末尾的");
  expect(diagnostic?.remedies).toBeUndefined();
});
