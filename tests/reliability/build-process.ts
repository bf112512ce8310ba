import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CommandResult } from "../run-command.ts";

export interface Circumstances {
  readonly env?: NodeJS.ProcessEnv;
  /** Modules beside this one that are loaded before the program, such as `a-year-later.ts`. */
  readonly preloads?: readonly string[];
  /** The command that starts the program, such as `taskset -c 0`. */
  readonly through?: readonly string[];
  readonly cwd?: string;
  /** Where the program lies; here, unless another place is named. */
  readonly program?: string;
}

const here = fileURLToPath(new URL("../../", import.meta.url));

/** Starts `npm run build` as a process, which leads a process group of its own. */
export function startBuild(content: string, output: string, circumstances: Circumstances = {}) {
  const { env = {}, preloads = [], through = [], cwd = here, program = here } = circumstances;
  const preloaded = preloads.flatMap((name) => ["--import", new URL(name, import.meta.url).href]);
  const tsx = import.meta.resolve("tsx");
  const build = [`${program}src/commands/build.ts`, "--content", content, "--output", output];
  const [command = "", ...args] = [...through, process.execPath, "--import", tsx, ...preloaded, ...build];
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  return { child, ended: resultOf(child) };
}

/** Starts a build and waits for its end. */
export function runBuild(content: string, output: string, circumstances?: Circumstances): Promise<CommandResult> {
  return startBuild(content, output, circumstances).ended;
}

function resultOf(child: ChildProcess): Promise<CommandResult> {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (status) => done({ status, stdout, stderr }));
  });
}
