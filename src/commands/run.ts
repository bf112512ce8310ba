import { UsageError } from "./arguments.ts";

/**
 * Runs a command to its end. Its result is the exit status; wrong usage gives 2. A fault of our own shows its trace and
 * gives 70, so that it is never taken for a finding.
 */
export async function run(command: (argv: readonly string[]) => Promise<number>): Promise<void> {
  process.stdout.off("error", endOfOutput).on("error", endOfOutput);
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

/** Whoever reads the output may have seen enough, as `| head` has. */
function endOfOutput({ code }: NodeJS.ErrnoException): void {
  process.exit(code === "EPIPE" ? 0 : 70);
}
