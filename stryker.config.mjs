/** `npm run mutate`: the parser is changed in small ways, and a test must notice each change (docs/testing.md). */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "tests/mutation.config.ts", related: false },
  mutate: ["src/syntax/**/*.ts", "src/issue/**/*.ts"],
  ignorePatterns: ["/_site*", "/_preview*", "/coverage", "/mutation", "/docs", "/deploy", "/tests/{desk,search,site}"],
  // TypeScript 7 has no API for JavaScript, by which Stryker would rewrite this file; nothing in it needs rewriting.
  tsconfigFile: "none",
  coverageAnalysis: "perTest",
  // What is made once, when a module is loaded, such as a pattern: every test would have to load everything anew.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 2000,
  timeoutFactor: 2,
  tempDirName: ".stryker-tmp",
  incremental: true,
  incrementalFile: "mutation/incremental.json",
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: "mutation/report.json" },
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
