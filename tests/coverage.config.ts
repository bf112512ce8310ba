import { defineConfig } from "vitest/config";

const whole = { lines: 100, branches: 95 };

/** `npm run coverage`: what the tests without a browser reach of the folders that read bulletins (docs/testing.md). */
export default defineConfig({
  test: {
    include: [
      "tests/{text,syntax,archive}/**/*.test.ts",
      "tests/issue/{headline,issues,limits,same-reading,told,unbracketed-signature}.test.ts",
      "tests/proofreading/{classification,personal-data,proofread}.test.ts",
    ],
    testTimeout: 120_000,
    passWithNoTests: false,
    allowOnly: false,
    coverage: {
      enabled: true,
      provider: "v8",
      include: ["src/syntax/**/*.ts", "src/issue/**/*.ts", "src/archive/**/*.ts"],
      reporter: ["text", "json"],
      reportsDirectory: "coverage",
      thresholds: { "src/syntax/**": whole, "src/issue/**": whole, "src/archive/**": whole },
    },
  },
});
