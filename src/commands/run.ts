import { UsageError } from "./arguments.ts";

/**
 * Runs a command to its end. Its result is the exit status; wrong usage gives 2. A fault of our own shows its trace and
 * gives 70, so that it is never taken for a finding.
 */
export async function run(command: (argv: readonly string[]) => Promise<number>): Promise<void> {
  // Whoever reads the output may have seen enough, as `| head` has.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 70));
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
      return;
    }
    process.stderr.write(
      `程序自身出了问题，请把下面的文字交给维护人员：\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 70;
  }
}
