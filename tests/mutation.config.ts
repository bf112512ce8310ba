import { defineConfig } from "vitest/config";

/** The tests that `npm run mutate` asks of each change of the parser: quick ones, the texts beside their reading. */
export default defineConfig({
  test: {
    include: [
      "tests/{syntax,text}/*.test.ts",
      "tests/issue/{finish-blocks,headline,issues,parse-issue,read-record,same-reading,told}.test.ts",
      "tests/issue/unbracketed-signature.test.ts",
    ],
    isolate: false,
    fileParallelism: false,
    passWithNoTests: false,
    allowOnly: false,
  },
});
