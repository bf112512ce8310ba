import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Builds previews in a process of its own, which stays for the next one, so that a change of the content is shown in
 * the time of the change. One that has an older program in memory is to be given up.
 */
export class PreviewBuilder {
  readonly #args: readonly string[];
  #process: ChildProcess | undefined;

  constructor(content: string, output: string) {
    this.#args = ["--content", content, "--output", output];
  }

  /** Whether the preview was built; one build at a time. */
  async build(): Promise<boolean> {
    if (this.#process === undefined) this.#process = this.#start();
    else this.#process.send("build");
    const status = await answerOf(this.#process);
    if (status === undefined) this.giveUp();
    return status === 0;
  }

  /** Ends the process; the next build starts another. */
  giveUp(): void {
    this.#process?.kill();
    this.#process = undefined;
  }

  #start(): ChildProcess {
    const program = fileURLToPath(new URL("preview.ts", import.meta.url));
    return spawn(process.execPath, [...process.execArgv, program, ...this.#args], {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
  }
}

/** The exit status of the build that is going on; undefined where the process ended without one. */
function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((done) => {
    const answer = (status?: unknown) => {
      child.off("message", answer).off("exit", end).off("error", end);
      done(status);
    };
    const end = () => answer();
    child.on("message", answer).on("exit", end).on("error", end);
  });
}
