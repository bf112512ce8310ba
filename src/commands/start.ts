import { existsSync, type FSWatcher, watch } from "node:fs";
import { fileURLToPath } from "node:url";
import { readArguments } from "./arguments.ts";
import { PreviewBuilder } from "./preview-builder.ts";
import { run } from "./run.ts";
import { serveSite } from "./serve.ts";

/**
 * `npm start [-- --content DIR --output DIR --port N]`
 *
 * Builds a preview, serves it on this machine and builds again whenever the content, a template or the code changes.
 * The preview shows what is not published yet: it lies in a folder of its own, so that nobody uploads it for the site.
 */
async function start(argv: readonly string[]): Promise<number> {
  const { content, output = "_preview", port } = readArguments(argv, ["content", "output", "port"], false);
  const builder = new PreviewBuilder(content, output);
  const isBuilt = await builder.build();
  if (!isBuilt && !existsSync(output)) {
    builder.giveUp();
    return 1;
  }
  const server = await serveSite(output, port, true);
  const rebuild = async () => {
    process.stdout.write(`\n${"─".repeat(24)}\n`);
    if (await builder.build()) server.reload();
  };
  const change = oneAtATime(rebuild);
  const watched = [
    ...watchFolders([content], change),
    ...watchFolders([here("templates"), here("src")], () => {
      builder.giveUp();
      change();
    }),
  ];
  process.stdout.write(`\n请在浏览器中打开 ${server.origin}/\n内容有改动时会自动更新。按 Ctrl+C 停止。\n`);
  await interrupted();
  for (const watcher of watched) watcher.close();
  builder.giveUp();
  await server.close();
  return 0;
}

function watchFolders(folders: readonly string[], change: () => void): readonly FSWatcher[] {
  return folders.map((folder) => watch(folder, { recursive: true }, change));
}

/** Runs `work` once all has been quiet for a moment; what is asked for meanwhile is one more run. */
function oneAtATime(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isWaiting = false;
  const runOnce = async () => {
    if (isRunning) {
      isWaiting = true;
      return;
    }
    isRunning = true;
    await work();
    isRunning = false;
    if (isWaiting) {
      isWaiting = false;
      await runOnce();
    }
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void runOnce(), 100);
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
