import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { today } from "./today.ts";

/** Wrong usage of a command: told in a sentence, with exit status 2. */
export class UsageError extends Error {}

const options = {
  content: { type: "string" },
  output: { type: "string" },
  format: { type: "string" },
  today: { type: "string" },
  port: { type: "string" },
  strict: { type: "boolean" },
} as const;

export type OptionName = keyof typeof options;

export interface Arguments {
  readonly content: string;
  readonly output?: string;
  readonly format: "text" | "json";
  readonly today: string;
  readonly port: number;
  readonly strict: boolean;
  readonly files: readonly string[];
}

/**
 * Reads a command line.
 *
 * @param allowed the options of this command
 * @param takesFiles whether file names may follow
 * @throws UsageError with a Chinese sentence that says what is wrong
 */
export function readArguments(argv: readonly string[], allowed: readonly OptionName[], takesFiles: boolean): Arguments {
  const { values, positionals } = parse(argv);
  for (const name of Object.keys(values)) {
    if (!allowed.some((option) => option === name)) throw new UsageError(`这个命令没有 --${name} 选项。`);
  }
  if (!takesFiles && positionals.length > 0) throw new UsageError(`这个命令不用写文件名：${positionals.join(" ")}`);
  const content = values.content ?? "content";
  const isContentNeeded = values.content !== undefined || positionals.length === 0;
  if (isContentNeeded && !(existsSync(content) && statSync(content).isDirectory())) {
    throw new UsageError(`找不到内容文件夹“${content}”。`);
  }
  const format = values.format ?? "text";
  if (format !== "text" && format !== "json") throw new UsageError(`--format 只能是 text 或 json，不能是“${format}”。`);
  if (values.today !== undefined && !isDate(values.today)) {
    throw new UsageError(`--today 应写作 2023-10-20 的样子，不能是“${values.today}”。`);
  }
  const port = Number(values.port ?? "8080");
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port 应是端口号，不能是“${values.port}”。`);
  return {
    content,
    ...(values.output === undefined ? {} : { output: values.output }),
    format,
    today: values.today ?? today(),
    port,
    strict: values.strict ?? false,
    files: positionals,
  };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`命令写得不对：${error instanceof Error ? error.message : String(error)}`);
  }
}
