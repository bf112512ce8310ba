import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Order, type Report, reportSchema } from "./build-orders.ts";

export type Ended = Extract<Report, { kind: "ended" }>;

/** A process that builds again and again, as a command would, without the seconds that its start takes. */
export class WarmBuilder {
  readonly #process: ChildProcess;
  readonly #reports: Report[] = [];
  #heard: () => void = () => {};

  constructor() {
    const program = fileURLToPath(new URL("warm-builder-process.ts", import.meta.url));
    const stdio = ["ignore", "ignore", "inherit", "ipc"] as const;
    this.#process = fork(program, [], { execArgv: ["--import", "tsx"], stdio: [...stdio] });
    this.#process.on("message", (message) => {
      this.#reports.push(reportSchema.parse(message));
      this.#heard();
    });
    this.#process.on("exit", () => this.#heard());
  }

  /** Builds to the end. */
  async build(order: Order): Promise<Ended> {
    this.#process.send(order);
    return this.#end();
  }

  /** Builds up to the write at which the order says to wait; whether there is one. */
  async buildUpTo(order: Order): Promise<boolean> {
    this.#process.send(order);
    const report = await this.#next();
    if (report.kind === "ended") this.#reports.unshift(report);
    return report.kind === "waiting";
  }

  /** Waits for the end of a build that may go on now. */
  async end(): Promise<Ended> {
    return this.#end();
  }

  /** Interrupts a build that waits, as Ctrl+C does, and then lets it go on. Gives the exit status; null where the system ended it. */
  async interrupt(letGoOn: () => Promise<void>): Promise<number | null> {
    this.#process.kill("SIGINT");
    await letGoOn();
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return exitCode;
    return await new Promise((done) => this.#process.once("exit", done));
  }

  close(): void {
    if (this.#process.connected) this.#process.disconnect();
  }

  async #end(): Promise<Ended> {
    const report = await this.#next();
    if (report.kind !== "ended") throw new Error("The builder waits");
    return report;
  }

  async #next(): Promise<Report> {
    for (;;) {
      const report = this.#reports.shift();
      if (report !== undefined) return report;
      if (this.#process.exitCode !== null) throw new Error(`The builder ended with ${this.#process.exitCode}`);
      await new Promise<void>((done) => {
        this.#heard = done;
      });
    }
  }
}
