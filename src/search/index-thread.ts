import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { MergedIndex, Order, Reply } from "./index-worker.ts";
import type { EntryText } from "./schema.ts";

/**
 * A thread begins without the reader of TypeScript that this one has; one of its own would need another thread and some
 * 35 MB. So its program is bundled first, all but Pagefind, which looks beside itself for its files.
 */
const program = `
import { build, stop } from ${JSON.stringify(import.meta.resolve("esbuild"))};
const { outputFiles: [bundle] } = await build({
  entryPoints: [${JSON.stringify(fileURLToPath(new URL("index-worker.ts", import.meta.url)))}],
  bundle: true,
  platform: "node",
  format: "esm",
  charset: "utf8",
  logLevel: "silent",
  write: false,
  plugins: [{
    name: "pagefind",
    setup: ({ onResolve }) =>
      onResolve({ filter: /^pagefind$/ }, () => ({
        path: ${JSON.stringify(import.meta.resolve("pagefind"))},
        external: true,
      })),
  }],
});
await stop();
await import("data:text/javascript," + encodeURIComponent(bundle.text));
`;

/**
 * A thread that indexes while this one renders pages. It does one thing at a time, in the order in which it is asked. A
 * process that has nothing else to do does not wait for it.
 */
export class IndexThread {
  readonly #worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), {
    execArgv: [],
    // What it makes is soon of no use, and is cleared up often.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
  readonly #waiting: ((reply: Reply) => void)[] = [];
  /** Why it answers nothing any more. */
  #end: Error | undefined;

  constructor() {
    this.#worker.unref();
    this.#worker.on("message", (reply: Reply) => {
      this.#waiting.shift()?.(reply);
      if (this.#waiting.length === 0) this.#worker.unref();
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("The thread of the index has ended")));
  }

  /** Whether it has ended, and answers nothing any more. */
  get hasEnded(): boolean {
    return this.#end !== undefined;
  }

  /**
   * The index of a run of texts, in bytes of kept-volume.ts.
   *
   * @throws where Pagefind fails
   */
  async volume(texts: readonly EntryText[]): Promise<Uint8Array> {
    const reply = await this.#ask({ kind: "volume", texts });
    return reply.kind === "volume" ? reply.volume : raise(reply);
  }

  /**
   * One index of the volumes in these files, whose entries follow one another.
   *
   * @throws where a file is not what `volume` gave
   */
  async merge(paths: readonly string[]): Promise<MergedIndex> {
    const reply = await this.#ask({ kind: "merge", paths });
    return reply.kind === "merged" ? reply : raise(reply);
  }

  /** Ends it, whatever it is doing. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #ask(order: Order): Promise<Reply> {
    if (this.#end !== undefined) throw this.#end;
    return await new Promise((done) => {
      this.#waiting.push(done);
      this.#worker.ref();
      this.#worker.postMessage(order);
    });
  }

  #fail(error: Error): void {
    this.#end ??= error;
    for (const done of this.#waiting.splice(0)) done({ kind: "failed", error: this.#end });
  }
}

/** @throws the error of a reply, always */
function raise(reply: Reply): never {
  throw reply.kind === "failed" ? reply.error : new Error(`The thread of the index answers with ${reply.kind}`);
}
