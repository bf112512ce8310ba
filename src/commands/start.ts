import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { fileURLToPath } from "node:url";
import { readArguments } from "./arguments.ts";
import { run } from "./run.ts";
import { serveSite } from "./serve.ts";

/**
 * `npm start [-- --content DIR --output DIR --port N]`
 *
 * Builds a preview, serves it on this machine and builds again whenever the content, a template or the code changes.
 * Each build runs in a process of its own, so that nothing of an earlier one is left in it. The preview shows what is
 * not published yet: it lies in a folder of its own, so that nobody uploads it for the site.
 */
async function start(argv: readonly string[]): Promise<number> {
  const { content, output = "_preview", port } = readArguments(argv, ["content", "output", "port"], false);
  const isBuilt = await build(content, output);
  if (!isBuilt && !existsSync(output)) return 1;
  const server = await serveSite(output, port, true);
  process.stdout.write(`\n请在浏览器中打开 ${server.origin}/\n内容有改动时会自动更新。按 Ctrl+C 停止。\n`);
  const stopWatching = watchFolders([content, here("templates"), here("src")], async () => {
    process.stdout.write(`\n${"─".repeat(24)}\n`);
    if (await build(content, output)) server.reload();
  });
  await interrupted();
  stopWatching();
  await server.close();
  return 0;
}

/** Builds in a process of its own; whether it succeeded. */
function build(content: string, output: string): Promise<boolean> {
  const command = [...process.execArgv, here("src/commands/preview.ts"), "--content", content, "--output", output];
  return new Promise((done) => {
    const child = spawn(process.execPath, command, { stdio: "inherit" });
    child.on("exit", (status) => done(status === 0));
    child.on("error", () => done(false));
  });
}

/** Runs `change` after the folders have been quiet for a moment; changes during a run lead to one more. */
function watchFolders(folders: readonly string[], change: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isWaiting = false;
  const runOnce = async () => {
    if (isRunning) {
      isWaiting = true;
      return;
    }
    isRunning = true;
    await change();
    isRunning = false;
    if (isWaiting) {
      isWaiting = false;
      await runOnce();
    }
  };
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void runOnce(), 150);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
}

function here(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

await run(start);
