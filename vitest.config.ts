import { configDefaults, defineConfig } from "vitest/config";

/** Tests that compare times: nothing else may run beside them. */
const timed = ["tests/issue/linear-work.test.ts", "tests/hostile/sizes.test.ts", "tests/commands/start-again.test.ts"];

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
        test: { name: "timed", include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
