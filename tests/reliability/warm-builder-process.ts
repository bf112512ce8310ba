import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { buildContent } from "../../src/commands/build-content.ts";
import { run } from "../../src/commands/run.ts";
import { type Order, orderSchema, type Report } from "./build-orders.ts";
import { type Write, watchWrites } from "./watched-writes.ts";

/**
 * Builds as `npm run build` does, as often as it is asked, with what is ordered going wrong. Run by `warm-builder.ts` in
 * a process of its own: it takes orders and gives reports.
 */
// Each run of a command listens to it, as it would in a process of its own.
process.stdout.setMaxListeners(0);
process.on("message", (message) => void build(orderSchema.parse(message)).then(tell));
process.on("disconnect", () => process.exit());

function tell(report: Report): void {
  process.send?.(report);
}

async function build({ content, output, fault }: Order): Promise<Report> {
  const writes: Write[] = [];
  let bytes = 0;
  watchWrites(dirname(output), {
    fateOf: (write) => {
      writes.push(write);
      bytes += write.bytes;
      if (fault?.kind === "wait" && fault.number === writes.length) {
        tell({ kind: "waiting" });
        while (!existsSync(fault.until)) Atomics.wait(sleeper, 0, 0, 5);
      }
      if (fault?.kind === "write") return fault.number === writes.length ? fault.code : "made";
      return fault?.kind === "disk" && bytes > fault.bytes && growing.has(write.call) ? "ENOSPC" : "made";
    },
  });
  let stderr = "";
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => {
    stderr += String(text);
    return true;
  };
  process.exitCode = 0;
  const order = { content, output, strict: false, today: "2024-06-01", isPreview: false };
  try {
    await run(() => buildContent(order));
  } finally {
    process.stderr.write = write;
  }
  const status = Number(process.exitCode);
  process.exitCode = 0;
  return { kind: "ended", status, stderr, writes: writes.map(({ call, path }) => ({ call, path })) };
}

/** What nobody wakes. */
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** The calls that take room on a disk. */
const growing = new Set(["mkdir", "mkdtemp", "writeFile", "copyFile", "symlink"]);
