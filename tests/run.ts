import { spawnSync } from "node:child_process";
import { requireBrowser } from "./browser.ts";

/** `npm test`: a browser, types, lint and format, dead code, every test, what they reach. The first that fails ends it. */
const steps = [
  ["types", "tsc", "-p", "."],
  ["lint and format", "biome", "check", "--error-on-warnings", "."],
  ["dead code", "knip"],
  ["tests", "vitest", "run"],
  ["coverage", "vitest", "run", "--config", "tests/coverage.config.ts"],
] as const;

try {
  requireBrowser();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

for (const [name, command, ...args] of steps) {
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync("npx", ["--no-install", command, ...args], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    process.stderr.write(`\n${name}: failed\n`);
    process.exit(status ?? 1);
  }
}
