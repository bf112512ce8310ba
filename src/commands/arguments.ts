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
  date: { type: "string" },
  series: { type: "string" },
  port: { type: "string" },
  strict: { type: "boolean" },
  fix: { type: "boolean" },
  mask: { type: "boolean" },
  yes: { type: "boolean" },
} as const;

export type OptionName = keyof typeof options;

export interface Arguments {
  readonly content: string;
  readonly output?: string;
  readonly format: "text" | "json";
  readonly today: string;
  readonly date?: string;
  readonly series?: string;
  readonly port: number;
  readonly strict: boolean;
  readonly fix: boolean;
  readonly mask: boolean;
  readonly yes: boolean;
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
  for (const name of ["mask", "yes"]) {
    if (name in values && !values.fix) throw new UsageError(`--${name} 只能与 --fix 一起用。`);
  }
  const content = values.content ?? "content";
  const isContentNeeded = values.content !== undefined || positionals.length === 0;
  if (isContentNeeded && !(existsSync(content) && statSync(content).isDirectory())) {
    throw new UsageError(`找不到内容文件夹“${content}”。`);
  }
  const format = values.format ?? "text";
  if (format !== "text" && format !== "json") throw new UsageError(`--format 只能是 text 或 json，不能是“${format}”。`);
  for (const name of ["today", "date"] as const) {
    const value = values[name];
    if (value !== undefined && !isDate(value)) {
      throw new UsageError(`--${name} 应写作 2023-10-20 的样子，不能是“${value}”。`);
    }
  }
  const port = Number(values.port ?? "8080");
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port 应是端口号，不能是“${values.port}”。`);
  return {
    content,
    ...(values.output === undefined ? {} : { output: values.output }),
    format,
    today: values.today ?? today(),
    ...(values.date === undefined ? {} : { date: values.date }),
    ...(values.series === undefined ? {} : { series: values.series }),
    port,
    strict: values.strict ?? false,
    fix: values.fix ?? false,
    mask: values.mask ?? false,
    yes: values.yes ?? false,
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
    throw new UsageError(faultOf(error));
  }
}

/** Node tells in English what is wrong with a command line; the option itself is quoted in its message. */
function faultOf(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const option = /--?[\p{L}\d-]+/u.exec(message)?.[0] ?? "";
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有 ${option} 这个选项。`;
  const takesValue = Object.entries(options).some(([name, { type }]) => `--${name}` === option && type === "string");
  return takesValue ? `${option} 后面要写内容，如 ${option} 内容。` : `${option} 后面不用写内容。`;
}
