import { configDefaults, defineConfig } from "vitest/config";

/**
 * Tests that compare times: nothing else may run beside them, and there is room for what they throw away, so that the
 * work is compared and not how often memory is cleared up.
 */
const timed = [
  "tests/issue/linear-work.test.ts",
  "tests/issue/expressions.test.ts",
  "tests/hostile/sizes.test.ts",
  "tests/commands/start-again.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 300_000,
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: "beside others",
          include: ["tests/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...timed],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "timed",
          include: timed,
          maxWorkers: 1,
          execArgv: ["--min-semi-space-size=64", "--max-semi-space-size=128"],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
